from __future__ import annotations

from datetime import UTC, datetime, timedelta

from ownpace.core.practice import Offer
from ownpace.practices.coping_plan import declared
from ownpace.practices.coping_plan.domain.plan import CopingSequence, Section, begin, write_text
from ownpace.practices.coping_plan.domain.routine import Routine
from ownpace.practices.coping_plan.domain.setback import FRESH, Setback, Stage
from ownpace.practices.coping_plan.records import ROUTINE, SEQUENCE, SETBACK
from ownpace.sealed.vault import Vault

NOW = datetime(2025, 3, 1, 12, tzinfo=UTC)


def _written(*sections: Section) -> CopingSequence:
    sequence = begin(NOW)
    for section in sections:
        sequence = write_text(sequence, section, f"{section} words", NOW)
    return sequence


def test_with_nothing_written_it_is_offered_gently(vault: Vault) -> None:
    (offer,) = declared.today(vault, NOW)
    assert offer.url_name == "coping_plan:show_plan"
    assert declared.gate_facts(vault, NOW)[0].first == (declared.PLAN_FIRST,)
    assert declared.offers(vault) == []
    assert declared.wins(vault) == []


def test_what_was_begun_can_be_carried_on(vault: Vault) -> None:
    vault.seal(SEQUENCE, _written(Section.SIGNS), at=NOW)
    (offer,) = declared.today(vault, NOW)
    assert str(offer.title) == "Carry on with your steps"
    assert declared.gate_facts(vault, NOW)[0].first == (declared.PLAN_FIRST,)
    assert declared.offers(vault) == []


def test_a_whole_sequence_counts_is_offered_to_others_and_is_a_win(vault: Vault) -> None:
    record = vault.seal(SEQUENCE, _written(Section.FIRST, Section.NEXT), at=NOW)
    assert declared.today(vault, NOW) == []
    assert declared.gate_facts(vault, NOW) == []
    assert declared.offers(vault) == [Offer(record.id, "first words → next words")]
    assert [win.at for win in declared.wins(vault)] == [NOW]


def test_the_win_keeps_the_day_it_was_first_whole(vault: Vault) -> None:
    later = write_text(_written(Section.FIRST, Section.NEXT), Section.SIGNS, "jaw", NOW + timedelta(days=50))
    vault.seal(SEQUENCE, later, at=NOW + timedelta(days=50))
    assert [win.at for win in declared.wins(vault)] == [NOW]


def _today(vault: Vault, now: datetime) -> list[tuple[str, int]]:
    return [(one.url_name, one.weight) for one in declared.today(vault, now) if "setback" in one.key]


def test_a_setback_under_way_is_taken_up_where_it_was_for_three_days_and_then_no_more(vault: Vault) -> None:
    record = vault.seal(SETBACK, Setback(NOW), at=NOW)
    assert _today(vault, NOW + FRESH - timedelta(seconds=1)) == [("coping_plan:walk_setback", 100)]
    assert _today(vault, NOW + FRESH) == []
    for stage, page in (
        (Stage.DEBRIEF, "coping_plan:debrief_setback"),
        (Stage.LIGHTER, "coping_plan:lighten_plans"),
    ):
        record = vault.replace(record, SETBACK, Setback(NOW, stage=stage), at=NOW)
        assert _today(vault, NOW) == [(page, 100)]
    vault.replace(record, SETBACK, Setback(NOW, stage=Stage.LIGHTER, chosen=("a",)), at=NOW)
    assert _today(vault, NOW) == [("coping_plan:lighten_one", 100)]


def test_after_a_setback_the_way_to_ones_steps_stays_near_for_two_weeks(vault: Vault) -> None:
    assert _today(vault, NOW) == []
    vault.seal(SETBACK, Setback(NOW).close(NOW), at=NOW)
    assert _today(vault, NOW + timedelta(days=13)) == [("coping_plan:having_setback", 10)]
    assert _today(vault, NOW + timedelta(days=14)) == []


def test_a_title_on_today_never_says_what_a_setback_was_about(vault: Vault) -> None:
    vault.seal(SETBACK, Setback(NOW, "A message from Robin"), at=NOW)
    assert not any("Robin" in f"{one.title} {one.why}" for one in declared.today(vault, NOW))


def test_a_setback_that_was_met_and_the_first_time_of_a_routine_are_wins(vault: Vault) -> None:
    vault.seal(SETBACK, Setback(NOW), at=NOW)
    vault.seal(SETBACK, Setback(NOW).close(NOW + timedelta(days=1)), at=NOW)
    walked = Routine(NOW, NOW, "The visit").walk(NOW + timedelta(days=2)).walk(NOW + timedelta(days=9))
    vault.seal(ROUTINE, walked, at=NOW)
    vault.seal(ROUTINE, Routine(NOW, NOW, "The other visit"), at=NOW)
    assert [(win.at, win.words) for win in declared.wins(vault)] == [
        (NOW + timedelta(days=1), "A setback came, and you met it with your own steps."),
        (NOW + timedelta(days=2), "You had a routine around something hard: The visit"),
    ]
