"""Sentences for the parts of a record and for what its numbers say."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.library import feelings
from ownpace.practices.thought_record.catalogue import name_of
from ownpace.practices.thought_record.domain import Felt, Moves, Part, ThoughtRecord

ENOUGH = 5
"""Records with both numbers that make a first picture."""
STEPS = 7
NUMBER: dict[Part, int] = {
    Part.SITUATION: 1,
    Part.THOUGHT: 2,
    Part.FEELINGS: 3,
    Part.STRENGTHS: 3,
    Part.PATTERNS: 4,
    Part.FACTS: 5,
    Part.KINDER: 6,
    Part.AGAIN: 7,
    Part.FEELINGS_NOW: 7,
}
"""The number that a part shows: strengths belong to their feelings."""
TITLE: dict[Part, Text] = {
    Part.SITUATION: _("The moment"),
    Part.THOUGHT: _("The thought"),
    Part.FEELINGS: _("What you felt"),
    Part.STRENGTHS: _("How strong it was"),
    Part.PATTERNS: _("Patterns that might be at work"),
    Part.FACTS: _("Both sides"),
    Part.KINDER: _("A kinder and truer thought"),
    Part.AGAIN: _("The first thought, once more"),
    Part.FEELINGS_NOW: _("What you feel now"),
}
LEDE: dict[Part, Text] = {
    Part.SITUATION: _("The moment in which the thought came, in a line or two. Not what happened back then."),
    Part.THOUGHT: _("The sentence or picture that weighed most. This is the one part that the rest needs."),
    Part.FEELINGS: _("Up to three, the strongest ones. Leave it open if none fits."),
    Part.STRENGTHS: _("In that moment, as far as you remember. There is no right number."),
    Part.PATTERNS: _("Thoughts have habits. Mark what looks familiar, or go on without."),
    Part.FACTS: _(
        "What would hold in a fair hearing: things seen, heard or said. Feelings are real too; they had their own page."
    ),
    Part.KINDER: _("Not a bright slogan. Words that take in both sides, and that you can believe a little."),
    Part.AGAIN: _("Look at it again from here. The number may be the same as before, and that is fine."),
    Part.FEELINGS_NOW: _("The same feelings, right now."),
}


def feeling_words(felt: Felt) -> str:
    """Return a feeling in words: the person's own, or those of the library."""
    return felt.words or feelings.words_of(felt.feeling) or felt.feeling


def title(record: ThoughtRecord) -> str:
    """Return what names a record in a list: its thought, or else its moment."""
    return record.thought or record.situation or gettext("Nothing written yet")


def in_full(record: ThoughtRecord, part: Part) -> str:
    """Return what is written in one part of a record, a line each."""
    if part is Part.PATTERNS:
        lines = [name_of(pattern) for pattern in record.patterns]
    elif part is Part.FEELINGS:
        lines = [feeling_words(felt) for felt in record.feelings]
    elif part in (Part.STRENGTHS, Part.FEELINGS_NOW):
        rated = zip(record.feelings, record.answers(part), strict=True)
        lines = [f"{feeling_words(felt)}: {_or_nothing(answer)}" for felt, answer in rated]
    else:
        lines = [_or_nothing(answer) for answer in record.answers(part)]
    return "\n".join(lines) or gettext("nothing")


def _or_nothing(answer: object) -> str:
    return gettext("nothing") if answer is None or answer == "" else str(answer)


def belief_says(record: ThoughtRecord) -> str:
    """Return how much the first thought was believed, as numbers without a verdict; empty when none was given."""
    before, after = record.belief_before, record.belief_after
    if before is not None and after is not None:
        return gettext("Believed %(before)s of 100 at first, %(after)s at the end.") % {
            "before": before,
            "after": after,
        }
    if before is not None:
        return gettext("Believed %(before)s of 100 at first.") % {"before": before}
    if after is not None:
        return gettext("Believed %(after)s of 100 at the end.") % {"after": after}
    return ""


def moves_say(moves: Moves) -> str:
    """Return what the numbers say about belief in first thoughts: counts first, then the middle numbers."""
    number = len(moves.pairs)
    if not number:
        return gettext("Nothing to see yet.")
    if number < ENOUGH:
        return ngettext(
            "%(number)s record has both numbers so far, and %(enough)s make a first picture.",
            "%(number)s records have both numbers so far, and %(enough)s make a first picture.",
            number,
        ) % {"number": number, "enough": ENOUGH}
    middle_before, middle_after = moves.middle
    return gettext(
        "Of %(number)s records, you believed the first thought less at the end in %(lower)s, as much in %(same)s, "
        "and more in %(higher)s. The middle number was %(before)s at first and %(after)s at the end."
    ) % {
        "number": number,
        "lower": moves.lower,
        "same": moves.same,
        "higher": moves.higher,
        "before": middle_before,
        "after": middle_after,
    }


@dataclass(frozen=True, slots=True)
class Strength:
    """How strong one feeling usually was, before and after, for templates."""

    words: str
    times: str
    before: int
    after: int


def strength(felt: Felt, moves: Moves) -> Strength:
    """Return how strong a feeling usually was. Raises IndexError for one that was never rated twice."""
    number = len(moves.pairs)
    before, after = moves.middle
    times = ngettext("in %(number)s record", "in %(number)s records", number) % {"number": number}
    return Strength(feeling_words(felt), times, before, after)
