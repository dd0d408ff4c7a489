from __future__ import annotations

import pytest

from ownpace.practices.regulation.domain import Help, UsualChange
from ownpace.practices.regulation.words import help_in_words, in_one_sentence, skill_name, usual, widest


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            UsualChange(-20, -30, -10),
            "Usually about 20 lower afterwards. With the readings so far, the usual change lies",
        ),
        (UsualChange(-12.5, -30, 5), "Usually about 12.5 lower afterwards. It is not clear yet"),
        (UsualChange(0, -5, 5), "Usually about the same after as before. It is not clear yet"),
        (UsualChange(10, 5, 20), "Usually about 10 higher afterwards. With the readings so far"),
    ],
)
def test_the_usual_change_is_said_with_how_sure_it_is(change: UsualChange, sentence: str) -> None:
    assert usual(Help("feet", 8, 8, change)).startswith(sentence)


def test_a_skill_that_is_no_longer_listed_keeps_its_id_as_its_name() -> None:
    assert skill_name("humming") == "humming"


def test_the_table_has_the_usual_change_and_its_range_in_a_few_words() -> None:
    row = help_in_words(Help("feet", 8, 8, UsualChange(-12.5, -30, 0)))
    assert (row.name, row.middle, row.reach) == ("Feet and weight", "12.5 lower", "30 lower to no change")
    assert help_in_words(Help("feet", 4, 4, None)).middle == ""


@pytest.mark.parametrize(("low", "high", "points"), [(-4, 3, 20), (-35, 5, 40), (-10, 61, 70), (-100, 100, 100)])
def test_the_picture_reaches_as_far_as_its_ranges(low: int, high: int, points: int) -> None:
    assert widest([Help("feet", 5, 5, UsualChange(0, low, high)), Help("new", 1, 1, None)]) == points


@pytest.mark.parametrize(
    ("others", "sentence"),
    [
        ([UsualChange(-10, -20, -5)], "Feet and weight goes with the largest easing so far: usually about 15 lower."),
        (
            [UsualChange(-15, -20, -5), UsualChange(-10, -20, -5)],
            "These go with the largest easing so far, usually about 15 lower: Feet and weight, Cool water.",
        ),
        ([UsualChange(-15, -20, 5)], "Feet and weight goes with the largest easing so far: usually about 15 lower."),
    ],
)
def test_skills_that_ease_alike_are_named_together(others: list[UsualChange], sentence: str) -> None:
    helps = [Help("feet", 8, 8, UsualChange(-15, -20, -10))]
    helps += [Help(id, 8, 8, change) for id, change in zip(("cold_water", "breathing"), others, strict=False)]
    assert in_one_sentence(helps) == sentence


def test_easings_that_are_alike_and_not_sure_are_said_to_be_unsure() -> None:
    helps = [Help(id, 8, 8, UsualChange(-15, -30, 5)) for id in ("feet", "cold_water")]
    assert in_one_sentence(helps) == (
        "These go with the largest easing so far, about 15 lower, and that is not sure yet: "
        "Feet and weight, Cool water."
    )
