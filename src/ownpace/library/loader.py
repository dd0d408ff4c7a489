"""Reads the library's data files, which ship with the package and which a host may put its own beside."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import yaml


class BadFile(Exception):
    """A data file does not have the shape that is expected. Names the file and the fact."""


def shipped(folder: str) -> Iterator[tuple[str, Any]]:
    """Yield the name without its ending, and the data, of every YAML file in a folder of the library."""
    for entry in sorted(resources.files("ownpace.library").joinpath(folder).iterdir(), key=lambda found: found.name):
        if entry.name.endswith(".yaml"):
            yield entry.name.removesuffix(".yaml"), _parsed(entry.name, entry.read_text(encoding="utf-8"))


def hosts_own(folder: Path) -> Iterator[tuple[str, Any]]:
    """Yield the name and the data of every YAML file that a host put into `folder`; nothing where there is none."""
    if folder.is_dir():
        for path in sorted(folder.glob("*.yaml")):
            yield path.stem, _parsed(path.name, path.read_text(encoding="utf-8"))


def one(name: str) -> Any:
    """Return the data of a YAML file of the library."""
    return _parsed(name, resources.files("ownpace.library").joinpath(name).read_text(encoding="utf-8"))


def of_practice(app: str, name: str) -> Any:
    """Return the data of a YAML file in the folder of a practice."""
    return beside(f"ownpace.practices.{app}", name)


def beside(package: str, name: str) -> Any:
    """Return the data of a YAML file in the folder of a package."""
    return _parsed(name, resources.files(package).joinpath(name).read_text(encoding="utf-8"))


def _parsed(name: str, text: str) -> Any:
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise BadFile(f"{name} is not valid YAML") from error
