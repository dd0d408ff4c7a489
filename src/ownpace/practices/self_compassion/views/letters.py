"""Letters to oneself: chosen, written, read, and brought back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.autosave import put_back
from ownpace.core.records import Record, RecordId
from ownpace.practices.self_compassion.domain.letters import A_WHILE, Letter, LetterTheme, Return, Returns, begin, keep
from ownpace.practices.self_compassion.forms import LetterForm
from ownpace.practices.self_compassion.loading import returns
from ownpace.practices.self_compassion.records import LETTER, RETURNS
from ownpace.practices.self_compassion.words import LETTERS, in_short, letter_name
from ownpace.web import autosave
from ownpace.web.autosave import AutosaveStore, Saved
from ownpace.web.keeping import sent, store
from ownpace.web.paging import newest_page
from ownpace.web.removing import remove

READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])
LETTER_STORE = AutosaveStore(LETTER, begin, keep)


@require_safe
@unlocked
def letters(request: UnlockedRequest) -> HttpResponse:
    """Letters, newest first, with the day from which one comes back."""
    page, waiting = newest_page(request, LETTER), returns(request.vault)
    shown = [
        (record, letter_name(record.value), in_short(record.value.text), waiting.waiting(record.id)) for record in page
    ]
    return render(request, "self_compassion/letters.html", {"page": page, "shown": shown})


@require_safe
@unlocked
def begin_letter(request: UnlockedRequest) -> HttpResponse:
    """Choose from whom and to whom; what may be hard about it is said first."""
    return render(request, "self_compassion/begin_letter.html", {"themes": LETTERS.items()})


@READ_AND_WRITE
@unlocked
def write_letter(request: UnlockedRequest, theme: str) -> HttpResponse:
    """Write a new letter; a draft is enough."""
    return _page(request, _theme(theme))


@READ_AND_WRITE
@unlocked
def edit_letter(request: UnlockedRequest, letter: RecordId) -> HttpResponse:
    """Go on with a draft, or change a letter. One that was removed in another tab begins anew with what is sent."""
    record = LETTER_STORE.found(request.vault, letter)
    if record is None and request.method == "POST":
        return _page(request, _theme(request.POST.get("theme", "")))
    record = request.vault.get(LETTER, letter)
    return _page(request, record.value.theme, record)


@require_POST
@unlocked
def keep_letter(request: UnlockedRequest) -> HttpResponse:
    """Keep what a page sends while somebody writes on it, and answer with where it is kept."""
    theme = _theme(request.POST.get("theme", ""))
    form = _form(request, theme, returns(request.vault).waiting(request.POST.get("entry", "")))
    if not form.is_valid():
        return autosave.refusal(form)
    if autosave.is_anothers(request, form):
        return autosave.foreign()
    kept = _keep(request, form)
    show = reverse("self_compassion:show_letter", args=[kept.record.id])
    edit = reverse("self_compassion:edit_letter", args=[kept.record.id])
    return autosave.answer(kept, edit=edit, show=show, copies=show)


@require_safe
@unlocked
def show_letter(request: UnlockedRequest, letter: RecordId) -> HttpResponse:
    """Read a letter."""
    record = request.vault.get(LETTER, letter)
    context = {
        "record": record,
        "name": letter_name(record.value),
        "theme": LETTERS[record.value.theme].name if record.value.title else "",
        "waiting": returns(request.vault).waiting(letter),
        "copies": _conflicting_copies(request, record),
    }
    return render(request, "self_compassion/show_letter.html", context)


@READ_AND_WRITE
@unlocked
def earlier_letter(request: UnlockedRequest, letter: RecordId) -> HttpResponse:
    """A letter as it was before it was last opened to write, to be put back."""
    with request.vault.action():
        record = request.vault.get(LETTER, letter)
        if record.value.earlier is None:
            return redirect("self_compassion:show_letter", letter)
        if request.method == "POST":
            before = put_back(record.value, autosave.new_id(), request.now)
            LETTER_STORE.replace(request.vault, record, before, request.now)
            return redirect("self_compassion:show_letter", letter)
    return render(request, "self_compassion/earlier_letter.html", {"record": record, "earlier": record.value.earlier})


@READ_AND_WRITE
@unlocked
def letter_back(request: UnlockedRequest, letter: RecordId) -> HttpResponse:
    """A letter whose day has come: said before it opens, with a later day or none as ways round."""
    with request.vault.action():
        record = request.vault.get(LETTER, letter)
        waiting = returns(request.vault).waiting(letter)
        if waiting is None or waiting.on > request.now.date():
            return redirect("self_compassion:show_letter", letter)
        if request.method == "POST":
            return _bring_back(request, record, request.POST.get("what", ""))
    context = {"record": record, "name": letter_name(record.value), "waiting": waiting}
    return render(request, "self_compassion/letter_back.html", context)


@READ_AND_WRITE
@unlocked
def remove_letter(request: UnlockedRequest, letter: RecordId) -> HttpResponse:
    """Remove a letter, once asked."""
    return remove(
        request,
        LETTER,
        letter,
        "self_compassion/remove_letter.html",
        then="self_compassion:letters",
        belongs=lambda record: _change_returns(request, lambda kept: kept.forget(record.id)),
    )


def _bring_back(request: UnlockedRequest, record: Record[Letter], what: str) -> HttpResponse:
    if what == "later":
        on = request.now.date() + A_WHILE
        _change_returns(request, lambda kept: kept.bring(record.id, on))
        return redirect("self_compassion:letters")
    if what == "stay":
        _change_returns(request, lambda kept: kept.bring(record.id, None))
        return redirect("self_compassion:letters")
    _change_returns(request, lambda kept: kept.come_back(record.id, request.now))
    return redirect("self_compassion:show_letter", record.id)


def _change_returns(request: UnlockedRequest, change: Callable[[Returns], Returns]) -> None:
    """Change which letters come back; nothing is written where nothing changes."""
    with request.vault.action():
        record = request.vault.latest(RETURNS)
        before = record.value if record else Returns()
        after = change(before)
        if after != before:
            store(request, record, RETURNS, after)


def _theme(slug: str) -> LetterTheme:
    chosen = next((one for one in LetterTheme if one.slug == slug), None)
    if chosen is None:
        raise Http404
    return chosen


def _form(request: UnlockedRequest, theme: LetterTheme, waiting: Return | None, **initial: Any) -> LetterForm:
    on = waiting.on if waiting else None
    initial = {**initial, "back_on": on, **autosave.opened(request)}
    return LetterForm(sent(request), theme=theme, today=request.now.date(), kept_on=on, initial=initial)


def _page(request: UnlockedRequest, theme: LetterTheme, record: Record[Letter] | None = None) -> HttpResponse:
    """Show the page of a letter, or keep what was written on it and go on."""
    waiting = returns(request.vault).waiting(record.id) if record else None
    form = _form(request, theme, waiting, **(_shown(record) if record else {}))
    if form.is_valid():
        return redirect("self_compassion:show_letter", _keep(request, form).record.id)
    context = {"form": form, "record": record, "theme": theme, "words": LETTERS[theme]}
    return render(request, "self_compassion/write_letter.html", context)


def _shown(record: Record[Letter]) -> dict[str, Any]:
    letter = record.value
    return {"title": letter.title, "text": letter.text, "entry": record.id, "revision": letter.edition}


def _keep(request: UnlockedRequest, form: LetterForm) -> Saved[Letter]:
    with request.vault.action():
        kept = LETTER_STORE.keep(request.vault, form.cleaned_data["entry"], form.submission(), request.now)
        if form.has_new_day:
            _change_returns(request, lambda each: each.bring(kept.record.id, form.cleaned_data["back_on"]))
    return kept


def _conflicting_copies(request: UnlockedRequest, record: Record[Letter]) -> list[Record[Letter]]:
    """Return what was kept apart from a letter, or what it was kept apart from, because two tabs wrote at once."""
    first = LETTER_STORE.found(request.vault, record.of or "")
    return [first] if first else LETTER_STORE.conflicting_copies(request.vault, record)
