from __future__ import annotations

from datetime import datetime

import pytest

from ownpace.accounts.testing import Person
from ownpace.core import practices
from ownpace.core.practice import Offer
from ownpace.core.records import Record
from ownpace.core.scales import Intensity, Suds
from ownpace.practices.check_in.domain.blame import Belongs, Blame, Sentence
from ownpace.practices.check_in.domain.check_in import BodyPart, CheckIn, Felt
from ownpace.practices.check_in.tests.conftest import Keep

HOW_NOW = "How are you now?"


def _page(person: Person, record: Record[CheckIn]) -> str:
    return person.get(f"/check-in/kept/{record.id}/").content.decode()


def test_everything_noted_is_shown_in_words_and_nothing_is_added_up(person: Person, keep: Keep) -> None:
    record = keep(
        feelings=(Felt("worn-out", strength=Intensity(70)), Felt(own="fizzy <b>")),
        distress=Suds(45),
        body=(BodyPart("chest", ("tight", "warm"), "a drawer"), BodyPart("hands")),
        fears="Yes out of habit.",
        needs=("rest", "saying-no"),
        own_needs="a call",
        blame=Blame.SOME,
        sentences=(Sentence("I was too friendly.", Belongs.SOMEONE_ELSE),),
        comfortable="The lamp on.",
        uncomfortable="The queue.",
        adjust="Shorter.",
    )
    page = _page(person, record)
    for words in ("worn out (70 of 100), fizzy &lt;b&gt;", "45 of 100", "chest: tight, warm, a drawer", "hands",
                  "Yes out of habit.", "rest, to say no", "a call", "Yes, some of it", "Someone else’s",
                  "I was too friendly.", "The lamp on.", "The queue.", "Shorter."):  # fmt: skip
        assert words in page
    assert "115" not in page


def test_the_longer_parts_are_offered_each_on_a_page_of_its_own(person: Person, sad: Record[CheckIn]) -> None:
    page = _page(person, sad)
    for part in ("strength", "body", "fears", "needs", "look", "back"):
        address = f"/check-in/kept/{sad.id}/{part}/"
        assert address in page
        assert person.get(address).status_code == 200


def test_without_feelings_nothing_is_asked_about_their_strength(person: Person, keep: Keep) -> None:
    assert "/strength/" not in _page(person, keep(ease=Intensity(30)))


@pytest.mark.parametrize(("distress", "shown"), [(59, False), (60, True), (100, True)])
def test_strong_distress_is_met_with_a_way_down(person: Person, keep: Keep, distress: int, shown: bool) -> None:
    assert (HOW_NOW in _page(person, keep(distress=Suds(distress)))) is shown


def test_sorted_blame_is_met_with_a_way_down(person: Person, keep: Keep) -> None:
    record = keep(distress=Suds(10), sentences=(Sentence("I was late.", Belongs.UNSURE),))
    assert HOW_NOW in _page(person, record)


def test_a_check_in_of_an_earlier_day_is_there_to_be_read(person: Person, keep: Keep, long_ago: datetime) -> None:
    page = _page(person, keep(at=long_ago, distress=Suds(90)))
    assert HOW_NOW not in page
    assert "Monday 4 May 2020" in page


def test_kind_words_and_a_skill_that_was_tried_are_brought_along(
    person: Person, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = {"kindness": (Offer("k", "I go at my pace."),), "skill": (Offer("breathing", "Slow breathing"),)}
    monkeypatch.setattr(practices, "offers", lambda reading, kind: offered[kind])
    page = _page(person, keep(distress=Suds(70)))
    assert "I go at my pace." in page
    assert "/regulation/skills/breathing/" in page
    calm = _page(person, keep(distress=Suds(10)))
    assert "I go at my pace." in calm
    assert "/regulation/skills/breathing/" not in calm


def test_a_word_that_left_the_list_is_still_shown(person: Person, keep: Keep) -> None:
    record = keep(
        feelings=(Felt("no-longer-there"),), body=(BodyPart("left-knee", ("very-odd",)),), needs=("old-need",)
    )
    page = _page(person, record)
    assert all(words in page for words in ("no longer there", "left knee: very odd", "<dd data-authored>old need</dd>"))
