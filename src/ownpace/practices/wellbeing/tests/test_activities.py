from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from ownpace.accounts.testing import Person
from ownpace.core.practice import Offer, OfferKind
from ownpace.core.records import Record
from ownpace.practices.wellbeing.domain.activity import Activity, ActivityTheme, Served, Size
from ownpace.practices.wellbeing.domain.planned import Planned
from ownpace.practices.wellbeing.records import ACTIVITY, PLANNED
from ownpace.practices.wellbeing.tests.conftest import at
from ownpace.practices.wellbeing.views import activities

VALUE = Offer("ab" * 16, "Being at home in my hands")


@pytest.fixture
def values(monkeypatch: pytest.MonkeyPatch) -> None:
    offered = {OfferKind.VALUE: (VALUE,)}
    monkeypatch.setattr(activities.practices, "offers", lambda reading, kind: offered.get(kind, ()))


def kept(person: Person) -> list[Activity]:
    return [record.value for record in person.vault.all(ACTIVITY)]


def test_show_activities_teaches_when_there_are_none(person: Person) -> None:
    text = person.get(at("show_activities")).content.decode()
    assert "Here you keep a list of what gives a day meaning" in text
    assert f'href="{at("choose_examples")}"' in text
    assert f'href="{at("write_activity")}"' in text


def test_show_activities_lists_small_ones_first_and_pages_a_long_list(person: Person, now: datetime) -> None:
    for number in range(80):
        size = Size.LONGER if number < 40 else Size.MINUTES
        person.vault.seal(ACTIVITY, Activity(f"thing {number:02}", now, size), at=now)
    first = person.get(at("show_activities")).content.decode()
    assert "thing 40" in first
    assert "thing 00" not in first
    assert "thing 39" in person.get("/wellbeing/activities/?page=4").content.decode()


def test_show_activities_asks_about_what_was_planned_lately_and_lets_older_plans_rest(
    person: Person, activity: Record[Activity], now: datetime
) -> None:
    for days, words in ((3, "the recent one"), (30, "the old one")):
        plan = Planned(words, now.date() - timedelta(days=days), now)
        person.vault.seal(PLANNED, plan, at=now, of=activity.id)
    text = person.get(at("show_activities")).content.decode()
    assert "the recent one" in text
    assert "the old one" not in text
    assert "planned" in person.get(at("show_activity", activity.id)).content.decode().lower()


def test_choose_examples_adds_what_was_ticked_and_offers_it_no_more(person: Person) -> None:
    answer = person.post(at("choose_examples"), {"nature": ["water-a-plant"], "play": ["puzzle"]})
    assert answer["Location"] == at("show_activities")
    assert [(one.example, one.theme, one.size) for one in kept(person)] == [
        ("water-a-plant", ActivityTheme.NATURE, Size.MINUTES),
        ("puzzle", ActivityTheme.PLAY, Size.MINUTES),
    ]
    assert 'value="water-a-plant"' not in person.get(at("choose_examples")).content.decode()


@pytest.mark.parametrize("sent", [{}, {"nature": "unheard-of"}])
def test_choose_examples_needs_one_that_is_there(person: Person, sent: dict[str, str]) -> None:
    page = person.post(at("choose_examples"), sent)
    assert page.status_code == 200
    assert page.context["form"].errors
    assert kept(person) == []


@pytest.mark.usefixtures("values")
def test_write_activity_names_the_value_it_serves_and_leads_to_a_day(person: Person) -> None:
    sent = {"what": "Bake a loaf", "size": "size-longer", "theme": "making", "serves": VALUE.id}
    answer = person.post(at("write_activity"), sent)
    (one,) = kept(person)
    assert (one.what, one.size, one.theme) == ("Bake a loaf", Size.LONGER, ActivityTheme.MAKING)
    assert one.serves == Served(VALUE.id, VALUE.words)
    assert answer["Location"].endswith("/plan/")
    assert VALUE.words in person.get(at("show_activities")).content.decode()


def test_write_activity_asks_for_words_alone(person: Person) -> None:
    assert person.post(at("write_activity"), {"what": "Bake"}).status_code == 303
    page = person.post(at("write_activity"), {"what": " ", "theme": "making"})
    assert page.context["form"].errors.keys() == {"what"}
    assert page.context["more_open"]
    assert "Which of your values" not in page.content.decode()


def test_write_activity_answers_words_that_are_too_long(person: Person) -> None:
    page = person.post(at("write_activity"), {"what": "x" * 300})
    assert "100 too many" in page.content.decode()
    assert "x" * 300 in page.content.decode()


def test_edit_activity_keeps_a_value_that_is_no_longer_offered(person: Person, now: datetime) -> None:
    served = Served("cd" * 16, "An older value")
    record = person.vault.seal(ACTIVITY, Activity("Bake", now, serves=served), at=now)
    path = at("edit_activity", record.id)
    assert "An older value" in person.get(path).content.decode()
    answer = person.post(path, {"what": "Bake bread", "serves": served.id, "revision": 1})
    assert answer["Location"] == at("show_activity", record.id)
    assert (kept(person)[0].what, kept(person)[0].serves) == ("Bake bread", served)


def test_edit_activity_in_two_tabs_shows_both(person: Person, activity: Record[Activity]) -> None:
    path = at("edit_activity", activity.id)
    person.post(path, {"what": "the first tab", "revision": 1})
    answer = person.post(path, {"what": "the second tab", "revision": 1})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    assert "the second tab" in answer.content.decode()
    assert kept(person)[0].what == "the first tab"


def test_put_activity_away_and_back_keeps_it(person: Person, activity: Record[Activity]) -> None:
    path = at("put_activity", activity.id)
    assert person.post(path, {"put": "away"})["Location"] == at("show_activities")
    assert kept(person)[0].put_away
    assert "Everything is put away for now" in person.get(at("show_activities")).content.decode()
    assert person.post(path, {"put": "back"})["Location"] == at("show_activity", activity.id)
    assert not kept(person)[0].put_away
    assert person.get(path).status_code == 405


def test_show_activity_tells_what_became_of_it(person: Person, planned: Record[Planned]) -> None:
    person.post(at("finish_planned", planned.id), {"revision": 1, "how": "how-flat", "line": "grey sky"})
    text = person.get(at("show_activity", planned.of or "")).content.decode()
    assert "flat" in text
    assert "grey sky" in text


@pytest.mark.parametrize(
    ("name", "words"), [("write_activity", {"what": "Bake"}), ("choose_examples", {"play": ["puzzle"]})]
)
def test_a_form_that_arrives_twice_adds_one_activity(person: Person, name: str, words: dict[str, object]) -> None:
    form = {"csrfmiddlewaretoken": str(person.get(at(name)).context["csrf_token"]), **words}
    first, second = (person.post(at(name), form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert len(kept(person)) == 1
