"""Someone wants in: by a cookie of their own making, by trying, by the clock, or by keeping the person out."""

from __future__ import annotations

import base64
import secrets
import statistics
import threading
import time
from collections.abc import Iterator

import pytest
from django.test import Client, override_settings
from django.utils import timezone

from ownpace import runtime
from ownpace.accounts import recovering, recovery_code, sessions, unlocking
from ownpace.accounts.carried_code import Carried
from ownpace.accounts.models import Account, Session
from ownpace.accounts.testing import Person, new_person
from ownpace.cli import serve
from ownpace.sealed import kdf
from ownpace.sealed.errors import Busy

pytestmark = pytest.mark.django_db
WORDS = "seven small boats on a lake"
TURNS = runtime.current().argon2
OTHER = "eight quiet lamps along the road"


def begun() -> Client:
    client = Client()
    client.post("/begin/", {"passphrase": WORDS, "again": WORDS})
    return client


def cookie_of(client: Client) -> str:
    return str(client.cookies[sessions.cookie_name()].value)


def test_a_cookie_planted_before_unlocking_is_not_the_one_that_opens() -> None:
    client = begun()
    client.post("/lock/")
    planted = base64.urlsafe_b64encode(secrets.token_bytes(48)).decode()
    client.cookies[sessions.cookie_name()] = planted
    client.post("/unlock/", {"passphrase": WORDS})
    assert cookie_of(client) != planted
    attacker = Client()
    attacker.cookies[sessions.cookie_name()] = planted
    assert attacker.get("/settings/").status_code == 303


def test_each_unlocking_has_a_cookie_of_its_own_and_ends_the_one_before() -> None:
    client = begun()
    first = cookie_of(client)
    client.post("/unlock/", {"passphrase": WORDS})
    assert cookie_of(client) != first
    assert Session.objects.count() == 1


@pytest.mark.parametrize("way", ["change", "recover"])
def test_a_cookie_that_was_taken_opens_nothing_after_a_new_passphrase(way: str) -> None:
    client = begun()
    thief = Client()
    thief.cookies[sessions.cookie_name()] = cookie_of(client)
    assert thief.get("/settings/").status_code == 200
    if way == "change":
        client.post("/settings/passphrase/", {"current": WORDS, "passphrase": OTHER, "again": OTHER})
    else:
        account_key = unlocking.unlock("", WORDS, timezone.now()).account_key
        code = "".join(recovery_code.groups(recovering.new_code(Account.objects.get(), account_key)))
        Client().post("/recover/", {"code": code, "passphrase": OTHER, "again": OTHER})
    assert thief.get("/settings/").status_code == 303


@pytest.mark.parametrize(
    "path", ["/settings/passphrase/", "/settings/recovery-code/", "/settings/key/", "/settings/erase/"]
)
def test_a_cookie_alone_changes_no_way_in_and_erases_nothing(path: str) -> None:
    client = begun()
    before = Account.objects.values().get()
    for passphrase in ("", OTHER):
        sent = {"current": passphrase, "passphrase": passphrase, "again": passphrase, "word": "erase"}
        assert client.post(path, sent).status_code == 200
    assert Account.objects.values().get() == before


@pytest.mark.parametrize("place", [0, 15, 16, 40, 47])
def test_a_cookie_with_one_other_bit_opens_nothing(person: Person, place: int) -> None:
    raw = bytearray(base64.urlsafe_b64decode(cookie_of(person)))
    raw[place] ^= 1
    person.cookies[sessions.cookie_name()] = base64.urlsafe_b64encode(bytes(raw)).decode()
    assert person.get("/settings/").status_code == 303


def test_the_server_s_half_with_another_person_s_keys_in_it_opens_neither() -> None:
    """Whoever edits the database puts one person's wrapped keys, or account, into the session of another."""
    one, other = new_person("one"), new_person("other")
    first, second = Session.objects.order_by("pk")
    Session.objects.filter(pk=first.pk).update(keys=second.keys)
    assert one.get("/settings/").status_code == 303
    Session.objects.filter(pk=second.pk).update(account=first.account)
    assert other.get("/settings/").status_code == 303


@pytest.mark.parametrize("secure", [False, True])
def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(secure: bool) -> None:
    with override_settings(OWNPACE_COOKIE_SECURE=secure):
        client = begun()
        cookie = client.cookies["__Host-ownpace" if secure else "ownpace"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["path"] == "/"
    assert (cookie["domain"], cookie["max-age"], cookie["expires"]) == ("", "", "")
    assert bool(cookie["secure"]) is secure


# Trying


@override_settings(OWNPACE_ONE_PERSON=False)
def test_a_name_that_is_there_and_one_that_is_not_get_the_same_page() -> None:
    new_person("maya")
    pages = []
    for name in ("maya", "nobody"):
        client = Client()
        client.cookies["csrftoken"] = "a" * 32
        sent = {"name": name, "passphrase": OTHER, "next": "/today/"}
        page = client.post("/unlock/", sent)
        pages.append((page.status_code, page.content.replace(name.encode(), b"NAME"), sorted(page.headers.items())))
    first, second = (_without_tokens(page) for page in pages)
    assert first == second


def _without_tokens(page: tuple[int, bytes, list[tuple[str, str]]]) -> tuple[int, list[bytes], list[tuple[str, str]]]:
    status, html, headers = page
    lines = [line for line in html.splitlines() if b"csrfmiddlewaretoken" not in line]
    return status, lines, [header for header in headers if header[0] != "Content-Length"]


def test_a_name_that_is_there_and_one_that_is_not_take_the_same_time() -> None:
    """Medians of five alternating attempts each; a missing Argon2 run would be a difference of more than ten times."""
    new_person("maya")
    took: dict[str, list[float]] = {"maya": [], "nobody": []}
    for _ in range(5):
        for name, times in took.items():
            start = time.perf_counter()
            with pytest.raises(unlocking.NotOpened):
                unlocking.unlock(name, OTHER, timezone.now())
            times.append(time.perf_counter() - start)
    there, not_there = (statistics.median(times) for times in took.values())
    assert 0.4 < there / not_there < 2.5


def test_an_attempt_costs_one_slow_run_whatever_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    begun()
    runs: list[int] = []
    real = kdf._argon2id

    def counted(secret: bytes, salt: bytes, parameters: kdf.Parameters) -> bytes:
        runs.append(1)
        return real(secret, salt, parameters)

    monkeypatch.setattr(kdf, "_argon2id", counted)
    for typed in ("x", OTHER, "x" * 4000, "\u0000" * 20, "\u212b" * 30):
        assert Client().post("/unlock/", {"passphrase": typed}).status_code == 200
    assert len(runs) in (4, 5)  # a null character is refused by the form itself


def test_a_passphrase_without_end_is_refused_before_anything_is_derived(monkeypatch: pytest.MonkeyPatch) -> None:
    begun()
    monkeypatch.setattr(kdf, "_argon2id", lambda *given: pytest.fail("it was derived from"))
    assert Client().post("/unlock/", {"passphrase": "x" * 100_000}).status_code == 200


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every place to run Argon2, and every place to wait for it, is taken by someone else."""
    held = threading.Event()
    began = threading.Semaphore(0)

    def run(*_given: object) -> bytes:
        began.release()
        held.wait(20)
        return bytes(32)

    monkeypatch.setattr(kdf, "_argon2id", run)
    crowd = [
        threading.Thread(target=kdf.derive_root, args=("x", bytes(16), kdf.FLOOR))
        for _ in range(TURNS.at_once + TURNS.waiting)
    ]
    for one in crowd:
        one.start()
    for _ in range(TURNS.at_once):
        began.acquire(timeout=10)
    yield
    held.set()
    for one in crowd:
        one.join(20)


def test_with_every_place_taken_help_leaving_and_locking_still_answer(person: Person, full: None) -> None:
    with pytest.raises(Busy):
        kdf.derive_root("x", bytes(16), kdf.FLOOR)
    busy = Client().post("/unlock/", {"passphrase": OTHER})
    assert (busy.status_code, busy.headers["Retry-After"]) == (503, "5")
    assert Client().get("/help/").status_code == 200
    assert person.get("/settings/").status_code == 200
    assert person.post("/leave/").status_code == 303


def test_a_run_that_breaks_gives_its_place_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_given: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(kdf, "_argon2id", breaks)
    for _ in range(3 * (TURNS.at_once + TURNS.waiting)):
        with pytest.raises(MemoryError):
            kdf.derive_root("x", bytes(16), kdf.FLOOR)


def test_the_server_has_more_threads_than_can_be_kept_waiting_by_passphrases() -> None:
    assert TURNS.at_once + TURNS.waiting < serve.THREADS


# The recovery code


def test_a_page_with_the_code_opens_in_its_own_session_alone_and_one_changed_sign_not_at_all() -> None:
    carried = Carried.fresh(recovery_code.draw(), first=True)
    sealed = carried.seal("session one")
    opened = Carried.open(sealed, "session one")
    assert opened is not None
    assert opened.code == carried.code
    assert Carried.open(sealed, "session two") is None
    for place in range(0, len(sealed) - 4, 7):
        other = sealed[:place] + ("A" if sealed[place] != "A" else "B") + sealed[place + 1 :]
        assert Carried.open(other, "session one") is None


@pytest.mark.parametrize("typed", ["", "0" * 27, "é" * 27, "A" * 200, "\u0660" * 27, "0" * 26 + "\u00b2"])
def test_what_is_no_code_costs_no_slow_run_and_opens_nothing(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    begun()
    monkeypatch.setattr(kdf, "_argon2id", lambda *given: pytest.fail("it was derived from"))
    page = Client().post("/recover/", {"code": typed, "passphrase": OTHER, "again": OTHER})
    assert page.status_code == 200
    assert sessions.cookie_name() not in page.cookies


def test_codes_are_drawn_from_the_system_and_never_alike() -> None:
    assert len({recovery_code.draw() for _ in range(2000)}) == 2000
