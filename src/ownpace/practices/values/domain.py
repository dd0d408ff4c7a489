"""The rules of the card sort: cards into three piles, five that matter most, and whose each of them is.

A sort is kept whole after every tap. Nothing is weighed or scored. Form of the sort: Wilson 2010.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

MOST = 5
"""How many values a person chooses at most."""
LOOK_AGAIN = timedelta(days=180)
"""After this long a new look is offered (chosen by this project)."""


class Pile(StrEnum):
    """How much of the person there is in a card."""

    VERY = "very"
    SOMEWHAT = "somewhat"
    NOT_MINE = "not_mine"


class Whose(StrEnum):
    """Where a value comes from, as the person feels it today."""

    MINE = "mine"
    OTHERS = "others"
    BOTH = "both"


class StartedFrom(StrEnum):
    """The whole deck, or the one value named on the first visit."""

    DECK = "deck"
    FIRST_VISIT = "first_visit"


class Way(StrEnum):
    """Where a value moves in the order of the five."""

    UP = "up"
    DOWN = "down"


class NotInSort(LookupError):
    """The card is not in this sort."""


class NothingChosen(ValueError):
    """No value has been chosen yet."""


class TooMany(ValueError):
    """More values were chosen than the five that are kept."""


@dataclass(frozen=True, slots=True)
class Card:
    """A value on a card. id: a word of the deck, or 32 hexadecimal characters for a card of the person's own."""

    id: str
    name: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A card, and the pile that it lies in."""

    card: str
    pile: Pile


@dataclass(frozen=True, slots=True)
class Telling:
    """Whose a value is, in the person's own words where they wrote some."""

    card: str
    whose: Whose | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Sort:
    """One sorting of the cards, finished or under way.

    deck: ids in the order they are shown, own cards included. placed: in the order of placing. top: the chosen values,
    the most important first.
    """

    begun: datetime
    deck: tuple[str, ...]
    own: tuple[Card, ...] = ()
    placed: tuple[Placed, ...] = ()
    top: tuple[str, ...] = ()
    whose: tuple[Telling, ...] = ()
    started_from: StartedFrom = StartedFrom.DECK
    finished: datetime | None = None

    @classmethod
    def begin(cls, at: datetime, deck: Sequence[str], earlier: Sort | None = None) -> Sort:
        """Return a new sort of the deck. Own cards of the earlier sort come along.

        A value named on the first visit lies in the first pile already.
        """
        own = earlier.own if earlier else ()
        named = earlier.top if earlier and earlier.started_from is StartedFrom.FIRST_VISIT else ()
        others = (*(card.id for card in own), *deck)
        return cls(
            at,
            (*named, *(card for card in others if card not in named)),
            own,
            tuple(Placed(card, Pile.VERY) for card in named),
        )

    @classmethod
    def name_one(cls, at: datetime, value: Card, *, own: bool) -> Sort:
        """Return the small sort of a first visit: one value, named, with the rest left for later."""
        return cls(
            begun=at,
            deck=(value.id,),
            own=(value,) if own else (),
            placed=(Placed(value.id, Pile.VERY),),
            top=(value.id,),
            started_from=StartedFrom.FIRST_VISIT,
            finished=at,
        )

    @property
    def is_whole(self) -> bool:
        """Whether this was a sort of the deck, and not the one value of a first visit."""
        return self.started_from is StartedFrom.DECK

    @property
    def current(self) -> str | None:
        """The first card that lies in no pile; None when all are sorted."""
        done = {placed.card for placed in self.placed}
        return next((card for card in self.deck if card not in done), None)

    @property
    def position(self) -> int:
        """The number of the current card, from 1; the size of the deck when all are sorted."""
        return min(len(self.placed) + 1, len(self.deck))

    def pile(self, pile: Pile) -> tuple[str, ...]:
        """Return the cards of one pile, in the order of placing."""
        return tuple(placed.card for placed in self.placed if placed.pile is pile)

    def pile_of(self, card: str) -> Pile | None:
        """Return the pile that a card lies in, or None."""
        return next((placed.pile for placed in self.placed if placed.card == card), None)

    @property
    def candidates(self) -> tuple[str, ...]:
        """The cards to choose from: the first pile, and the second too where the first holds fewer than five."""
        very = self.pile(Pile.VERY)
        return very if len(very) >= MOST else (*very, *self.pile(Pile.SOMEWHAT))

    @property
    def five(self) -> tuple[Telling, ...]:
        """The chosen values in their order, each with whose it is."""
        return tuple(self.told(card) for card in self.top)

    def told(self, card: str) -> Telling:
        """Return what was told about a card; an empty telling when nothing was."""
        return next((telling for telling in self.whose if telling.card == card), Telling(card))

    def place(self, card: str, pile: Pile) -> Sort:
        """Return the sort with a card in a pile, moved there when it lay in another. Raises NotInSort."""
        self._check(card)
        return replace(self, placed=(*(p for p in self.placed if p.card != card), Placed(card, pile)))

    def go_back(self) -> Sort:
        """Return the sort with the last placed card in hand again; the same sort when none is placed."""
        return replace(self, placed=self.placed[:-1])

    def add(self, card: Card) -> Sort:
        """Return the sort with an own card in hand next."""
        at = self.deck.index(self.current) if self.current else len(self.deck)
        return replace(self, deck=(*self.deck[:at], card.id, *self.deck[at:]), own=(*self.own, card))

    def choose(self, cards: Iterable[str]) -> Sort:
        """Return the sort with these values chosen. Those chosen before keep their order; new ones follow.

        Raises NothingChosen, TooMany, NotInSort.
        """
        wanted = tuple(dict.fromkeys(cards))
        if not wanted:
            raise NothingChosen
        if len(wanted) > MOST:
            raise TooMany
        for card in wanted:
            self._check(card)
        kept = tuple(card for card in self.top if card in wanted)
        return replace(self, top=(*kept, *(card for card in wanted if card not in kept)))

    def move(self, card: str, way: Way) -> Sort:
        """Return the sort with a chosen value one place up or down; at the end nothing moves. Raises NotInSort."""
        if card not in self.top:
            raise NotInSort
        here = self.top.index(card)
        there = here - 1 if way is Way.UP else here + 1
        if not 0 <= there < len(self.top):
            return self
        order = list(self.top)
        order[here], order[there] = order[there], order[here]
        return replace(self, top=tuple(order))

    def tell(self, telling: Telling) -> Sort:
        """Return the sort with whose a chosen value is. Raises NotInSort."""
        if telling.card not in self.top:
            raise NotInSort
        return replace(self, whose=(*(told for told in self.whose if told.card != telling.card), telling))

    def finish(self, at: datetime) -> Sort:
        """Return the sort, finished. A finished sort keeps its day. Raises NothingChosen."""
        if not self.top:
            raise NothingChosen
        return self if self.finished else replace(self, finished=at)

    def _check(self, card: str) -> None:
        if card not in self.deck:
            raise NotInSort


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between the chosen values of two sorts: each holds ids, in the order of its sort."""

    stayed: tuple[str, ...]
    came: tuple[str, ...]
    went: tuple[str, ...]


def compare(earlier: Sort, later: Sort) -> Changes:
    """Return what changed among the chosen values from one sort to a later one."""
    return Changes(
        stayed=tuple(card for card in later.top if card in earlier.top),
        came=tuple(card for card in later.top if card not in earlier.top),
        went=tuple(card for card in earlier.top if card not in later.top),
    )


def offered(sorts: Sequence[Sort]) -> tuple[tuple[Sort, str], ...]:
    """Return the values to build on, each with its sort: the latest five, then one named on the first visit.

    The latter is left out once it was sorted as not mine. sorts: oldest first; those under way are passed over.
    """
    finished = [sort for sort in sorts if sort.finished]
    whole = next((sort for sort in reversed(finished) if sort.is_whole), None)
    named = next((sort for sort in reversed(finished) if not sort.is_whole), None)
    found = [(whole, card) for card in whole.top] if whole else []
    if named:
        for card in named.top:
            put_off = whole is not None and (card in whole.top or whole.pile_of(card) is Pile.NOT_MINE)
            found += [] if put_off else [(named, card)]
    return tuple(found)
