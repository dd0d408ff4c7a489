"""One attempt from begin_attempt to show_attempt, left and taken up at any point."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ownpace.accounts.tests.test_once import form_of
from ownpace.core import practices
from ownpace.core.gate import Concern, First, Gate, GateFacts, Waiting, decide
from ownpace.core.scales import Suds
from ownpace.practices.exposure_ladder.domain.attempt import Happened, Stage, StopReason
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, Rating, Setting, Step
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER
from ownpace.practices.exposure_ladder.tests.conftest import send, shown_by

pytestmark = pytest.mark.django_db
ONE = "1" * 32
READY = GateFacts()
PLAN_FIRST = First(Waiting.NOT_AT_HAND, "A short plan comes first.", "web:steady", "Write one")
NOT_READY = GateFacts(first=(PLAN_FIRST,))


@pytest.fixture
def ladder(person: Any) -> Any:
    first = Step(ONE, "Sit on a bench beside someone", Setting.SOCIAL, (Rating(timezone.now(), Suds(30)),))
    return person.vault.seal(LADDER, Ladder("Nearness", "").add(first), at=timezone.now())


@pytest.fixture
def facts(monkeypatch: pytest.MonkeyPatch) -> dict[str, GateFacts]:
    """What the other practices know, changed at will."""
    known = {"now": READY}

    def gate(reading: Any, now: Any) -> Gate:
        return decide(known["now"])

    monkeypatch.setattr(practices, "gate", gate)
    return known


@pytest.fixture
def begun(person: Any, ladder: Any, facts: dict[str, GateFacts]) -> Any:
    person.post(reverse("exposure_ladder:begin_attempt", args=[ladder.id, ONE]))
    return person.vault.latest(ATTEMPT)


post = send


def now_kept(person: Any, id: str) -> Any:
    return person.vault.get(ATTEMPT, id)


def now_at(person: Any, id: str) -> Any:
    return now_kept(person, id).value


def test_begin_attempt_waits_while_the_gate_is_closed_and_says_why(
    person: Any, ladder: Any, facts: dict[str, GateFacts]
) -> None:
    facts["now"] = NOT_READY
    answer = person.post(reverse("exposure_ladder:begin_attempt", args=[ladder.id, ONE]))
    shown = answer.content.decode()
    assert PLAN_FIRST.words in shown
    assert f'href="{reverse(PLAN_FIRST.url_name)}"' in shown
    assert person.vault.count(ATTEMPT) == 0


def test_a_clinician_who_guides_opens_the_gate_but_not_onto_present_danger(
    person: Any, ladder: Any, facts: dict[str, GateFacts]
) -> None:
    facts["now"] = GateFacts(clinician_guides=True, concerns=frozenset({Concern.HARM_AT_HOME}))
    person.post(reverse("exposure_ladder:begin_attempt", args=[ladder.id, ONE]))
    assert person.vault.count(ATTEMPT) == 0
    facts["now"] = replace(NOT_READY, clinician_guides=True)
    person.post(reverse("exposure_ladder:begin_attempt", args=[ladder.id, ONE]))
    assert person.vault.count(ATTEMPT) == 1


def test_an_attempt_goes_from_preparing_to_looking_back(person: Any, ladder: Any, begun: Any) -> None:
    id = begun.id
    post(person, "prepare", id, feared="I go blank", feared_percent="70", stop_plan="I stand up")
    post(person, "rehearse", id, rehearsal="I sit. I breathe.")
    post(person, "visualise", id, picture="We talk.")
    post(person, "start", id, before="35")
    assert person.get(reverse("exposure_ladder:doing", args=[id])).status_code == 200
    post(person, "finish", id)
    post(person, "rate", id, peak="45", after="20")
    post(person, "debrief", id, happened="no", what_happened="We talked", learned="It passes")
    post(person, "confidence", id, expected="25", confidence="70")
    attempt = now_at(person, id)
    assert attempt.stage is Stage.DONE
    assert (attempt.before, attempt.peak, attempt.after, attempt.surprise) == (35, 45, 20, -15)
    assert attempt.debrief.happened is Happened.NO
    step = person.vault.get(LADDER, ladder.id).value.step(ONE)
    assert (step.expected, step.confidence) == (25, 70)
    html = person.get(reverse("exposure_ladder:show_attempt", args=[id])).content.decode()
    assert "It passes" in html


def test_two_easy_times_settle_a_step_and_a_hard_one_unsettles_it(person: Any, ladder: Any, begun: Any) -> None:
    def again(peak: str) -> bool:
        person.post(reverse("exposure_ladder:begin_attempt", args=[ladder.id, ONE]))
        id = person.vault.latest(ATTEMPT).id
        for page, said in (("start", {}), ("finish", {}), ("rate", {"peak": peak}), ("confidence", {})):
            post(person, page, id, **said)
        return bool(person.vault.get(LADDER, ladder.id).value.step(ONE).settled)

    assert [again("15"), again("15"), again("60")] == [False, True, False]


def test_every_page_can_stay_empty(person: Any, begun: Any) -> None:
    for page in ("prepare", "rehearse", "visualise", "start", "finish", "rate", "debrief", "confidence"):
        assert post(person, page, begun.id).status_code == 303
    attempt = now_at(person, begun.id)
    assert attempt.stage is Stage.DONE
    assert (attempt.before, attempt.peak, attempt.confidence_after) == (None, None, None)


def test_carry_on_goes_to_the_page_where_it_was_left(person: Any, begun: Any) -> None:
    post(person, "prepare", begun.id, feared="I blush")
    answer = person.get(reverse("exposure_ladder:carry_on", args=[begun.id]))
    assert answer["Location"] == reverse("exposure_ladder:rehearse", args=[begun.id])


def test_i_stopped_is_one_tap_and_leads_to_steady_me(person: Any, begun: Any) -> None:
    post(person, "start", begun.id)
    answer = post(person, "stop", begun.id)
    assert answer["Location"].startswith(reverse("web:steady"))
    assert "that was a choice" in person.get(reverse("exposure_ladder:stopped", args=[begun.id])).content.decode()
    assert now_at(person, begun.id).stopped is StopReason.UNSAID


def test_steady_me_leads_back_when_the_person_is_ready(person: Any, begun: Any) -> None:
    post(person, "start", begun.id)
    steady = person.get(post(person, "stop", begun.id)["Location"]).content.decode()
    assert reverse("exposure_ladder:stopped", args=[begun.id]) in steady


def test_why_one_stopped_can_be_said_later(person: Any, begun: Any) -> None:
    post(person, "start", begun.id)
    post(person, "stop", begun.id)
    post(person, "rate", begun.id, stopped="planned")
    assert now_at(person, begun.id).stopped is StopReason.PLANNED


@pytest.mark.parametrize("today", [{"before": "70"}, {"today": ["unreal"]}, {"today": ["substances", "unreal"]}])
def test_a_hard_day_offers_skills_and_keeps_the_preparation(person: Any, begun: Any, today: dict[str, str]) -> None:
    answer = post(person, "start", begun.id, **today)
    assert "Skills today" in answer.content.decode()
    assert now_at(person, begun.id).started is None


def test_a_gate_that_closed_since_keeps_the_step_waiting(person: Any, begun: Any, facts: dict[str, GateFacts]) -> None:
    facts["now"] = GateFacts(concerns=frozenset({Concern.THOUGHTS_OF_SUICIDE}))
    assert "Help now" in post(person, "start", begun.id, before="10").content.decode()
    assert now_at(person, begun.id).started is None


def test_a_low_peak_asks_whether_it_was_ease_or_numbness(person: Any, begun: Any) -> None:
    post(person, "start", begun.id)
    post(person, "finish", begun.id)
    answer = post(person, "rate", begun.id, peak="5")
    assert answer["Location"] == reverse("exposure_ladder:numb", args=[begun.id])
    post(person, "numb", begun.id, numb="yes")
    assert now_at(person, begun.id).numb is True


def test_ratings_can_be_corrected_and_numbness_goes_with_the_low_peak_it_was_about(person: Any, begun: Any) -> None:
    """A slip of the finger, 90 for 9, would otherwise bring a week of rest."""
    post(person, "start", begun.id)
    post(person, "finish", begun.id)
    post(person, "rate", begun.id, peak="5", after="5")
    post(person, "numb", begun.id, numb="yes")
    shown = person.get(reverse("exposure_ladder:show_attempt", args=[begun.id])).content.decode()
    assert reverse("exposure_ladder:rate", args=[begun.id]) in shown
    answer = post(person, "rate", begun.id, peak="50", after="5")
    assert answer["Location"] == reverse("exposure_ladder:debrief", args=[begun.id])
    assert (now_at(person, begun.id).peak, now_at(person, begun.id).numb) == (50, None)


def test_an_attempt_that_was_made_ends_with_how_one_is_now(person: Any, begun: Any) -> None:
    page = reverse("exposure_ladder:show_attempt", args=[begun.id])
    assert "How are you now?" not in person.get(page).content.decode()
    post(person, "start", begun.id)
    post(person, "finish", begun.id)
    assert "How are you now?" in person.get(page).content.decode()


@pytest.mark.parametrize("page", ["rate", "numb", "debrief", "confidence", "doing"])
def test_looking_back_before_starting_leads_to_the_start(person: Any, begun: Any, page: str) -> None:
    answer = person.get(reverse(f"exposure_ladder:{page}", args=[begun.id]))
    assert answer["Location"] == reverse("exposure_ladder:start", args=[begun.id])


@pytest.mark.parametrize("page", ["stop", "finish"])
def test_ending_before_starting_leads_to_the_start(person: Any, begun: Any, page: str) -> None:
    assert post(person, page, begun.id)["Location"] == reverse("exposure_ladder:start", args=[begun.id])


def test_leave_sets_it_aside_and_carry_on_takes_it_up(person: Any, begun: Any) -> None:
    post(person, "leave", begun.id)
    assert now_at(person, begun.id).set_aside
    person.get(reverse("exposure_ladder:carry_on", args=[begun.id]))
    assert now_at(person, begun.id).is_open


def test_write_down_keeps_what_life_brought_already(person: Any, ladder: Any) -> None:
    person.post(reverse("exposure_ladder:write_down", args=[ladder.id, ONE]))
    assert person.vault.latest(ATTEMPT).value.stage is Stage.RATE


def test_two_tabs_that_debrief_the_same_attempt_lose_nothing(person: Any, begun: Any) -> None:
    post(person, "start", begun.id)
    post(person, "finish", begun.id)
    tab = shown_by(person, "debrief", begun.id)
    post(person, "debrief", begun.id, learned="the first tab")
    answer = post(person, "debrief", begun.id, **{**tab, "learned": "the second tab"})
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "the first tab" in html
    assert "the second tab" in html
    assert now_at(person, begun.id).debrief.learned == "the first tab"


def test_two_tabs_on_different_pages_of_an_attempt_both_keep_what_they_say(person: Any, begun: Any) -> None:
    tab = shown_by(person, "rehearse", begun.id)
    post(person, "prepare", begun.id, feared="I go blank")
    assert post(person, "rehearse", begun.id, **{**tab, "rehearsal": "I sit."}).status_code == 303
    assert (now_at(person, begun.id).preparation.feared, now_at(person, begun.id).rehearsal) == ("I go blank", "I sit.")


def test_two_tabs_that_rate_the_same_attempt_see_each_other(person: Any, begun: Any) -> None:
    post(person, "start", begun.id)
    post(person, "finish", begun.id)
    tab = shown_by(person, "rate", begun.id)
    post(person, "rate", begun.id, peak="60", after="20")
    asked = post(person, "rate", begun.id, revision=tab["revision"], peak="45", after="20")
    assert asked.status_code == 409
    assert {"45", "60"} <= set(asked.content.decode().split())
    assert now_at(person, begun.id).peak == 60


def test_two_tabs_that_start_with_other_numbers_see_each_other(person: Any, begun: Any) -> None:
    tab = shown_by(person, "start", begun.id)
    post(person, "start", begun.id, before="35")
    asked = post(person, "start", begun.id, **tab, before="40")
    assert asked.status_code == 409
    assert all(f"right now?\n{number}" in asked.content.decode() for number in (35, 40))
    assert now_at(person, begun.id).before == 35


def test_an_attempt_that_was_stopped_is_not_begun_anew_by_an_older_tab(person: Any, begun: Any) -> None:
    tab = shown_by(person, "start", begun.id)
    post(person, "start", begun.id, before="35")
    post(person, "stop", begun.id)
    answer = post(person, "start", begun.id, **tab, before="35")
    assert answer["Location"] == reverse("exposure_ladder:rate", args=[begun.id])
    assert now_at(person, begun.id).stopped is StopReason.UNSAID


def test_looking_ahead_again_in_the_same_words_adds_no_rating(person: Any, ladder: Any, begun: Any) -> None:
    for name, given in (("start", {}), ("finish", {}), *[("confidence", {"expected": "25"})] * 2):
        assert post(person, name, begun.id, **given).status_code == 303
    ratings = person.vault.get(LADDER, ladder.id).value.step(ONE).ratings
    assert [int(rating.suds) for rating in ratings] == [30, 25]


def test_a_hasty_second_tap_prepares_one_attempt(person: Any, ladder: Any, facts: dict[str, GateFacts]) -> None:
    path = reverse("exposure_ladder:begin_attempt", args=[ladder.id, ONE])
    page = reverse("exposure_ladder:show_step", args=[ladder.id, ONE])
    first, second = (person.post(path, token) for token in [form_of(person, page)] * 2)
    assert first["Location"] == second["Location"]
    assert person.vault.count(ATTEMPT) == 1


def test_today_offers_to_look_back_first(person: Any, begun: Any) -> None:
    post(person, "start", begun.id)
    post(person, "finish", begun.id)
    from ownpace.practices.exposure_ladder import PRACTICE

    offered = list(PRACTICE.today(person.vault, timezone.now()))
    assert [suggestion.url_name for suggestion in offered] == ["exposure_ladder:carry_on"]
    assert "looking back" in str(offered[0].why)


def test_stopping_is_a_win_and_so_is_a_first_time(person: Any, begun: Any) -> None:
    from ownpace.practices.exposure_ladder import PRACTICE

    post(person, "start", begun.id)
    post(person, "stop", begun.id)
    assert [str(win.words) for win in PRACTICE.wins(person.vault)] == ["You stopped when you wanted to"]


def test_partnered_steps_are_absent_while_a_partner_is_not_safe(
    person: Any, ladder: Any, facts: dict[str, GateFacts]
) -> None:
    facts["now"] = GateFacts(concerns=frozenset({Concern.PARTNER_NOT_SAFE}))
    html = person.get(reverse("exposure_ladder:examples", args=[ladder.id])).content.decode()
    assert "With a partner" not in html
    form = person.get(reverse("exposure_ladder:add_step", args=[ladder.id])).content.decode()
    assert "With a partner" not in form
