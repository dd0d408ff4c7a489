"""The breath: paced by a shape, by words alone, or by a guide in the text."""

from __future__ import annotations

import re
from pathlib import Path

from django.test import Client

from ownpace.accounts.testing import Person

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
    assert "count slowly to four" in guide
    assert "count to six" in guide


def test_cautions_are_on_the_page(client: Client, db: None) -> None:
    html = client.get("/steady/breathe/").content.decode()
    assert "lung disease" in html
    assert "stop at any time" in html
    assert "eyes open" in html


def test_the_script_and_the_shape_keep_the_same_time_about_six_a_minute() -> None:
    script = (STATIC / "breathe.js").read_text(encoding="utf-8")
    inwards, outwards = (int(re.search(rf"{name}_MS = (\d+)", script)[1]) for name in ("IN", "OUT"))
    css = (STATIC / "steady.css").read_text(encoding="utf-8")
    assert f"transform {inwards // 1000}s" in css
    assert f"transform {outwards // 1000}s" in css
    assert 60_000 / (inwards + outwards) == 6


def test_nothing_moves_for_those_who_asked_for_stillness() -> None:
    css = (STATIC / "steady.css").read_text(encoding="utf-8")
    still = css[css.index("prefers-reduced-motion: reduce") :]
    assert "transition: none" in still
