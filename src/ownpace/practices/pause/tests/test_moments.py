from __future__ import annotations

from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.core.scales import Intensity
from ownpace.practices.pause.domain import Choice, Went
from ownpace.practices.pause.records import PLAN
from ownpace.practices.pause.tests.conftest import KeepMoment, KeepPlan


def test_an_empty_page_says_what_will_be_here_and_offers_a_pause(person: Person) -> None:
    text = person.get("/pause/kept/").content.decode()
    assert "It begins with the first pause that you keep." in text
    assert 'href="/pause/"' in text


def test_counts_are_said_in_words(person: Person, keep_moment: KeepMoment) -> None:
    for choice in (Choice.WAIT, Choice.WAIT, Choice.WENT_AHEAD, None):
        keep_moment(choice)
    text = person.get("/pause/kept/").content.decode()
    assert "You have kept 4 pauses." in text
    assert "What you chose: you waited 2 times, you went ahead with a clear head once." in text
    assert "once 5 pauses have both numbers" in text


def test_strengths_are_said_from_five_pauses_on_and_without_a_promise(person: Person, keep_moment: KeepMoment) -> None:
    for number in range(5):
        keep_moment(before=Intensity(70 + number), after=Intensity(40))
    text = person.get("/pause/kept/").content.decode()
    assert "usually about 72 of 100 before and 40 after" in text
    assert "Some would have faded without a pause too." in text


def test_plans_that_helped_are_named(person: Person, keep_plan: KeepPlan, keep_moment: KeepMoment) -> None:
    keep_moment()
    plan, other = keep_plan("Buying"), keep_plan("Scrolling")
    now = timezone.now()
    person.vault.replace(plan, PLAN, plan.value.note(Went.HELPED, now), at=now)
    person.vault.replace(other, PLAN, other.value.note(Went.NOT_THIS_TIME, now), at=now)
    page = person.get("/pause/kept/")
    assert [(record.id, says) for record, says in page.context["helped"]] == [(plan.id, "helped once")]


def test_a_long_list_is_paged_newest_first(person: Person, keep_moment: KeepMoment) -> None:
    for number in range(23):
        keep_moment(days=30 - number, impulse=f"Urge number {number}.")
    first, second = (person.get("/pause/kept/", {"page": page}).content.decode() for page in (1, 2))
    assert first.index("Urge number 22.") < first.index("Urge number 21.")
    assert "Urge number 2." in second
    assert "Urge number 2." not in first
