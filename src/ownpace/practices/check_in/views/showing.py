"""Looking at check-ins: all of them, one, and what they show over a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext, pgettext
from django.views.decorators.http import require_safe

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core import practices
from ownpace.core.practice import Offer, OfferKind, Series
from ownpace.core.records import Record, RecordId
from ownpace.practices.check_in import words
from ownpace.practices.check_in.domain.check_in import CheckIn
from ownpace.practices.check_in.domain.course import distress_points, ease_points, in_months, most_used
from ownpace.practices.check_in.forms import SpanForm
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.practices.check_in.views.loading import check_ins_since
from ownpace.web.paging import newest_page

SPAN = timedelta(days=91)
"""How far back the course looks unless asked."""
MOST_WORDS = 10


@dataclass(frozen=True, slots=True)
class Closing:
    """What a check-in of today ends with. is_tender: a way down comes first. skill, kindness: where there are any."""

    is_tender: bool
    skill: Offer | None
    kindness: Offer | None


@dataclass(frozen=True, slots=True)
class Line:
    """A check-in in a list: its feelings and its ratings, in words."""

    id: RecordId
    at: datetime
    feelings: str
    numbers: str


@require_safe
@unlocked
def check_ins(request: UnlockedRequest) -> HttpResponse:
    """Show the newest check-in, then all of them by month."""
    page = newest_page(request, CHECK_IN)
    lines = [_line(record) for record in page]
    newest, rest = (lines[0], lines[1:]) if lines and page.number == 1 else (None, lines)
    months = [(name, list(ones)) for name, ones in groupby(rest, key=_month)]
    return render(request, "check_in/check_ins.html", {"page": page, "newest": newest, "months": months})


@require_safe
@unlocked
def show_check_in(request: UnlockedRequest, check_in: RecordId) -> HttpResponse:
    """Show one check-in in words, and offer its longer parts."""
    record = request.vault.get(CHECK_IN, check_in)
    context = {
        "record": record,
        "check_in": record.value,
        "sections": words.sections(record.value),
        "piles": words.piles(record.value),
        "closing": _closing(request, record.value),
        "is_new": "kept" in request.GET,
    }
    return render(request, "check_in/show_check_in.html", context)


@require_safe
@unlocked
def course(request: UnlockedRequest) -> HttpResponse:
    """Show distress and ease over a time, and the words that came up most."""
    form = SpanForm(request.GET if {"since", "until"} & set(request.GET) else None)
    cleaned = form.cleaned_data if form.is_valid() else {}
    since = cleaned.get("since") or localtime(request.now).date() - SPAN
    until = cleaned.get("until")
    noted = [one for one in check_ins_since(request.vault, _start(since, request)) if _is_until(one, until)]
    distress, ease = distress_points(noted), ease_points(noted)
    context = {
        "form": form,
        "since": since,
        "until": until,
        "has_any": bool(noted or request.vault.count(CHECK_IN)),
        "noted": noted,
        "lines": [
            (words.about_distress(distress), Series("check_in.distress", gettext("Distress"), in_months(distress))),
            (words.about_ease(ease), Series("check_in.ease", gettext("Ease"), in_months(ease))),
        ],
        "most_used": [(words.feeling(felt), words.times(count)) for felt, count in most_used(noted, MOST_WORDS)],
    }
    return render(request, "check_in/course.html", context)


def _closing(request: UnlockedRequest, check_in: CheckIn) -> Closing | None:
    """Return what a check-in of today ends with; one of an earlier day is there to be read."""
    if localtime(check_in.at).date() != localtime(request.now).date():
        return None
    is_tender = check_in.is_strong or bool(check_in.sentences)
    skills = practices.offers(request.vault, OfferKind.SKILL) if is_tender else ()
    kindness = practices.offer_of_the_day(request.vault, OfferKind.KINDNESS, request.now)
    return Closing(is_tender, skills[0] if skills else None, kindness)


def _line(record: Record[CheckIn]) -> Line:
    check_in = record.value
    return Line(record.id, check_in.at, words.in_short(check_in), words.numbers(check_in))


def _month(line: Line) -> str:
    return date_format(localtime(line.at), pgettext("date format", "F Y"))


def _start(day: date, request: UnlockedRequest) -> datetime:
    return datetime.combine(day, time.min, request.now.tzinfo)


def _is_until(check_in: CheckIn, last: date | None) -> bool:
    return last is None or localtime(check_in.at).date() <= last
