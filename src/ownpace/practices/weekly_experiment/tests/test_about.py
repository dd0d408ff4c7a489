from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person


def test_the_guide_says_that_a_week_may_go_without(person: Person) -> None:
    page = person.get(reverse("weekly_experiment:about")).content.decode()
    assert "an ordinary week" in page.replace("\n", " ")
    assert "Gollwitzer" in page
    assert f'href="{reverse("weekly_experiment:this_week")}"' in page
