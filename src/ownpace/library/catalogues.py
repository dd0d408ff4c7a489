"""Reads the catalogues of practices: things to choose from, as frozen values of the practice's types.

A field annotated as `Text` holds words: English in the file, translated where they are shown. A field without words in
the file keeps its default, so that "" stays empty. An enum is written as its value, a rating as its number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
from django.utils.translation import gettext_lazy

from ownpace.core.wording import Text
from ownpace.library import loader
from ownpace.library.loader import BadFile

T = TypeVar("T")


def catalogue(app: str, name: str, of: type[T], renamed: Mapping[str, str] | None = None) -> T:
    """Return a data file of a practice as a value of a type: a dataclass, or tuples and mappings of dataclasses.

    renamed: for a key of the file, at any depth, the name of the field that takes it. Raises BadFile for what does not
    fit the type, naming the file and the fact.
    """
    return read(name, loader.of_practice(app, name), of, renamed)


def read(name: str, data: Any, of: type[T], renamed: Mapping[str, str] | None = None) -> T:
    """Return parsed data as a value of a type; `name` stands in what BadFile says."""
    try:
        return msgspec.convert(_with_names(data, renamed) if renamed else data, of, dec_hook=_made)
    except msgspec.ValidationError as error:
        raise BadFile(f"{name} does not fit: {error}") from error


def _made(kind: Any, written: object) -> Any:
    """Return words or a rating: the only types that msgspec does not know. What this raises becomes its own error."""
    if kind is Text:
        return _words(written)
    if type(written) is not int:
        raise TypeError("a rating is a whole number")
    return kind(written)


def _words(written: object) -> Text:
    if not isinstance(written, str) or not written:
        raise TypeError("words are text, and not empty")
    return gettext_lazy(written)


def _with_names(data: Any, renamed: Mapping[str, str]) -> Any:
    if isinstance(data, dict):
        return {renamed.get(key, key): _with_names(each, renamed) for key, each in data.items()}
    return [_with_names(each, renamed) for each in data] if isinstance(data, list) else data
