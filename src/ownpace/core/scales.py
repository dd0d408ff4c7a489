"""The scales people rate on. Each is a whole number that knows its own limits."""

from __future__ import annotations

from typing import Self


class OffTheScale(ValueError):
    """The number is outside the scale."""


class _Scale(int):
    low: int = 0
    high: int = 100
    step: int = 1

    def __new__(cls, value: int) -> Self:
        number = int(value)
        if number != value or not cls.low <= number <= cls.high or (number - cls.low) % cls.step:
            raise OffTheScale(f"not on a scale of {cls.low} to {cls.high} by {cls.step}")
        return super().__new__(cls, number)


class Suds(_Scale):
    """Subjective units of distress, 0 (calm) to 100 (the most I can imagine). Source: Wolpe 1969."""


class Confidence(_Scale):
    """How confident I am that I can do this today, 0 to 100 by tens. Source: Bandura 2006."""

    step = 10


class Percent(_Scale):
    """How likely something seems, 0 to 100 %."""


class Intensity(_Scale):
    """How strong a feeling is, 0 to 100."""
