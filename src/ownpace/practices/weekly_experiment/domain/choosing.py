"""Small behaviours to choose from, and which of them to show first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, zip_longest
from typing import TypeVar

from ownpace.core.wording import Text

T = TypeVar("T")

AT_ONCE = 3
"""Ideas shown together: enough to choose, too few to overwhelm (chosen by this project)."""

PER_DEMAND = 2
"""Ideas of one demand in each theme, in the file: themes beside each other begin with different demands."""


class IdeaTheme(StrEnum):
    """What an idea is about."""

    WANT = "want"
    REFUSE = "refuse"
    ASK = "ask"
    NEAR = "near"
    BODY = "body"
    JOY = "joy"
    PEOPLE = "people"
    REST = "rest"
    COURAGE = "courage"
    KINDNESS = "kindness"


class Demand(StrEnum):
    """How much an idea asks of most people, least first."""

    GENTLE = "gentle"
    SOME = "some"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Idea:
    """A small behaviour.

    needs_safety: with someone close; left out while the person is not safe with someone at home or with a partner.
    """

    id: str
    theme: IdeaTheme
    demand: Demand
    words: Text
    needs_safety: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look through. theme, demand: None for any."""

    theme: IdeaTheme | None = None
    demand: Demand | None = None

    def takes(self, idea: Idea) -> bool:
        return self.theme in (None, idea.theme) and self.demand in (None, idea.demand)


def choose(
    ideas: Iterable[Idea],
    wanted: Wanted,
    *,
    close_is_safe: bool,
    gentle_first: bool,
    used: Collection[str],
    turn: int,
) -> list[Idea]:
    """Return what fits, in the order to show: themes by turns, another beginning each week, those used already last.

    used: ids of ideas chosen lately. turn: of the week.
    """
    fitting = [idea for idea in ideas if wanted.takes(idea) and (close_is_safe or not idea.needs_safety)]
    mixed = _by_turns(fitting, turn)
    if gentle_first:
        mixed.sort(key=lambda idea: list(Demand).index(idea.demand))
    return sorted(mixed, key=lambda idea: idea.id in used)


def some(ideas: Sequence[Idea], page: int) -> tuple[list[Idea], int]:
    """Return the ideas of a page, counted from 0, and the next page; after the last comes the first."""
    pages = max(1, -(-len(ideas) // AT_ONCE))
    page %= pages
    return list(ideas[page * AT_ONCE : (page + 1) * AT_ONCE]), (page + 1) % pages


def _by_turns(ideas: Sequence[Idea], turn: int) -> list[Idea]:
    groups = [[idea for idea in ideas if idea.theme is theme] for theme in IdeaTheme]
    turned = _turned([_turned(group, turn + PER_DEMAND * number) for number, group in enumerate(groups) if group], turn)
    return [idea for idea in chain.from_iterable(zip_longest(*turned)) if idea is not None]


def _turned(things: Sequence[T], turn: int) -> list[T]:
    at = turn % len(things) if things else 0
    return [*things[at:], *things[:at]]
