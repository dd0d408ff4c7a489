from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from ownpace.practices.journal import declared, entry_store
from ownpace.practices.journal.domain.entry import EntryContent, Submission
from ownpace.practices.journal.prompts import gentle_one
from ownpace.sealed.vault import Vault

NOW = datetime(2026, 5, 1, 20, tzinfo=ZoneInfo("Europe/Paris"))


def _write(vault: Vault, at: datetime, number: int = 0, *, is_done: bool = True, id: str = "") -> str:
    sent = Submission(EntryContent(text=f"words {number}"), f"{number:032x}", 1, is_done=is_done)
    return entry_store.keep(vault, id, sent, at).record.id


def test_a_prompt_of_the_day_is_a_gentle_idea(vault: Vault) -> None:
    (offer,) = declared.today(vault, NOW)
    assert (offer.url_name, offer.args, offer.weight) == ("journal:write_entry", (gentle_one(NOW).id,), 10)
    assert str(offer.why) == gentle_one(NOW).words


def test_what_was_left_unfinished_today_can_be_gone_on_with(vault: Vault) -> None:
    id = _write(vault, NOW, is_done=False)
    (offer,) = declared.today(vault, NOW + timedelta(hours=1))
    assert (str(offer.title), offer.args, offer.weight) == ("Go on with what you began writing today", (id,), 100)


def test_after_a_finished_page_nothing_more_is_asked_that_day(vault: Vault) -> None:
    _write(vault, NOW)
    assert declared.today(vault, NOW + timedelta(hours=1)) == []
    assert [offer.weight for offer in declared.today(vault, NOW + timedelta(days=1))] == [10]


def test_yesterday_is_left_alone_even_when_unfinished(vault: Vault) -> None:
    _write(vault, NOW, is_done=False)
    assert [offer.key for offer in declared.today(vault, NOW + timedelta(hours=6))] == ["journal.prompt"]


def test_wins_count_pages_and_not_their_second_versions(vault: Vault) -> None:
    first = _write(vault, NOW)
    for number in (1, 2):
        sent = Submission(EntryContent(text=f"other {number}"), f"{number:032x}", edition=9)
        assert entry_store.keep(vault, first, sent, NOW).is_apart
    for number in range(10, 19):
        _write(vault, NOW + timedelta(days=number), number)
    _write(vault, NOW + timedelta(days=60), 60)
    assert [win.words for win in declared.wins(vault)] == [
        "You wrote your first journal entry.",
        "You have written ten journal entries.",
        "You came back to writing after a while.",
    ]
