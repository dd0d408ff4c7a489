"""How self-compassion is kept, and how older letters become today's."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import Payload, RecordKind
from ownpace.practices.self_compassion.domain.breaks import Break
from ownpace.practices.self_compassion.domain.letters import Letter, Return, Returns
from ownpace.practices.self_compassion.domain.statements import Felt, Former, Statement
from ownpace.practices.self_compassion.domain.turning import Friend, Lesson


def _letter_v2_is_kept_while_it_is_written(old: Payload) -> Payload:
    written = {"edition": 1, "draft": "", "sitting": "", "turn": 0, "earlier": None}
    return {**old, **written, "at": old["finished"] or old["begun"], "is_done": old["finished"] is not None}


BREAK = RecordKind("self_compassion.break", 1, *typed(Break))
LETTER = RecordKind(
    "self_compassion.letter", 2, *typed(Letter, flat=("content",)), upgrades=(_letter_v2_is_kept_while_it_is_written,)
)
RETURNS = RecordKind("self_compassion.returns", 1, *typed(Returns, lists=(Return,), renamed={"all": "returns"}))
STATEMENT = RecordKind("self_compassion.statement", 1, *typed(Statement, lists=(Felt, Former)))
FRIEND = RecordKind("self_compassion.friend", 1, *typed(Friend))
LESSON = RecordKind("self_compassion.lesson", 1, *typed(Lesson))
KINDS = (BREAK, LETTER, RETURNS, STATEMENT, FRIEND, LESSON)
