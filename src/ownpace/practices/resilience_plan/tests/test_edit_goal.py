"""Changing the words of a goal."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone

from ownpace.core import practices
from ownpace.core.practice import Offer
from ownpace.practices.resilience_plan.domain.goal import Goal, GoalWords, Level, Served
from ownpace.practices.resilience_plan.records import GOAL
from ownpace.practices.resilience_plan.tests.conftest import shown_by


def edit(goal) -> str:
    return reverse("resilience_plan:edit_goal", args=[goal.id])


def test_former_words_stay_in_the_history(person, goal):
    response = person.fill(edit(goal), what="Say it at my pace", own_value="Ease")
    assert response.headers["Location"] == reverse("resilience_plan:show_goal", args=[goal.id])
    kept = person.vault.get(GOAL, goal.id).value
    assert kept.words.what == "Say it at my pace"
    assert kept.words.levels.hoped == "Once this week"
    assert kept.former[0].words.what == "Say what I would like"
    assert "Say what I would like" in person.get(response.headers["Location"]).content.decode()


def test_two_tabs_keep_both_texts(person, goal):
    tab = shown_by(person, edit(goal))
    person.fill(edit(goal), what="From the first tab")
    response = person.fill(edit(goal), what="From the second tab", revision=tab["revision"])
    page = response.content.decode()
    assert response.status_code == 409
    assert "From the first tab" in page
    assert "From the second tab" in page
    assert person.vault.get(GOAL, goal.id).value.words.what == "From the first tab"


def test_a_rating_in_another_tab_does_not_stand_in_the_way_of_new_words(person, goal):
    tab, now = shown_by(person, edit(goal)), timezone.localtime()
    person.vault.replace(goal, GOAL, goal.value.rate(Level.HOPED, now), at=now)
    person.post(edit(goal), {**tab, "what": "Say it at my pace"})
    kept = person.vault.get(GOAL, goal.id).value
    assert kept.words.what == "Say it at my pace"
    assert kept.level is Level.HOPED


def test_words_and_levels_changed_in_two_tabs_are_both_kept(person, goal):
    tab = shown_by(person, edit(goal))
    person.fill(reverse("resilience_plan:write_levels", args=[goal.id]), hoped="Twice a week")
    assert person.post(edit(goal), {**tab, "what": "Say it at my pace"}).status_code == 303
    kept = person.vault.get(GOAL, goal.id).value
    assert (kept.words.what, kept.words.levels.hoped) == ("Say it at my pace", "Twice a week")
    assert [former.words.what for former in kept.former] == ["Say what I would like"] * 2


def test_a_value_that_is_no_longer_among_the_cards_is_still_offered(person, monkeypatch):
    monkeypatch.setattr(practices, "offers", lambda *_: (Offer("ease", "Ease"),))
    now = timezone.localtime()
    goal = person.vault.seal(GOAL, Goal.begin(GoalWords("Rest", serves=Served("gone", "Honesty")), now), at=now)
    assert "Honesty" in person.get(edit(goal)).content.decode()
    person.fill(edit(goal), what="Rest more", serves="gone")
    assert person.vault.get(GOAL, goal.id).value.words.serves == Served("gone", "Honesty")


def test_a_goal_that_does_not_exist_is_not_found(person):
    assert person.get(reverse("resilience_plan:edit_goal", args=["0" * 32])).status_code == 404
    assert person.get(reverse("resilience_plan:show_goal", args=["no-such-goal"])).status_code == 404
