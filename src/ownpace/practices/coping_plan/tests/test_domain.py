from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.practices.coping_plan.catalogue import examples
from ownpace.practices.coping_plan.domain.plan import (
    EARLIER_KEPT,
    OF_PEOPLE,
    SITTING,
    Contact,
    CopingSequence,
    Section,
    Version,
    begin,
    lines,
    write_people,
    write_text,
)
from ownpace.practices.coping_plan.domain.walking import steps, walk
from ownpace.practices.coping_plan.records import SEQUENCE
from ownpace.practices.coping_plan.words import ASKS, MOMENT, NUMBER, PARTS, TITLE, WHY

EVENING = datetime(2025, 3, 1, 21, 40, tzinfo=UTC)
SISTER = Contact("My sister", "030 1234567")
LINE = Contact("The night line", "by chat")
TEXTS = [section for section in Section if section not in OF_PEOPLE]


def _written(**sections: object) -> Version:
    return Version(EVENING, EVENING, **sections)  # type: ignore[arg-type]


def test_the_sections_come_in_the_order_of_a_safety_plan() -> None:
    assert list(Section) == ["signs", "first", "next", "places", "whom", "professionals", "safer"]
    assert [NUMBER[section] for section in Section] == [1, 2, 2, 3, 4, 5, PARTS]


@pytest.mark.parametrize("section", TEXTS)
def test_words_are_kept_where_they_were_written(section: Section) -> None:
    sequence = write_text(begin(EVENING), section, "slow breaths", EVENING)
    assert sequence.now.text(section) == "slow breaths"
    assert [other for other in Section if sequence.now.holds(other)] == [section]


def test_people_have_a_place_of_their_own() -> None:
    assert write_people(begin(EVENING), (SISTER,), EVENING).now.whom == (SISTER,)
    with pytest.raises(ValueError, match="people"):
        write_text(begin(EVENING), Section.WHOM, "my sister", EVENING)


def test_professionals_are_people_beside_those_who_help() -> None:
    sequence = write_people(begin(EVENING), (SISTER,), EVENING)
    sequence = write_people(sequence, (LINE,), EVENING, Section.PROFESSIONALS)
    assert (sequence.now.whom, sequence.now.professionals) == ((SISTER,), (LINE,))
    with pytest.raises(ValueError, match="text"):
        write_people(sequence, (LINE,), EVENING, Section.SAFER)


@pytest.mark.parametrize(
    ("line", "contact"),
    [
        ("Noor – message first", Contact("Noor", "message first")),
        ("Noor - 030 1234567", Contact("Noor", "030 1234567")),
        ("Anne-Marie", Contact("Anne-Marie")),
        ("  the line – ", Contact("the line")),
        (" – 112", Contact("– 112")),
    ],
)
def test_a_line_names_someone_and_after_a_dash_how_to_reach_them(line: str, contact: Contact) -> None:
    assert Contact.on_a_line(line) == contact


@pytest.mark.parametrize(
    ("sections", "complete"),
    [
        ({}, False),
        ({"signs": "tight shoulders"}, False),
        ({"first": "breathe"}, False),
        ({"next": "walk", "whom": (SISTER,)}, False),
        ({"first": "  \n ", "next": "walk"}, False),
        ({"first": "breathe", "next": "walk"}, True),
        ({"first": "breathe", "whom": (SISTER,)}, True),
    ],
)
def test_a_sequence_is_whole_with_something_first_and_something_or_someone_after(
    sections: dict[str, object], complete: bool
) -> None:
    assert _written(**sections).is_complete is complete


def test_the_next_section_to_write_is_the_first_empty_one() -> None:
    assert _written().to_write is Section.SIGNS
    assert _written(signs="a", next="c").to_write is Section.FIRST
    assert _written(signs="a", first="b", next="c", whom=(SISTER,)).to_write is Section.PLACES
    whole = _written(signs="a", first="b", next="c", places="d", whom=(SISTER,), professionals=(LINE,), safer="e")
    assert whole.to_write is None


def test_changes_of_one_sitting_are_one_version() -> None:
    sequence = write_text(begin(EVENING), Section.FIRST, "breathe", EVENING)
    sequence = write_text(sequence, Section.FIRST, "breathe slowly", EVENING + SITTING - timedelta(seconds=1))
    assert sequence.earlier == ()
    assert sequence.now.since == EVENING


def test_a_later_change_keeps_what_was_there_with_its_date() -> None:
    sequence = write_text(begin(EVENING), Section.FIRST, "breathe", EVENING)
    sequence = write_text(sequence, Section.FIRST, "walk", EVENING + timedelta(days=9))
    assert sequence.now.first == "walk"
    assert [(version.first, version.at) for version in sequence.earlier] == [("breathe", EVENING)]


def test_saving_the_same_words_again_makes_no_version() -> None:
    sequence = write_text(begin(EVENING), Section.FIRST, "breathe", EVENING)
    assert write_text(sequence, Section.FIRST, "breathe", EVENING + timedelta(days=9)) is sequence
    people = write_people(sequence, (SISTER,), EVENING)
    assert write_people(people, (SISTER,), EVENING + timedelta(days=9)) is people


@given(st.lists(st.tuples(st.sampled_from(TEXTS), st.text(max_size=5), st.integers(0, 200)), max_size=60))
def test_history_is_newest_first_and_never_longer_than_it_may_be(edits: list[tuple[Section, str, int]]) -> None:
    sequence, at = begin(EVENING), EVENING
    for section, text, minutes in edits:
        at += timedelta(minutes=minutes)
        sequence = write_text(sequence, section, text, at)
        assert sequence.now.text(section) == text
    dates = [version.at for version in (sequence.now, *sequence.earlier)]
    assert dates == sorted(dates, reverse=True)
    assert len(sequence.earlier) <= EARLIER_KEPT


def test_the_twentieth_earlier_version_is_kept_and_an_older_one_is_let_go() -> None:
    sequence = begin(EVENING)
    for day in range(25):
        sequence = write_text(sequence, Section.FIRST, f"day {day}", EVENING + timedelta(days=day))
    assert [version.first for version in sequence.earlier] == [f"day {day}" for day in range(23, 3, -1)]


def test_a_hard_moment_goes_one_thing_at_a_time_in_the_order_of_the_plan() -> None:
    version = _written(
        signs="jaw\nshoulders",
        first="feet down\n\n breathe ",
        next="walk",
        places="the library",
        whom=(SISTER,),
        professionals=(LINE,),
        safer="a light stays on",
    )
    shown = [(screen.section, screen.lines, screen.people) for screen in walk(version)]
    assert shown == [
        (Section.SIGNS, ("jaw", "shoulders"), ()),
        (Section.FIRST, ("feet down",), ()),
        (Section.FIRST, ("breathe",), ()),
        (Section.NEXT, ("walk",), ()),
        (Section.PLACES, ("the library",), ()),
        (Section.WHOM, (), (SISTER,)),
        (Section.PROFESSIONALS, (), (LINE,)),
        (Section.SAFER, ("a light stays on",), ()),
    ]
    assert steps(version) == walk(version)[1:]


def test_a_hard_moment_with_nothing_written_has_no_screens() -> None:
    assert walk(_written()) == ()


def test_in_short_names_the_first_thing_of_each_section() -> None:
    assert (
        _written(signs="jaw", first="breathe\nfeet", next="walk", whom=(SISTER,)).in_short
        == "breathe → walk → My sister"
    )
    assert _written(first="breathe").in_short == "breathe"


@pytest.mark.parametrize(
    ("reach", "number"),
    [
        ("+49 30 123-4567", "+49301234567"),
        ("(030) 123.4567", "0301234567"),
        ("112", "112"),
        ("by chat, after eight", ""),
        ("12", ""),
        ("", ""),
        ("+", ""),
        ("030 1234567, evenings", ""),
        ("٠٣٠١٢٣٤", ""),
    ],
)
def test_a_number_can_be_dialled_and_anything_else_is_left_as_words(reach: str, number: str) -> None:
    assert Contact("someone", reach).number == number


@given(st.text())
def test_lines_hold_something_each(text: str) -> None:
    assert all(line and line == line.strip() for line in lines(text))


versions = st.builds(
    Version,
    since=st.datetimes(timezones=st.just(UTC)),
    at=st.datetimes(timezones=st.just(UTC)),
    signs=st.text(),
    first=st.text(),
    next=st.text(),
    places=st.text(),
    whom=st.lists(st.builds(Contact, st.text(), st.text()), max_size=3).map(tuple),
    professionals=st.lists(st.builds(Contact, st.text(), st.text()), max_size=3).map(tuple),
    safer=st.text(),
)


@given(versions, st.lists(versions, max_size=3).map(tuple))
def test_what_is_sealed_reads_back_the_same(now: Version, earlier: tuple[Version, ...]) -> None:
    sequence = CopingSequence(now, earlier)
    assert SEQUENCE.load(SEQUENCE.version, SEQUENCE.write(sequence)) == sequence


@pytest.mark.parametrize("section", Section)
def test_every_section_has_its_words_and_some_examples(section: Section) -> None:
    assert all(str(words[section]) for words in (TITLE, ASKS, WHY, MOMENT))
    assert len(examples(section)) >= 3
