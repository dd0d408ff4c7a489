from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from ownpace.accounts.testing import Person
from ownpace.core.practice import Win
from ownpace.core.records import Record, RecordKind
from ownpace.practices.milestones.tests.conftest import Add, House, finding
from ownpace.sealed.vault import Vault

MARCH = datetime(2026, 3, 7, 18, 20, tzinfo=UTC)


def test_an_empty_page_teaches_and_offers_one_first_step(person: Person) -> None:
    text = person.get("/milestones/").content.decode()
    assert "Here stands what went a way you wanted" in text
    assert text.count('href="/milestones/add/"') == 1


def test_milestones_of_every_practice_and_own_ones_stand_by_month_newest_first(
    person: Person, house: House, add: Add
) -> None:
    early = Win(MARCH - timedelta(days=40), "You took a first breath.")
    house(finding("breathing", [early]), finding("reading-aloud", [Win(MARCH, "First time: Out loud")]))
    add("Slept with the door open", date(2026, 3, 6))
    page = person.get("/milestones/")
    assert [month.first for month in page.context["months"]] == [date(2026, 3, 1), date(2026, 1, 1)]
    text = page.content.decode()
    words = ["March 2026", "First time: Out loud", "Slept with the door open", "January 2026", "a first breath"]
    assert [text.index(word) for word in words] == sorted(text.index(word) for word in words)


def test_a_part_of_them_can_be_shown(person: Person, house: House, add: Add) -> None:
    house(finding("breathing", [Win(MARCH, "A breath"), Win(MARCH - timedelta(days=365), "An early breath")]))
    add("Mine")
    text = person.get("/milestones/", {"practice": "breathing", "year": "2025"}).content.decode()
    assert "An early breath" in text
    assert "A breath" not in text.replace("An early breath", "")
    assert "Mine" not in text
    own = person.get("/milestones/", {"practice": "milestones"}).content.decode()
    assert "Mine" in own
    assert "A breath" not in own


def test_a_part_that_is_none_shows_all(person: Person, add: Add) -> None:
    add("Mine")
    assert "Mine" in person.get("/milestones/", {"practice": "nothing", "year": "xx"}).content.decode()


def test_a_part_that_holds_nothing_says_so(person: Person, house: House, add: Add) -> None:
    house(finding("breathing"))
    add("Mine")
    assert "Nothing in this part so far." in person.get("/milestones/", {"practice": "breathing"}).content.decode()


def test_a_long_list_is_paged_and_keeps_its_part(person: Person, house: House) -> None:
    house(finding("breathing", [Win(MARCH - timedelta(days=day), f"Breath {day}.") for day in range(70)]))
    first = person.get("/milestones/", {"practice": "breathing"})
    assert sum(len(month.milestones) for month in first.context["months"]) == 30
    assert "practice=breathing&amp;page=2" in first.content.decode()
    assert "Breath 69." in person.get("/milestones/", {"page": 3}).content.decode()


def test_words_of_a_person_are_shown_as_text(person: Person, add: Add) -> None:
    add("<script>x</script>")
    text = person.get("/milestones/").content.decode()
    assert "<script>x" not in text
    assert "&lt;script&gt;x" in text


def test_what_other_practices_keep_is_read_once_for_a_page(
    person: Person, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    add("Mine")
    read: list[str] = []
    whole = Vault.all

    def counted(vault: Vault, kind: RecordKind[Any], **more: Any) -> list[Record[Any]]:
        read.append(kind.name)
        return whole(vault, kind, **more)

    monkeypatch.setattr(Vault, "all", counted)
    for page in ("/milestones/", "/milestones/since/"):
        read.clear()
        assert person.get(page).status_code == 200
        others = [kind for kind in read if not kind.startswith("milestones.")]
        assert len(others) > 5
        assert len(others) == len(set(others))


def test_what_is_kept_close_stands_on_top_of_the_first_page_alone(person: Person, house: House, add: Add) -> None:
    house(finding("breathing", [Win(MARCH + timedelta(days=day), f"Breath {day}.") for day in range(40)]))
    add("Held my ground", is_close=True)
    first, second = (person.get("/milestones/", {"page": page}).content.decode() for page in (1, 2))
    assert first.index("Held my ground") < first.index("Breath 39.")
    assert "All that you keep close: 1" in first
    assert "All that you keep close" not in second
