"""One check-in: words for feelings, two ratings, and what a person may add afterwards. Nothing in it is ever added up.

A word and a number for a feeling, then where it sits in the body and what is needed, follows affect labelling
(Lieberman et al. 2007).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from ownpace.core.scales import Intensity, Suds
from ownpace.practices.check_in.domain.blame import Blame, Sentence

MOST_FEELINGS = 8
"""Feelings in one check-in, own words among them."""
LONGEST_OWN_WORD = 40
"""Characters in a feeling of one's own."""
STRONG = 60
"""Distress from which a way down is offered first."""
NOWHERE = "nowhere"
"""The region that stands for none."""


@dataclass(frozen=True, slots=True)
class Felt:
    """A feeling: an id of the library, or a word of one's own. strength: how strong, where rated."""

    id: str = ""
    own: str = ""
    strength: Intensity | None = None

    @property
    def key(self) -> str:
        """What tells this feeling from the others of a check-in."""
        return self.id or self.own.casefold()


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A place of the body with what was felt there, by ids, and in own words."""

    region: str
    sensations: tuple[str, ...] = ()
    own: str = ""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """How someone was at one moment. at: aware. Everything else may be missing."""

    at: datetime
    feelings: tuple[Felt, ...] = ()
    distress: Suds | None = None
    ease: Intensity | None = None
    body: tuple[BodyPart, ...] = ()
    fears: str = ""
    needs: tuple[str, ...] = ()
    own_needs: str = ""
    blame: Blame | None = None
    sentences: tuple[Sentence, ...] = ()
    comfortable: str = ""
    uncomfortable: str = ""
    adjust: str = ""

    @property
    def is_strong(self) -> bool:
        """Whether the distress is such that a way down comes first."""
        return self.distress is not None and self.distress >= STRONG

    @property
    def own_words(self) -> tuple[str, ...]:
        """The feelings in the person's own words."""
        return tuple(felt.own for felt in self.feelings if felt.own)

    @property
    def places(self) -> tuple[BodyPart, ...]:
        """The places where something can be felt."""
        return tuple(part for part in self.body if part.region != NOWHERE)

    def place(self, region: str) -> BodyPart | None:
        """Return what is noted of a place of the body, or None where it was not chosen."""
        return next((part for part in self.places if part.region == region), None)

    def next_place(self, region: str) -> str | None:
        """Return the place after this one, or None."""
        regions = [part.region for part in self.places]
        after = regions[regions.index(region) + 1 :] if region in regions else []
        return after[0] if after else None


def feel(check_in: CheckIn, ids: Iterable[str], own: Iterable[str]) -> CheckIn:
    """Return the check-in with these feelings. Those that stay keep their strength; none stands there twice."""
    rated = {felt.key: felt.strength for felt in check_in.feelings}
    wanted = {felt.key: felt for felt in (*(Felt(own=word) for word in own), *(Felt(id=id) for id in ids))}
    in_order = sorted(wanted.values(), key=lambda felt: not felt.id)
    return replace(check_in, feelings=tuple(replace(felt, strength=rated.get(felt.key)) for felt in in_order))


def rate(check_in: CheckIn, strengths: Mapping[str, Intensity | None]) -> CheckIn:
    """Return the check-in with other strengths, by the keys of its feelings; those not named stay as they are."""
    return replace(
        check_in,
        feelings=tuple(replace(felt, strength=strengths.get(felt.key, felt.strength)) for felt in check_in.feelings),
    )


def locate(check_in: CheckIn, regions: Iterable[str]) -> CheckIn:
    """Return the check-in with these places. Those that stay keep what was felt there; beside a place, nowhere goes."""
    wanted = tuple(dict.fromkeys(regions))
    places = tuple(region for region in wanted if region != NOWHERE) or wanted
    known = {part.region: part for part in check_in.body}
    return replace(check_in, body=tuple(known.get(region, BodyPart(region)) for region in places))


def sense(check_in: CheckIn, region: str, sensations: Iterable[str], own: str) -> CheckIn:
    """Return the check-in with what is felt at one of its places."""
    noted = BodyPart(region, tuple(dict.fromkeys(sensations)), own)
    return replace(check_in, body=tuple(noted if part.region == region else part for part in check_in.body))


def remembered(check_ins: Iterable[CheckIn], most: int) -> tuple[str, ...]:
    """Return the own words of some check-ins, in their order, each once however it was written."""
    words: dict[str, str] = {}
    for check_in in check_ins:
        for word in check_in.own_words:
            words.setdefault(word.casefold(), word)
    return tuple(words.values())[:most]
