from __future__ import annotations

from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.practices.thought_record.domain import ThoughtRecord
from ownpace.practices.thought_record.records import RECORD
from ownpace.practices.thought_record.tests.conftest import Keep
from ownpace.web.codes import opaque


def test_everything_that_was_written_is_there(person: Person, keep: Keep) -> None:
    text = person.get(f"/thought-record/records/{keep().id}/").content.decode()
    for words in ("On the tram", "They are tired of me", "A short answer", "They were at work", "I can ask"):
        assert words in text
    assert "ashamed" in text
    assert "70 at first, 45 at the end" in text
    assert "prickly" in text
    assert "50 at first" in text
    assert f'href="/thought-record/patterns/{opaque("mind-reading")}/"' in text
    assert "Carry on" not in text


def test_one_that_was_left_can_be_taken_up_where_it_was(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    text = person.get(f"/thought-record/records/{record.id}/").content.decode()
    assert f'href="/thought-record/records/{record.id}/write/facts/"' in text
    assert "Close it as it is" in text


def test_each_part_can_be_changed_and_says_when_it_is_empty(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    page = person.get(f"/thought-record/records/{record.id}/")
    assert [(part.value, is_written) for part, _, is_written in page.context["parts"]] == [
        ("situation", True),
        ("thought", True),
        ("feelings", True),
        ("strengths", True),
        ("patterns", True),
        ("facts", False),
        ("kinder", False),
        ("again", False),
        ("feelings-now", False),
    ]


def test_a_pattern_or_feeling_that_left_the_lists_is_still_named(person: Person) -> None:
    now = timezone.now()
    value = ThoughtRecord(now).write_thought("I am too much", None).name_feelings(["wistful-9"], "")
    record = person.vault.seal(RECORD, value.mark_patterns(["older-pattern"]).close(now), at=now)
    text = person.get(f"/thought-record/records/{record.id}/").content.decode()
    assert "wistful-9" in text
    assert "older-pattern" in text
    assert opaque("older-pattern") not in text


def test_what_a_person_writes_is_shown_as_text(person: Person, keep: Keep) -> None:
    text = person.get(f"/thought-record/records/{keep('<script>alert(1)</script>').id}/").content.decode()
    assert "&lt;script&gt;alert(1)" in text
    assert "<script>alert" not in text
