"""How self-compassion is kept: payloads, and how older ones become today's."""

from __future__ import annotations

from datetime import date, datetime

from ownpace.core import autosave
from ownpace.core.records import Payload, RecordKind
from ownpace.core.scales import Percent, Suds
from ownpace.practices.self_compassion.domain.breaks import Break
from ownpace.practices.self_compassion.domain.letters import Letter, LetterContent, LetterTheme, Return, Returns
from ownpace.practices.self_compassion.domain.statements import Felt, Former, State, Statement
from ownpace.practices.self_compassion.domain.turning import Friend, Lesson


def _write_break(taken: Break) -> Payload:
    return {
        "at": taken.at.isoformat(),
        "before": None if taken.before is None else int(taken.before),
        "after": None if taken.after is None else int(taken.after),
        "notice": taken.notice,
        "shared": taken.shared,
        "kind": taken.kind,
    }


def _read_break(payload: Payload) -> Break:
    before, after = payload["before"], payload["after"]
    return Break(
        at=datetime.fromisoformat(payload["at"]),
        before=None if before is None else Suds(before),
        after=None if after is None else Suds(after),
        notice=payload["notice"],
        shared=payload["shared"],
        kind=payload["kind"],
    )


def _write_content(content: LetterContent) -> Payload:
    return {"title": content.title, "text": content.text}


def _read_content(payload: Payload) -> LetterContent:
    return LetterContent(payload["title"], payload["text"])


def _write_letter(letter: Letter) -> Payload:
    finished = letter.finished.isoformat() if letter.finished else None
    return {**autosave.to_payload(letter, _write_content), "theme": letter.theme.value, "finished": finished}


def _read_letter(payload: Payload) -> Letter:
    finished = datetime.fromisoformat(payload["finished"]) if payload["finished"] else None
    written = autosave.from_payload(payload, _read_content)
    return Letter(**written, theme=LetterTheme(payload["theme"]), finished=finished)


def _letter_v2_is_kept_while_it_is_written(old: Payload) -> Payload:
    written = {"edition": 1, "draft": "", "sitting": "", "turn": 0, "earlier": None}
    return {**old, **written, "at": old["finished"] or old["begun"], "is_done": old["finished"] is not None}


def _write_returns(returns: Returns) -> Payload:
    return {
        "returns": [
            [each.letter, each.on.isoformat(), each.came.isoformat() if each.came else None] for each in returns.all
        ]
    }


def _read_returns(payload: Payload) -> Returns:
    return Returns(
        tuple(
            Return(letter, date.fromisoformat(on), datetime.fromisoformat(came) if came else None)
            for letter, on, came in payload["returns"]
        )
    )


def _write_statement(statement: Statement) -> Payload:
    return {
        "words": statement.words,
        "begun": statement.begun.isoformat(),
        "state": statement.state.value,
        "felt": [[each.at.isoformat(), int(each.true)] for each in statement.felt],
        "former": [[each.words, each.until.isoformat()] for each in statement.former],
    }


def _read_statement(payload: Payload) -> Statement:
    return Statement(
        words=payload["words"],
        begun=datetime.fromisoformat(payload["begun"]),
        state=State(payload["state"]),
        felt=tuple(Felt(datetime.fromisoformat(at), Percent(true)) for at, true in payload["felt"]),
        former=tuple(Former(words, datetime.fromisoformat(until)) for words, until in payload["former"]),
    )


def _write_friend(friend: Friend) -> Payload:
    return {
        "at": friend.at.isoformat(),
        "going_through": friend.going_through,
        "to_friend": friend.to_friend,
        "how": friend.how,
        "to_self": friend.to_self,
        "instead": friend.instead,
    }


def _read_friend(payload: Payload) -> Friend:
    words = {key: payload[key] for key in ("going_through", "to_friend", "how", "to_self", "instead")}
    return Friend(at=datetime.fromisoformat(payload["at"]), **words)


def _write_lesson(lesson: Lesson) -> Payload:
    return {"at": lesson.at.isoformat(), "mistake": lesson.mistake, "taught": lesson.taught, "say": lesson.say}


def _read_lesson(payload: Payload) -> Lesson:
    return Lesson(datetime.fromisoformat(payload["at"]), payload["mistake"], payload["taught"], payload["say"])


BREAK: RecordKind[Break] = RecordKind("self_compassion.break", 1, _write_break, _read_break)
LETTER: RecordKind[Letter] = RecordKind(
    "self_compassion.letter", 2, _write_letter, _read_letter, (_letter_v2_is_kept_while_it_is_written,)
)
RETURNS: RecordKind[Returns] = RecordKind("self_compassion.returns", 1, _write_returns, _read_returns)
STATEMENT: RecordKind[Statement] = RecordKind("self_compassion.statement", 1, _write_statement, _read_statement)
FRIEND: RecordKind[Friend] = RecordKind("self_compassion.friend", 1, _write_friend, _read_friend)
LESSON: RecordKind[Lesson] = RecordKind("self_compassion.lesson", 1, _write_lesson, _read_lesson)
KINDS = (BREAK, LETTER, RETURNS, STATEMENT, FRIEND, LESSON)
