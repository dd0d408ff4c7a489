"""Rating, three items on a screen; each page is kept at once."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.records import Record
from ownpace.core.scales import Confidence
from ownpace.practices.confidence.domain.items import Item
from ownpace.practices.confidence.domain.sitting import Sitting, first_open_page, pages
from ownpace.practices.confidence.forms import RatingForm
from ownpace.practices.confidence.records import RATING
from ownpace.practices.confidence.views.kept import kept_items, open_sitting, to
from ownpace.practices.confidence.words import item_words
from ownpace.web.keeping import sent, store, two_versions


@unlocked
def rate_items(request: UnlockedRequest, page: int | None = None) -> HttpResponse:
    """Rate one page of items. Without a page: go to where today's sitting stands."""
    if page == 0:
        raise Http404
    _record, items = kept_items(request)
    groups = pages(items.in_use)
    if not groups:
        return render(request, "confidence/rate_items.html", {"count": 0})
    with request.vault.action():
        record = open_sitting(request)
        if page is None or page > len(groups):
            under_way = record.value if record and not record.value.finished else None
            return to("rate_items", first_open_page(items.in_use, under_way))
        return _rate_page(request, groups, page, record)


def _rate_page(
    request: UnlockedRequest, groups: tuple[tuple[Item, ...], ...], page: int, record: Record[Sitting] | None
) -> HttpResponse:
    here = groups[page - 1]
    sitting, revision = (record.value, record.revision) if record else (None, 0)
    form = RatingForm(sent(request), page=here, sitting=sitting, revision=revision)
    if not form.is_valid():
        context = {"form": form, "scales": [form[item.id] for item in here], "page": page, "count": len(groups)}
        return render(request, "confidence/rate_items.html", context)
    answers = form.answers()
    if sitting and form.cleaned_data["revision"] != revision and _differ(sitting, answers):
        theirs = {item.id: sitting.of(item.id) for item in here}
        return two_versions(request, mine=_said(here, answers), theirs=_said(here, theirs), back=request.path)
    done = page == len(groups) or "stop" in request.POST
    _keep_answers(request, record, answers, done=done)
    return to("show_confidence") if done else to("rate_items", page + 1)


def _keep_answers(
    request: UnlockedRequest,
    record: Record[Sitting] | None,
    answers: Mapping[str, Confidence | None],
    *,
    done: bool,
) -> None:
    """Keep a page in today's sitting. A sitting without any answer is not begun."""
    before = record.value if record else Sitting(request.now)
    after = before.answer(answers)
    if done:
        after = after.finish(request.now)
    if record or after.answers:
        store(request, record, RATING, after)


def _differ(sitting: Sitting, answers: Mapping[str, Confidence | None]) -> bool:
    return any(sitting.of(item) not in (None, given) for item, given in answers.items())


def _said(page: tuple[Item, ...], answers: Mapping[str, Confidence | None]) -> str:
    lines = []
    for item in page:
        given = answers[item.id]
        lines.append(f"{item_words(item)}: {gettext('not rated') if given is None else int(given)}")
    return "\n".join(lines)
