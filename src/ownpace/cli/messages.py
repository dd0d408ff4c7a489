"""`ownpace messages`: gather every sentence that can be translated, from code, pages and data, into one template.

A translator copies it to `web/locale/<language>/LC_MESSAGES/django.po`; set-up compiles what is there.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parents[1]
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "sentence": None,
}
NOT_WORDS = {
    "id",
    "slug",
    "code",
    "theme",
    "setting",
    "icon",
    "source",
    "number",
    "emergency_source",
    "checked",
    "kinds",
}
"""Keys of data files whose strings are names and sources, not sentences."""

Message = tuple[int, Any, list[str], str | None]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", default="build/ownpace.pot", type=Path, help="where to write (default: %(default)s)")


def run(arguments: argparse.Namespace) -> int:
    from babel.messages.pofile import write_po

    catalogue = gather()
    arguments.to.parent.mkdir(parents=True, exist_ok=True)
    with arguments.to.open("wb") as file:
        write_po(file, catalogue, width=120, sort_by_file=True)
    print(f"{len(catalogue)} sentences in {arguments.to}")
    return 0


def gather() -> Any:
    """Return a Babel catalogue of every sentence under the package."""
    from babel.messages.catalog import Catalog

    catalogue = Catalog(project="ownpace", charset="utf-8")
    for file in sorted(PACKAGE.rglob("*")):
        read = READERS.get(file.suffix)
        if read is None or {"tests", "demo"} & set(file.parts):
            continue
        for line, words, comments, context in read(file):
            place = (file.relative_to(PACKAGE).as_posix(), line)
            catalogue.add(words, locations=[place], auto_comments=comments, context=context)
    return catalogue


def of_code(file: Path) -> Iterator[Message]:
    """Yield the marked strings of a Python file."""
    return _extract(file.read_bytes())


def of_page(file: Path) -> Iterator[Message]:
    """Yield the marked strings of a Django template."""
    from django.utils.translation.template import templatize

    return _extract(templatize(file.read_text(encoding="utf-8")).encode())


def of_data(file: Path) -> Iterator[Message]:
    """Yield the sentences of a data file."""
    import yaml

    for words in _sentences(yaml.safe_load(file.read_text(encoding="utf-8"))):
        yield 1, words, [], None


def _extract(source: bytes) -> Iterator[Message]:
    from babel.messages.extract import extract

    yield from extract("python", BytesIO(source), keywords=KEYWORDS, comment_tags=("Translators:",))


def _sentences(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list):
        for entry in data:
            yield from _sentences(entry)
    elif isinstance(data, dict):
        for key, entry in data.items():
            if key not in NOT_WORDS:
                yield from _sentences(entry)


READERS = {".py": of_code, ".html": of_page, ".yaml": of_data}
