from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.practices.values.deck import FIRST_VISIT, cards
from ownpace.practices.values.domain import (
    MOST,
    Card,
    NothingChosen,
    NotInSort,
    Pile,
    Sort,
    Telling,
    TooMany,
    Way,
    Whose,
    compare,
    offered,
)
from ownpace.practices.values.records import SORT

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
DECK = tuple("abcdefgh")
piles = st.sampled_from(Pile)


def sorted_into(chosen: list[Pile], deck: tuple[str, ...] = DECK) -> Sort:
    sort = Sort.begin(NOW, deck)
    for pile in chosen[: len(deck)]:
        assert sort.current is not None
        sort = sort.place(sort.current, pile)
    return sort


def all_very(deck: tuple[str, ...] = DECK) -> Sort:
    return sorted_into([Pile.VERY] * len(deck), deck)


sorts = st.lists(piles, max_size=len(DECK)).map(sorted_into)


@given(sorts)
def test_every_card_lies_in_one_pile_or_is_still_to_come(sort: Sort) -> None:
    placed = [card for pile in Pile for card in sort.pile(pile)]
    rest = [card for card in sort.deck if sort.pile_of(card) is None]
    assert sorted(placed + rest) == sorted(DECK)


@given(sorts, piles)
def test_going_back_undoes_the_last_tap(sort: Sort, pile: Pile) -> None:
    if sort.current is not None:
        assert sort.place(sort.current, pile).go_back() == sort


@given(sorts, piles, piles)
def test_a_second_tap_on_the_same_card_moves_it_and_loses_nothing(sort: Sort, first: Pile, second: Pile) -> None:
    card = sort.deck[0]
    again = sort.place(card, first).place(card, second)
    assert again.pile_of(card) is second
    assert len(again.placed) == len({placed.card for placed in again.placed})


@given(sorts)
def test_a_card_of_ones_own_comes_next(sort: Sort) -> None:
    own = Card("0" * 32, "Swimming")
    assert sort.add(own).current == own.id
    assert len(sort.add(own).deck) == len(DECK) + 1


@given(st.permutations(DECK[:5]), st.sampled_from(DECK[:5]))
def test_moving_up_and_then_down_changes_nothing_unless_it_was_first(order: list[str], card: str) -> None:
    sort = all_very().choose(order)
    if sort.top[0] == card:
        assert sort.move(card, Way.UP) == sort
    else:
        assert sort.move(card, Way.UP).move(card, Way.DOWN) == sort


@given(sorts)
def test_a_sort_is_the_same_after_it_was_kept(sort: Sort) -> None:
    assert SORT.load(1, SORT.write(sort)) == sort


def test_going_back_before_the_first_card_changes_nothing() -> None:
    sort = Sort.begin(NOW, DECK)
    assert sort.go_back() == sort


def test_progress_counts_the_card_in_hand() -> None:
    assert sorted_into([]).position == 1
    assert sorted_into([Pile.VERY]).position == 2
    assert all_very().position == len(DECK)


def test_a_card_that_is_not_in_the_sort_is_refused() -> None:
    with pytest.raises(NotInSort):
        Sort.begin(NOW, DECK).place("z", Pile.VERY)


def test_few_cards_in_the_first_pile_bring_the_second_pile_to_the_choice() -> None:
    few = sorted_into([Pile.SOMEWHAT, Pile.VERY, Pile.NOT_MINE])
    assert few.candidates == ("b", "a")
    enough = sorted_into([Pile.SOMEWHAT] + [Pile.VERY] * MOST)
    assert enough.candidates == tuple("bcdef")


def test_choosing_keeps_the_order_of_what_was_chosen_before() -> None:
    sort = all_very().choose("abc").move("c", Way.UP)
    assert sort.choose("abcd").top == ("a", "c", "b", "d")


def test_more_than_five_values_are_refused() -> None:
    with pytest.raises(TooMany):
        all_very().choose("abcdef")


def test_a_sort_without_a_chosen_value_cannot_be_finished() -> None:
    with pytest.raises(NothingChosen):
        all_very().finish(NOW)
    with pytest.raises(NothingChosen):
        all_very().choose(())


def test_a_finished_sort_keeps_its_day() -> None:
    sort = all_very().choose("a").finish(NOW)
    assert sort.finish(NOW + timedelta(days=9)).finished == NOW


def test_whose_a_value_is_can_be_told_again() -> None:
    sort = all_very().choose("ab").tell(Telling("a", Whose.OTHERS)).tell(Telling("a", Whose.BOTH, "my aunt"))
    assert sort.five == (Telling("a", Whose.BOTH, "my aunt"), Telling("b"))


def test_whose_is_told_about_chosen_values_alone() -> None:
    with pytest.raises(NotInSort):
        all_very().choose("a").tell(Telling("b", Whose.MINE))


def test_a_new_sort_brings_own_cards_along() -> None:
    own = Card("0" * 32, "Swimming")
    earlier = Sort.begin(NOW, DECK).add(own)
    assert own.id in Sort.begin(NOW, DECK, earlier).deck
    assert Sort.begin(NOW, DECK, earlier).own == (own,)


def test_the_value_of_a_first_visit_lies_in_the_first_pile_already() -> None:
    named = Sort.name_one(NOW, Card("c", "Calm"), own=False)
    sort = Sort.begin(NOW, DECK, named)
    assert sort.pile(Pile.VERY) == ("c",)
    assert sorted(sort.deck) == sorted(DECK)
    assert sort.current == "a"


def test_a_value_of_ones_own_from_the_first_visit_comes_along_once() -> None:
    own = Card("0" * 32, "Swimming")
    sort = Sort.begin(NOW, DECK, Sort.name_one(NOW, own, own=True))
    assert sort.deck.count(own.id) == 1
    assert sort.pile(Pile.VERY) == (own.id,)


def test_two_sorts_are_compared_by_what_was_chosen() -> None:
    changes = compare(all_very().choose("abc"), all_very().choose("cde"))
    assert (changes.stayed, changes.came, changes.went) == (("c",), ("d", "e"), ("a", "b"))


def test_goals_build_on_the_latest_finished_sort_and_on_the_first_named_value() -> None:
    named = Sort.name_one(NOW, Card("h", "Hope"), own=False)
    first = all_very().choose("abc").finish(NOW)
    later = all_very().choose("bd").finish(NOW)
    under_way = all_very().choose("e")
    assert [card for _, card in offered([named])] == ["h"]
    assert [card for _, card in offered([named, first, later, under_way])] == ["b", "d", "h"]


def test_a_first_value_that_was_sorted_as_not_mine_is_no_longer_offered() -> None:
    named = Sort.name_one(NOW, Card("h", "Hope"), own=False)
    later = all_very().place("h", Pile.NOT_MINE).choose("a").finish(NOW)
    assert [card for _, card in offered([named, later])] == ["a"]


def test_the_deck_holds_about_forty_cards_with_a_sentence_each() -> None:
    deck = cards()
    assert 38 <= len(deck) <= 46
    assert all(card.name and card.says for card in deck.values())
    assert set(FIRST_VISIT) <= set(deck)
