"""The journal of the life: about five pages a week at first, later three; some long, some at the top, many tagged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from ownpace.core.autosave import Earlier
from ownpace.core.records import Record
from ownpace.invented.life import Life, Thread, new_id
from ownpace.invented.words import Words, words_of
from ownpace.practices.journal import entry_store
from ownpace.practices.journal.domain.entry import Entry, EntryContent
from ownpace.practices.journal.domain.tags import Tags
from ownpace.practices.journal.prompts import Prompt, prompts
from ownpace.practices.journal.records import ENTRY, TAGS

WORDS = words_of("journal")
THEMES = {
    "tried": ("journal_worked", "journal_not", "journal_try"),
    "body": ("journal_body", "journal_day", "journal_kind"),
    "asking": ("journal_worked", "journal_people", "journal_try", "journal_not"),
    "kindness": ("journal_kind", "journal_day", "journal_body"),
    "people": ("journal_people", "journal_day", "journal_worked"),
    "wanting": ("journal_wanting", "journal_day", "journal_body"),
    "courage": ("journal_try", "journal_kind", "journal_worked", "journal_ahead"),
    "rest": ("journal_day", "journal_body", "journal_wanting"),
    "ahead": ("journal_ahead", "journal_try", "journal_day"),
}
EVERYTHING = tuple(dict.fromkeys(name for names in THEMES.values() for name in names))
LONG = 2000
FEW_AT_TOP = 7
FIRST_YEARS = timedelta(days=900)


def threads(life: Life) -> Iterator[Thread]:
    yield _write(life)


def _write(life: Life) -> Thread:
    dice, hand = life.dice("journal"), life.hand("journal", WORDS)
    at = life.later(life.begin, 1, dice)
    number = 0
    while True:
        yield at
        number += 1
        record = life.vault.seal(ENTRY, _entry(at, number, dice, hand), at=at)
        _tag(life, record, at, dice)
        if number == 2 or (dice.random() < 0.02 and len(entry_store.pins_of(life.vault).entries) < FEW_AT_TOP):
            entry_store.pin(life.vault, record.id, at, at_top=True)
        early = at - life.begin < FIRST_YEARS
        at = life.later(at, dice.uniform(0.6, 1.9) if early else dice.uniform(1.2, 3.0), dice)


def _entry(at: datetime, number: int, dice: Random, hand: Words) -> Entry:
    prompt = dice.choice(list(prompts().values())) if dice.random() < 0.45 else None
    page = new_id(dice)
    title = hand.one("journal_title") if dice.random() < 0.4 else ""
    tags = tuple(dict.fromkeys(hand.one("journal_tag") for _ in range(dice.choice((0, 0, 1, 1, 1, 2, 3)))))
    content = EntryContent(title, _text(prompt, number, dice, hand), tags)
    earlier = None
    if dice.random() < 0.06:
        before = content.text.rsplit(" ", 12)[0]
        earlier = Earlier(at - timedelta(hours=3), EntryContent(title, before, tags))
    begun = at - timedelta(hours=3) if earlier else at
    from_prompt = prompt.id if prompt else ""
    return Entry(begun, at, content, dice.randint(20, 400), page, page, 400, earlier=earlier, prompt=from_prompt)


def _text(prompt: Prompt | None, number: int, dice: Random, hand: Words) -> str:
    words = LONG if number % 90 == 7 else int(60 + 340 * dice.random() ** 1.6)
    if prompt and prompt.outline:
        lists = THEMES["tried"]
        parts = zip(prompt.outline, lists, strict=True)
        return "\n\n".join(f"# {heading}\n\n{hand.long((name,), words // 3)}" for heading, name in parts)
    fields = THEMES[prompt.id.partition("-")[0]] if prompt else tuple(dice.sample(EVERYTHING, 4))
    text = hand.long(fields, words)
    if dice.random() < 0.12:
        items = "\n".join(f"- {hand.one('journal_try')}" for _ in range(dice.randint(3, 6)))
        return f"{text}\n\n{items}"
    return text


def _tag(life: Life, record: Record[Entry], at: datetime, dice: Random) -> None:
    """Put the entry under its tags. Ids come from the dice, so that the same seed gives the same life."""
    if not record.value.content.tags:
        return
    kept = life.vault.latest(TAGS)
    after = (kept.value if kept else Tags()).put(record.id, record.value.content.tags, lambda: new_id(dice))
    if kept is None:
        life.vault.seal(TAGS, after, at=at)
    else:
        life.vault.replace(kept, TAGS, after, at=at)
