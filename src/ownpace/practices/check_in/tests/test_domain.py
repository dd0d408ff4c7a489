from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.scales import Intensity, Suds
from ownpace.library import feelings
from ownpace.practices.check_in import catalogue
from ownpace.practices.check_in.domain.blame import Belongs, NoSuchSentence, Sentence, change, put, take_out
from ownpace.practices.check_in.domain.check_in import (
    NOWHERE,
    BodyPart,
    CheckIn,
    Felt,
    feel,
    locate,
    rate,
    remembered,
    sense,
)
from ownpace.practices.check_in.domain.course import (
    MOST_POINTS,
    comings_back,
    distress_points,
    in_months,
    most_used,
    usual,
)
from ownpace.practices.check_in.records import CHECK_IN

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
ids = st.lists(st.sampled_from(sorted(feelings.by_id())), max_size=6)
own = st.lists(st.text(min_size=1, max_size=12), max_size=4)
regions = st.lists(st.sampled_from(sorted(catalogue.regions())), max_size=6)
strengths = st.none() | st.integers(0, 100).map(Intensity)
sentences = st.lists(
    st.builds(Sentence, st.text(min_size=1, max_size=6), st.sampled_from(list(Belongs))), max_size=8
).map(lambda each: _laid(each))


def _laid(each: list[Sentence]) -> tuple[Sentence, ...]:
    laid: tuple[Sentence, ...] = ()
    for sentence in each:
        laid = put(laid, sentence)
    return laid


def _keys(check_in: CheckIn) -> list[str]:
    return [felt.key for felt in check_in.feelings]


@given(ids, own)
def test_no_feeling_stands_twice_in_one_check_in(ids: list[str], own: list[str]) -> None:
    check_in = feel(CheckIn(NOW), ids, own)
    assert len(_keys(check_in)) == len(set(_keys(check_in)))
    assert set(_keys(check_in)) == {*ids, *(word.casefold() for word in own)}


@given(ids, own, ids, strengths)
def test_feelings_that_stay_keep_their_strength_and_new_ones_have_none(
    before: list[str], own: list[str], after: list[str], strength: Intensity | None
) -> None:
    rated = feel(CheckIn(NOW), before, own)
    rated = rate(rated, dict.fromkeys(_keys(rated), strength))
    changed = feel(rated, after, own)
    stays = set(_keys(rated))
    assert all(felt.strength == (strength if felt.key in stays else None) for felt in changed.feelings)


@given(regions, regions)
def test_nowhere_never_stands_beside_a_place_and_no_place_stands_twice(first: list[str], then: list[str]) -> None:
    check_in = locate(locate(CheckIn(NOW), first), then)
    found = [part.region for part in check_in.body]
    assert len(found) == len(set(found))
    assert NOWHERE not in found or found == [NOWHERE]
    assert set(found) == (set(then) - {NOWHERE} or set(then))


@given(regions)
def test_going_from_place_to_place_meets_every_place_once(chosen: list[str]) -> None:
    check_in = locate(CheckIn(NOW), chosen)
    places = [part.region for part in check_in.places]
    met, at = [], places[0] if places else None
    while at:
        met.append(at)
        at = check_in.next_place(at)
    assert met == places


def test_what_is_felt_at_a_place_leaves_the_others_alone() -> None:
    check_in = sense(locate(CheckIn(NOW), ["chest", "feet"]), "feet", ["cold", "cold"], "like sand")
    assert check_in.body == (BodyPart("chest"), BodyPart("feet", ("cold",), "like sand"))


@given(ids, own, regions, sentences, strengths)
def test_a_check_in_is_read_back_as_it_was_written(
    ids: list[str], own: list[str], places: list[str], laid: tuple[Sentence, ...], strength: Intensity | None
) -> None:
    check_in = locate(feel(CheckIn(NOW, ease=strength, sentences=laid), ids, own), places)
    assert CHECK_IN.load(1, CHECK_IN.write(check_in)) == check_in


@given(sentences, st.builds(Sentence, st.text(min_size=1, max_size=3), st.sampled_from(list(Belongs))))
def test_a_sentence_is_laid_in_one_place_at_a_time(laid: tuple[Sentence, ...], sentence: Sentence) -> None:
    again = put(put(laid, sentence), sentence)
    said = [each.words.casefold() for each in again]
    assert len(said) == len(set(said))
    assert sentence in again
    assert len(again) - len(laid) in {0, 1}


@given(sentences, st.integers(1, 8), st.builds(Sentence, st.text(min_size=1, max_size=3), st.just(Belongs.MINE)))
def test_changing_or_taking_out_one_sentence_touches_no_other(
    laid: tuple[Sentence, ...], number: int, sentence: Sentence
) -> None:
    if number > len(laid):
        with pytest.raises(NoSuchSentence):
            take_out(laid, number)
        return
    others = [each for place, each in enumerate(laid, 1) if place != number]
    assert list(take_out(laid, number)) == others
    changed = change(laid, number, sentence)
    assert sentence in changed
    assert {each for each in changed if each != sentence} <= set(others)
    assert {each for each in others if each.words.casefold() != sentence.words.casefold()} <= set(changed)


def test_own_words_are_remembered_newest_first_and_each_once() -> None:
    check_ins = [CheckIn(NOW, (Felt(own="Fizzy"), Felt("sad"))), CheckIn(NOW, (Felt(own="fizzy"), Felt(own="foggy")))]
    assert remembered(check_ins, 8) == ("Fizzy", "foggy")
    assert remembered(check_ins, 1) == ("Fizzy",)


@pytest.mark.parametrize(("distress", "strong"), [(None, False), (59, False), (60, True)])
def test_distress_is_strong_from_sixty(distress: int | None, strong: bool) -> None:
    assert CheckIn(NOW, distress=None if distress is None else Suds(distress)).is_strong is strong


def test_a_first_strong_number_without_words_is_a_check_in_too() -> None:
    assert distress_points([CheckIn(NOW), CheckIn(NOW, distress=Suds(0))]) == ((NOW, 0.0),)


@given(st.lists(st.integers(0, 100), min_size=4, max_size=40))
def test_the_usual_lies_within_what_was_noted_to_five_points(numbers: list[int]) -> None:
    found = usual(tuple((NOW, float(number)) for number in numbers))
    assert found is not None
    assert found.count == len(numbers)
    assert min(numbers) - 5 < found.low <= found.high < max(numbers) + 5
    assert found.low % 5 == found.high % 5 == 0


def test_with_few_numbers_nothing_is_said_about_most_of_them() -> None:
    assert usual(((NOW, 10.0),) * 3) is None


@given(st.lists(st.integers(0, 100), min_size=1, max_size=900))
def test_many_numbers_are_shown_by_their_months_and_few_one_by_one(numbers: list[int]) -> None:
    points = tuple((NOW + timedelta(days=day), float(number)) for day, number in enumerate(numbers))
    shown = in_months(points)
    if len(points) <= MOST_POINTS:
        assert shown == points
        return
    assert [at.month for at, _ in shown] == [month for month, _ in groupby(at.month for at, _ in points)]
    assert shown[-1][0] == points[-1][0]
    assert all(min(numbers) <= value <= max(numbers) for _, value in shown)


@given(st.lists(ids, max_size=12))
def test_counts_of_words_never_outnumber_the_check_ins(each: list[list[str]]) -> None:
    check_ins = [feel(CheckIn(NOW), ids, []) for ids in each]
    counted = most_used(check_ins, 100)
    assert all(1 <= count <= len(check_ins) for _, count in counted)
    assert {felt.id for felt, _ in counted} == {id for ids in each for id in ids}


@given(st.lists(st.integers(0, 60), max_size=10))
def test_coming_back_is_after_thirty_days_or_more(gaps: list[int]) -> None:
    at, check_ins = NOW, [CheckIn(NOW)]
    for days in gaps:
        at += timedelta(days=days)
        check_ins.append(CheckIn(at))
    assert len(comings_back(check_ins)) == sum(days >= 30 for days in gaps)
