from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ownpace.core.gate import Concern, decide, join
from ownpace.practices.safety_check import declared
from ownpace.practices.safety_check.catalogue import find
from ownpace.practices.safety_check.domain import CLINICIAN_GUIDES, Answers, Reply, answer
from ownpace.practices.safety_check.records import ANSWERS
from ownpace.sealed.vault import Vault

NOW = datetime(2025, 3, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=31)


def _say(vault: Vault, *replies: tuple[str, Reply], at: datetime = NOW) -> None:
    answers = Answers()
    for question, reply in replies:
        answers = answer(answers, question, reply, at)
    vault.seal(ANSWERS, answers, at=at)


def test_with_nothing_said_the_questions_are_a_gentle_idea(vault: Vault) -> None:
    (offer,) = declared.today(vault, NOW)
    assert (offer.url_name, offer.weight) == ("safety_check:review_questions", 10)
    assert declared.gate_facts(vault, NOW) == []


def test_what_was_answered_lately_is_left_in_peace(vault: Vault) -> None:
    _say(vault, (Concern.LOSING_TIME, Reply.NO))
    assert declared.today(vault, NOW + timedelta(days=90)) == []


def test_after_ninety_days_it_is_asked_again_gently(vault: Vault) -> None:
    _say(vault, (Concern.LOSING_TIME, Reply.NO))
    (offer,) = declared.today(vault, NOW + timedelta(days=91))
    assert (offer.url_name, offer.weight) == ("safety_check:review_questions", 20)


def test_a_recent_assault_is_asked_about_again_and_waits_until_it_is_answered(vault: Vault) -> None:
    _say(vault, (Concern.RECENT_ASSAULT, Reply.YES))
    question = find(Concern.RECENT_ASSAULT.value)
    assert question is not None
    (offer,) = declared.today(vault, LATER)
    assert (offer.url_name, offer.args) == ("safety_check:change_answer", (str(question.number),))
    assert decide(join(declared.gate_facts(vault, LATER))).waiting == (declared.SAFETY_FIRST,)


@pytest.mark.parametrize("concern", Concern)
def test_each_concern_reaches_the_gate(vault: Vault, concern: Concern) -> None:
    _say(vault, (concern, Reply.YES), (CLINICIAN_GUIDES, Reply.NO))
    (facts,) = declared.gate_facts(vault, NOW)
    assert (facts.concerns, facts.clinician_guides) == ({concern}, False)
    assert decide(facts).waiting in {(declared.SAFETY_FIRST,), (declared.CARE_FIRST,)}


def test_a_clinician_who_guides_reaches_the_gate(vault: Vault) -> None:
    _say(vault, (CLINICIAN_GUIDES, Reply.YES))
    assert declared.gate_facts(vault, NOW)[0].clinician_guides


def test_keys_and_addresses_of_what_is_suggested_say_nothing(vault: Vault) -> None:
    _say(vault, (Concern.RECENT_ASSAULT, Reply.YES))
    (offer,) = declared.today(vault, LATER)
    assert "assault" not in f"{offer.key}{offer.args}{offer.title}{offer.why}"
