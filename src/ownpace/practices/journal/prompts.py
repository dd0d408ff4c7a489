"""Somewhere to begin: the prompts of prompts.yaml, by theme."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from ownpace.core.practice import Text
from ownpace.library.catalogues import catalogue

PRIME = 37
"""Steps through the prompts from one to another one. It shares no factor with how many there are, so that all come."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question. is_tender: it can stir something up. outline: headings that the page begins with."""

    id: str
    words: Text
    is_tender: bool = False
    outline: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """Prompts that belong together."""

    id: str
    name: Text
    prompts: tuple[Prompt, ...]


@cache
def themes() -> tuple[Theme, ...]:
    """Return the themes in the order of the file."""
    return catalogue("journal", "prompts.yaml", tuple[Theme, ...], renamed={"tender": "is_tender"})


@cache
def prompts() -> dict[str, Prompt]:
    """Return every prompt by its id, in the order of the file."""
    return {prompt.id: prompt for theme in themes() for prompt in theme.prompts}


def prompt_of(id: str) -> Prompt | None:
    """Return a prompt; None for an id that there is not, or no longer."""
    return prompts().get(id)


def another(id: str) -> Prompt:
    """Return a prompt of another theme; going on from there, every prompt comes once before this one comes again."""
    everything = list(prompts().values())
    place = everything.index(prompts()[id]) if id in prompts() else 0
    return everything[(place + PRIME) % len(everything)]


def gentle_one(now: datetime) -> Prompt:
    """Return the prompt of a day: one that stirs nothing up, another each day, the same all day."""
    gentle = [prompt for prompt in prompts().values() if not prompt.is_tender]
    return gentle[now.toordinal() * PRIME % len(gentle)]
