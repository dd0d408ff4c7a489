"""How sorts are kept: payload version 1."""

from __future__ import annotations

from datetime import datetime

from ownpace.core.records import Payload, RecordKind
from ownpace.practices.values.domain import Card, Pile, Placed, Sort, StartedFrom, Telling, Whose


def _write_sort(sort: Sort) -> Payload:
    return {
        "begun": sort.begun.isoformat(),
        "started_from": sort.started_from.value,
        "deck": list(sort.deck),
        "own": [{"id": card.id, "name": card.name, "says": card.says} for card in sort.own],
        "placed": [[placed.card, placed.pile.value] for placed in sort.placed],
        "top": list(sort.top),
        "whose": [
            {"card": told.card, "whose": told.whose.value if told.whose else None, "words": told.words}
            for told in sort.whose
        ],
        "finished": sort.finished.isoformat() if sort.finished else None,
    }


def _read_sort(payload: Payload) -> Sort:
    return Sort(
        begun=datetime.fromisoformat(payload["begun"]),
        deck=tuple(payload["deck"]),
        own=tuple(Card(card["id"], card["name"], card["says"]) for card in payload["own"]),
        placed=tuple(Placed(card, Pile(pile)) for card, pile in payload["placed"]),
        top=tuple(payload["top"]),
        whose=tuple(
            Telling(told["card"], Whose(told["whose"]) if told["whose"] else None, told["words"])
            for told in payload["whose"]
        ),
        started_from=StartedFrom(payload["started_from"]),
        finished=datetime.fromisoformat(payload["finished"]) if payload["finished"] else None,
    )


SORT: RecordKind[Sort] = RecordKind("values.sort", 1, _write_sort, _read_sort)
