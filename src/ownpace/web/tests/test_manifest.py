"""The manifest names the house and nothing of what is inside."""

from __future__ import annotations

from django.test import Client


def test_it_is_neutral(client: Client, db: None) -> None:
    response = client.get("/manifest.webmanifest")
    assert response.headers["Content-Type"] == "application/manifest+json"
    assert response.json()["name"] == "Ownpace"
    assert "description" not in response.json()
