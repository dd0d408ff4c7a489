"""The pace of a ladder: how large a stretch may be proposed, what is not to be proposed, and how long it may take."""

from __future__ import annotations

from functools import partial

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.revisions import revision_of
from ownpace.practices.exposure_ladder import drawing, words
from ownpace.practices.exposure_ladder.domain.progress import track
from ownpace.practices.exposure_ladder.domain.proposal import Reason
from ownpace.practices.exposure_ladder.forms import PaceForm
from ownpace.practices.exposure_ladder.records import LADDER
from ownpace.practices.exposure_ladder.views.loading import OpenLadder, open_ladder
from ownpace.web.keeping import change, keep, sent


@unlocked
def choose_pace(request: UnlockedRequest, ladder: str) -> HttpResponse:
    """Gentle, steady or brisk: what it means, what it costs, and how the forecasts have done so far."""
    opened = open_ladder(request, ladder)
    shown = {"zone": opened.record.value.zone.value}
    initial = {**shown, "revision": revision_of(shown)}
    form = PaceForm(sent(request), initial=initial)
    if form.is_valid():
        chosen = opened.record.value.choose(form.zone_chosen())
        asked = keep(request, opened.record, LADDER, chosen, form, revision=form.initial["revision"])
        return asked or redirect("exposure_ladder:show_ladder", ladder)
    context = {"form": form, "ladder": opened, "track": track(opened.tries)}
    return render(request, "exposure_ladder/choose_pace.html", context)


@unlocked
def how_long(request: UnlockedRequest, ladder: str) -> HttpResponse:
    """Ranges of weeks to the top, never a date; or that there is no honest estimate yet, and why."""
    opened = open_ladder(request, ladder)
    return render(request, "exposure_ladder/how_long.html", {"ladder": opened, **_time(opened, request)})


@require_POST
@unlocked
def decline_step(request: UnlockedRequest, ladder: str, step: str) -> HttpResponse:
    """Not this one: a week unless something else is said, and no reason asked."""
    period, _words = words.AWAY_FOR.get(request.POST.get("for", ""), words.AWAY_FOR["week"])
    until = None if period is None else request.now + period
    change(request, LADDER, ladder, lambda kept: kept.decline(step, request.now, until))
    return redirect("exposure_ladder:show_ladder", ladder, query={"declined": step}, at="declined")


@require_POST
@unlocked
def bring_back(request: UnlockedRequest, ladder: str, step: str) -> HttpResponse:
    """Let a declined step be proposed again."""
    request.vault.get(LADDER, ladder).value.step(step)
    change(request, LADDER, ladder, lambda kept: kept.ask_again(step))
    return redirect("exposure_ladder:show_ladder", ladder)


def _time(opened: OpenLadder, request: UnlockedRequest) -> dict[str, object]:
    """Return the ranges with their picture, or why there are none."""
    steps = opened.shown.climbable
    if not steps:
        return {"why_not": _("There are no steps here yet.")}
    if any(attempt.completed and attempt.step == steps[-1].id for attempt in opened.tries):
        return {"at_the_top": True}
    if not opened.gate.is_open or opened.proposal(request).reason in (Reason.FEAR_CAME_TRUE, Reason.REST):
        return {"why_not": _("Something else comes first, and new steps wait for it. So does an estimate.")}
    from ownpace.practices.exposure_ladder.domain import history  # numpy: loaded when a ladder first needs it

    seen = history.outlook(opened.shown, opened.tries, request.now, opened.derive)
    if seen is None or history.rated(opened.shown, opened.tries) < history.ENOUGH_FOR_TIME:
        return {"still_to_rate": history.still_to_rate(opened.shown, opened.tries, history.ENOUGH_FOR_TIME)}
    ahead = history.ahead(seen, partial(request.vault.derive, f"exposure_ladder.ahead {opened.id}"))
    shown = {
        "gap": round(ahead.gap),
        "horizon": round(ahead.horizon),
        "plateau": words.chance(ahead.timeline.p_plateau),
        "may_stay": ahead.timeline.p_plateau >= 0.5,
    }
    bands = {band.share: (band.low, band.high) for band in ahead.timeline.bands}
    if not {0.5, 0.8} <= set(bands):
        why = _("What your tries have shown so far fits many ways ahead, short ones and very long ones.")
        return {**shown, "why_not": why, "is_open_ended": True}
    half, most = (_within(bands[share], ahead.horizon) for share in (0.5, 0.8))
    return {
        **shown,
        "drawing": drawing.weeks(half, most),
        "half": words.weeks(*half),
        "most": words.weeks(*most),
        "reaches_end": most[1] >= 0.98 * ahead.horizon,
    }


def _within(band: tuple[float, float], horizon: float) -> tuple[float, float]:
    low, high = (min(horizon, max(0.0, float(week))) for week in band)
    return low, high
