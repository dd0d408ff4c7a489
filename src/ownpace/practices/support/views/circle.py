"""The whole circle at a glance."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.practice import Text
from ownpace.core.records import Record
from ownpace.practices.support import words
from ownpace.practices.support.domain import gentle
from ownpace.practices.support.domain.contact import Contact, Good, Sort
from ownpace.practices.support.forms.contacts import ContactForm
from ownpace.practices.support.ideas import Demand, Idea, number, of_demand
from ownpace.practices.support.records import CONTACT, REMINDER
from ownpace.practices.support.views.growing import open_plans
from ownpace.web.paging import page_of

MANY = 5
"""From so many on, looking for someone by what they are good for saves reading."""

AWAY = "away"
Shown = Sort | Good | str | None
SHOWN: dict[str, Shown] = {
    AWAY: AWAY,
    **{f"s{number}": sort for number, sort in enumerate(Sort)},
    **{f"g{number}": good for number, good in enumerate(Good)},
}
"""What an address may ask to see. Its codes say nothing about what anyone is good for."""


@dataclass(frozen=True, slots=True)
class Line:
    """One of the circle in the list."""

    id: str
    contact: Contact
    last: str
    good: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to narrow the list."""

    name: Text
    query: str
    current: bool


@require_safe
@unlocked
def circle(request: UnlockedRequest) -> HttpResponse:
    """Show who and what is around, one gentle note, and what is planned."""
    every = request.vault.all(CONTACT)
    if not every:
        return render(request, "support/circle.html", {"form": ContactForm(), "sorts": words.SORTS.items()})
    here = [record for record in every if not record.value.put_away]
    show = SHOWN.get(request.GET.get("show", ""))
    page = page_of(request, _narrowed(every, show))
    context = {
        "circle": every,
        "page": page,
        "lines": [_line(request, record) for record in page],
        "sorts": _sorts(every, show),
        "goods": _goods(here, show) if len(here) >= MANY else [],
        "plans": open_plans(request),
        "notes": request.vault.count(REMINDER),
        **_gentle_note(request, here),
    }
    return render(request, "support/circle.html", context)


def _gentle_note(request: UnlockedRequest, here: list[Record[Contact]]) -> dict[str, object]:
    """Return what to say about one silence, or about a quiet time with an idea; nothing when neither is so."""
    today = request.now.date()
    one = gentle.name_one(here, today)
    if one:
        return {"silent": one, "silence": words.silence(one.value, today), "tap": words.TODAY_TAPS[one.value.sort]}
    if gentle.is_quiet((record.value for record in here), today):
        idea = _idea_of_the_day(request)
        return {"quiet_idea": idea, "quiet_number": number(idea)}
    return {}


def _line(request: UnlockedRequest, record: Record[Contact]) -> Line:
    contact = record.value
    good = [*(str(words.GOOD[each]) for each in contact.good), *filter(None, [contact.good_words])]
    return Line(record.id, contact, words.when_last(contact, request.now.date()), ", ".join(good))


def _narrowed(every: list[Record[Contact]], show: Shown) -> list[Record[Contact]]:
    """Return those of a sort, or good for something, or put away; with None all that are here. By name."""
    here = [record for record in every if not record.value.put_away]
    if show == AWAY:
        here = [record for record in every if record.value.put_away]
    elif isinstance(show, Sort):
        here = [record for record in here if record.value.sort is show]
    elif isinstance(show, Good):
        here = [record for record in here if show in record.value.good]
    return sorted(here, key=lambda record: record.value.name.casefold())


def _sorts(every: list[Record[Contact]], show: Shown) -> list[Choice]:
    """Return the sorts to choose from, where there is more than one, and those put away."""
    sorts = {record.value.sort for record in every if not record.value.put_away}
    found = [_choice(words.SORTS_OF_MANY[sort], sort, show) for sort in Sort if sort in sorts]
    if len(found) < 2:
        found = []
    if any(record.value.put_away for record in every):
        found.append(_choice(gettext("Put away"), AWAY, show))
    return [_choice(gettext("Everyone"), None, show), *found] if found else []


def _goods(here: list[Record[Contact]], show: Shown) -> list[Choice]:
    ticked = {good for record in here for good in record.value.good}
    return [_choice(words.GOOD[good], good, show) for good in Good if good in ticked]


def _choice(name: Text, what: Shown, show: Shown) -> Choice:
    code = next((code for code, shown in SHOWN.items() if shown == what), "")
    return Choice(name, f"?show={code}", what == show)


def _idea_of_the_day(request: UnlockedRequest) -> Idea:
    small = of_demand(Demand.LEAST)
    return small[request.now.toordinal() % len(small)]
