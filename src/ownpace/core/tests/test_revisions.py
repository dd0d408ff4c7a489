from __future__ import annotations

from ownpace.core.revisions import revision_of


def test_the_same_words_have_the_same_revision_in_whatever_order() -> None:
    assert revision_of({"title": "Nearness", "goal": ""}) == revision_of({"goal": "", "title": "Nearness"})


def test_other_words_another_field_and_nothing_at_all_have_others() -> None:
    parts = ({}, {"title": ""}, {"title": "Nearness"}, {"goal": "Nearness"}, {"title": None}, {"title": "nearness"})
    assert len({revision_of(part) for part in parts}) == len(parts)


def test_a_revision_is_one_that_a_form_takes_whatever_was_typed() -> None:
    assert revision_of({"title": "\udc80 \x00 水"}) >= 1
