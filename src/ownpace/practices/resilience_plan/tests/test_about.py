"""Why a plan."""

from __future__ import annotations

from django.urls import reverse


def test_the_guide_is_shown(person):
    page = person.get(reverse("resilience_plan:about"))
    assert page.status_code == 200
    assert "Kiresuk" in page.content.decode()
