from __future__ import annotations

from datetime import UTC, datetime, timedelta

from ownpace.core.practice import Offer
from ownpace.practices.coping_plan import declared
from ownpace.practices.coping_plan.domain import CopingSequence, Section, begin, write_text
from ownpace.practices.coping_plan.records import SEQUENCE
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
    assert declared.gate_facts(vault, NOW)[0].coping_sequence is False
    assert declared.offers(vault) == []
    assert declared.wins(vault) == []


def test_what_was_begun_can_be_carried_on(vault: Vault) -> None:
    vault.seal(SEQUENCE, _written(Section.SIGNS), at=NOW)
    (offer,) = declared.today(vault, NOW)
    assert str(offer.title) == "Carry on with your steps"
    assert declared.gate_facts(vault, NOW)[0].coping_sequence is False
    assert declared.offers(vault) == []


def test_a_whole_sequence_counts_is_offered_to_others_and_is_a_win(vault: Vault) -> None:
    record = vault.seal(SEQUENCE, _written(Section.FIRST, Section.NEXT), at=NOW)
    assert declared.today(vault, NOW) == []
    assert declared.gate_facts(vault, NOW)[0].coping_sequence is True
    assert declared.offers(vault) == [Offer(record.id, "first words → next words")]
    assert [win.at for win in declared.wins(vault)] == [NOW]


def test_the_win_keeps_the_day_it_was_first_whole(vault: Vault) -> None:
    later = write_text(_written(Section.FIRST, Section.NEXT), Section.SIGNS, "jaw", NOW + timedelta(days=50))
    vault.seal(SEQUENCE, later, at=NOW + timedelta(days=50))
    assert [win.at for win in declared.wins(vault)] == [NOW]
