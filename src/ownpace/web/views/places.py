"""The places beside Today: each lists the practices that say they live there."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core import practices
from ownpace.core.practice import Place, Practice
from ownpace.web.context import PLACES


@dataclass(frozen=True, slots=True)
class Room:
    """A practice with the address of its first page."""

    practice: Practice
    url: str


@unlocked
def place(request: UnlockedRequest, place: str) -> HttpResponse:
    try:
        here = Place(place)
    except ValueError as error:
        raise Http404 from error
    name, _icon, sentence = PLACES[here]
    rooms = [Room(practice, reverse(practice.home)) for practice in practices.in_place(here)]
    return render(request, "web/place.html", {"name": name, "sentence": sentence, "rooms": rooms})
