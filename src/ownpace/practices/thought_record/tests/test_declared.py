from __future__ import annotations

from datetime import UTC, datetime, timedelta

from ownpace.core.scales import Percent
from ownpace.practices.thought_record import declared
from ownpace.practices.thought_record.domain import ThoughtRecord
from ownpace.practices.thought_record.records import RECORD
from ownpace.sealed.vault import Vault

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)


def _begun(days: int, thought: str = "I am too much") -> ThoughtRecord:
    return ThoughtRecord(NOW - timedelta(days=days)).write_situation("").write_thought(thought, Percent(80))


def test_with_nothing_written_it_is_a_gentle_idea(vault: Vault) -> None:
    (offer,) = declared.today(vault, NOW)
    assert (offer.url_name, offer.weight) == ("thought_record:begin_record", 10)


def test_what_was_begun_this_week_can_be_taken_up(vault: Vault) -> None:
    record = vault.seal(RECORD, _begun(6), at=NOW - timedelta(days=6))
    vault.seal(RECORD, _begun(2).close(NOW), at=NOW)
    (offer,) = declared.today(vault, NOW)
    assert (offer.url_name, offer.args, offer.weight) == ("thought_record:show_record", (record.id,), 100)
    assert "too much" not in f"{offer.title} {offer.why} {offer.key}"


def test_after_a_week_nothing_asks_for_it_any_more(vault: Vault) -> None:
    vault.seal(RECORD, _begun(8), at=NOW)
    assert declared.today(vault, NOW) == []


def test_a_record_of_the_last_two_weeks_leaves_the_day_alone(vault: Vault) -> None:
    vault.seal(RECORD, _begun(13).close(NOW), at=NOW)
    assert declared.today(vault, NOW) == []


def test_after_two_weeks_it_is_a_gentle_idea_again(vault: Vault) -> None:
    vault.seal(RECORD, _begun(15).close(NOW), at=NOW)
    assert [offer.weight for offer in declared.today(vault, NOW)] == [10]


def test_belief_before_and_after_are_series_of_their_own(vault: Vault) -> None:
    vault.seal(RECORD, _begun(9).rate_again(Percent(30)), at=NOW)
    vault.seal(RECORD, _begun(3), at=NOW)
    before, after = declared.series(vault)
    assert [value for _, value in before.points] == [80, 80]
    assert after.points == ((NOW - timedelta(days=9), 30),)


def test_wins_are_the_first_of_each_and_need_no_change_in_belief(vault: Vault) -> None:
    unmoved = _begun(30).rate_again(Percent(80)).close(NOW - timedelta(days=30))
    vault.seal(RECORD, unmoved, at=NOW)
    assert [win.at for win in declared.wins(vault)] == [NOW - timedelta(days=30)]
    lighter = _begun(20).write_kinder("I can ask", Percent(50)).rate_again(Percent(50)).close(NOW - timedelta(days=20))
    vault.seal(RECORD, lighter, at=NOW)
    vault.seal(RECORD, lighter.close(NOW), at=NOW)
    found = declared.wins(vault)
    assert [win.at for win in found] == [NOW - timedelta(days=days) for days in (30, 20, 20)]
    assert len({str(win.words) for win in found}) == 3


def test_a_kinder_number_without_words_or_a_smaller_fall_is_no_win(vault: Vault) -> None:
    vault.seal(RECORD, _begun(5).write_kinder("", Percent(90)).rate_again(Percent(51)), at=NOW)
    assert declared.wins(vault) == []
