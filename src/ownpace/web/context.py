"""What the frame of every page needs to know: where one is, and where one can go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.db import DatabaseError
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from ownpace.core import practices
from ownpace.core.practice import Place, Practice, Text
from ownpace.sealed.errors import Unreadable
from ownpace.web import danger
from ownpace.web.records import PREFERENCES, Theme

PLACES: dict[Place, tuple[Text, str, Text]] = {
    Place.PATH: (_("Path"), "map", _("What matters to you, and the steps that lead there.")),
    Place.PRACTISE: (_("Practise"), "sparkles", _("Skills to try out, in your own time.")),
    Place.NOTICE: (_("Notice"), "eye", _("What is there today, and how it changes.")),
    Place.PEOPLE: (_("People"), "user-group", _("The people around you, and what keeps you safe.")),
}
"""Name, icon and a sentence for each place."""


@dataclass(frozen=True, slots=True)
class NavLink:
    """A link to a page. current: "page" when one is there, "true" when inside, else ""."""

    name: Text
    url: str
    icon: str = ""
    current: str = ""


@dataclass(frozen=True, slots=True)
class PageFrame:
    """What page.html draws around the content."""

    unlocked: bool
    theme: str
    care: bool
    places: tuple[NavLink, ...]
    crumbs: tuple[NavLink, ...]
    steady: str
    search: str
    help: str
    lock_url: str
    settings_url: str


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Return the frame's variables for a request, open or locked, on pages that went well and pages that did not."""
    vault = getattr(request, "vault", None)
    here = request.path
    practice = _practice_at(here)
    return {
        "frame": PageFrame(
            unlocked=vault is not None,
            theme=_theme(vault),
            care=_care(request),
            places=_places(here, practice) if vault is not None else (),
            crumbs=_crumbs(here, practice) if vault is not None and practice else (),
            steady=_current(here, "/steady/"),
            search=_current(here, "/search/"),
            help=_current(here, "/help/"),
            lock_url=url("accounts:lock"),
            settings_url=url("accounts:settings"),
        )
    }


def url(name: str) -> str:
    """Return the path of a page, or "/" where it is not installed."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return "/"


def _care(request: HttpRequest) -> bool:
    """Return whether to show the quiet line; not where what was sent cannot be read: this is the page that says so."""
    try:
        return request.GET.get("care") == "1" or danger.typed_in(request)
    except (BadRequest, SuspiciousOperation, UnreadablePostError, MultiPartParserError):
        return False


def _theme(vault: Any) -> str:
    try:
        kept = vault.latest(PREFERENCES) if vault is not None else None
    except (Unreadable, DatabaseError):
        return ""
    return str(kept.value.theme) if kept and kept.value.theme is not Theme.AUTO else ""


def _current(here: str, section: str) -> str:
    if here == section:
        return "page"
    return "true" if here.startswith(section) else ""


def _practice_at(here: str) -> Practice | None:
    slug = here.strip("/").split("/", 1)[0]
    return next((practice for practice in practices.installed() if practice.slug == slug), None)


def _places(here: str, practice: Practice | None) -> tuple[NavLink, ...]:
    links = [NavLink(_("Today"), reverse("web:today"), "sun", _current(here, reverse("web:today")))]
    for place, (name, icon, _sentence) in PLACES.items():
        if practices.in_place(place):
            path = reverse("web:place", args=[place.value])
            inside = "true" if practice and practice.place is place else ""
            links.append(NavLink(name, path, icon, _current(here, path) or inside))
    return tuple(links)


def _crumbs(here: str, practice: Practice) -> tuple[NavLink, ...]:
    place = NavLink(PLACES[practice.place][0], reverse("web:place", args=[practice.place.value]))
    home = url(practice.home)
    return (place,) if here == home else (place, NavLink(practice.title, home))
