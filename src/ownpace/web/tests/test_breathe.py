"""The breath: paced by a shape, by words alone, or by a guide in the text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

from ownpace.accounts.testing import Person
from ownpace.library.skills import rhythms

STATIC = Path(__file__).parents[1] / "static" / "web"


def test_it_opens_locked_and_keeps_nothing(client: Client, db: None) -> None:
    response = client.get("/steady/breathe/")
    assert response.status_code == 200
    assert "Keep that I tried this" not in response.content.decode()
    assert not response.cookies


def test_unlocked_it_may_be_kept(person: Person) -> None:
    assert "skill=breathing" in person.get("/steady/breathe/").content.decode()


def test_without_scripts_words_guide_the_breath(client: Client, db: None) -> None:
    html = client.get("/steady/breathe/").content.decode()
    guide = html[html.index("<noscript>") : html.index("</noscript>")]
    assert "count: 1, 2, 3, 4." in guide
    assert "count: 1, 2, 3, 4, 5, 6." in guide


def test_cautions_are_on_the_page(client: Client, db: None) -> None:
    html = client.get("/steady/breathe/").content.decode()
    assert "lung disease" in html
    assert "stop at any time" in html
    assert "eyes open" in html


def test_the_breath_to_begin_with_is_about_six_a_minute_with_a_longer_breath_out() -> None:
    slow, *others = rhythms()
    assert (slow.id, slow.inwards, slow.outwards, slow.rounds) == ("longer-out", 4, 6, 6)
    assert {(each.inwards, each.hold, each.outwards, each.rest) for each in others if each.is_led} == {
        (5, 0, 5, 0),
        (3, 0, 6, 0),
        (4, 4, 4, 4),
        (4, 0, 6, 0),
    }


def test_holds_are_named_and_never_the_default(client: Client, db: None) -> None:
    (box,) = [each for each in rhythms() if each.hold or each.rest]
    assert "Has holds" in box.says
    html = client.get("/steady/breathe/").content.decode()
    assert re.search(r'value="longer-out"[^>]*checked', html)
    assert html.count(" checked") == 1


def test_the_shape_takes_its_time_from_the_script() -> None:
    css = (STATIC / "steady.css").read_text(encoding="utf-8")
    assert "transform var(--time" in css
    assert '"--time"' in (STATIC / "breathe.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("pattern=box", ["in while you count: 1, 2, 3, 4.", "leave this out: 1, 2, 3, 4.", "4 rounds make"]),
        ("pattern=extended", ["count: 1, 2, 3.", "count: 1, 2, 3, 4, 5, 6.", "7 rounds make"]),
        ("pattern=own&inwards=2&outwards=12", ["count: 1, 2.", "11, 12.", "4 rounds make"]),
        ("pattern=counting", ["Count each breath out"]),
        ("pattern=nonsense", ["6 rounds make"]),
    ],
)
def test_without_scripts_each_rhythm_has_its_words(client: Client, db: None, query: str, words: list[str]) -> None:
    html = client.get(f"/steady/breathe/?{query}").content.decode()
    guide = html[html.index("<noscript>") : html.index("</noscript>")]
    assert all(part in guide for part in words)


@pytest.mark.parametrize("seconds", ["1", "9", "-3", "4.5", "x", "1e9", "9" * 400, "\u0663\u0663"])
def test_seconds_that_are_out_of_bounds_are_explained_and_stay(client: Client, db: None, seconds: str) -> None:
    page = client.get("/steady/breathe/", {"pattern": "own", "inwards": seconds, "outwards": "6"})
    assert "Choose whole seconds from 2 to 8." in page.content.decode()
    assert page.context["form"]["inwards"].value() == seconds
    assert "count: 1, 2, 3, 4." in page.content.decode()


def test_what_is_kept_follows_the_rhythm(person: Person) -> None:
    assert "skill=box_breathing" in person.get("/steady/breathe/?pattern=box").content.decode()


def test_sound_and_touch_are_off_unless_chosen(client: Client, db: None) -> None:
    html = client.get("/steady/breathe/").content.decode()
    for name in ("data-tone", "data-touch"):
        assert re.search(rf'<input type="checkbox" {name} autocomplete="off">', html)
    assert "<audio" not in html


def test_nothing_moves_for_those_who_asked_for_stillness() -> None:
    css = (STATIC / "steady.css").read_text(encoding="utf-8")
    still = css[css.index("prefers-reduced-motion: reduce") :]
    assert "transition: none" in still
