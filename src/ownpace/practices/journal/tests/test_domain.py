from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from ownpace.core.autosave import Earlier, keep, put_back
from ownpace.practices.journal.domain.entry import Entry, EntryContent, Submission, begin
from ownpace.practices.journal.domain.milestones import milestones
from ownpace.practices.journal.domain.tags import Pins, Tags, tags_in
from ownpace.practices.journal.prompts import another, gentle_one, prompt_of, prompts, themes

NOW = datetime(2026, 5, 1, 20, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
HERE, THERE = "a" * 32, "b" * 32


def _sent(text: str, sitting: str = HERE, turn: int = 0, edition: int | None = None) -> Submission:
    return Submission(EntryContent(text=text), sitting, turn, edition)


def _kept(entry: Entry, sent: Submission, at: datetime = LATER) -> Entry:
    changed = keep(entry, sent, at)
    assert changed is not None
    return changed


def test_a_page_speaks_in_turns_and_what_arrives_late_is_passed_over() -> None:
    entry = begin(_sent("one", turn=1), NOW)
    entry = _kept(entry, _sent("one two three", turn=3))
    assert _kept(entry, _sent("one two", turn=2)) == entry
    assert entry.content.text == "one two three"


def test_another_page_replaces_what_it_has_seen_and_nothing_else() -> None:
    entry = begin(_sent("one"), NOW)
    changed = _kept(entry, _sent("two", THERE, edition=1))
    assert (changed.content.text, changed.edition) == ("two", 2)
    assert keep(changed, _sent("three", edition=1), LATER) is None
    assert keep(changed, _sent("three", "c" * 32, turn=9), LATER) is None


def test_the_same_words_from_two_pages_are_no_conflict() -> None:
    entry = _kept(begin(_sent("one"), NOW), _sent("two", THERE, edition=1))
    assert _kept(entry, _sent("two", edition=1)) == entry


def test_what_was_before_a_sitting_stays_through_the_whole_of_it() -> None:
    entry = begin(_sent("as it was"), NOW)
    for turn, text in enumerate(["as it", "", "other words"], start=1):
        entry = _kept(entry, _sent(text, THERE, turn, entry.edition))
    assert entry.earlier == Earlier(NOW, EntryContent(text="as it was"))


def test_an_emptied_page_does_not_take_the_place_of_what_was_before() -> None:
    emptied = _kept(begin(_sent("as it was"), NOW), _sent("", THERE, 1, 1))
    again = _kept(emptied, _sent("new", "c" * 32, 1, 2))
    assert again.earlier == Earlier(NOW, EntryContent(text="as it was"))


@pytest.mark.parametrize(("after", "before"), [(timedelta(minutes=5), "a long page"), (timedelta(days=2), "oh")])
def test_a_slip_of_this_hour_does_not_take_its_place_either(after: timedelta, before: str) -> None:
    slip = _kept(begin(_sent("a long page"), NOW), _sent("oh", THERE, 1, 1))
    again = _kept(slip, _sent("oh no", "c" * 32, 1, 2), LATER + after)
    assert again.earlier is not None
    assert again.earlier.content.text == before


def test_what_is_put_back_can_be_put_back_again() -> None:
    entry = _kept(begin(_sent("first"), NOW), _sent("second", THERE, edition=1))
    back = put_back(entry, "c" * 32, LATER)
    assert (back.content.text, back.earlier, back.edition) == ("first", Earlier(LATER, EntryContent(text="second")), 3)
    assert put_back(back, "d" * 32, LATER).content.text == "second"


def test_with_nothing_before_there_is_nothing_to_put_back() -> None:
    entry = begin(_sent("first"), NOW)
    assert put_back(entry, THERE, LATER) == entry


def test_being_done_is_no_change_of_words() -> None:
    entry = replace(begin(_sent("one", turn=1), NOW), is_done=False)
    done = _kept(entry, _sent("one", turn=2))
    assert (done.is_done, done.edition, done.at) == (True, 1, NOW)


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("", ()),
        (" , ,", ()),
        ("rest, #Work ,  two   words", ("rest", "Work", "two words")),
        ("Rest, rest, REST, sleep", ("Rest", "sleep")),
        ("راحة، نوم", ("راحة", "نوم")),
        ("休息、睡眠，家", ("休息", "睡眠", "家")),
    ],
)
def test_tags_are_read_off_a_line(line: str, tags: tuple[str, ...]) -> None:
    assert tags_in(line) == tags


def test_tags_know_their_entries_whatever_the_spelling_and_go_with_the_last_of_them() -> None:
    numbers = count()
    new_id = lambda: f"{next(numbers)}"  # noqa: E731 - short
    tags = Tags().put("x", ("Rest", "work"), new_id).put("y", ("rest",), new_id)
    assert [(tag.words, tag.entries) for tag in tags.all] == [("Rest", ("x", "y")), ("work", ("x",))]
    assert [tag.words for tag in tags.most_used(1)] == ["Rest"]
    assert [tag.id for tag in tags.named(["WORK", "rest", "unknown"])] == ["1", "0"]
    assert tags.put("x", ("work", "Rest"), new_id) == tags
    assert [(tag.words, tag.entries) for tag in tags.put("x", (), new_id).all] == [("Rest", ("y",))]


def test_what_is_pinned_last_comes_first() -> None:
    pins = Pins().put("x", at_top=True).put("y", at_top=True)
    assert pins.entries == ("y", "x")
    assert pins.put("x", at_top=True) == pins
    assert pins.put("y", at_top=False).entries == ("x",)


def test_milestones_name_counts_and_coming_back() -> None:
    days = [NOW + timedelta(days=number) for number in range(10)]
    found = list(milestones([*days, NOW + timedelta(days=45)]))
    assert [(milestone.at, milestone.count) for milestone in found] == [
        (NOW, 1),
        (days[9], 10),
        (NOW + timedelta(days=45), None),
    ]
    assert list(milestones([])) == []


def test_there_are_about_sixty_prompts_in_nine_themes_none_twice() -> None:
    assert len(themes()) == 9
    assert len(prompts()) == sum(len(theme.prompts) for theme in themes()) >= 60
    assert len({prompt.words for prompt in prompts().values()}) == len(prompts())


def test_another_one_comes_from_another_theme_until_all_were_there() -> None:
    seen, prompt = [], gentle_one(NOW)
    for _ in prompts():
        following = another(prompt.id)
        assert following.id.partition("-")[0] != prompt.id.partition("-")[0]
        seen.append(following.id)
        prompt = following
    assert set(seen) == set(prompts())


def test_the_prompt_of_the_day_stirs_nothing_up_and_changes_daily() -> None:
    days = [gentle_one(NOW + timedelta(days=number)) for number in range(54)]
    assert not any(prompt.is_tender for prompt in days)
    assert len({prompt.id for prompt in days}) == 54
    assert prompt_of("gone") is None
