"""Steady me, the longer ways: muscles, quiet minutes, a safe place. Open to anyone, with nothing stored."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from ownpace.library import skills
from ownpace.library.skills import GroupSet, Muscles
from ownpace.web.open_pages import open_page
from ownpace.web.views.steady import keep_url, way_on

MINUTES = range(3, 11)
"""How long quiet minutes may be."""
USUAL_MINUTES = 5
"""What the seconds of their scripts add up to."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of muscle relaxation for the script that shows it in time. when: the choices under which it is shown."""

    name: str
    text: str
    seconds: int
    when: str


@open_page
def muscles(request: HttpRequest) -> HttpResponse:
    """Sixteen, seven or four groups. `?groups=` and `?manner=release` choose beforehand."""
    data = skills.muscles()
    asked = request.GET.get("groups", "")
    is_release = request.GET.get("manner") == "release"
    context = {
        "muscles": data,
        "sets": [(one, _cues(one, data)) for one in data.sets],
        "chosen": asked if asked in {one.id for one in data.sets} else data.sets[0].id,
        "is_release": is_release,
        "skill": skills.find("muscle_release"),
        "keep_url": keep_url(request, "letting_go" if is_release else "muscle_release"),
        **way_on(request),
    }
    return render(request, "web/muscles.html", context)


@open_page
def mindful(request: HttpRequest, of: str) -> HttpResponse:
    """Quiet minutes with the breath, the body, or sounds."""
    script = next((script for script in skills.mindful() if script.id == of), None)
    if script is None:
        raise Http404
    context = {
        "script": script,
        "skill": skills.find(script.skill),
        "minutes": MINUTES,
        "usual": USUAL_MINUTES,
        "keep_url": keep_url(request, script.skill),
        **way_on(request),
    }
    return render(request, "web/mindful.html", context)


@open_page
def safe_place(request: HttpRequest) -> HttpResponse:
    """The general guidance to a safe place; a place of one's own is read behind the lock."""
    context = {
        "script": skills.safe_place(),
        "before": skills.before_safe_place(),
        "skill": skills.find("safe_place"),
        "keep_url": keep_url(request, "safe_place"),
        **way_on(request),
    }
    return render(request, "web/safe_place.html", context)


def _cues(one: GroupSet, data: Muscles) -> list[Cue]:
    """Return the lines of one set: tense and let go, and the same without tensing."""
    cues = []
    for group in one.groups:
        extra = " more" if group.is_optional else ""
        cues += [
            Cue(group.name, group.tense, data.tense_seconds, f"{one.id} tense{extra}"),
            Cue(group.name, group.letting, data.release_seconds, f"{one.id} tense{extra}"),
            Cue(group.name, group.loosen, data.loosen_seconds, f"{one.id} release{extra}"),
        ]
    return cues
