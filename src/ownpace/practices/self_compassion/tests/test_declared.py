from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.core.scales import Percent, Suds
from ownpace.practices.self_compassion import declared
from ownpace.practices.self_compassion.domain.breaks import Break
from ownpace.practices.self_compassion.domain.letters import LetterTheme, Returns, draft_of
from ownpace.practices.self_compassion.domain.statements import State, Statement
from ownpace.practices.self_compassion.loading import BROUGHT_BACK
from ownpace.practices.self_compassion.records import BREAK, LETTER, RETURNS, STATEMENT
from ownpace.sealed.vault import Vault

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def _today(vault: Vault, now: datetime = NOW) -> list[tuple[str, int]]:
    return [(one.url_name, one.weight) for one in declared.today(vault, now)]


def test_at_first_a_break_is_a_gentle_idea(vault: Vault) -> None:
    assert _today(vault) == [("self_compassion:take_break", 10)]


def test_after_the_first_break_nothing_is_pressed(vault: Vault) -> None:
    vault.seal(BREAK, Break(NOW, Suds(40)), at=NOW)
    assert _today(vault) == []


def test_a_sentence_is_shown_gently_under_a_key_of_the_day(vault: Vault) -> None:
    vault.seal(STATEMENT, Statement("slow", NOW), at=NOW)
    assert _today(vault) == [("self_compassion:read_statement", 10)]
    keys = {one.key for day in range(3) for one in declared.today(vault, NOW + timedelta(days=day))}
    assert len(keys) == 3
    assert all("slow" not in key for key in keys)


def test_with_every_sentence_put_away_none_is_brought_back(vault: Vault) -> None:
    vault.seal(STATEMENT, Statement("slow", NOW, State.PUT_AWAY), at=NOW)
    assert _today(vault) == []
    assert declared.offers(vault) == []


def test_a_letter_is_offered_from_its_day_on_until_it_was_read(vault: Vault) -> None:
    letter = vault.seal(LETTER, draft_of(LetterTheme.IN_A_YEAR, "Dear you", NOW).finish(NOW), at=NOW)
    kept = vault.seal(RETURNS, Returns().bring(letter.id, date(2026, 4, 1)), at=NOW)
    due = ("self_compassion:letter_back", 50)
    assert due not in _today(vault, datetime(2026, 3, 31, 12, tzinfo=UTC))
    assert due in _today(vault, datetime(2026, 4, 1, 12, tzinfo=UTC))
    assert due in _today(vault, datetime(2027, 4, 1, 12, tzinfo=UTC))
    vault.replace(kept, RETURNS, kept.value.come_back(letter.id, NOW), at=NOW)
    assert due not in _today(vault, datetime(2026, 4, 2, 12, tzinfo=UTC))


def test_a_draft_is_offered_for_a_week(vault: Vault) -> None:
    vault.seal(LETTER, draft_of(LetterTheme.HARD_DAY, "Dear you", NOW), at=NOW)
    draft = ("self_compassion:edit_letter", 30)
    assert draft in _today(vault, NOW + timedelta(days=6))
    assert draft not in _today(vault, NOW + timedelta(days=7))


def test_sentences_in_use_are_offered_for_kind_moments_pinned_first(vault: Vault) -> None:
    for words, state in (("a", State.PINNED), ("b", State.IN_USE), ("c", State.PUT_AWAY), ("d", State.IN_USE)):
        vault.seal(STATEMENT, Statement(words, NOW, state), at=NOW)
    assert [offer.words for offer in declared.offers(vault)] == ["a", "d", "b"]
    shown = [practices.offer_of_the_day(vault, OfferKind.KINDNESS, NOW + timedelta(days=day)) for day in range(3)]
    assert {offer.words for offer in shown if offer} == {"a", "b", "d"}


def test_no_more_than_a_bounded_number_is_opened_to_offer_some(vault: Vault) -> None:
    with vault.action():
        for number in range(BROUGHT_BACK + 3):
            vault.seal(STATEMENT, Statement(str(number), NOW), at=NOW)
    assert len(declared.offers(vault)) == BROUGHT_BACK


def test_distress_before_and_after_and_how_true_a_sentence_felt_are_series(vault: Vault) -> None:
    vault.seal(BREAK, Break(NOW, Suds(70), Suds(50)), at=NOW)
    vault.seal(BREAK, Break(NOW + timedelta(days=1), Suds(60)), at=NOW)
    statement = vault.seal(STATEMENT, Statement("slow", NOW).rate(Percent(35), NOW, UTC), at=NOW)
    vault.seal(STATEMENT, Statement("unrated", NOW), at=NOW)
    found = {one.key: [value for _, value in one.points] for one in declared.series(vault)}
    assert found == {
        "self_compassion.before": [70, 60],
        "self_compassion.after": [50],
        f"self_compassion.{statement.id}": [35],
    }


def test_firsts_are_kept_as_wins(vault: Vault) -> None:
    vault.seal(BREAK, Break(NOW, Suds(70)), at=NOW)
    vault.seal(STATEMENT, Statement("slow", NOW + timedelta(days=1)), at=NOW)
    letter = draft_of(LetterTheme.HARD_DAY, "Dear you", NOW)
    vault.seal(LETTER, letter, at=NOW)
    assert [win.at for win in declared.wins(vault)] == [NOW, NOW + timedelta(days=1)]
    record = vault.seal(LETTER, letter.finish(NOW + timedelta(days=2)), at=NOW)
    came = NOW + timedelta(days=90)
    vault.seal(RETURNS, Returns().bring(record.id, date(2026, 5, 1)).come_back(record.id, came), at=came)
    assert [win.at for win in declared.wins(vault)][2:] == [NOW + timedelta(days=2), came]
