"""Tags, the top of the list, two versions of one entry, and letting an entry go."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.practices.journal import entry_store
from ownpace.practices.journal.marks import as_html
from ownpace.practices.journal.records import ENTRY
from ownpace.practices.journal.views.listing import by_month, load_entries
from ownpace.practices.journal.words import line
from ownpace.web.paging import page_of
from ownpace.web.removing import remove

FIRST, SECOND = "first", "second"


@require_safe
@unlocked
def tags(request: UnlockedRequest) -> HttpResponse:
    return render(request, "journal/tags.html", {"tags": entry_store.tags_of(request.vault).by_words()})


@require_safe
@unlocked
def show_tag(request: UnlockedRequest, tag: str) -> HttpResponse:
    shown = entry_store.tags_of(request.vault).of(tag)
    if shown is None:
        raise Http404
    page = page_of(request, shown.entries[::-1])
    return render(
        request,
        "journal/show_tag.html",
        {"tag": shown, "page": page, "months": list(by_month(load_entries(request.vault, page)))},
    )


@require_POST
@unlocked
def pin_entry(request: UnlockedRequest, entry: str) -> HttpResponse:
    with request.vault.action():
        record = request.vault.get(ENTRY, entry)
        entry_store.pin(request.vault, record.id, request.now, at_top="down" not in request.POST)
    return redirect("journal:show_entry", entry)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def two_versions(request: UnlockedRequest, entry: str) -> HttpResponse:
    """Show an entry beside the one that another page had changed: keep both, or one. entry: the id of the second."""
    with request.vault.action():
        second = request.vault.get(ENTRY, entry)
        first = entry_store.found(request.vault, second.of or "")
        if first is None:
            return redirect("journal:show_entry", second.id)
        chosen = request.POST.get("keep")
        are_as_shown = request.POST.get("revisions") == _editions(first.value.edition, second.value.edition)
        if are_as_shown and chosen in (FIRST, SECOND):
            entry_store.remove(request.vault, second if chosen == FIRST else first, request.now)
            return redirect("journal:show_entry", first.id if chosen == FIRST else second.id)
    context = {
        "first": first,
        "second": second,
        "name": line(first).name,
        "first_written": as_html(first.value.content.text),
        "second_written": as_html(second.value.content.text),
        "revisions": _editions(first.value.edition, second.value.edition),
        "was_changed": request.method == "POST",
    }
    return render(request, "journal/two_versions.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_entry(request: UnlockedRequest, entry: str) -> HttpResponse:
    return remove(
        request,
        ENTRY,
        entry,
        "journal/remove_entry.html",
        then="journal:entries",
        shows=lambda record: {"line": line(record)},
        belongs=lambda record: entry_store.unlist(request.vault, record, request.now),
    )


def _editions(first: int, second: int) -> str:
    return f"{first} {second}"
