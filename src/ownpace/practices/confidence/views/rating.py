"""Rating, three items on a screen; each page is kept at once."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record
from ownpace.practices.confidence.domain.items import Item
from ownpace.practices.confidence.domain.sitting import Sitting, first_open_page, pages
from ownpace.practices.confidence.forms import RatingForm
from ownpace.practices.confidence.records import RATING
from ownpace.practices.confidence.views.loading import load_items, open_sitting
from ownpace.web.keeping import keep, sent


@unlocked
def rate_items(request: UnlockedRequest, page: int | None = None) -> HttpResponse:
    """Rate one page of items. Without a page: go to where today's sitting stands."""
    if page == 0:
        raise Http404
    _record, items = load_items(request)
    groups = pages(items.in_use)
    if not groups:
        return render(request, "confidence/rate_items.html", {"count": 0})
    with request.vault.action():
        record = open_sitting(request)
        if page is None or page > len(groups):
            under_way = record.value if record and not record.value.finished else None
            return redirect("confidence:rate_items", first_open_page(items.in_use, under_way))
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
    done = page == len(groups) or "stop" in request.POST
    onward = redirect("confidence:show_confidence") if done else redirect("confidence:rate_items", page + 1)
    return _keep_answers(request, record, form, done=done) or onward


def _keep_answers(
    request: UnlockedRequest, record: Record[Sitting] | None, form: RatingForm, *, done: bool
) -> HttpResponse | None:
    """Keep a page in today's sitting. A sitting without any answer is not begun."""
    before = record.value if record else Sitting(request.now)
    after = before.answer(form.answers())
    if done:
        after = after.finish(request.now)
    if record is None and not after.answers:
        return None
    return keep(request, record, RATING, after, form, is_part=True)
