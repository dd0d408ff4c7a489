from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.scales import Intensity, Percent
from ownpace.practices.thought_record.domain import (
    ORDER,
    Felt,
    NoThought,
    Part,
    ThoughtRecord,
    belief_moves,
    feeling_moves,
)
from ownpace.practices.thought_record.records import RECORD

NOW = datetime(2026, 5, 4, 18, 30, tzinfo=UTC)
WORDS = st.text(max_size=30)
PERCENT = st.none() | st.integers(0, 100).map(Percent)
STRENGTH = st.none() | st.integers(0, 100).map(Intensity)
FIELDS: dict[Part, set[str]] = {
    Part.SITUATION: {"situation"},
    Part.THOUGHT: {"thought", "belief_before"},
    Part.FEELINGS: {"feelings"},
    Part.STRENGTHS: {"feelings"},
    Part.PATTERNS: {"patterns"},
    Part.FACTS: {"facts_for", "facts_against"},
    Part.KINDER: {"kinder", "kinder_belief"},
    Part.AGAIN: {"belief_after"},
    Part.FEELINGS_NOW: {"feelings"},
}
WHOLE = (
    ThoughtRecord(NOW)
    .write_situation("on the tram")
    .write_thought("They are tired of me", Percent(80))
    .name_feelings(["ashamed", "lonely"], "prickly")
    .rate_before([Intensity(70), Intensity(60), None])
    .mark_patterns(["mind-reading"])
    .weigh("a short answer", "they were at work")
    .write_kinder("I can ask", Percent(50))
    .rate_again(Percent(45))
    .rate_after([Intensity(40), None, Intensity(10)])
)


def _written(record: ThoughtRecord, part: Part, draw: st.DataObject) -> ThoughtRecord:
    if part is Part.SITUATION:
        return record.write_situation(draw.draw(WORDS))
    if part is Part.THOUGHT:
        return record.write_thought(draw.draw(WORDS.filter(bool)), draw.draw(PERCENT))
    if part is Part.FEELINGS:
        ids = draw.draw(st.lists(st.sampled_from(["ashamed", "lonely", "tense"]), max_size=2, unique=True))
        return record.name_feelings(ids, draw.draw(st.sampled_from(["", "prickly"])))
    if part is Part.STRENGTHS:
        return record.rate_before([draw.draw(STRENGTH) for _ in record.feelings])
    if part is Part.PATTERNS:
        return record.mark_patterns(draw.draw(st.lists(st.sampled_from(["mind-reading", "spoiled"]))))
    if part is Part.FACTS:
        return record.weigh(draw.draw(WORDS), draw.draw(WORDS))
    if part is Part.KINDER:
        return record.write_kinder(draw.draw(WORDS), draw.draw(PERCENT))
    if part is Part.AGAIN:
        return record.rate_again(draw.draw(PERCENT))
    return record.rate_after([draw.draw(STRENGTH) for _ in record.feelings])


@given(st.data(), st.lists(st.sampled_from(ORDER), max_size=12))
def test_writing_one_part_never_loses_the_answer_of_another(draw: st.DataObject, parts: list[Part]) -> None:
    record = WHOLE
    for part in parts:
        before, record = record, _written(record, part, draw)
        others = {field.name for field in fields(record)} - FIELDS[part] - {"next"}
        assert all(getattr(record, name) == getattr(before, name) for name in others)
        if part is Part.STRENGTHS:
            assert [felt.after for felt in record.feelings] == [felt.after for felt in before.feelings]
        if part is Part.FEELINGS_NOW:
            assert [felt.before for felt in record.feelings] == [felt.before for felt in before.feelings]


@given(st.data(), st.lists(st.sampled_from(ORDER), max_size=20))
def test_the_part_to_carry_on_with_goes_forward_and_leaves_none_unseen(draw: st.DataObject, parts: list[Part]) -> None:
    record = ThoughtRecord(NOW)
    for part in parts:
        before, record = record.next, _written(record, part, draw)
        if record.next is None:
            assert before is None or part is before or not record.feelings
            continue
        assert before is not None
        assert ORDER.index(record.next) >= ORDER.index(before)
        if part is not before and record.feelings:
            assert record.next is before
        assert record.feelings or record.next not in (Part.STRENGTHS, Part.FEELINGS_NOW)


@given(st.data(), st.lists(st.sampled_from(ORDER), max_size=8), st.booleans())
def test_what_is_sealed_comes_back_as_it_was(draw: st.DataObject, parts: list[Part], closes: bool) -> None:
    record = ThoughtRecord(NOW)
    for part in parts:
        record = _written(record, part, draw)
    if closes and record.thought:
        record = record.close(NOW)
    assert RECORD.load(1, RECORD.write(record)) == record


def test_the_parts_follow_each_other_and_strengths_are_left_out_without_feelings() -> None:
    record = ThoughtRecord(NOW)
    seen = []
    for write in (
        lambda r: r.write_situation(""),
        lambda r: r.write_thought("I am too much", None),
        lambda r: r.name_feelings([], ""),
        lambda r: r.mark_patterns([]),
        lambda r: r.weigh("", ""),
        lambda r: r.write_kinder("", None),
        lambda r: r.rate_again(None),
    ):
        seen.append(record.next)
        record = write(record)
    assert seen == [
        Part.SITUATION,
        Part.THOUGHT,
        Part.FEELINGS,
        Part.PATTERNS,
        Part.FACTS,
        Part.KINDER,
        Part.AGAIN,
    ]
    assert record.next is None


def test_the_thought_is_the_one_part_that_is_needed() -> None:
    with pytest.raises(NoThought):
        ThoughtRecord(NOW).write_thought("", Percent(50))
    with pytest.raises(NoThought):
        ThoughtRecord(NOW).write_situation("on the tram").close(NOW)
    assert ThoughtRecord(NOW).write_thought("I am too much", None).close(NOW).finished == NOW


def test_a_record_that_is_closed_keeps_the_time_it_was_closed_first() -> None:
    closed = WHOLE.close(NOW)
    assert closed.close(NOW + timedelta(days=3)).finished == NOW
    assert closed.write_kinder("I may ask", None).finished == NOW


def test_a_feeling_that_stays_keeps_its_strengths_when_another_goes() -> None:
    changed = WHOLE.name_feelings(["lonely", "tense"], "")
    assert changed.feelings == (Felt("lonely", "", Intensity(60), None), Felt("tense"))


def test_there_is_room_for_three_feelings() -> None:
    with pytest.raises(ValueError, match="more feelings"):
        WHOLE.name_feelings(["ashamed", "lonely", "tense"], "prickly")


def test_strengths_belong_to_feelings_one_by_one() -> None:
    with pytest.raises(ValueError, match="zip"):
        WHOLE.rate_before([Intensity(5)])


def test_a_change_needs_both_numbers() -> None:
    assert WHOLE.belief_change == -35
    assert ThoughtRecord(NOW, belief_before=Percent(80)).belief_change is None


def test_moves_count_lower_same_and_higher_and_name_the_middle() -> None:
    pairs = [(80, 40), (70, 70), (50, 60), (90, 20)]
    records = [
        ThoughtRecord(NOW, belief_before=Percent(before), belief_after=Percent(after)) for before, after in pairs
    ]
    moves = belief_moves([*records, ThoughtRecord(NOW, belief_before=Percent(10))])
    assert (moves.lower, moves.same, moves.higher) == (2, 1, 1)
    assert moves.middle == (75, 50)


def test_feelings_come_with_the_most_frequent_first_and_own_words_in_any_case_together() -> None:
    rated = {"before": Intensity(60), "after": Intensity(30)}
    records = [
        ThoughtRecord(NOW, feelings=(Felt("ashamed", **rated), Felt("", "Prickly", **rated))),
        ThoughtRecord(NOW, feelings=(Felt("", "prickly", **rated), Felt("lonely", before=Intensity(5)))),
    ]
    found = feeling_moves(records)
    assert [(each.felt.feeling, each.felt.words, len(each.moves.pairs)) for each in found] == [
        ("", "prickly", 2),
        ("ashamed", "", 1),
    ]
