"""The pace on the pages: show_ladder by the model, choose_pace, how_long, decline_step, bring_back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ownpace.core.gate import Concern, GateFacts
from ownpace.core.scales import Suds
from ownpace.practices.exposure_ladder import PRACTICE
from ownpace.practices.exposure_ladder.domain import history, pace
from ownpace.practices.exposure_ladder.domain.attempt import Debrief, Foreseen, Happened
from ownpace.practices.exposure_ladder.domain.ladder import Zone
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER
from ownpace.practices.exposure_ladder.tests.conftest import id_of, send, shown_by
from ownpace.web.templatetags.house import day

pytestmark = pytest.mark.django_db
Will = Callable[..., None]
LOW = (0.01, 0.02, 0.03, 0.05, 0.11, 0.4)


def page(person: Any, name: str, *args: str, **query: str) -> str:
    answer = person.get(reverse(f"exposure_ladder:{name}", args=args), query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def say(person: Any, name: str, *args: str, **said: str) -> Any:
    return person.post(reverse(f"exposure_ladder:{name}", args=args), said)


def kept(person: Any, record: Any) -> Any:
    return person.vault.get(LADDER, record.id).value


def test_show_ladder_offers_three_each_with_why_and_its_chance(
    person: Any, climbed: Any, foresee: Will, propose: Will
) -> None:
    foresee(*LOW)
    propose(3, 2, 4, 0)
    answer = person.get(reverse("exposure_ladder:show_ladder", args=[climbed.id]))
    html = answer.content.decode()
    offers = answer.context["offered"].offers
    assert [offer.step.situation for offer in offers] == ["situation at 45", "situation at 35", "situation at 60"]
    assert html.count(next(iter(pace.Why)).value.replace("'", "&#x27;")) >= 3
    assert "Chance of too much: about 1 in 20" in html
    assert html.count('<button class="button">') == 1
    assert "plain rule" not in html


def test_why_this_unfolds_to_a_sentence_a_picture_and_a_table(
    person: Any, climbed: Any, foresee: Will, propose: Will
) -> None:
    foresee(*LOW)
    propose(3)
    html = page(person, "show_ladder", climbed.id)
    sentence, picture, table = (html.index(words) for words in ("8 times in 10, distress", "forecast-plot", "<table>"))
    assert sentence < picture < table
    assert html.count('class="wide" x=') - 1 == html.count('<th scope="row">') == len(LOW)


@pytest.mark.parametrize(("place", "is_new"), [(2, False), (3, True)])
def test_why_this_says_that_a_first_time_is_the_least_certain(
    person: Any, climbed: Any, foresee: Will, propose: Will, place: int, is_new: bool
) -> None:
    foresee(*LOW)
    propose(place)
    assert ("The first time is the least certain" in page(person, "show_ladder", climbed.id)) == is_new


def test_before_enough_tries_the_plain_rule_answers_and_says_so(person: Any, climbed: Any, foresee: Will) -> None:
    foresee(*LOW, enough=False)
    html = page(person, "show_ladder", climbed.id)
    assert "This comes from a plain rule" in html
    assert "Why this?" not in html


def test_while_the_gate_is_closed_nothing_is_proposed_or_foreseen(
    person: Any, climbed: Any, open_gate: dict[str, GateFacts], foresee: Will
) -> None:
    foresee(*LOW)
    open_gate["now"] = GateFacts(concerns=frozenset({Concern.HARM_AT_HOME}))
    html = page(person, "show_ladder", climbed.id)
    assert "Prepare this step" not in html
    assert "Why this?" not in html


def test_what_the_rule_closes_stays_closed_whatever_the_model_says(
    person: Any, climbed: Any, foresee: Will, propose: Will
) -> None:
    foresee(*LOW)
    propose(3)
    for record in person.vault.recent(ATTEMPT, 2, of=climbed.id):
        happened = replace(record.value, debrief=Debrief(Happened.YES))
        person.vault.replace(record, ATTEMPT, happened, at=timezone.now())
    html = page(person, "show_ladder", climbed.id)
    assert "really happened twice lately" in html
    assert "Prepare this step" not in html
    latest = person.vault.recent(ATTEMPT, 1, of=climbed.id)[0]
    assert reverse("exposure_ladder:show_attempt", args=[latest.id]) in html
    assert "Proposals come back" in html


def overwhelm(person: Any, climbed: Any, days_ago: float, peak: int = 90) -> None:
    """Let the last two tries have been too much, the latest so many days ago."""
    ended = timezone.now() - timedelta(days=days_ago)
    for record in person.vault.recent(ATTEMPT, 2, of=climbed.id):
        hard = replace(record.value, peak=Suds(peak), ended=ended, started=ended)
        person.vault.replace(record, ATTEMPT, hard, at=timezone.now())


@pytest.mark.parametrize("peak", [78, 90], ids=["too much for the model", "too much for both"])
def test_a_rest_has_a_day_on_which_it_ends_and_ways_on(person: Any, climbed: Any, peak: int) -> None:
    overwhelm(person, climbed, days_ago=2, peak=peak)
    html = page(person, "show_ladder", climbed.id)
    assert "a sign to rest" in html
    assert f"Nothing is proposed until {day(timezone.now() + timedelta(days=5))}" in html
    assert "Prepare this step" not in html
    assert 'href="#steps"' in html
    assert "new steps wait" in page(person, "how_long", climbed.id)


def test_a_step_that_was_too_much_can_be_made_smaller_during_the_rest(person: Any, climbed: Any) -> None:
    overwhelm(person, climbed, days_ago=2)
    latest = person.vault.recent(ATTEMPT, 1, of=climbed.id)[0].value
    html = page(person, "show_ladder", climbed.id)
    assert reverse("exposure_ladder:split_step", args=[climbed.id, latest.step]) in html


def test_when_the_rest_is_over_something_easier_is_offered_and_says_so(person: Any, climbed: Any) -> None:
    overwhelm(person, climbed, days_ago=7.5)
    answer = person.get(reverse("exposure_ladder:show_ladder", args=[climbed.id]))
    assert [offer.step.id for offer in answer.context["offered"].offers] == [id_of(0)]
    assert "The rest is over" in answer.content.decode()
    (suggestion,) = PRACTICE.today(person.vault, timezone.now())
    assert suggestion.url_name == "exposure_ladder:show_ladder"


def test_today_rests_as_well(person: Any, climbed: Any) -> None:
    overwhelm(person, climbed, days_ago=2)
    assert list(PRACTICE.today(person.vault, timezone.now())) == []


def test_when_nothing_fits_the_easiest_step_is_offered_to_be_split(
    person: Any, climbed: Any, foresee: Will, propose: Will
) -> None:
    foresee(*(0.5,) * 6)
    propose(0, split=True)
    html = page(person, "show_ladder", climbed.id)
    assert reverse("exposure_ladder:split_step", args=[climbed.id, id_of(0)]) in html
    assert "Prepare it as it is" in html


def test_decline_step_takes_one_tap_and_holds_for_a_week(
    person: Any, climbed: Any, foresee: Will, propose: Will
) -> None:
    foresee(*LOW)
    propose(3, 2)
    answer = say(person, "decline_step", climbed.id, id_of(3))
    assert answer["Location"].endswith(f"?declined={id_of(3)}#declined")
    (declined,) = kept(person, climbed).declined
    assert declined.until - declined.at == timedelta(weeks=1)
    shown = person.get(answer["Location"])
    assert [offer.step.id for offer in shown.context["offered"].offers] == [id_of(2)]
    html = shown.content.decode()
    assert "no reason needed" in html
    assert all(label in html for label in ("A week", "A month", "Until I ask for it again", "Undo"))


@pytest.mark.parametrize(("asked", "days"), [("month", 30), ("asked", None), ("week", 7), ("for ever", 7), ("", 7)])
def test_how_long_a_declined_step_stays_away_is_chosen_in_place(
    person: Any, climbed: Any, asked: str, days: int | None
) -> None:
    say(person, "decline_step", climbed.id, id_of(1))
    answer = say(person, "decline_step", climbed.id, id_of(1), **{"for": asked})
    (declined,) = kept(person, climbed).declined
    assert (declined.until and (declined.until - declined.at).days) == days
    chosen = [key for key, _, is_chosen in person.get(answer["Location"]).context["periods"] if is_chosen]
    assert chosen == [asked if asked in ("month", "asked") else "week"]


def test_bring_back_ends_it_and_nothing_else(person: Any, climbed: Any) -> None:
    say(person, "decline_step", climbed.id, id_of(1))
    say(person, "decline_step", climbed.id, id_of(2))
    assert "Left out for now: 2 steps" in page(person, "show_ladder", climbed.id)
    say(person, "bring_back", climbed.id, id_of(1))
    assert [one.step for one in kept(person, climbed).declined] == [id_of(2)]


def test_a_step_of_no_ladder_can_be_neither_declined_nor_brought_back(person: Any, climbed: Any) -> None:
    for name in ("decline_step", "bring_back"):
        assert say(person, name, climbed.id, "f" * 32).status_code == 404


def test_a_tap_on_an_old_page_shows_no_note_of_what_was_not_declined(person: Any, climbed: Any) -> None:
    assert "no reason needed" not in page(person, "show_ladder", climbed.id, declined=id_of(1))


def test_all_that_fits_declined_leaves_every_step_open(person: Any, climbed: Any, foresee: Will, propose: Will) -> None:
    foresee(*LOW)
    propose(3)
    say(person, "decline_step", climbed.id, id_of(3), **{"for": "asked"})
    html = page(person, "show_ladder", climbed.id)
    assert "Every step stays open to you" in html
    assert "situation at 45" in html


def test_choose_pace_says_what_each_means_and_keeps_the_choice(person: Any, climbed: Any) -> None:
    html = page(person, "choose_pace", climbed.id)
    assert all(f"about 1 in {share}" in html for share in (16, 8, 5))
    assert "simulated people" in html
    answer = send(person, "choose_pace", climbed.id, zone="gentle")
    assert answer["Location"] == reverse("exposure_ladder:show_ladder", args=[climbed.id])
    assert kept(person, climbed).zone is Zone.GENTLE
    assert "My pace: Gentle" in page(person, "show_ladder", climbed.id)


@pytest.mark.parametrize("zone", ["", "reckless", "x" * 5000, "\x00"])
def test_a_pace_that_is_none_gets_a_message_and_changes_nothing(person: Any, climbed: Any, zone: str) -> None:
    answer = send(person, "choose_pace", climbed.id, zone=zone)
    assert answer.status_code == 200
    assert answer.context["form"].errors["zone"]
    assert kept(person, climbed).zone is Zone.STEADY


def test_two_tabs_that_choose_another_pace_see_each_other(person: Any, climbed: Any) -> None:
    tab = shown_by(person, "choose_pace", climbed.id)
    send(person, "choose_pace", climbed.id, zone="gentle")
    asked = send(person, "choose_pace", climbed.id, **{**tab, "zone": "brisk"})
    assert asked.status_code == 409
    assert all(word in asked.content.decode() for word in ("Gentle", "Brisk"))
    assert kept(person, climbed).zone is Zone.GENTLE


def test_choose_pace_tells_how_the_forecasts_have_done_from_five_on(person: Any, climbed: Any) -> None:
    assert "too few forecasts" in page(person, "choose_pace", climbed.id)
    foreseen = Foreseen(0.1, Suds(20), Suds(10), Suds(22), 1, Zone.STEADY)
    for record in person.vault.recent(ATTEMPT, 6, of=climbed.id):
        person.vault.replace(record, ATTEMPT, replace(record.value, foreseen=foreseen), at=timezone.now())
    assert "Of the last 6 forecasts, 3 held" in page(person, "choose_pace", climbed.id)


def ahead(monkeypatch: pytest.MonkeyPatch, *bands: tuple[float, float, float], plateau: float = 0.2) -> None:
    found = pace.Timeline(tuple(pace.Band(*band) for band in bands), plateau)
    monkeypatch.setattr(pace, "timeline", lambda model, gap_days, seed: found)


def test_how_long_says_a_sentence_a_picture_and_a_table_and_never_a_date(
    person: Any, climbed: Any, foresee: Will, monkeypatch: pytest.MonkeyPatch
) -> None:
    foresee(*LOW)
    ahead(monkeypatch, (0.5, 8.2, 14.0), (0.8, 5.0, 22.4))
    html = page(person, "how_long", climbed.id)
    assert html.index("Typical is 8 to 14 weeks") < html.index("weeks-plot") < html.index("<table>")
    assert "5 to 22 weeks" in html
    assert "about 1 in 5" in html
    assert "about 4 days between tries" in html
    words = re.sub(r"<[^>]*>", " ", html.split("<main")[1].split("</main")[0])
    assert not re.search(r"\b20\d\d\b", words)


def test_how_long_says_when_there_is_no_honest_estimate_and_why(
    person: Any, climbed: Any, foresee: Will, monkeypatch: pytest.MonkeyPatch
) -> None:
    foresee(*LOW)
    ahead(monkeypatch, plateau=0.7)
    html = page(person, "how_long", climbed.id)
    assert "There is no honest estimate yet" in html
    assert "fits many ways ahead" in html
    assert "about 2 in 3" in html


def test_how_long_counts_the_tries_that_are_missing_and_gives_no_number_before(person: Any, climbed: Any) -> None:
    for record in person.vault.recent(ATTEMPT, 4, of=climbed.id):
        person.vault.replace(record, ATTEMPT, replace(record.value, peak=None), at=timezone.now())
    html = page(person, "how_long", climbed.id)
    assert "There is no honest estimate yet" in html
    assert "It needs 2 more rated tries" in html
    assert "plateau" not in html


def test_how_long_is_nothing_to_ask_at_the_top_nor_of_an_empty_ladder(person: Any, climbed: Any) -> None:
    one = person.vault.recent(ATTEMPT, 1, of=climbed.id)[0]
    person.vault.replace(one, ATTEMPT, replace(one.value, step=id_of(5)), at=timezone.now())
    assert "the highest step of this ladder already" in page(person, "how_long", climbed.id)
    empty = person.vault.seal(LADDER, replace(climbed.value, steps=()), at=timezone.now())
    assert "There are no steps here yet" in page(person, "how_long", empty.id)


def test_how_long_waits_with_the_gate(person: Any, climbed: Any, open_gate: dict[str, GateFacts]) -> None:
    open_gate["now"] = GateFacts(concerns=frozenset({Concern.SUBSTANCES}))
    assert "new steps wait for it" in page(person, "how_long", climbed.id)


def test_the_model_itself_answers_on_every_page(person: Any, climbed: Any) -> None:
    """No stand-ins here: whatever its numbers are, the pages hold."""
    assert history.still_to_rate(climbed.value, []) == pace.ENOUGH
    assert "Why this?" in page(person, "show_ladder", climbed.id)
    page(person, "how_long", climbed.id)


def test_today_names_no_step_once_the_model_answers_and_leads_to_the_ladder(person: Any, climbed: Any) -> None:
    (suggestion,) = PRACTICE.today(person.vault, timezone.now())
    assert str(suggestion.title) == "A next step on “Nearness”"
    assert (suggestion.url_name, suggestion.args) == ("exposure_ladder:show_ladder", (climbed.id,))


def test_today_offers_nothing_where_every_step_was_declined(person: Any, climbed: Any) -> None:
    for number in range(6):
        say(person, "decline_step", climbed.id, id_of(number))
    assert list(PRACTICE.today(person.vault, timezone.now())) == []
