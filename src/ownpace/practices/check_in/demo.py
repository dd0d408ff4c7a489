"""The check-ins of the life: a minute on five days of seven, longer on one in four of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from ownpace.core.scales import Intensity, Suds
from ownpace.invented.life import Life, Thread, rounded
from ownpace.invented.words import Words, words_of
from ownpace.library import feelings
from ownpace.practices.check_in import catalogue
from ownpace.practices.check_in.domain.blame import Belongs, Blame, Sentence
from ownpace.practices.check_in.domain.check_in import NOWHERE, BodyPart, CheckIn, feel, rate
from ownpace.practices.check_in.records import CHECK_IN

WORDS = words_of("check_in")
APART = (1, 1, 1, 1, 1, 1, 1, 1, 2)
"""Days from one check-in to the next, drawn from these."""
LONGER = 0.25
OWN_WORD = 0.08
LIGHT = ("glad", "calm", "trusting", "tender")
SORTED = {
    Belongs.MINE: "check_in_blame_mine",
    Belongs.SOMEONE_ELSE: "check_in_blame_other",
    Belongs.CIRCUMSTANCES: "check_in_blame_circumstance",
    Belongs.UNSURE: "check_in_blame_unsure",
}


def threads(life: Life) -> Iterator[Thread]:
    yield _notice(life)


def _notice(life: Life) -> Thread:
    dice, hand = life.dice("check_in"), life.hand("check_in", WORDS)
    at = life.begin + timedelta(minutes=12)
    while True:
        yield at
        strain, growth = life.seasons.strain(at), life.seasons.growth(at)
        check_in = _quick(at, strain, growth, dice, hand)
        if dice.random() < LONGER:
            check_in = _longer(check_in, dice, hand)
        life.vault.seal(CHECK_IN, check_in, at=at)
        at = life.later(at, dice.choice(APART), dice)


def _quick(at: datetime, strain: float, growth: float, dice: Random, hand: Words) -> CheckIn:
    distress = rounded(18 + 58 * strain - 12 * growth + dice.gauss(0, 13), high=95)
    ease = rounded(48 - 38 * strain + 25 * growth + dice.gauss(0, 14), high=95)
    noted = CheckIn(
        at,
        distress=Suds(distress) if dice.random() < 0.92 else None,
        ease=Intensity(ease) if dice.random() < 0.85 else None,
    )
    own = [hand.one("check_in_own")] if dice.random() < OWN_WORD else []
    return feel(noted, _felt(distress, dice), own)


def _felt(distress: int, dice: Random) -> list[str]:
    """Return one to four feelings, lighter ones in lighter hours, most of them out of one family."""
    families = feelings.families()
    weights = [(110 - distress if family.id in LIGHT else 15 + distress) ** 2 for family in families]
    lead, other = dice.choices(families, weights=weights, k=2)
    felt = [each.id for each in dice.sample(lead.feelings, dice.choice((1, 1, 2, 2, 3)))]
    return [*felt, dice.choice(other.feelings).id] if other != lead and dice.random() < 0.35 else felt


def _longer(check_in: CheckIn, dice: Random, hand: Words) -> CheckIn:
    """Return the check-in with one to three of its longer parts."""
    parts = dice.sample((_with_strengths, _with_body, _with_fears, _with_needs, _looking_back), dice.randint(1, 3))
    for part in parts:
        check_in = part(check_in, dice, hand)
    return _sorting(check_in, dice, hand) if dice.random() < 0.2 else check_in


def _with_strengths(check_in: CheckIn, dice: Random, hand: Words) -> CheckIn:
    return rate(check_in, {felt.key: Intensity(rounded(dice.gauss(50, 20), low=5)) for felt in check_in.feelings})


def _with_body(check_in: CheckIn, dice: Random, hand: Words) -> CheckIn:
    regions = [region for region in catalogue.regions() if region != NOWHERE]
    chosen = sorted(dice.sample(regions, dice.randint(1, 3)), key=regions.index)
    return replace(check_in, body=tuple(_place(region, dice, hand) for region in chosen))


def _place(region: str, dice: Random, hand: Words) -> BodyPart:
    sensations = tuple(dice.sample(tuple(catalogue.sensations()), dice.randint(0, 2)))
    return BodyPart(region, sensations, hand.one("check_in_body") if dice.random() < 0.2 else "")


def _with_fears(check_in: CheckIn, dice: Random, hand: Words) -> CheckIn:
    return replace(check_in, fears=hand.some("check_in_fear", 1, 2))


def _with_needs(check_in: CheckIn, dice: Random, hand: Words) -> CheckIn:
    needs = tuple(dice.sample(tuple(catalogue.needs()), dice.randint(1, 3)))
    return replace(check_in, needs=needs, own_needs=hand.one("check_in_need") if dice.random() < 0.3 else "")


def _looking_back(check_in: CheckIn, dice: Random, hand: Words) -> CheckIn:
    return replace(
        check_in,
        comfortable=hand.some("check_in_comfortable", 1, 2),
        uncomfortable=hand.one("check_in_uncomfortable") if dice.random() < 0.7 else "",
        adjust=hand.one("check_in_adjust") if dice.random() < 0.6 else "",
    )


def _sorting(check_in: CheckIn, dice: Random, hand: Words) -> CheckIn:
    answer = dice.choice(tuple(Blame))
    if not answer.goes_on:
        return replace(check_in, blame=answer)
    laid = dice.sample(tuple(Belongs), dice.randint(1, 3))
    sentences = tuple(Sentence(hand.one(SORTED[belongs]), belongs) for belongs in laid)
    return replace(check_in, blame=answer, sentences=sentences)
