"""What was written here can be found again."""

from __future__ import annotations

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.scales import Percent
from ownpace.practices.weekly_experiment.domain.experiment import Result
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.practices.weekly_experiment.tests.conftest import DREAD


@pytest.mark.parametrize(
    "asked",
    ["sunlit bench", "elbow room", "old habit", "kettle", "wave slowly", "They sigh", "spoke up", "a blush",
     "worth it", "before that", "Saying what I want", "A part of it happened", "I would rather it did not happen"],
)  # fmt: skip
def test_every_word_and_every_choice_leads_to_the_experiment(person: Person, keep, note, now, asked: str) -> None:
    record = keep(
        "before that", days_ago=3, idea="want-3", wish="elbow room", obstacle="old habit", cue="kettle",
        action="wave slowly", prediction=DREAD,
    )  # fmt: skip
    record = note(record, result=Result.PARTLY, what="spoke up", surprise="a blush", take="worth it", likely=Percent(5))
    person.vault.replace(record, EXPERIMENT, record.value.ease("sunlit bench", None, now), at=now)
    page = person.post(reverse("web:search"), {"words": f"“{asked}”"}, follow=True).content.decode()
    assert reverse("weekly_experiment:show_experiment", args=[record.id]) in page


def test_what_was_let_go_is_found_by_that(person: Person, keep) -> None:
    record = keep("Sit in the sun")
    person.post(reverse("weekly_experiment:change_state", args=[record.id]), {"state": "let_go"})
    page = person.post(reverse("web:search"), {"words": "let go"}, follow=True).content.decode()
    assert reverse("weekly_experiment:show_experiment", args=[record.id]) in page
