from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person


def test_the_guide_is_shown_under_its_own_heading(person: Person) -> None:
    page = person.get(reverse("values:about")).content.decode()
    assert "About values" in page
    assert f'href="{reverse("values:show_values")}"' in page
