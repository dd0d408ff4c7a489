"""Template tags of the house."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template

from ownpace.core import practices


def shown(template: str, **context: object) -> str:
    return Template("{% load house %}" + template).render(Context(context))


def test_a_rating_is_said_in_words() -> None:
    assert shown("{% suds value %}", value=40) == "40 of 100"
    assert shown("{% suds value %}", value=0) == "0 of 100"


def test_no_rating_is_said_as_such() -> None:
    assert shown("{% suds value %}", value=None) == "not rated"


def test_a_day_is_told_in_the_readers_zone() -> None:
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert shown("{{ when|day }}", when=late) == "Monday 23 November 2026"
    assert shown("{{ when|day }}", when=date(2026, 11, 23)) == "Monday 23 November 2026"
    assert shown("{{ when|day }}", when=None) == ""


def test_an_icon_is_hidden_from_those_who_hear_the_words() -> None:
    html = shown("{% icon 'sun' %}")
    assert html.startswith("<svg")
    assert 'aria-hidden="true"' in html


@pytest.mark.parametrize("practice", practices.installed(), ids=lambda practice: practice.slug)
def test_every_practice_declares_an_icon_that_exists(practice: object) -> None:
    assert shown("{% practice_icon practice.icon %}", practice=practice).startswith("<svg")
