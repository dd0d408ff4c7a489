from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.practices.support import words
from ownpace.practices.support.domain.contact import Contact, Good, Knows, Rhythm, Sort
from ownpace.practices.support.domain.plan import Outcome, Plan
from ownpace.practices.support.domain.reminder import ALARMS, Neutral, Weekday
from ownpace.practices.support.ideas import Demand, Fits

NOW = datetime(2025, 3, 10, 18, 0, tzinfo=UTC)
TODAY = date(2025, 3, 10)
SISTER = Contact(Sort.PERSON, "my sister", NOW - timedelta(days=36))


@pytest.mark.parametrize(
    ("days", "said"),
    [(3, "a week"), (10, "a week"), (35, "five weeks"), (59, "eight weeks"), (60, "two months"), (320, "11 months"),
     (330, "a year"), (800, "two years"), (5000, "14 years")],
)  # fmt: skip
def test_how_long_it_has_been_is_said_about_and_never_to_the_day(days: int, said: str) -> None:
    assert words.long(days) in {said, said.replace("11", "eleven")}


@given(st.integers(0, 50_000))
def test_every_stretch_of_days_has_words(days: int) -> None:
    assert words.long(days).strip()


@pytest.mark.parametrize(
    ("days", "person", "place"),
    [
        (0, "In touch today", "There today"),
        (1, "In touch yesterday", "There yesterday"),
        (4, "In touch a few days ago", "There a few days ago"),
        (36, "In touch about five weeks ago", "There about five weeks ago"),
    ],
)
def test_when_last_is_said_for_people_and_for_places(days: int, person: str, place: str) -> None:
    noted = replace(SISTER, last=TODAY - timedelta(days=days))
    assert words.when_last(noted, TODAY) == person
    assert words.when_last(replace(noted, sort=Sort.PLACE), TODAY) == place
    assert words.when_last(SISTER, TODAY) == "Nothing noted yet"


def test_a_silence_is_a_fact_and_no_reproach() -> None:
    noted = replace(SISTER, last=TODAY - timedelta(days=36))
    assert words.silence(noted, TODAY) == "It has been about five weeks since you were in touch with my sister."
    assert words.silence(SISTER, TODAY) == "It has been about five weeks since you wrote my sister down here."
    assert words.silence(replace(noted, sort=Sort.PLACE, name="the library"), TODAY).endswith("at the library.")


def test_names_with_a_percent_sign_are_said_as_they_are() -> None:
    assert words.invite(replace(SISTER, name="100%(s)")) == "A few words to 100%(s)?"


def test_an_idea_that_is_gone_from_the_list_still_has_a_name() -> None:
    assert words.plan_words(Plan("gone", "", TODAY, NOW)) == "An idea from an earlier list"
    assert words.plan_words(Plan("library-visit", "", TODAY, NOW)).startswith("Visit a library")
    assert words.plan_words(Plan("library-visit", "My own", TODAY, NOW)) == "My own"


def test_every_code_has_its_words() -> None:
    for named, codes in [
        (words.SORTS, Sort), (words.SORTS_OF_MANY, Sort), (words.GOOD, Good), (words.KNOWS, Knows),
        (words.RHYTHMS, Rhythm), (words.WEEKDAYS, Weekday), (words.NEUTRAL, Neutral), (words.DEMANDS, Demand),
        (words.FITS, Fits), (words.OUTCOMES, Outcome), (words.TODAY_TAPS, Sort), (words.DAYS, Sort),
        (words.INVITES, Sort), (words.SILENCES, Sort),
    ]:  # fmt: skip
        assert set(named) == set(codes)
        assert all(str(said) for said in named.values())
    assert set(words.EVERY) == set(Rhythm) - {Rhythm.NONE}
    assert set(words.ALARMS) == set(ALARMS)
