"""Kitchen measures for the neutral page. Volumes: US customary. Weights of a cup: as bakers' tables round them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text

CUP_ML = Decimal("236.6")
GRAMS_IN_OUNCE = Decimal("28.35")
MOST = Decimal(1000)

UNITS: dict[str, tuple[Text, Decimal]] = {
    "cup": (_("cups"), CUP_ML),
    "tablespoon": (_("tablespoons"), Decimal("14.79")),
    "teaspoon": (_("teaspoons"), Decimal("4.93")),
    "fluid-ounce": (_("fluid ounces"), Decimal("29.57")),
    "millilitre": (_("millilitres"), Decimal(1)),
}
"""Name and millilitres of each unit."""

INGREDIENTS: dict[str, tuple[Text, int]] = {
    "water": (_("Water"), 237),
    "milk": (_("Milk"), 244),
    "flour": (_("Plain flour"), 120),
    "sugar": (_("White sugar"), 200),
    "brown-sugar": (_("Brown sugar, packed"), 213),
    "icing-sugar": (_("Icing sugar"), 113),
    "butter": (_("Butter"), 227),
    "honey": (_("Honey"), 336),
    "oats": (_("Rolled oats"), 90),
    "rice": (_("Rice, uncooked"), 195),
    "cocoa": (_("Cocoa powder"), 84),
    "almonds": (_("Ground almonds"), 96),
}
"""Name and grams in a cup of each ingredient."""


@dataclass(frozen=True, slots=True)
class Oven:
    """A heat of the oven in three scales."""

    words: Text
    celsius: int
    fahrenheit: int
    gas: str


OVENS = (
    Oven(_("Very slow"), 120, 250, "½"),
    Oven(_("Slow"), 150, 300, "2"),
    Oven(_("Warm"), 160, 325, "3"),
    Oven(_("Moderate"), 180, 350, "4"),
    Oven(_("Fairly hot"), 190, 375, "5"),
    Oven(_("Hot"), 200, 400, "6"),
    Oven(_("Hotter"), 220, 425, "7"),
    Oven(_("Very hot"), 230, 450, "8"),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """An amount in other units: whole millilitres and grams, ounces with one decimal."""

    ingredient: Text
    millilitres: int
    grams: int
    ounces: Decimal


@dataclass(frozen=True, slots=True)
class Cup:
    """Grams in a cup, half a cup, a third and a quarter, and in a tablespoon."""

    ingredient: Text
    grams: tuple[int, ...]


def convert(amount: str, unit: str, of: str) -> Measured | None:
    """Return an amount in other units, or None where it is not a number above 0 of a unit and ingredient known here."""
    try:
        number = Decimal(amount.strip().replace(",", "."))
    except InvalidOperation:
        return None
    if unit not in UNITS or of not in INGREDIENTS or not number.is_finite() or not 0 < number <= MOST:
        return None
    millilitres = number * UNITS[unit][1]
    grams = millilitres / CUP_ML * INGREDIENTS[of][1]
    return Measured(INGREDIENTS[of][0], round(millilitres), round(grams), round(grams / GRAMS_IN_OUNCE, 1))


def cups() -> list[Cup]:
    """Return the table of cups."""
    return [Cup(name, tuple(round(grams / part) for part in (1, 2, 3, 4, 16))) for name, grams in INGREDIENTS.values()]
