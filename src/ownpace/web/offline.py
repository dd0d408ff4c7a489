"""What a browser may keep so that the general pages open without a connection, and nothing else."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language

from ownpace.core import practices
from ownpace.library import crisis, skills
from ownpace.web.guided import guide_url

FILES = (
    "web/breathe.js",
    "web/charts.css",
    "web/cues.js",
    "web/favicon.svg",
    "web/forms.css",
    "web/frame.css",
    "web/guide.js",
    "web/help.css",
    "web/cooking_measures.css",
    "web/cooking_measures.svg",
    "web/leave.js",
    "web/offline.js",
    "web/pieces.css",
    "web/steady.css",
    "web/steps.js",
    "web/tokens.css",
)
"""Static files of the pages that are kept. A test holds this to what those pages ask for."""
GENERAL = ("welcome", "steady", "help_now", "away", "leaving", "offline", "no_answer")
"""The shell's pages that are kept, by URL name, beside those that guide through the skills."""
PACKAGE = Path(__file__).parents[1]


def kept_pages() -> tuple[str, ...]:
    """Return the addresses of the pages that are kept, each as a person sees it who has not unlocked.

    Help now is kept for every country there is: keeping the one that a person chose would tell which it was.
    """
    guided = {guide_url(skill.id).partition("?")[0] for skill in skills.skills()}
    general = {reverse(f"web:{name}") for name in GENERAL}
    declared = {reverse(name, args=args) for practice in practices.installed() for name, args in practice.offline.pages}
    helping = {f"{reverse('web:help_now')}?country={code}" for code in crisis.countries(_hosts_own())}
    return tuple(sorted(general | guided | declared)) + tuple(sorted(helping))


def kept_files() -> tuple[str, ...]:
    """Return the addresses of the static files of those pages."""
    declared = {name for practice in practices.installed() for name in practice.offline.files}
    return tuple(static(name) for name in sorted({*FILES, *declared}))


@cache
def worker() -> str:
    """Return the script that keeps them, without the line that says what."""
    return resources.files("ownpace.web").joinpath("service_worker.js").read_text(encoding="utf-8")


def kept_version() -> str:
    """Return what changes whenever something that is kept does: another one replaces the old copies."""
    parts = (_release(), get_language() or "", *kept_pages(), *kept_files(), _templates(), worker())
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


@cache
def _templates() -> str:
    """Return a hash of all templates; file names of styles and scripts carry their own."""
    found = hashlib.sha256()
    for file in sorted(PACKAGE.rglob("templates/**/*.html")):
        found.update(file.read_bytes())
    return found.hexdigest()


@cache
def _release() -> str:
    try:
        return version("ownpace")
    except PackageNotFoundError:
        return ""


def _hosts_own() -> Path | None:
    folder = getattr(settings, "OWNPACE_DATA", None)
    return Path(folder) / crisis.FOLDER if folder else None
