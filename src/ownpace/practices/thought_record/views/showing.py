"""Looking at records: the list, one of them, and belief over time."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.records import Record, RecordId
from ownpace.practices.thought_record import catalogue, words
from ownpace.practices.thought_record.domain import ORDER, Part, ThoughtRecord, belief_moves, feeling_moves
from ownpace.practices.thought_record.pairs import draw_pairs
from ownpace.practices.thought_record.records import RECORD
from ownpace.web.paging import newest_page, page_of

FEELINGS_SHOWN = 8
"""Feelings shown by their strengths, the most frequent ones."""
ROOM_FOR_RECENT = 5
"""Records opened to find those under way."""


@require_safe
@unlocked
def records(request: UnlockedRequest) -> HttpResponse:
    """Show every record, newest first."""
    page = newest_page(request, RECORD)
    recent = request.vault.recent(RECORD, ROOM_FOR_RECENT)
    open_one = next((record for record in recent if record.value.is_fresh(request.now)), None)
    context = {
        "page": page,
        "lines": [(record, words.title(record.value)) for record in page],
        "open_one": open_one,
        "open_title": words.title(open_one.value) if open_one else "",
    }
    return render(request, "thought_record/records.html", context)


@require_safe
@unlocked
def show_record(request: UnlockedRequest, record: RecordId) -> HttpResponse:
    """Show one record, whole."""
    kept = request.vault.get(RECORD, record)
    value = kept.value
    context = {
        "record": kept,
        "belief": words.belief_says(value),
        "feelings": [(words.feeling_words(felt), felt) for felt in value.feelings],
        "patterns": [(id, catalogue.name_of(id), id in catalogue.by_id()) for id in value.patterns],
        "parts": [(part, words.TITLE[part], value.holds(part)) for part in _parts(value)],
    }
    return render(request, "thought_record/show_record.html", context)


@require_safe
@unlocked
def belief(request: UnlockedRequest) -> HttpResponse:
    """Show belief in first thoughts and the strength of feelings, at the beginning and at the end of records."""
    kept = request.vault.all(RECORD)
    values = [record.value for record in kept]
    page = page_of(request, [record for record in kept if _is_pair(record)][::-1])
    pairs = list(page)[::-1]
    context = {
        "says": words.moves_say(belief_moves(values)),
        "page": page,
        "pairs": pairs,
        "drawing": draw_pairs(pairs),
        "strengths": [words.strength(each.felt, each.moves) for each in feeling_moves(values)[:FEELINGS_SHOWN]],
    }
    return render(request, "thought_record/belief.html", context)


def _parts(record: ThoughtRecord) -> list[Part]:
    """Return the parts that can be changed: strengths where there are feelings, and all else."""
    following = (record.after(part) for part in ORDER)
    return [Part.SITUATION, *dict.fromkeys(part for part in following if part is not None)]


def _is_pair(record: Record[ThoughtRecord]) -> bool:
    return record.value.belief_change is not None
