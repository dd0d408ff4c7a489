"""Which tests concern one practice: for `pytest --practice journal`, which `make test ARGS="journal"` asks for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PRACTICES = HERE.parent / "src" / "ownpace" / "practices"


def concerns(item: pytest.Item, practices: Iterable[str]) -> bool:
    """Return whether a test is about one of the practices. practices: their folders.

    A test of conformance is, where one of its parameters is, or where it has none; a journey, where its file is called
    after the practice, or marked with `practice`; anything else that was asked for stays.
    """
    chosen = set(practices)
    if PRACTICES in item.path.parents:
        return item.path.relative_to(PRACTICES).parts[0] in chosen
    if HERE / "journeys" in item.path.parents:
        return bool(chosen & {item.path.stem.removeprefix("test_"), *_marked(item)})
    if HERE / "conformance" in item.path.parents:
        called = getattr(item, "callspec", None)
        return called is None or any(_names(value) & chosen for value in called.params.values())
    return True


def _marked(item: pytest.Item) -> set[str]:
    return {str(name) for mark in item.iter_markers("practice") for name in mark.args}


def _names(value: object) -> set[str]:
    """Return the practices that a parameter may stand for: itself, its page, its kind of record, its file."""
    if isinstance(value, Path):
        return set(value.parts)
    if isinstance(value, str):
        return {_folder(value)}
    told = (getattr(value, name, None) for name in ("app", "name"))
    found = {_folder(one) for one in told if isinstance(one, str)}
    kind = getattr(value, "kind", None)
    return found | (_names(kind) if kind is not None else set())


def _folder(name: str) -> str:
    """Return the practice at the beginning of a page's name, a kind's name, a path or an address."""
    return name.strip("/").replace(":", "/").replace(".", "/").partition("/")[0].replace("-", "_")
