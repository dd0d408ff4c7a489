"""The scales people rate on. Each is a whole number that knows its own limits."""

from __future__ import annotations

from typing import Any, ClassVar, Self


class OffTheScale(ValueError):
    """The number is outside the scale."""


class _Scale(int):
    low: int = 0
    high: int = 100
    step: int = 1
    _points: ClassVar[dict[int, Any]]
    """Every point, made once: a page over ten years asks for tens of thousands."""

    def __init_subclass__(cls) -> None:
        cls._points = {number: int.__new__(cls, number) for number in range(cls.low, cls.high + 1, cls.step)}

    def __new__(cls, value: int) -> Self:
        point: Self | None = cls._points.get(value)
        if point is None:
            raise OffTheScale(f"not on a scale of {cls.low} to {cls.high} by {cls.step}")
        return point


class Suds(_Scale):
    """Subjective units of distress, 0 (calm) to 100 (the most I can imagine). Source: Wolpe 1969."""


class Confidence(_Scale):
    """How confident I am that I can do this today, 0 to 100 by tens. Source: Bandura 2006."""

    step = 10


class Percent(_Scale):
    """How likely something seems, 0 to 100 %."""


class Intensity(_Scale):
    """How strong a feeling is, 0 to 100."""
