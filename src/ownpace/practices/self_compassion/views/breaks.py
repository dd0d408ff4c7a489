"""The break: three small screens, kept as one goes, and a short one that keeps nothing."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.core.records import Record, RecordId
from ownpace.practices.self_compassion.catalogue import gestures
from ownpace.practices.self_compassion.domain.breaks import Break, Step
from ownpace.practices.self_compassion.forms import AfterForm, BeforeForm, StepForm
from ownpace.practices.self_compassion.records import BREAK
from ownpace.practices.self_compassion.words import STEPS, break_in_short
from ownpace.web.codes import from_code
from ownpace.web.keeping import keep, sent
from ownpace.web.paging import newest_page
from ownpace.web.removing import remove

READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])


@READ_AND_WRITE
@unlocked
def take_break(request: UnlockedRequest, taken: RecordId = "") -> HttpResponse:
    """Say what the break holds, and take a reading before it where that is wanted."""
    with request.vault.action():
        record = _kept(request, taken)
        rating = record.value.before if record else None
        form = BeforeForm(sent(request), initial={"rating": rating, "revision": record.revision if record else None})
        if form.is_valid():
            before = record.value if record else Break(request.now)
            changed = replace(before, before=form.cleaned_data["rating"])
            return _go_on(request, record, changed, form, "break_step", Step.NOTICE.value)
    return render(request, "self_compassion/take_break.html", {"form": form, "taken": taken})


@READ_AND_WRITE
@unlocked
def break_step(request: UnlockedRequest, step: str, taken: RecordId = "") -> HttpResponse:
    """One step: a sentence to say, a line of help, and own words where they come."""
    here = from_code(Step, step)
    with request.vault.action():
        record = _kept(request, taken)
        words = record.value.words(here) if record else ""
        initial = {"words": words, "revision": record.revision if record else None}
        form = StepForm(sent(request), step=here, initial=initial)
        if form.is_valid():
            before = record.value if record else Break(request.now)
            changed = before.write(here, form.cleaned_data["words"])
            return _go_on(request, record, changed, form, *_after(request, here))
    context = {"form": form, "step": here, "words": STEPS[here], "of": len(Step), "taken": taken}
    return render(request, "self_compassion/break_step.html", {**context, **_around(here)})


@READ_AND_WRITE
@unlocked
def end_break(request: UnlockedRequest, taken: RecordId = "") -> HttpResponse:
    """Take a reading after the break where that is wanted."""
    with request.vault.action():
        record = _kept(request, taken)
        rating = record.value.after if record else None
        form = AfterForm(sent(request), initial={"rating": rating, "revision": record.revision if record else None})
        if form.is_valid():
            before = record.value if record else Break(request.now)
            changed = replace(before, after=form.cleaned_data["rating"])
            return _go_on(request, record, changed, form, "after_break")
    return render(request, "self_compassion/end_break.html", {"form": form, "taken": taken})


@require_safe
@unlocked
def after_break(request: UnlockedRequest, taken: RecordId = "") -> HttpResponse:
    """How it is now, a sentence of one's own, and the words of this break to be kept as one."""
    context = {
        "record": _kept(request, taken),
        "sentence": practices.offer_of_the_day(request.vault, OfferKind.KINDNESS, request.now),
    }
    return render(request, "self_compassion/after_break.html", context)


@require_safe
@unlocked
def short_break(request: UnlockedRequest) -> HttpResponse:
    """A hand, a breath, a sentence: nothing to write, and nothing kept."""
    sentence = practices.offer_of_the_day(request.vault, OfferKind.KINDNESS, request.now)
    return render(request, "self_compassion/short_break.html", {"gestures": gestures(), "sentence": sentence})


@require_safe
@unlocked
def breaks(request: UnlockedRequest) -> HttpResponse:
    """Breaks in which something was rated or written, newest first."""
    page = newest_page(request, BREAK)
    shown = [(record, break_in_short(record.value)) for record in page]
    return render(request, "self_compassion/breaks.html", {"page": page, "shown": shown})


@require_safe
@unlocked
def show_break(request: UnlockedRequest, taken: RecordId) -> HttpResponse:
    """One break, whole."""
    record = request.vault.get(BREAK, taken)
    answers = [(words.sentence, record.value.words(step)) for step, words in STEPS.items() if record.value.words(step)]
    return render(request, "self_compassion/show_break.html", {"record": record, "answers": answers})


@READ_AND_WRITE
@unlocked
def remove_break(request: UnlockedRequest, taken: RecordId) -> HttpResponse:
    """Remove what was noted of a break, once asked."""
    return remove(request, BREAK, taken, "self_compassion/remove_break.html", then="self_compassion:breaks")


def _kept(request: UnlockedRequest, taken: RecordId) -> Record[Break] | None:
    return request.vault.get(BREAK, taken) if taken else None


def _after(request: UnlockedRequest, here: Step) -> tuple[str, ...]:
    """Return the page that follows a step, and where on it."""
    if "enough" in request.POST:
        return ("after_break",)
    return ("break_step", here.following.value) if here.following else ("end_break",)


def _around(here: Step) -> dict[str, object]:
    steps = list(Step)
    return {
        "before": steps[here.number - 2] if here.number > 1 else None,
        "gestures": gestures() if here is Step.KIND else None,
    }


def _go_on(
    request: UnlockedRequest,
    record: Record[Break] | None,
    changed: Break,
    form: BeforeForm | AfterForm | StepForm,
    page: str,
    *where: str,
) -> HttpResponse:
    """Keep what there is to keep, and go to a page of this break. One without a number or a word leaves no trace.

    Two tabs may write at different steps; at the same one, both versions are shown.
    """
    page = f"self_compassion:{page}"
    if record is None:
        if changed.is_empty:
            return redirect(page, *where)
        return redirect(page, request.vault.seal(BREAK, changed, at=request.now).id, *where)
    if conflict := keep(request, record, BREAK, changed, form, is_part=True):
        return conflict
    if changed.is_empty:
        request.vault.remove(request.vault.get(BREAK, record.id), BREAK)
        return redirect(page, *where)
    return redirect(page, record.id, *where)
