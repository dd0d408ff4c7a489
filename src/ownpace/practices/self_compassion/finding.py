"""How search reads self-compassion. When letters come back is a matter of days alone, so it is not searched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from ownpace.core import autosave
from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.self_compassion.domain.breaks import Break
from ownpace.practices.self_compassion.domain.letters import Letter
from ownpace.practices.self_compassion.domain.statements import Statement
from ownpace.practices.self_compassion.domain.turning import Friend, Lesson
from ownpace.practices.self_compassion.records import BREAK, FRIEND, LESSON, LETTER, STATEMENT
from ownpace.practices.self_compassion.words import LETTERS, friend_text, lesson_text


def _break(record: Record[Break]) -> Iterator[Passage]:
    taken = record.value
    if text := "\n\n".join(filter(None, (taken.notice, taken.shared, taken.kind))):
        yield Passage(_("Kind break"), "", text, taken.at, "self_compassion:show_break", (record.id,))


def _letter(record: Record[Letter]) -> Iterator[Passage]:
    """Yield the letter, and of how it was before what is no longer in it."""
    letter = record.value
    kind = str(LETTERS[letter.theme].name)
    title, text = (letter.title, f"{kind}\n\n{letter.text}") if letter.title else (kind, letter.text)
    yield Passage(_("Letter to yourself"), title, text, letter.day, "self_compassion:show_letter", (record.id,))
    if earlier := letter.earlier:
        title = "" if earlier.content.title == letter.title else earlier.content.title
        if (gone := autosave.removed_lines(letter)) or title:
            what, page = _("Letter to yourself, as it was before"), "self_compassion:earlier_letter"
            yield Passage(what, title, gone, earlier.at, page, (record.id,))


def _statement(record: Record[Statement]) -> Iterator[Passage]:
    statement = record.value
    former = "\n\n".join(each.words for each in reversed(statement.former))
    at = statement.former[-1].until if statement.former else statement.begun
    what, page = _("Sentence of your own"), "self_compassion:show_statement"
    yield Passage(what, statement.words, former, at, page, (record.id,))


def _friend(record: Record[Friend]) -> Iterator[Passage]:
    what, page = _("As to a friend"), "self_compassion:show_friend"
    yield Passage(what, "", friend_text(record.value), record.value.at, page, (record.id,))


def _lesson(record: Record[Lesson]) -> Iterator[Passage]:
    what, page = _("What a mistake taught"), "self_compassion:show_lesson"
    yield Passage(what, "", lesson_text(record.value), record.value.at, page, (record.id,))


def _letter_codes() -> Mapping[str, str]:
    return {theme.value: str(words.name) for theme, words in LETTERS.items()}


FINDS = (
    Findable(BREAK, _break),
    Findable(LETTER, _letter, _letter_codes),
    Findable(STATEMENT, _statement),
    Findable(FRIEND, _friend),
    Findable(LESSON, _lesson),
)
