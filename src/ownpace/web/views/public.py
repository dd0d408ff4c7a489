"""What anyone sees before unlocking: welcome, what this is, how leaving works."""

from __future__ import annotations

import json

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse

from ownpace.accounts import beginning
from ownpace.accounts.access import redirect
from ownpace.accounts.models import Account
from ownpace.web import offline as copies
from ownpace.web.open_pages import open_page
from ownpace.web.stones import ICONS, TOUCH, png

CACHE_PREFIX = "ownpace-general-"


def welcome(request: HttpRequest) -> HttpResponse:
    """Three sentences, and the ways in. Someone who has unlocked goes on to Today."""
    if getattr(request, "vault", None) is not None:
        return redirect("web:today")
    begun = Account.objects.exists()
    may_begin = not beginning.has_begun()
    return render(request, "web/welcome.html", {"begun": begun, "may_begin": may_begin})


@open_page
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "web/about.html")


@open_page
def leaving(request: HttpRequest) -> HttpResponse:
    return render(request, "web/leaving.html")


@open_page
def offline(request: HttpRequest) -> HttpResponse:
    """Says what the browser keeps for when there is no connection, and how to clear it."""
    return render(request, "web/offline.html")


@open_page
def no_answer(request: HttpRequest) -> HttpResponse:
    """What a browser shows, from its copy, in place of any page that cannot be reached."""
    return render(request, "web/no_answer.html")


@open_page
def manifest(request: HttpRequest) -> HttpResponse:
    return JsonResponse(
        {
            "id": reverse("web:welcome"),
            "name": "Ownpace",
            "short_name": "Ownpace",
            "start_url": reverse("web:welcome"),
            "scope": reverse("web:welcome"),
            "display": "minimal-ui",
            "background_color": "#faf6ed",
            "theme_color": "#faf6ed",
            "icons": _icons(),
        },
        content_type="application/manifest+json",
    )


def _icons() -> list[dict[str, str]]:
    drawing = {"src": static("web/favicon.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any"}
    pictures = {name: drawn for name, drawn in ICONS.items() if name != TOUCH}
    return [drawing] + [
        {
            "src": reverse("web:icon", args=[name]),
            "sizes": f"{drawn.size}x{drawn.size}",
            "type": "image/png",
            "purpose": "maskable" if drawn.full else "any",
        }
        for name, drawn in pictures.items()
    ]


@open_page
def icon(request: HttpRequest, name: str) -> HttpResponse:
    """The icon as a picture, for home screens that take no drawing."""
    if name not in ICONS:
        raise Http404
    return HttpResponse(png(ICONS[name]), content_type="image/png")


@open_page
def service_worker(request: HttpRequest) -> HttpResponse:
    """The script that keeps the general pages: the same for everyone, asked for anew at each visit."""
    kept = {
        "prefix": CACHE_PREFIX,
        "version": copies.kept_version(),
        "instead": reverse("web:no_answer"),
        "pages": copies.kept_pages(),
        "files": copies.kept_files(),
    }
    return HttpResponse(f"const KEPT = {json.dumps(kept)};\n{copies.worker()}", content_type="text/javascript")
