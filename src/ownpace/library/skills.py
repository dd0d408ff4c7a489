"""Skills that steady body and mind, and the scripts that guide through them: original words, in data files.

All of it is general: the same for everyone, open while locked, and in English source words that pages translate.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ownpace.library import loader

FOLDER = "skill_scripts"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a skill. do: a few words. how: one sentence."""

    do: str
    how: str


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill. family: breath, ground, muscle, mindful or place. icon: an outline heroicon."""

    id: str
    family: str
    icon: str
    name: str
    says: str
    steps: tuple[Step, ...]
    caution: str


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A rhythm of breath, in whole seconds; all zero where the breath itself leads. skill: the id it is kept under."""

    id: str
    skill: str
    name: str
    says: str
    inwards: int
    hold: int
    outwards: int
    rest: int

    @property
    def is_led(self) -> bool:
        """Whether the page sets the pace."""
        return self.inwards > 0

    @property
    def rounds(self) -> float:
        """Breaths a minute; 0 where the breath itself leads."""
        whole = self.inwards + self.hold + self.outwards + self.rest
        return 60 / whole if whole else 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be shown, and for how many seconds."""

    seconds: int
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """A muscle group. loosen: what is said instead when nothing is tensed. is_optional: left out unless asked for."""

    name: str
    tense: str
    letting: str
    loosen: str
    is_optional: bool


@dataclass(frozen=True, slots=True)
class GroupSet:
    """Sixteen, seven or four groups."""

    id: str
    name: str
    says: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Muscles:
    """Muscle relaxation. Source for 16, 7 and 4 groups and for the times: Bernstein & Borkovec 1973."""

    tense_seconds: int
    release_seconds: int
    loosen_seconds: int
    settle: tuple[Line, ...]
    close: tuple[Line, ...]
    sets: tuple[GroupSet, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """Timed lines. id: its part of an address. skill: the id it is kept under."""

    id: str
    skill: str
    lines: tuple[Line, ...]

    @property
    def seconds(self) -> int:
        return sum(line.seconds for line in self.lines)


@cache
def skills() -> tuple[Skill, ...]:
    """Return every skill, in the order of the file."""
    return tuple(
        Skill(
            each["id"],
            each["family"],
            each["icon"],
            each["name"],
            each["says"],
            tuple(Step(step["do"], step["how"]) for step in each["steps"]),
            each["caution"],
        )
        for each in _read("skills")
    )


def find(id: str) -> Skill | None:
    """Return the skill with this id, or None for one that is not, or no longer, in the file."""
    return next((skill for skill in skills() if skill.id == id), None)


@cache
def rhythms() -> tuple[Rhythm, ...]:
    """Return every rhythm of breath; the first is the one to begin with."""
    return tuple(
        Rhythm(
            each["id"],
            each["skill"],
            each["name"],
            each["says"],
            each["in"],
            each["hold"],
            each["out"],
            each["rest"],
        )
        for each in _read("breathing")
    )


@cache
def muscles() -> Muscles:
    """Return muscle relaxation with its groups."""
    data = _read("muscles")
    letting = data["letting"]
    return Muscles(
        data["tense_seconds"],
        data["release_seconds"],
        data["loosen_seconds"],
        _lines(data["settle"]),
        _lines(data["close"]),
        tuple(GroupSet(one["id"], one["name"], one["says"], _groups(one["groups"], letting)) for one in data["sets"]),
    )


@cache
def mindful() -> tuple[Script, ...]:
    """Return the quiet minutes: with the breath, the body, and sounds."""
    return tuple(Script(each["id"], each["skill"], _lines(each["lines"])) for each in _read("mindful"))


@cache
def safe_place() -> Script:
    """Return the general guidance to a safe place."""
    return Script("place", "safe_place", _lines(_read("safe_place")["lines"]))


@cache
def before_safe_place() -> str:
    """Return what is said before it."""
    return str(_read("safe_place")["before"])


def _groups(groups: list[dict[str, Any]], letting: list[str]) -> tuple[Group, ...]:
    return tuple(
        Group(
            group["name"],
            group["tense"],
            letting[number % len(letting)],
            group["loosen"],
            bool(group.get("optional")),
        )
        for number, group in enumerate(groups)
    )


def _lines(lines: list[dict[str, Any]]) -> tuple[Line, ...]:
    return tuple(Line(line["seconds"], line["text"]) for line in lines)


def _read(name: str) -> Any:
    return loader.one(f"{FOLDER}/{name}.yaml")
