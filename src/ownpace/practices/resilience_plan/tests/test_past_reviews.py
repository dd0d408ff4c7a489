"""Reviews that were held."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from ownpace.practices.resilience_plan.domain.attainment import Score
from ownpace.practices.resilience_plan.domain.goal import Level, Weight
from ownpace.practices.resilience_plan.domain.review import Review
from ownpace.practices.resilience_plan.records import REVIEW

PAST = reverse("resilience_plan:past_reviews")
SCORES = (Score(Weight.MATTERS, Level.HOPED), Score(Weight.A_LITTLE, Level.NOW))


def hold(person, weeks_ago: int, scores=SCORES):
    at = timezone.localtime() - timedelta(weeks=weeks_ago)
    return person.vault.seal(REVIEW, Review(at, fits=f"weeks ago: {weeks_ago}").finish(at, 3, scores), at=at)


def test_no_review_yet_is_fine(person):
    assert "No review was held yet" in person.get(PAST).content.decode()


def test_past_reviews_are_listed_newest_first(person):
    hold(person, 6), hold(person, 3)
    page = person.get(PAST).content.decode()
    assert page.index("weeks ago: 3") < page.index("weeks ago: 6")


def test_the_number_is_drawn_from_two_reviews_on(person):
    hold(person, 6)
    assert '<svg class="plot"' not in person.get(PAST).content.decode()
    hold(person, 3)
    assert '<svg class="plot"' in person.get(PAST).content.decode()


def test_a_review_under_way_is_not_among_them(person):
    now = timezone.localtime()
    person.vault.seal(REVIEW, Review(now, fits="half way"), at=now)
    assert "half way" not in person.get(PAST).content.decode()
