"""For tests: a person who has unlocked, without a passphrase and without Argon2."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.test import Client
from django.utils import timezone

from ownpace.accounts import beginning, sessions
from ownpace.accounts.models import Account
from ownpace.sealed import kdf, keyring
from ownpace.sealed.keyring import VaultKeys
from ownpace.sealed.vault import Vault


class Person(Client):
    """A test client whose cookie opens `account`."""

    account: Account
    keys: VaultKeys

    @property
    def vault(self) -> Vault:
        """The person's vault as it is now: opened anew at each use, as a request does."""
        return Vault.open(self.keys)

    def fill(self, path: str, **given: Any) -> Any:
        """Open a page and send its form, as a browser does: with all that stands in it, and what is `given` instead.

        Takes the form that goes back to the page itself; raises AssertionError where there is none.
        """
        found = _OwnForms(self.get(path).content.decode()).found
        assert found, f"{path} has no form that it answers itself"
        return self.post(path, {**found[0], **given})


class _OwnForms(HTMLParser):
    """The fields and values of each form of a page that is sent to the page itself. A test needs no more of them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[dict[str, Any]] = []
        self._in: dict[str, Any] | None = None
        self._area = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form" and said.get("method") == "post" and not said.get("action"):
            self._in = {}
            self.found.append(self._in)
        if self._in is None or not said.get("name"):
            return
        is_box = said.get("type") in ("checkbox", "radio")
        if tag == "textarea":
            self._area = said["name"]
            self._in[self._area] = ""
        elif tag == "input" and is_box and "checked" in said:
            self._in.setdefault(said["name"], []).append(said.get("value", "on"))
        elif tag == "input" and not is_box:
            self._in[said["name"]] = said.get("value", "")

    def handle_data(self, data: str) -> None:
        if self._in is not None and self._area:
            self._in[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        self._area = "" if tag == "textarea" else self._area
        self._in = None if tag == "form" else self._in


def new_person(name: str = "") -> Person:
    """Return an unlocked person with an empty vault. Nothing unlocks the account but the cookie of this client."""
    now = timezone.localtime(timezone.now())
    account_key = keyring.new_key()
    account = beginning.unsaved(name, account_key, now)
    account.salt, account.auth_half = keyring.new_id(), keyring.new_key()
    account.kdf_memory_kib, account.kdf_passes, account.kdf_lanes = kdf.FLOOR.memory_kib, kdf.FLOOR.passes, 1
    account.account_key_by_passphrase = account.account_key_by_recovery_code = b""
    person = Person()
    person.account = account
    person.keys = beginning.save(account, account_key)
    cookie_to_set = sessions.start(account, person.keys, now)
    person.cookies[sessions.cookie_name()] = cookie_to_set.spell()
    return person
