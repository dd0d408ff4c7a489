"""Pages for cues of safety."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.practices.coping_plan import catalogue, words
from ownpace.practices.coping_plan.domain.cues import Cues, Sense
from ownpace.practices.coping_plan.forms import TextForm
from ownpace.practices.coping_plan.records import CUES
from ownpace.web.codes import from_code
from ownpace.web.keeping import keep, sent


@require_safe
@unlocked
def cues(request: UnlockedRequest) -> HttpResponse:
    """All cues, by the way they arrive."""
    record = request.vault.latest(CUES)
    kept = record.value if record else Cues(request.now)
    senses = [(sense, words.SENSE[sense], kept.lines(sense)) for sense in Sense]
    return render(request, "coping_plan/cues.html", {"senses": senses, "is_empty": kept.is_empty})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def write_cues(request: UnlockedRequest, sense: str) -> HttpResponse:
    """The cues of one sense, kept when they are sent."""
    here = from_code(Sense, sense)
    with request.vault.action():
        record = request.vault.latest(CUES)
        kept = record.value if record else Cues(request.now)
        initial = {"revision": record and record.revision, "text": kept.text(here)}
        form = TextForm(sent(request), label=words.SENSE_ASKS[here], initial=initial)
        if form.is_valid():
            changed = kept.write(here, form.cleaned_data["text"], request.now)
            asked = keep(request, record, CUES, changed, form, says=lambda cues: cues.text(here), is_part=True)
            return asked or _onward(request, here)
    context = {
        "form": form,
        "title": words.SENSE[here],
        "examples": catalogue.of_cues(here),
        "number": list(Sense).index(here) + 1,
        "of": len(Sense),
        "is_last": here is tuple(Sense)[-1],
        "is_edit": "edit" in request.GET,
    }
    return render(request, "coping_plan/write_cues.html", context)


def _onward(request: UnlockedRequest, sense: Sense) -> HttpResponse:
    following = list(Sense)[list(Sense).index(sense) + 1 :]
    if "edit" in request.GET or "later" in request.POST or not following:
        return redirect("coping_plan:cues")
    return redirect("coping_plan:write_cues", following[0].value)
