"""Help now: people to talk to, in the person's country. Never behind the lock."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ownpace.library import crisis
from ownpace.sealed.errors import Unreadable
from ownpace.web.open_pages import open_page
from ownpace.web.records import PREFERENCES


@open_page
def help_now(request: HttpRequest) -> HttpResponse:
    known = crisis.countries(_hosts_own())
    code = chosen_country(request, known)
    context = {
        "countries": known.values(),
        "country": known.get(code),
        "anywhere": known.get(crisis.ANYWHERE),
    }
    response = render(request, "web/help_now.html", context)
    response.headers["Vary"] = "Accept-Language, Cookie"
    return response


def chosen_country(request: HttpRequest, known: Any) -> str:
    """Return the code of the country to show: asked for, preferred, the host's, the browser's; "" when unknown."""
    asked = request.GET.get("country")
    if asked is not None:
        return asked.upper() if asked.upper() in known else ""
    for code in (_preferred(request), str(getattr(settings, "OWNPACE_COUNTRY", "")).upper(), *_of_browser(request)):
        if code in known:
            return code
    return ""


def _preferred(request: HttpRequest) -> str:
    vault = getattr(request, "vault", None)
    try:
        kept = vault.latest(PREFERENCES) if vault is not None else None
    except Unreadable:
        return ""
    return kept.value.country if kept else ""


def _of_browser(request: HttpRequest) -> list[str]:
    return re.findall(r"\b[a-z]{2,3}-([A-Z]{2})\b", request.headers.get("Accept-Language", "")[:200])


def _hosts_own() -> Path | None:
    folder = getattr(settings, "OWNPACE_DATA", None)
    return Path(folder) / crisis.FOLDER if folder else None
