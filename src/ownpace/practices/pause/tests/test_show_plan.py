from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.pause.domain import Went
from ownpace.practices.pause.records import PLAN
from ownpace.practices.pause.tests.conftest import KeepPlan


def test_it_shows_the_plan_and_offers_one_tap(person: Person, keep_plan: KeepPlan) -> None:
    text = person.get(f"/pause/plans/{keep_plan().id}/").content.decode()
    for words in ("my yes is already on its way", "say: tomorrow", "They look let down", "Not this time"):
        assert words in text


def test_note_use_keeps_how_it_went_in_one_tap(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan()
    form = {"csrfmiddlewaretoken": str(person.get(f"/pause/plans/{plan.id}/").context["csrf_token"])}
    for went in ("helped", "helped", "partly"):
        person.post(f"/pause/plans/{plan.id}/went/", {**form, "went": went})
    assert [use.went for use in person.vault.get(PLAN, plan.id).value.uses] == [Went.HELPED, Went.PARTLY]
    text = person.get(f"/pause/plans/{plan.id}/").content.decode()
    assert "It helped once, helped partly once." in text


def test_note_use_knows_three_ways_and_no_other(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan()
    assert person.post(f"/pause/plans/{plan.id}/went/", {"went": "lost"}).status_code == 404
    assert person.get(f"/pause/plans/{plan.id}/went/").status_code == 405


def test_take_back_takes_back_the_last_one_once(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan()
    for went in ("helped", "partly"):
        person.post(f"/pause/plans/{plan.id}/went/", {"went": went})
    for _ in range(2):
        person.post(f"/pause/plans/{plan.id}/take-back/", {"uses": "2"})
    assert [use.went for use in person.vault.get(PLAN, plan.id).value.uses] == [Went.HELPED]


def test_put_away_lets_it_rest_and_takes_it_up_again(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan()
    person.post(f"/pause/plans/{plan.id}/rest/", {"rests": "yes"})
    text = person.get(f"/pause/plans/{plan.id}/").content.decode()
    assert "Put away since" in text
    assert "It came up" not in text
    person.post(f"/pause/plans/{plan.id}/rest/", {"rests": "no"})
    assert person.vault.get(PLAN, plan.id).value.is_in_hand


def test_words_are_shown_as_text(person: Person, keep_plan: KeepPlan) -> None:
    text = person.get(f"/pause/plans/{keep_plan('<script>x</script>').id}/").content.decode()
    assert "<script>x" not in text
    assert "&lt;script&gt;x" in text
