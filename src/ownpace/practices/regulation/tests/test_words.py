from __future__ import annotations

import pytest

from ownpace.practices.regulation.domain import Help, UsualChange
from ownpace.practices.regulation.words import skill_name, usual


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
