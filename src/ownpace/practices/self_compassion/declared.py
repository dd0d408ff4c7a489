"""What self-compassion tells the rest of the house."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Offer, Series, Suggestion, Win
from ownpace.core.records import Reading
from ownpace.core.shortening import shorten
from ownpace.practices.self_compassion.domain.statements import in_use, most_rated
from ownpace.practices.self_compassion.loading import at_hand, returns
from ownpace.practices.self_compassion.records import BREAK, LETTER, STATEMENT

UNDER_WAY = timedelta(days=7)
"""How long Today offers to go on with a draft."""
NEWEST = 3
"""Statements that Today opens first: one of them in use is enough to know."""
TITLE = 60
"""Characters of a statement that name its numbers."""


def today(reading: Reading, now: datetime) -> Iterator[Suggestion]:
    """Bring a letter back on its day, offer to go on with a draft, and show a sentence; at first, a break."""
    due = returns(reading).due(localtime(now).date())
    if due:
        why = _("You asked to have it back from about now.")
        title, page, letter = _("A letter from you"), "self_compassion:letter_back", due[0].letter
        yield Suggestion(f"self_compassion.letter.{letter}", title, why, page, (letter,), 5, 50)
    last = reading.latest(LETTER)
    if last and last.value.is_draft and now - last.at < UNDER_WAY:
        why, page = _("You began one; it is kept as you left it."), "self_compassion:edit_letter"
        yield Suggestion(f"self_compassion.draft.{last.id}", _("Go on with your letter"), why, page, (last.id,), 10, 30)
    if in_use(reading.recent(STATEMENT, NEWEST)) or at_hand(reading):
        key = f"self_compassion.sentence.{localtime(now).date().isoformat()}"
        why, page = _("One that you wrote for days like any other."), "self_compassion:read_statement"
        yield Suggestion(key, _("A sentence of your own"), why, page, (), 1)
    elif not reading.count(BREAK) and not reading.count(STATEMENT):
        why, page = _("Three small steps, for a hard moment or for practice."), "self_compassion:take_break"
        yield Suggestion("self_compassion.begin", _("A kind minute for yourself"), why, page, (), 3)


def offers(reading: Reading) -> list[Offer]:
    """Offer the statements in use, to be shown at kind moments."""
    return [Offer(record.id, record.value.words) for record in at_hand(reading)]


def series(reading: Reading) -> list[Series]:
    """Return distress before and after breaks, and how true the most rated statements felt."""
    breaks = [record.value for record in reading.all(BREAK)]
    before = tuple((each.at, float(each.before)) for each in breaks if each.before is not None)
    after = tuple((each.at, float(each.after)) for each in breaks if each.after is not None)
    found = [
        Series("self_compassion.before", gettext("Distress before a kind break"), before),
        Series("self_compassion.after", gettext("Distress after a kind break"), after),
    ]
    for record in most_rated(reading.all(STATEMENT)):
        title = gettext("“%(words)s” feels true") % {"words": shorten(record.value.words, TITLE)}
        found.append(Series(f"self_compassion.{record.id}", title, record.value.points))
    return [one for one in found if one.points]


def wins(reading: Reading) -> list[Win]:
    """Name the first break, the first statement, the first letter, and the first that came back."""
    breaks = min((record.value.at for record in reading.all(BREAK)), default=None)
    statements = min((record.value.begun for record in reading.all(STATEMENT)), default=None)
    letters = min((each.value.finished for each in reading.all(LETTER) if each.value.finished), default=None)
    found = (
        (breaks, gettext("You took your first kind break.")),
        (statements, gettext("You kept a first kind sentence of your own.")),
        (letters, gettext("You wrote yourself a first letter.")),
        (returns(reading).first_came, gettext("A letter from you came back, and you read it.")),
    )
    return [Win(at, words) for at, words in found if at]
