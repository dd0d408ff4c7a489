"""Steady me: breathing and grounding, open to anyone, with nothing stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Offer, OfferKind, Text
from ownpace.core.practices import offer_of_the_day, offers
from ownpace.library import skills
from ownpace.sealed.errors import Unreadable
from ownpace.web.guided import guide_url
from ownpace.web.open_pages import open_page
from ownpace.web.pace import PaceForm, words_of

OWN_SHOWN = 3
"""The person's own skills, and places, on Steady me: few enough to choose from in a hard moment."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One step of 5-4-3-2-1."""

    count: int
    title: Text
    guide: Text


SENSES = (
    Sense(
        5,
        _("Five things you can see"),
        _("Let your eyes wander. A colour, an edge, where the light falls. Name each one."),
    ),
    Sense(
        4,
        _("Four things you can feel"),
        _("Your feet on the floor, the cloth on your arm, the air, the seat beneath you."),
    ),
    Sense(3, _("Three things you can hear"), _("Near, further off, and furthest. A hum or a silence counts.")),
    Sense(
        2, _("Two things you can smell"), _("Your sleeve, a cup, the room. Or two smells that you like to think of.")
    ),
    Sense(1, _("One thing you can taste"), _("A sip of water, or what is there already.")),
)


@open_page
def steady(request: HttpRequest) -> HttpResponse:
    onward = way_on(request)
    groups = [
        (title, [(skill, guide_url(skill.id, onward["then"])) for skill in skills.skills() if skill.family == family])
        for family, title in (
            ("ground", _("Back to the room")),
            ("breath", _("Breathing")),
            ("muscle", _("Muscles")),
            ("mindful", _("A few quiet minutes")),
            ("place", _("In your mind")),
        )
    ]
    return render(request, "web/steady.html", {"groups": groups, **_own(request, onward["then"]), **onward})


@open_page
def breathe(request: HttpRequest) -> HttpResponse:
    """A paced breath. `?pattern=` names a rhythm, `?inwards=` and `?outwards=` the seconds of one's own."""
    known = {rhythm.id: rhythm for rhythm in skills.rhythms()}
    chosen = known.get(request.GET.get("pattern", ""), skills.rhythms()[0])
    form = PaceForm.asked(request)
    context = {
        "rhythms": skills.rhythms(),
        "chosen": chosen,
        "form": form,
        "words": words_of(chosen, form),
        "minutes": range(1, 21),
        "keep_url": keep_url(request, chosen.skill),
        **way_on(request),
    }
    return render(request, "web/breathe.html", context)


@open_page
def ground(request: HttpRequest) -> HttpResponse:
    """5-4-3-2-1, one sense to a screen (`?step=1` to 6), or all on one page without a step."""
    asked = request.GET.get("step", "")
    step = int(asked) if asked in {"1", "2", "3", "4", "5", "6"} else 0
    return render(
        request,
        "web/ground.html",
        {
            "senses": SENSES,
            "step": step,
            "sense": SENSES[step - 1] if 1 <= step <= len(SENSES) else None,
            "last": step > len(SENSES),
            "next_step": step + 1,
            "earlier_step": step - 1,
            "keep_url": keep_url(request, "grounding"),
            **way_on(request),
        },
    )


@open_page
def ground_way(request: HttpRequest, way: str) -> HttpResponse:
    """Another way back to the room: all steps on one page, which a script shows one at a time."""
    skill = skills.find(way)
    if skill is None or skill.family != "ground" or skill.id == "grounding":
        raise Http404
    return render(
        request, "web/ground_way.html", {"skill": skill, "keep_url": keep_url(request, way), **way_on(request)}
    )


def way_on(request: HttpRequest) -> dict[str, str]:
    """Return where the person was going (`?then=`, a path of this site), and the same for links between these pages.

    then: the path, or "" when there is none or it leads elsewhere. carry, carry_too: a query, as a first part or a
    further one.
    """
    then = request.GET.get("then", "")
    inside = then.startswith("/") and not then.startswith("//")
    if not inside or not url_has_allowed_host_and_scheme(then, allowed_hosts=None):
        return {"then": "", "carry": "", "carry_too": ""}
    query = urlencode({"then": then})
    return {"then": then, "carry": f"?{query}", "carry_too": f"&{query}"}


def keep_url(request: HttpRequest, skill: str) -> str:
    """Return where a person who has unlocked may keep that they tried a skill; "" for everyone else."""
    if getattr(request, "vault", None) is None:
        return ""
    try:
        return f"{reverse('regulation:record_practice')}?{urlencode({'skill': skill})}"
    except NoReverseMatch:
        return ""


def _own(request: HttpRequest, then: str) -> dict[str, Any]:
    """Return what is the person's own: skills that go with a lower reading, places, one kind sentence.

    Nothing of it while locked, and nothing where it does not open: this page has to work whatever else does not.
    """
    vault = getattr(request, "vault", None)
    if vault is None:
        return {}
    try:
        helping = [(offer, guide_url(offer.id, then)) for offer in offers(vault, OfferKind.STEADYING)[:OWN_SHOWN]]
        places = [(offer, _place_url(offer)) for offer in offers(vault, OfferKind.SAFE_PLACE)[:OWN_SHOWN]]
        kindness = offer_of_the_day(vault, OfferKind.KINDNESS, request.now)  # type: ignore[attr-defined]
    except Unreadable:
        return {}
    return {"helping": helping, "places": places, "kindness": kindness}


def _place_url(offer: Offer) -> str:
    try:
        return reverse("regulation:show_place", args=[offer.id])
    except NoReverseMatch:
        return ""
