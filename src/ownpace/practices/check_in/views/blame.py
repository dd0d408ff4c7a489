"""Guilt or blame that may belong elsewhere: whether to look, then a sentence at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.check_in import words
from ownpace.practices.check_in.domain.blame import MOST_SENTENCES, Blame, NoSuchSentence, change, find, put, take_out
from ownpace.practices.check_in.forms import BlameForm, ChangeSentenceForm, SentenceForm
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.web.keeping import keep, sent, store


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def look_for_blame(request: UnlockedRequest, check_in: RecordId) -> HttpResponse:
    """Ask whether some of it is guilt or blame that belongs elsewhere."""
    with request.vault.action():
        record = request.vault.get(CHECK_IN, check_in)
        kept = None if record.value.blame is None else record.value.blame.value
        form = BlameForm(sent(request), initial={"blame": kept, "revision": record.revision})
        if form.is_valid():
            answer = Blame(form.cleaned_data["blame"])
            onward = redirect("check_in:sort_blame" if answer.goes_on else "check_in:show_check_in", record.id)
            changed = replace(record.value, blame=answer)
            return keep(request, record, CHECK_IN, changed, form, is_part=True) or onward
    return render(request, "check_in/look_for_blame.html", {"form": form, "record": record})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def sort_blame(request: UnlockedRequest, check_in: RecordId) -> HttpResponse:
    """Add a sentence to those that are sorted; one that another tab added stays beside it."""
    with request.vault.action():
        record = request.vault.get(CHECK_IN, check_in)
        is_full = len(record.value.sentences) >= MOST_SENTENCES
        form = SentenceForm(None if is_full else sent(request))
        if form.is_valid():
            sentences = put(record.value.sentences, form.sentence())
            store(request, record, CHECK_IN, replace(record.value, sentences=sentences))
            return redirect("check_in:sort_blame", record.id)
    context = {"form": form, "record": record, "piles": words.piles(record.value), "is_full": is_full}
    return render(request, "check_in/sort_blame.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def change_sentence(request: UnlockedRequest, check_in: RecordId, number: int) -> HttpResponse:
    """Write a sentence anew, lay it elsewhere, or take it out."""
    with request.vault.action():
        record = request.vault.get(CHECK_IN, check_in)
        try:
            kept = find(record.value.sentences, number)
        except NoSuchSentence:
            raise Http404 from None
        initial = {"words": kept.words, "belongs": kept.belongs.value, "revision": record.revision}
        form = ChangeSentenceForm(_with_kept(request, initial), initial=initial)
        if form.is_valid():
            former = record.value.sentences
            is_out = "take_out" in request.POST
            sentences = take_out(former, number) if is_out else change(former, number, form.sentence())
            changed = replace(record.value, sentences=sentences)
            conflict = keep(request, record, CHECK_IN, changed, form, says=words.sentences)
            return conflict or redirect("check_in:sort_blame", record.id)
    return render(request, "check_in/change_sentence.html", {"form": form, "record": record})


def _with_kept(request: UnlockedRequest, kept: dict[str, Any]) -> Any:
    """Return what was sent. Whoever takes a sentence out need not have it filled in."""
    posted = sent(request)
    if posted is None:
        return None
    return {**kept, "revision": posted.get("revision")} if "take_out" in posted else posted
