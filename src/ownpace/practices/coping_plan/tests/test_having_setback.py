from __future__ import annotations

from typing import Any

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.coping_plan.domain.setback import Setback, Stage
from ownpace.practices.coping_plan.records import SETBACK

HERE = "/coping-plan/setback/"


def _kept(person: Person) -> Setback:
    record = person.vault.latest(SETBACK)
    assert record is not None
    return record.value


def test_it_says_that_this_is_news_and_offers_help_at_once(person: Person) -> None:
    main = person.get(HERE).content.decode().split("<main")[1]
    assert "It is news, not the beginning again." in main
    assert 'href="/steady/"' in main
    assert 'href="/help/"' in main


def test_one_tap_on_what_was_foreseen_begins_its_steps(person: Person, keep_foreseen: Any) -> None:
    record = keep_foreseen()
    assert "A bad week" in person.get(HERE).content.decode()
    answer = person.post(HERE, {"which": record.id})
    kept = _kept(person)
    assert (kept.name, kept.foreseen, kept.stage) == ("A bad week", record.id, Stage.WALK)
    assert person.get(answer["Location"]).context["screen"].lines == ("feet down",)


def test_something_else_is_one_tap_too(person: Person, keep_foreseen: Any, keep_plan: Any) -> None:
    keep_foreseen()
    keep_plan()
    answer = person.post(HERE, {"which": ""})
    assert (_kept(person).name, _kept(person).foreseen) == ("", None)
    assert person.get(answer["Location"]).context["screen"].lines == ("plan first",)


def test_with_nothing_written_the_house_has_some_steps(person: Person) -> None:
    assert "Take me through it" in person.get(HERE).content.decode()
    page = person.get(person.post(HERE, {"which": ""})["Location"])
    assert "Put both feet down" in page.content.decode()
    assert page.context["of"] == 4


def test_a_hasty_second_tap_is_the_same_setback(person: Person, keep_foreseen: Any) -> None:
    record = keep_foreseen()
    form = {"csrfmiddlewaretoken": str(person.get(HERE).context["csrf_token"]), "which": record.id}
    first, second = (person.post(HERE, form)["Location"] for _tap in range(2))
    assert first == second
    assert person.vault.count(SETBACK) == 1


def test_one_under_way_is_offered_first(person: Person, keep_setback: Any) -> None:
    record = keep_setback(stage=Stage.DEBRIEF)
    page = person.get(HERE).content.decode()
    assert "You are in the middle of one" in page
    assert f'href="{reverse("coping_plan:debrief_setback", args=[record.id])}"' in page


def test_one_left_days_ago_is_not_asked_about_again(person: Person, keep_setback: Any) -> None:
    keep_setback(days=4)
    assert "You are in the middle of one" not in person.get(HERE).content.decode()


def test_one_that_is_foreseen_no_longer_is_not_found(person: Person) -> None:
    assert person.post(HERE, {"which": "0" * 32}).status_code == 404
    assert person.post(HERE, {"which": "nonsense"}).status_code == 404
    assert person.vault.count(SETBACK) == 0
