"""Looking for one's own words. The address of the results holds the question sealed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked_as_it_is
from ownpace.core.search import Piece, Query, excerpt, marked
from ownpace.sealed.errors import Unreadable
from ownpace.web import finding
from ownpace.web.finding import Asked, Found, Hit
from ownpace.web.paging import page_of
from ownpace.web.searching import SearchForm

PARAGRAPHS = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Shown:
    """A find as the page shows it."""

    hit: Hit
    url: str
    title: tuple[Piece, ...]
    pieces: tuple[Piece, ...]


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked_as_it_is
def search(request: UnlockedRequest) -> HttpResponse:
    """Take a question and send it on sealed; with a sealed question, show what it finds."""
    if request.method == "POST":
        form = SearchForm(request.POST)
        if form.is_valid():
            return redirect("web:search", query={"q": request.vault.address_of(_spelled(request.POST))})
        return render(request, "web/search.html", {"form": form})
    question = _question(request)
    form = SearchForm(question)
    if question is None or not form.is_valid():
        return render(request, "web/search.html", {"form": SearchForm(), "lost_its_place": "q" in request.GET})
    asked = form.asked()
    context = {"form": form, **_results(request, asked, finding.find(request.vault, asked))}
    return render(request, "web/search.html", context)


def _results(request: UnlockedRequest, asked: Asked, found: Found) -> dict[str, Any]:
    page = page_of(request, found.hits)
    shown = [_shown(hit, asked.query) for hit in page]
    return {"asked": asked, "found": found, "page": page, "shown": shown, "most": finding.MOST}


def _shown(hit: Hit, query: Query) -> Shown:
    passage = hit.passage
    url = reverse(passage.url_name, args=passage.args)
    return Shown(hit, url, marked(passage.title, query), excerpt(_on_one_line(passage.text), query))


def _on_one_line(text: str) -> str:
    return " · ".join(" ".join(paragraph.split()) for paragraph in PARAGRAPHS.split(text) if paragraph.strip())


def _spelled(sent: QueryDict) -> str:
    return json.dumps({name: sent.get(name, "").strip() for name in SearchForm.base_fields})


def _question(request: UnlockedRequest) -> dict[str, str] | None:
    """Return the question that the address carries; None without one, or where this vault cannot open it."""
    try:
        return dict(json.loads(request.vault.read_address(request.GET["q"])))
    except (KeyError, Unreadable, ValueError):
        return None
