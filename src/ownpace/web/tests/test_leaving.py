"""How leaving works, with what it does not do."""

from __future__ import annotations

from django.test import Client


def test_it_says_that_the_history_stays(client: Client, db: None) -> None:
    html = client.get("/about/leaving/").content.decode()
    assert "does not erase the browser’s history" in html
    assert "Shift" in html
