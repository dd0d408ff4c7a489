"""Writing, and keeping what is written while it is written."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.practices.journal import entry_store
from ownpace.practices.journal.domain.entry import Entry
from ownpace.practices.journal.forms import EntryForm, blank, filled
from ownpace.practices.journal.prompts import Prompt, another, gentle_one, prompt_of, themes
from ownpace.practices.journal.records import ENTRY
from ownpace.web import autosave
from ownpace.web.autosave import Saved

CHIPS = 12
AFTER = ("edit_entry", "show_entry", "two_versions")


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def write_entry(request: UnlockedRequest, prompt: str = "") -> HttpResponse:
    chosen = _prompt(prompt) if prompt else None
    form = _form(request, blank(chosen))
    if form.is_bound and form.is_valid():
        return _onward(_keep(request, form))
    return _page(request, "journal/write_entry.html", form, chosen)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def edit_entry(request: UnlockedRequest, entry: str) -> HttpResponse:
    """Change an entry. One that was removed in another tab meanwhile begins anew with what is sent."""
    if request.method == "POST":
        form = _form(request, {})
        if form.is_valid():
            return _onward(_keep(request, form))
        prompt, begun = prompt_of(form["prompt"].value() or ""), None
    else:
        record = request.vault.get(ENTRY, entry)
        form = _form(request, filled(record, is_pinned=record.id in entry_store.pins_of(request.vault).entries))
        prompt, begun = prompt_of(record.value.prompt), record.value.begun
    return _page(request, "journal/edit_entry.html", form, prompt, begun=begun, id=entry)


@require_POST
@unlocked
def keep_entry(request: UnlockedRequest) -> HttpResponse:
    """Keep what a page sends while somebody writes on it, and answer with where it is kept."""
    form = EntryForm(request.POST)
    if not form.is_valid():
        return autosave.refusal(form)
    if autosave.is_anothers(request, form):
        return autosave.foreign()
    kept = _keep(request, form)
    edit, show, copies = (reverse(f"journal:{name}", args=[kept.record.id]) for name in AFTER)
    return autosave.answer(kept, edit=edit, show=f"{show}?kept=1", copies=copies)


@require_safe
@unlocked
def prompts(request: UnlockedRequest, prompt: str = "") -> HttpResponse:
    shown = _prompt(prompt) if prompt else gentle_one(request.now)
    context = {"prompt": shown, "another": another(shown.id), "themes": themes()}
    return render(request, "journal/prompts.html", context)


def _prompt(id: str) -> Prompt:
    prompt = prompt_of(id)
    if prompt is None:
        raise Http404
    return prompt


def _form(request: UnlockedRequest, initial: dict[str, Any]) -> EntryForm:
    """Return the form that was sent, or one that starts with `initial`."""
    if request.method == "POST":
        return EntryForm(request.POST)
    return EntryForm(initial={**initial, **autosave.opened(request)})


def _keep(request: UnlockedRequest, form: EntryForm) -> Saved[Entry]:
    return entry_store.keep(
        request.vault, form.cleaned_data["entry"], form.submission(), request.now, pinned=form.pinned
    )


def _onward(kept: Saved[Entry]) -> HttpResponse:
    if kept.is_apart:
        return redirect("journal:two_versions", kept.record.id)
    return redirect("journal:show_entry", kept.record.id, query={"kept": 1})


def _page(request: UnlockedRequest, template: str, form: EntryForm, prompt: Prompt | None, **more: Any) -> HttpResponse:
    context = {
        "form": form,
        "prompt": prompt,
        "another": another(prompt.id) if prompt else None,
        "used_tags": entry_store.tags_of(request.vault).most_used(CHIPS),
        **more,
    }
    return render(request, template, context)
