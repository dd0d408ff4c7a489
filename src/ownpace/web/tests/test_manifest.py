"""The manifest names the house and nothing of what is inside."""

from __future__ import annotations

from django.test import Client


def test_it_is_neutral(client: Client, db: None) -> None:
    response = client.get("/manifest.webmanifest")
    assert response.headers["Content-Type"] == "application/manifest+json"
    assert response.json()["name"] == "Ownpace"
    assert "description" not in response.json()


def test_what_a_browser_asks_of_a_program_is_there(client: Client, db: None) -> None:
    manifest = client.get("/manifest.webmanifest").json()
    assert manifest["display"] == "minimal-ui"
    assert manifest["start_url"] == manifest["scope"] == "/"
    assert all(icon["sizes"] == "any" and icon["src"].endswith(".svg") for icon in manifest["icons"])
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
