"""What `make test ARGS=...` asks for: everything, one or more practices, or what pytest understands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fault import SetupFault

PRACTICES = Path("src/ownpace/practices")


@dataclass(frozen=True)
class Asked:
    """practices: the folders of those that are named, () for the whole house. rest: everything else, for pytest."""

    practices: tuple[str, ...]
    rest: tuple[str, ...]


def read(root: Path, words: list[str]) -> Asked:
    """Read the words: names of practices come first, as folder or as address. Raises SetupFault for an unknown one."""
    names: list[str] = []
    for word in words:
        if word.startswith("-") or _is_path(root, word):
            break
        names.append(word)
    return Asked(tuple(_folder(root, name) for name in names), tuple(words[len(names) :]))


def folders(root: Path) -> list[str]:
    """Return the folders of all practices, in alphabetical order."""
    return sorted(found.parent.name for found in (root / PRACTICES).glob("*/__init__.py"))


def tests_of(root: Path, practices: tuple[str, ...]) -> list[str]:
    """Return the paths that pytest is given for some practices: their own, what all promise, and the journeys."""
    own = [PRACTICES / name / "tests" for name in practices]
    return [*(str(path) for path in own if (root / path).is_dir()), "tests/conformance", "tests/journeys"]


def _is_path(root: Path, word: str) -> bool:
    return (root / word.partition("::")[0]).exists()


def _folder(root: Path, name: str) -> str:
    folder, known = name.replace("-", "_"), folders(root)
    if folder in known:
        return folder
    raise SetupFault(f"There is no practice “{name}”, and no file of that name; there are {', '.join(known)}.")
