"""This week, everything there was, and what it taught."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.weekly_experiment import catalogue, words
from ownpace.practices.weekly_experiment.domain import course
from ownpace.practices.weekly_experiment.domain.choosing import Wanted
from ownpace.practices.weekly_experiment.domain.experiment import State
from ownpace.practices.weekly_experiment.domain.week import Week
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.practices.weekly_experiment.views.picking import pick_ideas
from ownpace.practices.weekly_experiment.views.showing import Shown, shown
from ownpace.web.paging import page_of

SHOWN_IN_HAND = 3
LATELY = 3


@require_safe
@unlocked
def this_week(request: UnlockedRequest) -> HttpResponse:
    """What is in hand now; with nothing in hand, three ideas to begin from."""
    records = request.vault.all(EXPERIMENT)
    today = request.now.date()
    running = [shown(record, today) for record in course.in_hand(records, today)]
    ended = course.latest_first(record for record in records if record.value.state in (State.ENOUGH, State.LET_GO))
    context = {
        "week": Week.of(today),
        "running": running[:SHOWN_IN_HAND],
        "more": running[SHOWN_IN_HAND:],
        "resting": [shown(record, today) for record in course.at_rest(records)],
        "lately": [shown(record, today) for record in ended[:LATELY]],
        "is_new": not records,
        "ideas": [] if running else pick_ideas(request, Wanted(), 0).ideas,
    }
    return render(request, "weekly_experiment/this_week.html", context)


@require_safe
@unlocked
def experiments(request: UnlockedRequest) -> HttpResponse:
    """Every experiment, the one that something happened with last at the top."""
    page = page_of(request, course.latest_first(request.vault.all(EXPERIMENT)))
    today = request.now.date()
    context = {"page": page, "experiments": [shown(record, today) for record in page]}
    return render(request, "weekly_experiment/experiments.html", context)


@require_safe
@unlocked
def learned(request: UnlockedRequest) -> HttpResponse:
    """What the person takes from it all, in their own words, newest first."""
    records = request.vault.all(EXPERIMENT)
    page = page_of(request, course.learned(records))
    compared = course.compared(record.value for record in records)
    context = {"page": page, "sentence": words.comparison(compared)}
    return render(request, "weekly_experiment/learned.html", context)


@require_safe
@unlocked
def show_experiment(request: UnlockedRequest, experiment: RecordId) -> HttpResponse:
    """One experiment: its plan, each outcome, and what can be done with it."""
    record = request.vault.get(EXPERIMENT, experiment)
    theme = catalogue.theme_of(record.value.idea)
    view: Shown = shown(record, request.now.date())
    context = {
        "shown": view,
        "experiment": record.value,
        "theme": words.THEMES[theme] if theme else "",
        "was_kept": "kept" in request.GET,
        "former": list(reversed(record.value.former)),
    }
    return render(request, "weekly_experiment/show_experiment.html", context)
