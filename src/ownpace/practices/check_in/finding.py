"""How search reads check-ins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.check_in import words
from ownpace.practices.check_in.domain.check_in import CheckIn
from ownpace.practices.check_in.records import CHECK_IN


def _passages(record: Record[CheckIn]) -> Iterator[Passage]:
    check_in = record.value
    noted = (" ".join(one.lines) for one in words.sections(_without_feelings(check_in)))
    sorted_ = (f"{pile.belongs}: {each.words}" for pile in words.piles(check_in) for _number, each in pile.sentences)
    text = "\n\n".join((*noted, *sorted_))
    yield Passage(_("Check-in"), words.in_short(check_in), text, check_in.at, "check_in:show_check_in", (record.id,))


def _without_feelings(check_in: CheckIn) -> CheckIn:
    return replace(check_in, feelings=())


FINDS = (Findable(CHECK_IN, _passages, words.coded),)
