"""What this is, honestly and one tap further."""

from __future__ import annotations

from django.test import Client


def test_the_plain_words_are_behind_a_line_that_says_so(client: Client, db: None) -> None:
    html = client.get("/about/").content.decode()
    folded = html[html.index("<details") : html.index("</details>")]
    assert "What it is about, in plain words" in folded
    assert "sexuality" in folded
    assert "sexual" not in html.replace(folded, "")


def test_it_promises_what_holds(client: Client, db: None) -> None:
    html = client.get("/about/").content.decode()
    assert "Someone who copies the database or a backup cannot read them." in html
    assert "can see what passes through it" in html
