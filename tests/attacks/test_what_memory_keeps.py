"""What stays in the process once a page is shown, and how the process may be looked into."""

from __future__ import annotations

import ctypes
import gc
import subprocess
import sys
from pathlib import Path

import pytest

from ownpace.accounts.testing import Person

pytestmark = pytest.mark.django_db
FIRST, SECOND = "otter-by-", "the-mill-at-nine"
SCRIPT = (
    "import ctypes; from ownpace.accounts.hardening import no_core_dumps; no_core_dumps(); "
    "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
)


def holders() -> list[str]:
    """Return the types of what holds a text in which both halves stand together.

    The collector does not list containers of plain texts alone, so those are looked for in what holds them.
    """
    gc.collect()
    found = []
    waiting, seen = list(gc.get_objects()), set[int]()
    while waiting:
        thing = waiting.pop()
        for held in gc.get_referents(thing):
            # The type itself is asked: isinstance would wake what is lazy.
            if issubclass(type(held), (str, bytes, bytearray)):
                if _both(held):
                    found.append(type(thing).__name__)
            elif issubclass(type(held), (dict, tuple)) and not gc.is_tracked(held) and id(held) not in seen:
                seen.add(id(held))
                waiting.append(held)
    return found


def _both(held: str | bytes | bytearray) -> bool:
    return FIRST + SECOND in (held if isinstance(held, str) else held.decode("utf-8", "replace"))


def visit(person: Person) -> None:
    """Write words into a sealed record and look at every page that shows them; forget every answer."""
    person.post("/coping-plan/write/signs/", {"revision": "", "text": FIRST + SECOND})
    for path in ("/coping-plan/", "/coping-plan/print/", "/coping-plan/write/signs/", "/today/"):
        answer = person.get(path)
        if path == "/coping-plan/":
            assert FIRST + SECOND in answer.content.decode()
        answer.close()


def test_nothing_decrypted_is_kept_between_requests(person: Person) -> None:
    visit(person)
    assert holders() == []


def test_the_search_itself_finds_what_is_kept() -> None:
    kept = [f"{FIRST}{SECOND}", {"page": f"<p>{FIRST}{SECOND}</p>".encode()}]
    assert len(holders()) >= 2
    assert kept


def test_no_program_is_handed_an_image_of_memory_after_a_crash_and_none_may_look_inside() -> None:
    """A limit of zero does not hold for a program that collects dumps; a process that is not dumpable gives it none."""
    environment = {"PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    said = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, env=environment)
    assert said.stdout.strip() == "0"
    assert ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) in (0, 1, 2)
