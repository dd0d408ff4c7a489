"""What the invented person writes: sentences drawn from lists, none again before most had their turn."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from random import Random

from ownpace.core import practices
from ownpace.library import loader

Lists = Mapping[str, list[str]]
"""Sentences by the name of their list."""

SHARED = "words.yaml"
OWN = "demo_words.yaml"
SLOTS = ("person", "place", "small", "comfort", "topic")
PARAGRAPH = 6
"""Sentences in one paragraph of a long text."""


@cache
def shared() -> Lists:
    """Return the lists that every practice may draw from: the slots, and what more than one practice writes."""
    found: Lists = loader.beside("ownpace.invented", SHARED)
    return found


@cache
def words_of(app: str) -> Lists:
    """The lists of a practice: those beside its `demo.py`, and the shared ones. Raises ValueError for a name twice."""
    own = loader.of_practice(app, OWN)
    twice = own.keys() & shared().keys()
    if twice:
        raise ValueError(f"{app}: {', '.join(sorted(twice))} in {OWN} and in {SHARED}")
    return {**shared(), **own}


def lists() -> Lists:
    """Return every list there is: the shared ones by their name, each practice's own by `<app>.<name>`."""
    own = {
        f"{path.parent.name}.{name}": said
        for path in Path(str(resources.files(practices.FOLDER))).glob(f"*/{OWN}")
        for name, said in loader.of_practice(path.parent.name, OWN).items()
    }
    return {**shared(), **own}


class Words:
    """One hand that writes. dice: decides which sentence comes next. lists: what it draws from."""

    def __init__(self, dice: Random, lists: Lists) -> None:
        self._dice = dice
        self._lists = lists
        self._left: dict[str, list[str]] = {}
        self._late: dict[str, list[str]] = {}

    def one(self, field: str) -> str:
        """Return one entry of a list, its slots filled."""
        return self._fill(self._draw(field))

    def some(self, field: str, fewest: int, most: int) -> str:
        """Return between `fewest` and `most` sentences beside each other; nothing for none."""
        return " ".join(self.one(field) for _ in range(self._dice.randint(fewest, most)))

    def long(self, fields: tuple[str, ...], words: int) -> str:
        """Return paragraphs of about so many words, drawn from several lists."""
        sentences: list[str] = []
        while sum(len(sentence.split()) for sentence in sentences) < words:
            sentences.append(self.one(fields[len(sentences) % len(fields)]))
        paragraphs = (sentences[start : start + PARAGRAPH] for start in range(0, len(sentences), PARAGRAPH))
        return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)

    def _draw(self, field: str) -> str:
        left = self._left.setdefault(field, [])
        if not left:
            everything = self._lists[field]
            late = self._late.get(field, [])
            left.extend(self._dice.sample(late, len(late)))
            left.extend(sentence for sentence in self._dice.sample(everything, len(everything)) if sentence not in late)
            self._late[field] = left[: len(left) // 3]
        return left.pop()

    def _fill(self, sentence: str) -> str:
        for slot in SLOTS:
            if "{" + slot + "}" in sentence:
                sentence = sentence.replace("{" + slot + "}", self._draw(slot))
        return sentence[:1].upper() + sentence[1:] if sentence[:1].isascii() and sentence.endswith(".") else sentence
