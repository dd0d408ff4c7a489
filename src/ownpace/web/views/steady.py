"""Steady me: breathing and grounding, open to anyone, with nothing stored."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.web.open_pages import open_page


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
    return render(request, "web/steady.html", _onward(request))


@open_page
def breathe(request: HttpRequest) -> HttpResponse:
    return render(request, "web/breathe.html", {"keep_url": _keep_url(request, "breathing"), **_onward(request)})


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
            "keep_url": _keep_url(request, "grounding"),
            **_onward(request),
        },
    )


def _onward(request: HttpRequest) -> dict[str, str]:
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


def _keep_url(request: HttpRequest, skill: str) -> str:
    if getattr(request, "vault", None) is None:
        return ""
    try:
        return f"{reverse('regulation:record_practice')}?{urlencode({'skill': skill})}"
    except NoReverseMatch:
        return ""
