"""Writing, and keeping what is written while it is written."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import SeeOther, UnlockedRequest, unlocked
from ownpace.practices.journal import keeping
from ownpace.practices.journal.forms import EntryForm, blank, filled
from ownpace.practices.journal.keeping import Kept
from ownpace.practices.journal.prompts import Prompt, another, gentle_one, prompt_of, themes
from ownpace.practices.journal.records import ENTRY
from ownpace.web import danger

CHIPS = 12


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
        form = _form(request, filled(record, is_pinned=record.id in keeping.pins_of(request.vault).entries))
        prompt, begun = prompt_of(record.value.prompt), record.value.begun
    return _page(request, "journal/edit_entry.html", form, prompt, begun=begun, id=entry)


@require_POST
@unlocked
def keep_entry(request: UnlockedRequest) -> HttpResponse:
    """Keep what a page sends while somebody writes on it, and answer with where it is kept."""
    form = EntryForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"problems": form.errors}, status=422)
    if form.cleaned_data["whose"] != _whose(request):
        return JsonResponse({}, status=409)
    kept = _keep(request, form)
    record = kept.record
    return JsonResponse(
        {
            "id": record.id,
            "revision": record.value.edition,
            "at": record.value.at.isoformat(),
            "edit": reverse("journal:edit_entry", args=[record.id]),
            "show": f"{reverse('journal:show_entry', args=[record.id])}?kept=1",
            "beside": reverse("journal:two_versions", args=[record.id]) if kept.is_apart else "",
            "care": danger.suggests_danger(f"{record.value.sheet.title}\n{record.value.sheet.text}"),
        }
    )


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
    return EntryForm(initial={**initial, "sitting": secrets.token_hex(16), "whose": _whose(request)})


def _whose(request: UnlockedRequest) -> str:
    """Return what tells this vault from others: a page never goes on by itself in somebody else's."""
    return hashlib.sha256(b"journal page of " + request.vault.id).hexdigest()[:32]


def _keep(request: UnlockedRequest, form: EntryForm) -> Kept:
    return keeping.keep(request.vault, form.cleaned_data["entry"], form.sent(), request.now, pinned=form.pinned)


def _onward(kept: Kept) -> HttpResponse:
    if kept.is_apart:
        return redirect("journal:two_versions", kept.record.id)
    return SeeOther(f"{reverse('journal:show_entry', args=[kept.record.id])}?kept=1")


def _page(request: UnlockedRequest, template: str, form: EntryForm, prompt: Prompt | None, **more: Any) -> HttpResponse:
    context = {
        "form": form,
        "prompt": prompt,
        "another": another(prompt.id) if prompt else None,
        "used_tags": keeping.tags_of(request.vault).most_used(CHIPS),
        **more,
    }
    return render(request, template, context)
