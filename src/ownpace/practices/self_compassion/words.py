"""The words for self-compassion: steps of a break, kinds of letters, themes of examples, and what numbers say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.shortening import shorten
from ownpace.practices.self_compassion.domain.breaks import Break, Step
from ownpace.practices.self_compassion.domain.letters import Letter, LetterTheme
from ownpace.practices.self_compassion.domain.statements import Statement
from ownpace.practices.self_compassion.domain.turning import Friend, Lesson

IN_A_LIST = 140
"""Characters of a text that a list shows."""


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step of a break: a sentence to say, a line of help, a label for own words, and a few words to take or leave."""

    sentence: Promise
    help: Promise
    label: Promise
    examples: tuple[Promise, ...]


STEPS: dict[Step, StepWords] = {
    Step.NOTICE: StepWords(
        _("This is hard right now."),
        _("Say it to yourself, slowly. You notice what is there. Nothing has to be solved."),
        _("What is hard?"),
        (_("This hurts."), _("I am under a lot of stress."), _("I am ashamed, and it burns.")),
    ),
    Step.SHARED: StepWords(
        _("Others know this too."),
        _("Somewhere, right now, someone is carrying something like it. Hard moments belong to being human."),
        _("How would you say that?"),
        (_("I am not the first to feel this."), _("Many people would find this hard."), _("I am not strange.")),
    ),
    Step.KIND: StepWords(
        _("What do you need to hear?"),
        _("Think of how you speak to someone dear to you. Say that to yourself, aloud or inside."),
        _("Words you need"),
        (_("I am allowed to rest."), _("I am on your side."), _("You have come through hard days before.")),
    ),
}


@dataclass(frozen=True, slots=True)
class LetterWords:
    """A kind of letter: its name, a hint on the page of choices, a way in, and questions to begin from."""

    name: Promise
    hint: Promise
    way_in: Promise
    questions: tuple[Promise, ...]


LETTERS: dict[LetterTheme, LetterWords] = {
    LetterTheme.KIND_FRIEND: LetterWords(
        _("From a kind friend"),
        _("Someone warm, real or imagined, writes to you. They know all of it and are on your side."),
        _("Write as they would, and say “you” to yourself."),
        (
            _("What do they see in you that you overlook?"),
            _("What would they say about the thing you are hard on yourself for?"),
            _("What do they wish for you this week?"),
        ),
    ),
    LetterTheme.YOUNGER: LetterWords(
        _("To a younger me"),
        _("From where you are today. It can touch old pain: pick an age that feels safe to meet."),
        _("There is no need to tell what happened. They know."),
        (
            _("What did you need to hear at that age?"),
            _("What did you do well, with what you had?"),
            _("What is there today that you could not have known then?"),
        ),
    ),
    LetterTheme.HARD_DAY: LetterWords(
        _("To me, after a hard day"),
        _("For a day like today, or for the next one that is rough."),
        _("Begin with what the day was like, in two lines. Then be on your own side."),
        (
            _("What made it hard?"),
            _("What did you do, however small, that helped a little?"),
            _("What may wait until tomorrow?"),
        ),
    ),
    LetterTheme.IN_A_YEAR: LetterWords(
        _("To me, in a year"),
        _("What you would like to remember, and to hear from today’s you."),
        _("You can have it back on a day you choose, below."),
        (
            _("What are you learning right now?"),
            _("What do you hope is a little easier by then?"),
            _("What do you want to thank yourself for, whatever the year was like?"),
        ),
    ),
    LetterTheme.OWN: LetterWords(
        _("Something of your own"),
        _("To a part of your body, to a feeling, to a day: whatever asks for a letter."),
        _("You decide to whom it goes and how it sounds."),
        (),
    ),
}

EXAMPLE_THEMES: dict[str, Promise] = {
    "slow": _("Going slowly"),
    "body": _("My body"),
    "shame": _("Shame and blame"),
    "closeness": _("Closeness, or none"),
    "mistakes": _("Mistakes and lower weeks"),
    "hard-days": _("Hard days"),
}

LOW_WORDS, HIGH_WORDS = _("not true to me"), _("wholly true to me")


def letter_name(letter: Letter) -> str:
    """Return what names a letter: the person's own words, or its kind."""
    return letter.title or str(LETTERS[letter.theme].name)


def in_short(text: str) -> str:
    """Return the beginning of a text on one line."""
    return shorten(text, IN_A_LIST)


def break_in_short(taken: Break) -> str:
    """Return the first thing written in a break, or nothing."""
    return in_short(taken.kind or taken.notice or taken.shared)


def felt(statement: Statement) -> str:
    """Return how true a statement has felt, without judging it."""
    if not statement.felt:
        return ""
    first, latest = statement.felt[0], statement.felt[-1]
    if first is latest:
        return gettext("On %(day)s it felt %(value)s of 100 true to you.") % {
            "day": _day(first.at),
            "value": int(first.true),
        }
    return gettext(
        "It felt %(first)s of 100 true to you on %(first_day)s, and %(latest)s on %(latest_day)s. "
        "Such numbers move with the day."
    ) % {
        "first": int(first.true),
        "first_day": _day(first.at),
        "latest": int(latest.true),
        "latest_day": _day(latest.at),
    }


def _day(at: datetime) -> str:
    return date_format(localtime(at), "j F Y")


def friend_text(friend: Friend) -> str:
    """Return everything that was written about a friend and oneself."""
    parts = (friend.going_through, friend.to_friend, friend.how, friend.to_self, friend.instead)
    return "\n\n".join(filter(None, parts))


def lesson_text(lesson: Lesson) -> str:
    """Return everything that was written about a mistake."""
    return "\n\n".join(filter(None, (lesson.mistake, lesson.taught, lesson.say)))
