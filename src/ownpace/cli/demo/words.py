"""What the invented person writes: sentences drawn from the files that end in `words.yaml`, none again before most had
their turn.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

FOLDER = Path(__file__).parent
SLOTS = ("person", "place", "small", "comfort", "topic")
PARAGRAPH = 6
"""Sentences in one paragraph of a long text."""


@cache
def read(name: str) -> Any:
    """Return what a data file of this folder holds."""
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


@cache
def lists() -> dict[str, list[str]]:
    """Return every list of sentences by its name, out of all files. A name stands in one file alone."""
    found: dict[str, list[str]] = {}
    for file in sorted(FOLDER.glob("*words.yaml")):
        for name, sentences in read(file.name).items():
            if name in found:
                raise ValueError(f"{file.name}: {name} is another file's")
            found[name] = sentences
    return found


class Words:
    """One hand that writes. dice: decides which sentence comes next."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
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
            everything = lists()[field]
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
