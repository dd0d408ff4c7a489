"""Reading what was written."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record
from ownpace.practices.journal.domain.entry import Entry
from ownpace.practices.journal.entry_store import found, pins_of, put_back, tags_of, versions_of
from ownpace.practices.journal.marks import as_html
from ownpace.practices.journal.prompts import gentle_one, prompt_of
from ownpace.practices.journal.records import ENTRY
from ownpace.practices.journal.views.listing import by_month, load_entries
from ownpace.practices.journal.words import line
from ownpace.web.paging import newest_page

PINS_IN_SIGHT = 5


@require_safe
@unlocked
def entries(request: UnlockedRequest) -> HttpResponse:
    page = newest_page(request, ENTRY)
    at_top = pins_of(request.vault).entries
    pinned = [line(record) for record in load_entries(request.vault, at_top)] if page.number == 1 else []
    context = {
        "page": page,
        "pinned": pinned[:PINS_IN_SIGHT],
        "more_pinned": pinned[PINS_IN_SIGHT:],
        "months": list(by_month(record for record in page if record.id not in at_top)),
        "tags": tags_of(request.vault).most_used(8),
        "prompt": gentle_one(request.now),
    }
    return render(request, "journal/entries.html", context)


@require_safe
@unlocked
def show_entry(request: UnlockedRequest, entry: str) -> HttpResponse:
    record = request.vault.get(ENTRY, entry)
    prompt = prompt_of(record.value.prompt)
    context = {
        "id": record.id,
        "entry": record.value,
        "written": as_html(record.value.content.text),
        "prompt": prompt,
        "ends_gently": "kept" in request.GET and prompt is not None and prompt.is_tender,
        "tags": tags_of(request.vault).named(record.value.content.tags),
        "is_pinned": record.id in pins_of(request.vault).entries,
        "copies": _conflicting_copies(request, record),
    }
    return render(request, "journal/show_entry.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def earlier_words(request: UnlockedRequest, entry: str) -> HttpResponse:
    with request.vault.action():
        record = request.vault.get(ENTRY, entry)
        earlier = record.value.earlier
        if earlier is None:
            return redirect("journal:show_entry", record.id)
        if request.method == "POST":
            put_back(request.vault, record, request.now)
            return redirect("journal:show_entry", record.id)
    context = {"id": record.id, "earlier": earlier, "written": as_html(earlier.content.text)}
    return render(request, "journal/earlier_words.html", context)


def _conflicting_copies(request: UnlockedRequest, record: Record[Entry]) -> list[str]:
    """Return the ids of the pages on which an entry and another version of it are shown together."""
    if record.of:
        return [record.id] if found(request.vault, record.of) else []
    return [version.id for version in versions_of(request.vault, record)]
