"""How items and sittings are kept: payloads, version 1."""

from __future__ import annotations

from datetime import datetime

from ownpace.core.records import Payload, RecordKind
from ownpace.core.scales import Confidence
from ownpace.practices.confidence.domain.items import Former, Item, Items, ItemTheme
from ownpace.practices.confidence.domain.sitting import Answer, Sitting


def _write_items(items: Items) -> Payload:
    return {
        "items": [
            {
                "id": item.id,
                "theme": item.theme.value,
                "words": item.words,
                "start": item.start,
                "put_away": item.put_away,
                "former": [[former.words, former.until.isoformat()] for former in item.former],
            }
            for item in items.all
        ]
    }


def _read_items(payload: Payload) -> Items:
    return Items(
        tuple(
            Item(
                id=item["id"],
                theme=ItemTheme(item["theme"]),
                words=item["words"],
                start=item["start"],
                put_away=item["put_away"],
                former=tuple(Former(words, datetime.fromisoformat(until)) for words, until in item["former"]),
            )
            for item in payload["items"]
        )
    )


def _write_sitting(sitting: Sitting) -> Payload:
    return {
        "begun": sitting.begun.isoformat(),
        "answers": [[answer.item, int(answer.confidence)] for answer in sitting.answers],
        "finished": sitting.finished.isoformat() if sitting.finished else None,
    }


def _read_sitting(payload: Payload) -> Sitting:
    return Sitting(
        begun=datetime.fromisoformat(payload["begun"]),
        answers=tuple(Answer(item, Confidence(value)) for item, value in payload["answers"]),
        finished=datetime.fromisoformat(payload["finished"]) if payload["finished"] else None,
    )


ITEMS: RecordKind[Items] = RecordKind("confidence.items", 1, _write_items, _read_items)
RATING: RecordKind[Sitting] = RecordKind("confidence.rating", 1, _write_sitting, _read_sitting)
