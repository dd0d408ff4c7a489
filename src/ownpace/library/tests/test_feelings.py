from __future__ import annotations

import re

from django.utils import translation

from ownpace.library import feelings


def test_there_are_about_ninety_feelings_in_nine_families() -> None:
    assert len(feelings.families()) == 9
    assert 85 <= len(feelings.by_id()) <= 100
    assert all(8 <= len(family.feelings) <= 12 for family in feelings.families())


def test_every_id_is_its_own_and_fits_into_an_address() -> None:
    ids = [feeling.id for family in feelings.families() for feeling in family.feelings]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", id) for id in [*ids, *(family.id for family in feelings.families())])


def test_no_two_feelings_share_their_words() -> None:
    words = [str(feeling.words) for feeling in feelings.by_id().values()]
    assert len(words) == len(set(words))


def test_shame_numbness_and_tenderness_have_families_of_their_own() -> None:
    assert {"ashamed", "numb", "tender"} <= {family.id for family in feelings.families()}


def test_an_id_gives_its_words_and_an_unknown_one_gives_none() -> None:
    assert feelings.words_of("at-ease") == "at ease"
    assert feelings.words_of("no-such-feeling") == ""


def test_words_are_translated_when_they_are_shown() -> None:
    shown = feelings.by_id()["calm"]
    with translation.override("en"):
        assert str(shown.words) == "calm"
    assert not isinstance(shown.words, str)
