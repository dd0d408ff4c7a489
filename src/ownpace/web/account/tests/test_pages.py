"""A person begins, locks, unlocks, loses the passphrase, changes it, takes everything along, and leaves for good."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownpace.accounts import erasing, sessions
from ownpace.accounts.models import Account, DataKey, Session
from ownpace.core.records import RecordKind
from ownpace.sealed import kdf
from ownpace.sealed.errors import Busy
from ownpace.sealed.models import SealedHead, SealedPart, SealedRow
from ownpace.sealed.testing import NOTE, day
from ownpace.web.account import exporting

pytestmark = pytest.mark.django_db
WORDS = "seven small boats on a lake"
OTHER = "eight quiet lamps along the road"


@pytest.fixture
def argon2(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Every Argon2 run of the test, by its memory."""
    runs: list[int] = []
    real = kdf._argon2id
    monkeypatch.setattr(
        kdf, "_argon2id", lambda secret, salt, cost: runs.append(cost.memory_kib) or real(secret, salt, cost)
    )
    return runs


def begin(client: Client, passphrase: str = WORDS, **more: str) -> HttpResponse:
    return client.post(reverse("accounts:begin"), {"passphrase": passphrase, "again": passphrase, **more})


def unlock(client: Client, passphrase: str, **more: str) -> HttpResponse:
    return client.post(reverse("accounts:unlock"), {"passphrase": passphrase, **more})


def code_on(page: HttpResponse) -> str:
    return "-".join(re.findall(r"<strong>([0-9A-Z]{3,4})</strong>", page.content.decode()))


def is_open(client: Client) -> bool:
    return client.get(reverse("accounts:settings")).status_code == 200


def vault_of(client: Client) -> object:
    from ownpace.sealed.vault import Vault

    return Vault.open(sessions.find(client.cookies[sessions.cookie_name()].value, timezone.now()).keys)


def test_beginning_shows_the_code_once_and_is_open_from_then_on(client: Client, argon2: list[int]) -> None:
    page = begin(client)
    assert page.status_code == 200
    assert len(code_on(page)) == 33
    assert len(argon2) == 1
    assert is_open(client)
    cookie = page.cookies[sessions.cookie_name()]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["max-age"]) == (True, "Strict", "/", "")
    assert page.headers["Cache-Control"] == "no-store"
    gone = client.get(reverse("accounts:recovery_code"))
    assert code_on(gone) == ""


def test_a_reload_of_the_code_page_loses_nothing(client: Client) -> None:
    begin(client)
    again = begin(client)
    assert "already has its person" in again.content.decode()
    assert Account.objects.count() == 1
    assert is_open(client)


def test_four_characters_typed_back_lead_on(client: Client) -> None:
    page = begin(client)
    groups, form = code_on(page).split("-"), page.context["form"]
    group = int(re.search(r"\d", str(form.fields["typed"].label)).group())
    carried = page.context["carried"]
    wrong = client.post(reverse("accounts:recovery_code"), {"carried": carried, "typed": "????"})
    assert "different from what the page shows" in wrong.content.decode()
    assert code_on(wrong) == code_on(page)
    right = client.post(
        reverse("accounts:recovery_code"), {"carried": carried, "typed": groups[group - 1].lower().replace("0", "o")}
    )
    assert (right.status_code, right.url) == (303, reverse("web:first_visit"))
    kept = client.post(reverse("accounts:recovery_code"), {"carried": carried, "kept": "1"})
    assert kept.status_code == 303


def test_a_page_of_another_session_shows_no_code(client: Client) -> None:
    carried = begin(client).context["carried"]
    client.post(reverse("accounts:lock"))
    unlock(client, WORDS)
    page = client.post(reverse("accounts:recovery_code"), {"carried": carried, "typed": "0000"})
    assert code_on(page) == ""
    assert "shown once" in page.content.decode()


@pytest.mark.parametrize(
    ("passphrase", "again"), [("short", "short"), ("a" * 20, "a" * 20), (WORDS, OTHER), (WORDS, ""), ("", "")]
)
def test_a_passphrase_that_is_not_taken_makes_nothing(
    client: Client, argon2: list[int], passphrase: str, again: str
) -> None:
    page = client.post(reverse("accounts:begin"), {"passphrase": passphrase, "again": again})
    assert page.status_code == 200
    assert not Account.objects.exists()
    assert not argon2
    assert passphrase not in page.content.decode() or passphrase in ("", "short")


def test_six_words_are_offered_and_stay_on_the_page(client: Client) -> None:
    page = client.post(reverse("accounts:begin"), {"words": "1", "passphrase": "", "again": ""})
    offered = page.context["offered"]
    assert len(offered.split()) == 6
    assert page.context["form"].errors == {}
    again = client.post(reverse("accounts:begin"), {"offered": offered, "passphrase": offered, "again": "slip"})
    assert offered in again.content.decode()
    assert len(code_on(begin(client, offered, offered=offered))) == 33


def test_what_was_written_is_there_after_locking_and_unlocking(client: Client, argon2: list[int]) -> None:
    begin(client)
    vault_of(client).seal(NOTE, "kept", at=day(0))
    assert client.post(reverse("accounts:lock")).url == reverse("accounts:unlock")
    assert not Session.objects.exists()
    assert not is_open(client)
    argon2.clear()
    response = unlock(client, f" {WORDS}\n", next="/settings/")
    assert (response.status_code, response.url, len(argon2)) == (303, "/settings/", 1)
    assert vault_of(client).latest(NOTE).value == "kept"


def test_locking_needs_a_form_and_may_be_done_twice(client: Client) -> None:
    assert client.get(reverse("accounts:lock")).status_code == 405
    for _ in range(2):
        assert client.post(reverse("accounts:lock")).status_code == 303


def test_before_anyone_began_unlock_leads_to_begin(client: Client) -> None:
    assert client.get(reverse("accounts:unlock")).url == reverse("accounts:begin")


def test_another_passphrase_and_another_name_get_the_same_answer_at_the_same_cost(
    client: Client, settings: object, argon2: list[int]
) -> None:
    settings.OWNPACE_ONE_PERSON = False  # type: ignore[attr-defined]
    begin(client, name="Sam.River")
    client.post(reverse("accounts:lock"))
    pages, costs = [], []
    for name, words in (("sam.river", OTHER), ("nobody", OTHER), ("nobody", WORDS)):
        argon2.clear()
        page = unlock(client, words, name=name)
        assert page.status_code == 200
        pages.append(re.sub(r'value="[^"]*"', "", page.content.decode()))
        costs.append(list(argon2))
    assert len(set(pages)) == 1
    assert costs == [[19_456]] * 3
    assert unlock(client, WORDS, name="SAM.RIVER").status_code == 303


def test_hosted_names_are_taken_once_and_people_are_apart(settings: object) -> None:
    settings.OWNPACE_ONE_PERSON = False  # type: ignore[attr-defined]
    one, other, third = Client(), Client(), Client()
    begin(one, name="sam")
    begin(other, OTHER, name="kim")
    assert "taken" in begin(third, name="SAM").content.decode()
    vault_of(one).seal(NOTE, "of sam", at=day(0))
    assert vault_of(other).all(NOTE) == []
    assert vault_of(one).count(NOTE) == 1


def test_when_too_many_wait_the_page_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(client)
    client.post(reverse("accounts:lock"))

    def busy(*_: object) -> bytes:
        raise Busy

    monkeypatch.setattr(kdf, "derive_root", busy)
    page = unlock(client, WORDS)
    assert (page.status_code, page.headers["Retry-After"]) == (503, "5")


def test_the_code_opens_with_a_new_passphrase_and_is_void_afterwards(client: Client, argon2: list[int]) -> None:
    code = code_on(begin(client))
    vault_of(client).seal(NOTE, "kept", at=day(0))
    elsewhere = Client()
    typed = {"code": code.lower().replace("-", " "), "passphrase": OTHER, "again": OTHER}
    argon2.clear()
    page = elsewhere.post(reverse("accounts:recover"), typed)
    assert len(argon2) == 1
    assert code_on(page) not in ("", code)
    assert not is_open(client)
    assert vault_of(elsewhere).latest(NOTE).value == "kept"
    assert "opens nothing here" in elsewhere.post(reverse("accounts:recover"), typed).content.decode()
    assert unlock(client, WORDS).status_code == 200
    assert unlock(client, OTHER).status_code == 303


@pytest.mark.parametrize("code", ["0000", "?", "0" * 27, "00010810G40R4G"])
def test_a_code_with_a_slip_opens_nothing(client: Client, code: str, argon2: list[int]) -> None:
    begin(client)
    argon2.clear()
    page = Client().post(reverse("accounts:recover"), {"code": code, "passphrase": OTHER, "again": OTHER})
    assert "opens nothing here" in page.content.decode()
    assert not argon2


def test_a_new_passphrase_locks_every_other_device(client: Client) -> None:
    begin(client)
    other = Client()
    unlock(other, WORDS)
    change = reverse("accounts:change_passphrase")
    wrong = client.post(change, {"current": OTHER, "passphrase": OTHER, "again": OTHER})
    assert "not your passphrase" in wrong.content.decode()
    assert is_open(other)
    right = client.post(change, {"current": WORDS, "passphrase": OTHER, "again": OTHER})
    assert right.status_code == 303
    assert is_open(client)
    assert not is_open(other)
    assert unlock(other, WORDS).status_code == 200
    assert unlock(other, OTHER).status_code == 303


def test_a_new_code_voids_the_one_before(client: Client) -> None:
    old = code_on(begin(client))
    page = client.post(reverse("accounts:new_recovery_code"), {"passphrase": WORDS})
    new = code_on(page)
    typed = {"passphrase": OTHER, "again": OTHER}
    assert "opens nothing" in Client().post(reverse("accounts:recover"), {"code": old, **typed}).content.decode()
    assert code_on(Client().post(reverse("accounts:recover"), {"code": new, **typed}))


def test_the_key_is_changed_and_everything_opens(client: Client) -> None:
    begin(client)
    other = Client()
    unlock(other, WORDS)
    with vault_of(client).action():
        pass
    vault = vault_of(client)
    notes = [vault.seal(NOTE, f"note {number}", at=day(number)) for number in range(5)]
    assert client.post(reverse("accounts:rotate_key"), {"passphrase": WORDS}).status_code == 303
    assert list(DataKey.objects.values_list("epoch", flat=True)) == [2]
    for table in (SealedRow, SealedPart, SealedHead):
        assert set(table.objects.values_list("epoch", flat=True)) == {2}
    assert vault_of(client).all(NOTE) == notes
    assert not is_open(other)
    assert unlock(other, WORDS).status_code == 303
    assert vault_of(other).all(NOTE) == notes


def test_changing_the_key_may_be_broken_off_and_carried_on(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from ownpace.sealed.vault import Vault

    begin(client)
    note = vault_of(client).seal(NOTE, "kept", at=day(0))
    rotate = Vault.rotate

    def power_cut(vault: Vault, parts_at_once: int = 8) -> bool:
        rotate(vault, parts_at_once)
        raise KeyboardInterrupt

    monkeypatch.setattr(Vault, "rotate", power_cut)
    with pytest.raises(KeyboardInterrupt):
        client.post(reverse("accounts:rotate_key"), {"passphrase": WORDS})
    monkeypatch.undo()
    assert DataKey.objects.count() == 2
    assert vault_of(client).get(NOTE, note.id) == note
    assert "interrupted" in client.get(reverse("accounts:settings")).content.decode()
    client.post(reverse("accounts:rotate_key"), {"passphrase": WORDS})
    assert list(DataKey.objects.values_list("epoch", flat=True)) == [2]
    assert vault_of(client).get(NOTE, note.id) == note


def test_the_idle_time_is_chosen_and_holds(client: Client) -> None:
    begin(client)
    assert client.post(reverse("accounts:settings"), {"idle_minutes": "7"}).status_code == 200
    assert client.post(reverse("accounts:settings"), {"idle_minutes": "30"}).status_code == 303
    later = Session.objects.get().created + timedelta(minutes=25)
    assert sessions.find(client.cookies[sessions.cookie_name()].value, later) is not None
    assert Account.objects.get().idle_minutes == 30


def test_everything_is_taken_along_as_readable_json(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(client)
    kind: RecordKind[str] = RecordKind("trial.note", 1, lambda words: {"words": words}, lambda kept: kept["words"])
    monkeypatch.setattr(exporting, "SHELL_KINDS", (kind,))
    note = vault_of(client).seal(NOTE, "ünd more", at=day(0))
    page = client.get(reverse("accounts:export"))
    assert "Content-Disposition" not in page.headers
    assert "not locked" in page.content.decode()
    response = client.post(reverse("accounts:export"))
    assert response.headers["Content-Disposition"].startswith('attachment; filename="ownpace-')
    assert response.headers["Cache-Control"] == "no-store"
    assert "ünd more" in response.content.decode()
    everything = json.loads(response.content)
    assert everything["format"] == "ownpace export 1"
    assert everything["practices"]["ownpace"]["trial.note"] == [
        {
            "id": note.id,
            "at": note.at.isoformat(),
            "of": None,
            "revision": 1,
            "version": 1,
            "payload": {"words": "ünd more"},
        }
    ]


@pytest.mark.parametrize("typed", [{"passphrase": OTHER, "word": "erase"}, {"passphrase": WORDS, "word": "yes"}, {}])
def test_erasing_needs_the_passphrase_and_the_word(client: Client, typed: dict[str, str]) -> None:
    begin(client)
    assert client.post(reverse("accounts:erase"), typed).status_code == 200
    assert Account.objects.count() == 1
    assert is_open(client)


def test_erasing_leaves_nothing_and_one_may_begin_anew(client: Client) -> None:
    begin(client)
    vault_of(client).seal(NOTE, "gone", at=day(0))
    page = client.post(reverse("accounts:erase"), {"passphrase": WORDS, "word": "Erase"})
    assert "Everything is erased" in page.content.decode()
    assert page.cookies[sessions.cookie_name()].value == ""
    for table in (Account, Session, DataKey, SealedRow, SealedPart, SealedHead):
        assert not table.objects.exists()
    assert len(code_on(begin(client))) == 33


def test_an_erasure_that_was_broken_off_has_taken_the_keys_and_is_finished_later(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(client)
    vault_of(client).seal(NOTE, "gone", at=day(0))
    monkeypatch.setattr(erasing, "_take_away", lambda account: None)
    client.post(reverse("accounts:erase"), {"passphrase": WORDS, "word": "erase"})
    account = Account.objects.get()
    assert bytes(account.account_key_by_passphrase) + bytes(account.account_key_by_recovery_code) == b""
    assert not DataKey.objects.exists()
    monkeypatch.undo()
    assert unlock(client, WORDS).status_code == 200
    client.get(reverse("accounts:unlock"))
    assert not Account.objects.exists()
    assert not SealedRow.objects.exists()


def test_erasing_on_disk_leaves_no_trace_in_the_file_or_its_log(on_disk: Path) -> None:
    client = Client()
    begin(client)
    account = Account.objects.get()
    needles = [bytes(account.account_key_by_passphrase), bytes(account.vault), bytes(DataKey.objects.get().wrapped)]
    vault_of(client).seal(NOTE, "gone", at=day(0))
    needles.append(bytes(SealedRow.objects.get().blob))
    client.post(reverse("accounts:erase"), {"passphrase": WORDS, "word": "erase"})
    left = b"".join(file.read_bytes() for file in on_disk.parent.iterdir() if file.is_file())
    assert left
    for needle in needles:
        assert needle not in left
