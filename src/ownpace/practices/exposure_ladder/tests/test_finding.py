from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.urls import reverse

from ownpace.core.gate import Concern, GateFacts
from ownpace.core.practice import Passage
from ownpace.core.scales import Suds
from ownpace.core.search import Query
from ownpace.practices.exposure_ladder.domain.attempt import Attempt, Preparation
from ownpace.practices.exposure_ladder.finding import FINDS
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER
from ownpace.practices.exposure_ladder.tests.conftest import send

pytestmark = pytest.mark.django_db
LADDERS, ATTEMPTS = FINDS
SPRING = datetime(2025, 4, 1, 18, tzinfo=UTC)
BENCH = "Sit on a bench beside someone"
PREPARED = {
    "prepare": {"feared": "I go blank and cannot leave", "stop_plan": "I say “I need some air” and stand up"},
    "rehearse": {"rehearsal": "I arrive, sit, breathe, say hello."},
    "visualise": {"picture": "We talk a little.\n\nI notice the trees."},
}
LOOKED_BACK = {
    "happened": "partly",
    "what_happened": "I went quiet for a minute.",
    "learned": "Quiet passes.",
    "to_a_friend": "You stayed with yourself.",
    "misreadings": "I took a yawn for boredom.",
}


@pytest.fixture(autouse=True)
def facts(open_gate: dict[str, GateFacts]) -> dict[str, GateFacts]:
    """What the other practices know, changed at will."""
    return open_gate


@pytest.fixture
def ladder(person: Any) -> Any:
    """A ladder with one step, written through its forms."""
    person.post(reverse("exposure_ladder:begin_ladder"), {"title": "Being close without bracing"})
    return add(person, BENCH, "social")


def add(person: Any, situation: str, setting: str) -> Any:
    id = person.vault.latest(LADDER).id
    said = {"situation": situation, "setting": setting, "suds": "30"}
    person.post(reverse("exposure_ladder:add_step", args=[id]), said)
    return person.vault.get(LADDER, id)


def kept(person: Any) -> Any:
    return person.vault.latest(ATTEMPT)


def post(person: Any, name: str, **said: Any) -> None:
    assert send(person, name, kept(person).id, **said).status_code == 303


def attempt(person: Any, ladder: Any) -> None:
    step = ladder.value.steps[0].id
    person.post(reverse("exposure_ladder:begin_attempt", args=[ladder.id, step]))


def page_of(person: Any, passage: Passage) -> str:
    answer = person.get(reverse(passage.url_name, args=passage.args))
    assert answer.status_code == 200, passage.url_name
    return str(answer.content.decode())


def test_a_ladder_and_each_of_its_steps_are_found_on_pages_of_their_own(person: Any, ladder: Any) -> None:
    record = add(person, "Say “not today, thank you”\nto an invitation", "solo")
    found, *steps = LADDERS.passages(record)
    assert found.title == "Being close without bracing"
    assert found.title in page_of(person, found)
    assert {step.title for step in steps} == {BENCH, "Say “not today, thank you”\nto an invitation"}
    assert {step.text for step in steps} == {"Among people", "On my own"}
    assert {step.at for step in steps} == {step.ratings[0].at for step in record.value.steps}
    assert all(step.title.split("\n")[0] in page_of(person, step) for step in steps)


@pytest.mark.parametrize("concerns", [frozenset(), frozenset({Concern.PARTNER_NOT_SAFE})])
def test_a_step_with_a_partner_can_be_read_whatever_is_offered_now(
    person: Any, ladder: Any, facts: dict[str, GateFacts], concerns: frozenset[Concern]
) -> None:
    record = add(person, "Hold hands on the way home", "partnered")
    facts["now"] = GateFacts(concerns=concerns)
    (found,) = [passage for passage in LADDERS.passages(record) if passage.text == "With a partner"]
    assert found.title == "Hold hands on the way home"
    assert found.title in page_of(person, found)


def test_what_is_put_away_is_found_all_the_same(person: Any, ladder: Any) -> None:
    step = ladder.value.steps[0].id
    person.post(reverse("exposure_ladder:put_step_away", args=[ladder.id, step]), {"away": "yes"})
    person.post(reverse("exposure_ladder:put_ladder_away", args=[ladder.id]), {"away": "yes"})
    found = list(LADDERS.passages(person.vault.get(LADDER, ladder.id)))
    assert [passage.title for passage in found] == ["Being close without bracing", BENCH]
    assert all(passage.title in page_of(person, passage) for passage in found)


def test_everything_written_about_an_attempt_is_found_on_its_page(person: Any, ladder: Any) -> None:
    attempt(person, ladder)
    for name, said in PREPARED.items():
        post(person, name, **said)
    post(person, "start", before="30")
    person.post(reverse("exposure_ladder:stop", args=[kept(person).id]))
    post(person, "rate", peak="45", after="20", stopped="outside")
    post(person, "debrief", **LOOKED_BACK)
    (found,) = ATTEMPTS.passages(kept(person))
    page = page_of(person, found)
    written = [words for said in PREPARED.values() for words in said.values()]
    chosen = ["A part of it happened", "Something outside got in the way"]
    for words in (*written, *list(LOOKED_BACK.values())[1:], *chosen):
        assert words in found.text
        assert words.split("\n")[0] in page
    assert found.at == kept(person).value.began


def test_an_attempt_that_is_under_way_or_set_aside_is_found_by_what_is_there(person: Any, ladder: Any) -> None:
    attempt(person, ladder)
    assert list(ATTEMPTS.passages(kept(person))) == []
    post(person, "prepare", **PREPARED["prepare"])
    person.post(reverse("exposure_ladder:leave", args=[kept(person).id]))
    (found,) = ATTEMPTS.passages(kept(person))
    assert found.text == "\n\n".join(PREPARED["prepare"].values())
    assert "cannot leave" in page_of(person, found)


def test_skills_taken_along_are_found_by_their_names(person: Any, ladder: Any) -> None:
    taken = Preparation(skills=("breathing", "no-longer-there", "grounding"))
    tried = Attempt(ladder.value.steps[0].id, SPRING, Suds(30), preparation=taken)
    record = person.vault.seal(ATTEMPT, tried, at=SPRING, of=ladder.id)
    (found,) = ATTEMPTS.passages(record)
    assert (found.text, found.at) == ("Slow breathing\nFive senses", SPRING)
    record_filter = Query.of("“slow breathing”").record_filter(ATTEMPTS.coded())
    assert [each.id for each in person.vault.scan(ATTEMPT, record_filter)] == [record.id]
    assert page_of(person, found)


def test_codes_of_skills_answers_and_reasons_do_not_collide() -> None:
    coded = ATTEMPTS.coded()
    assert coded["too_much"] == "It was too much"
    assert coded["no"] == "No, it did not happen"
    assert coded["breathing"] == "Slow breathing"
    assert LADDERS.coded() == {"solo": "On my own", "partnered": "With a partner", "social": "Among people"}
