"""`ownpace new-practice`: a folder of a practice that works, to be changed into what it is to become."""

from __future__ import annotations

import keyword
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

import ownpace
from ownpace.cli.faults import Fault
from ownpace.cli.installed import without_data
from ownpace.cli.words import _
from ownpace.core.practice import Place

PACKAGE = Path(ownpace.__file__).parent
SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST = 24
TITLE = re.compile(r"[^\"\\{}<>%$]{1,40}")
"""What can stand in code, pages and Markdown as it is."""
ENDING = ".new"
"""Of the files of the template, so that no tool takes them for code, pages or tests that run."""
FOR_EVERYONE = "M4"
"""A practice delivers a pace that the person leads, whatever else it does."""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("slug", metavar="NAME", help=_("its name in addresses, such as gratitude or body-signals"))
    parser.add_argument("--place", choices=[place.value for place in Place], required=True, help=_("where it stands"))
    parser.add_argument("--title", help=_("what it is called on pages (else its name)"))
    parser.add_argument(
        "--mission", default=FOR_EVERYONE, help=_("what it delivers, an id that `ownpace missions` lists (M4)")
    )


def run(arguments: Namespace) -> int:
    """Write the folder, and say where it is. Raises Fault, with nothing written."""
    slug = arguments.slug
    title = arguments.title or slug.replace("-", " ").capitalize()
    folder = PACKAGE / "practices" / slug.replace("-", "_")
    if not (PACKAGE.parents[1] / "pyproject.toml").is_file():
        raise Fault(_("A practice is written into a copy of the source, and this is an installed one."))
    _object(slug, title, folder)
    with without_data():
        given = _given(slug, title, folder.name, Place(arguments.place), arguments.mission)
    for file, text in _files(given):
        target = folder / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    print(_("{title} is in {folder}, and opens at /{slug}/ when Ownpace is started anew.").format(**locals()))
    print(_("Its domain.py says what it is about: begin there. docs/practices.md has the rest."))
    return 0


def _object(slug: str, title: str, folder: Path) -> None:
    """Raise Fault for a name that cannot be a folder, or that is taken."""
    if not SLUG.fullmatch(slug) or keyword.iskeyword(slug) or len(slug) > LONGEST:
        words = _("A name has small letters, digits and single dashes, {most} at most, such as body-signals.")
        raise Fault(words.format(most=LONGEST))
    if not TITLE.fullmatch(title):
        raise Fault(_("A title has 40 characters at most, and no quotes or brackets of code among them."))
    if folder.exists():
        raise Fault(_("There is a folder {folder} already.").format(folder=folder))


def _given(slug: str, title: str, app: str, place: Place, mission: str) -> Mapping[str, str]:
    """Return what the template leaves open. Raises Fault for an address or a mission that is none of ours to give."""
    from django.urls import Resolver404, resolve

    from ownpace.core import practices
    from ownpace.library.missions import missions

    if mission not in {known.id for known in missions()}:
        raise Fault(_("There is no mission {mission}: ownpace missions lists them.").format(mission=mission))
    try:
        resolve(f"/{slug}/")
    except Resolver404:
        order = max((practice.order for practice in practices.in_place(place)), default=0) + 10
    else:
        raise Fault(_("The address /{slug}/ leads somewhere already.").format(slug=slug))
    return {
        "slug": slug,
        "app": app,
        "title": title,
        "place": place.name,
        "place_name": place.value.capitalize(),
        "order": str(order),
        "mission": mission,
    }


def _files(given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the path inside the new folder, and the text, of every file."""
    for path, text in _template(resources.files("ownpace.cli.new_practice").joinpath("template"), ""):
        yield path.replace("__app__", given["app"]), Template(text).substitute(given)


def _template(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda found: found.name):
        if entry.is_dir():
            yield from _template(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(ENDING):
            yield f"{path}{entry.name.removesuffix(ENDING)}", entry.read_text(encoding="utf-8")
