from __future__ import annotations

from ownpace.practices.self_compassion.catalogue import find, gestures, groups
from ownpace.practices.self_compassion.domain.statements import LONGEST_STATEMENT
from ownpace.practices.self_compassion.words import EXAMPLE_THEMES

EVERY = [example for group in groups() for example in group.examples]


def test_about_forty_examples_are_there_each_with_an_id_of_its_own() -> None:
    assert 38 <= len(EVERY) <= 48
    assert len({example.id for example in EVERY}) == len({example.words for example in EVERY}) == len(EVERY)
    assert all(find(example.id) is example for example in EVERY)
    assert find("none-such") is None


def test_every_example_fits_the_field_and_is_short_enough_to_say() -> None:
    assert all(len(example.words) <= 100 < LONGEST_STATEMENT for example in EVERY)


def test_every_theme_has_a_name() -> None:
    assert {group.theme for group in groups()} == set(EXAMPLE_THEMES)


def test_examples_are_believable_rather_than_grand() -> None:
    grand = ("always", "never", "perfect", "amazing", "wonderful", "everything is")
    assert [example.words for example in EVERY if any(word in example.words.lower() for word in grand)] == []


def test_there_are_more_gestures_without_touch_than_with_it() -> None:
    assert len(gestures().apart) > len(gestures().touch) >= 3
