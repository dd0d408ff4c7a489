"""Statements of one's own: found among examples or written, read one at a time, rated, pinned or put away."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind, Series
from ownpace.core.records import RecordId
from ownpace.practices.self_compassion.catalogue import find, groups
from ownpace.practices.self_compassion.domain.statements import State, Statement, in_use
from ownpace.practices.self_compassion.forms import FeltForm, StatementForm
from ownpace.practices.self_compassion.loading import at_hand
from ownpace.practices.self_compassion.records import BREAK, FRIEND, LESSON, STATEMENT
from ownpace.practices.self_compassion.words import EXAMPLE_THEMES, felt
from ownpace.web.keeping import change, keep, sent, store
from ownpace.web.paging import page_of
from ownpace.web.removing import remove

READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@unlocked
def statements(request: UnlockedRequest) -> HttpResponse:
    """Statements in use, pinned ones first; or those put away. All are opened: which is which lies inside them."""
    kept = request.vault.all(STATEMENT)[::-1]
    away = [record for record in kept if not record.value.is_in_use]
    shows_away = "away" in request.GET and bool(away)
    page = page_of(request, away if shows_away else in_use(kept))
    context = {"page": page, "shows_away": shows_away, "away": len(away), "any": bool(kept)}
    return render(request, "self_compassion/statements.html", context)


@require_safe
@unlocked
def examples(request: UnlockedRequest) -> HttpResponse:
    """Examples to make one's own."""
    themes = [(EXAMPLE_THEMES[group.theme], group.examples) for group in groups()]
    return render(request, "self_compassion/examples.html", {"themes": themes})


@READ_AND_WRITE
@unlocked
def write_statement(request: UnlockedRequest, example: str = "") -> HttpResponse:
    """Keep a statement, from an example or from nothing."""
    taken = find(example)
    if example and taken is None:
        raise Http404
    form = StatementForm(sent(request), initial={"words": str(taken.words) if taken else ""})
    if form.is_valid():
        record = request.vault.seal(STATEMENT, Statement(form.cleaned_data["words"], request.now), at=request.now)
        return redirect("self_compassion:show_statement", record.id)
    return render(request, "self_compassion/write_statement.html", {"form": form, "example": taken})


@require_safe
@unlocked
def read_statement(request: UnlockedRequest, statement: RecordId = "") -> HttpResponse:
    """One statement, large and calm, and the way to another one."""
    shown = at_hand(request.vault)
    places = {record.id: place for place, record in enumerate(shown)}
    if statement and statement not in places:
        request.vault.get(STATEMENT, statement)
        return redirect("self_compassion:show_statement", statement)
    place = places.get(statement or _of_today(request), 0)
    context = {
        "record": shown[place] if shown else None,
        "another": shown[(place + 1) % len(shown)].id if len(shown) > 1 else "",
    }
    return render(request, "self_compassion/read_statement.html", context)


@require_safe
@unlocked
def show_statement(request: UnlockedRequest, statement: RecordId) -> HttpResponse:
    """One statement with how true it has felt, and its earlier words."""
    record = request.vault.get(STATEMENT, statement)
    context = {
        "record": record,
        "says": felt(record.value),
        "series": Series("felt", gettext("How true it felt"), record.value.points),
        "former": record.value.former[::-1],
    }
    return render(request, "self_compassion/show_statement.html", context)


@READ_AND_WRITE
@unlocked
def edit_statement(request: UnlockedRequest, statement: RecordId) -> HttpResponse:
    """Change the words of a statement; its numbers and its former words stay with it."""
    with request.vault.action():
        record = request.vault.get(STATEMENT, statement)
        initial = {"words": record.value.words, "revision": record.value.wording}
        form = StatementForm(sent(request), initial=initial)
        if form.is_valid():
            changed, wording = record.value.reword(form.cleaned_data["words"], request.now), record.value.wording
            conflict = keep(request, record, STATEMENT, changed, form, says=lambda it: it.words, revision=wording)
            return conflict or redirect("self_compassion:show_statement", statement)
    return render(request, "self_compassion/edit_statement.html", {"form": form, "record": record})


@READ_AND_WRITE
@unlocked
def rate_statement(request: UnlockedRequest, statement: RecordId) -> HttpResponse:
    """Say how true it feels today. A second number of a day replaces the first."""
    record = request.vault.get(STATEMENT, statement)
    form = FeltForm(sent(request))
    if form.is_valid():
        true, now = form.cleaned_data["true"], request.now
        change(request, STATEMENT, statement, lambda kept: kept.rate(true, now, now.tzinfo))
        return redirect("self_compassion:show_statement", statement)
    return render(request, "self_compassion/rate_statement.html", {"form": form, "record": record})


@require_POST
@unlocked
def put_statement(request: UnlockedRequest, statement: RecordId) -> HttpResponse:
    """Pin a statement, put it away, or take it up again."""
    state = next((one for one in State if one.value == request.POST.get("put")), State.IN_USE)
    change(request, STATEMENT, statement, lambda kept: kept.put(state))
    return redirect("self_compassion:show_statement", statement)


@READ_AND_WRITE
@unlocked
def remove_statement(request: UnlockedRequest, statement: RecordId) -> HttpResponse:
    """Remove a statement with its numbers, once asked."""
    template = "self_compassion/remove_statement.html"
    return remove(request, STATEMENT, statement, template, then="self_compassion:statements")


@require_POST
@unlocked
def keep_words(request: UnlockedRequest, source: str, id: RecordId) -> HttpResponse:
    """Keep kind words that were written elsewhere in this practice as a statement. Twice keeps them once."""
    words = _words_of(request, source, id)
    if not words:
        raise Http404
    with request.vault.action():
        same = next((record for record in request.vault.all(STATEMENT) if record.value.words == words), None)
        if same is None:
            same = request.vault.seal(STATEMENT, Statement(words, request.now), at=request.now)
        elif not same.value.is_in_use:
            store(request, same, STATEMENT, same.value.put(State.IN_USE))
    return redirect("self_compassion:show_statement", same.id)


def _words_of(request: UnlockedRequest, source: str, id: RecordId) -> str:
    if source == "break":
        return request.vault.get(BREAK, id).value.kind
    if source == "friend":
        return request.vault.get(FRIEND, id).value.instead
    return request.vault.get(LESSON, id).value.say if source == "lesson" else ""


def _of_today(request: UnlockedRequest) -> str:
    offer = practices.offer_of_the_day(request.vault, OfferKind.KINDNESS, request.now)
    return offer.id if offer else ""
