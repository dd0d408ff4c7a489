from __future__ import annotations

from random import Random

import pytest

from ownpace.invented import words
from ownpace.invented.words import Words, lists, shared, words_of
from ownpace.library import loader


def test_a_practice_writes_with_its_own_sentences_and_with_the_shared_ones() -> None:
    assert words_of("check_in").keys() > shared().keys()
    assert {f"check_in.{name}" for name in loader.of_practice("check_in", "demo_words.yaml")} <= lists().keys()


def test_a_list_of_a_practice_never_hides_a_shared_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "of_practice", lambda app, name: {"person": ["nobody"]})

    with pytest.raises(ValueError, match="person"):
        words.words_of.__wrapped__("check_in")


def test_a_hand_says_everything_once_before_it_says_most_of_it_again() -> None:
    hand = Words(Random(1), {"said": ["one", "two", "three"]})

    assert sorted(hand.one("said") for _ in range(3)) == ["one", "three", "two"]


def test_slots_are_filled_and_a_sentence_begins_with_a_capital() -> None:
    assert Words(Random(1), {"said": ["{person} rang."], "person": ["my aunt"]}).one("said") == "My aunt rang."
