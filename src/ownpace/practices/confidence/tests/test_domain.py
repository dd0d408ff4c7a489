from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.scales import Confidence
from ownpace.practices.confidence.domain.course import (
    Moved,
    first_clear_rise,
    follow,
    item_points,
    mean_points,
)
from ownpace.practices.confidence.domain.items import Former, Item, Items, ItemTheme, NoSuchItem, NoWords
from ownpace.practices.confidence.domain.sitting import PER_PAGE, Answer, Sitting, first_open_page, pages
from ownpace.practices.confidence.records import ITEMS, RATING
from ownpace.practices.confidence.starting_set import starting_items

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
ratings = st.integers(min_value=0, max_value=10).map(lambda tens: Confidence(tens * 10))
sittings = st.lists(
    st.dictionaries(st.sampled_from("abc"), ratings, max_size=3).map(
        lambda given: Sitting(NOW, tuple(Answer(item, value) for item, value in given.items()))
    ),
    max_size=8,
)


def some(count: int, theme: ItemTheme = ItemTheme.ASKING) -> tuple[Item, ...]:
    return tuple(Item(str(number), theme, f"do thing {number}") for number in range(count))


def every_two_weeks(*values: float) -> tuple[tuple[datetime, float], ...]:
    return tuple((NOW + timedelta(weeks=2 * n), value) for n, value in enumerate(values))


def test_an_item_needs_words_or_a_starting_item() -> None:
    with pytest.raises(NoWords):
        Item("a", ItemTheme.ASKING)


def test_items_are_asked_theme_by_theme() -> None:
    talk, feel, rest = (
        Item("t", ItemTheme.TALKING, "a"),
        Item("f", ItemTheme.FEELING, "b"),
        Item("g", ItemTheme.FEELING, "c"),
    )
    assert Items((talk, feel, rest)).in_use == (feel, rest, talk)


def test_an_item_put_away_is_not_asked_and_keeps_its_place_among_the_themes() -> None:
    items = Items(some(2)).put("0", away=True)
    assert [item.id for item in items.in_use] == ["1"]
    assert [item.id for item in items.put_away] == ["0"]
    assert [item.id for item in items.of_theme(ItemTheme.ASKING)] == ["1", "0"]


def test_a_starting_item_taken_again_comes_back_as_it_was() -> None:
    first = Item("a", ItemTheme.ASKING, "ask gently", start="asking-small")
    items = Items((first,)).put("a", away=True).add(Item("b", ItemTheme.ASKING, start="asking-small"))
    assert items.all == (first,)


def test_other_words_keep_the_former_ones_with_their_day() -> None:
    items = Items((Item("a", ItemTheme.ASKING, start="asking-small"),)).reword("a", "ask Kit for tea", NOW)
    assert items.get("a").words == "ask Kit for tea"
    assert items.get("a").former == (Former("", NOW),)


def test_the_same_words_change_nothing() -> None:
    items = Items(some(1))
    assert items.reword("0", "do thing 0", NOW) == items


def test_an_own_item_cannot_lose_all_its_words() -> None:
    with pytest.raises(NoWords):
        Items(some(1)).reword("0", "", NOW)


def test_an_unknown_item_is_refused() -> None:
    with pytest.raises(NoSuchItem):
        Items(some(1)).get("z")


@given(st.integers(min_value=0, max_value=80), st.data())
def test_keeping_some_in_use_puts_the_others_away_and_loses_none(count: int, data: st.DataObject) -> None:
    items = Items(some(count))
    wanted = data.draw(st.sets(st.sampled_from([item.id for item in items.all]))) if count else set()
    kept = items.keep_in_use(wanted)
    assert {item.id for item in kept.in_use} == wanted
    assert [item.id for item in kept.all] == [item.id for item in items.all]


@given(st.integers(min_value=0, max_value=80))
def test_pages_hold_at_most_three_and_every_item_once(count: int) -> None:
    found = pages(some(count))
    assert all(1 <= len(page) <= PER_PAGE for page in found)
    assert [item for page in found for item in page] == list(some(count))


@given(st.dictionaries(st.sampled_from("abcd"), st.none() | ratings))
def test_what_is_skipped_stays_empty(given_answers: dict[str, Confidence | None]) -> None:
    sitting = Sitting(NOW).answer(given_answers)
    assert {item: sitting.of(item) for item in given_answers} == given_answers
    assert len(sitting.answers) == sum(value is not None for value in given_answers.values())


def test_an_answer_can_be_changed_and_taken_back() -> None:
    sitting = Sitting(NOW).answer({"a": Confidence(30), "b": Confidence(50)})
    assert sitting.answer({"a": Confidence(40)}).of("a") == 40
    assert sitting.answer({"a": None}).of("a") is None
    assert sitting.answer({"a": None}).of("b") == 50


def test_a_sitting_is_taken_up_after_the_last_answered_page() -> None:
    items = some(7)
    assert first_open_page(items, None) == 1
    assert first_open_page(items, Sitting(NOW)) == 1
    assert first_open_page(items, Sitting(NOW).answer({"4": Confidence(10)})) == 3
    assert first_open_page(items, Sitting(NOW).answer({"6": Confidence(10)})) == 3


def test_a_finished_sitting_keeps_its_time() -> None:
    sitting = Sitting(NOW).finish(NOW)
    assert sitting.finish(NOW + timedelta(hours=1)).finished == NOW


@given(sittings)
def test_the_mean_of_a_theme_lies_between_its_ratings(found: list[Sitting]) -> None:
    for at, mean in mean_points(found, "ab"):
        assert at == NOW
        assert 0 <= mean <= 100
    assert len(mean_points(found, "ab")) == sum(any(a.item in "ab" for a in s.answers) for s in found)


@given(sittings)
def test_one_item_and_the_mean_of_that_item_alone_are_the_same(found: list[Sitting]) -> None:
    assert item_points(found, "a") == mean_points(found, ["a"])


def test_without_ratings_nothing_is_said() -> None:
    assert follow(()).moved is Moved.NOTHING_YET


def test_three_ratings_are_too_soon_however_far_apart() -> None:
    assert follow(every_two_weeks(0, 50, 100)).moved is Moved.TOO_SOON


def test_a_clear_rise_is_called_one_with_a_round_number() -> None:
    course = follow(every_two_weeks(20, 20, 30, 40, 40, 50, 50))
    assert course.moved is Moved.RISEN
    assert course.about_points % 5 == 0
    assert 20 <= course.about_points <= 30


def test_a_clear_fall_is_called_lower() -> None:
    assert follow(every_two_weeks(70, 70, 60, 40, 30, 20)).moved is Moved.LOWER


def test_ups_and_downs_are_not_called_a_change() -> None:
    assert follow(every_two_weeks(40, 60, 40, 60, 50, 50)).moved is Moved.ABOUT_THE_SAME


def test_a_rise_once_clear_is_not_undone_by_what_follows() -> None:
    rise = every_two_weeks(10, 20, 40, 60, 70)
    later = (*rise, *((at + timedelta(weeks=20), 10.0) for at, _ in rise))
    assert first_clear_rise(rise) is not None
    assert first_clear_rise(later) == first_clear_rise(rise)


def test_ordinary_ups_and_downs_are_no_clear_rise() -> None:
    assert first_clear_rise(every_two_weeks(50, 60, 50, 60, 50, 60)) is None


@given(sittings)
def test_a_sitting_is_the_same_after_it_was_kept(found: list[Sitting]) -> None:
    for sitting in found:
        assert RATING.load(1, RATING.write(sitting)) == sitting


def test_items_are_the_same_after_they_were_kept() -> None:
    items = Items(some(3)).put("1", away=True).reword("0", "other words", NOW)
    assert ITEMS.load(1, ITEMS.write(items)) == items


def test_the_starting_set_reaches_every_theme() -> None:
    found = starting_items().values()
    assert 14 <= len(found) <= 18
    assert {item.theme for item in found} == set(ItemTheme) - {ItemTheme.OTHER}


def test_a_sitting_is_open_on_its_day_and_into_the_night_while_unfinished() -> None:
    evening = Sitting(NOW.replace(hour=23))
    night = evening.begun + timedelta(hours=2)
    assert evening.is_open(night)
    assert not evening.finish(evening.begun).is_open(night)
    assert evening.finish(evening.begun).is_open(evening.begun + timedelta(minutes=30))
    assert not evening.is_open(night + timedelta(hours=6))
