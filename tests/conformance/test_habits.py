"""Habits of the house that a practice is held to: icons that exist, time that is passed in, a guide within reach."""

from __future__ import annotations

import ast
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from heroicons import IconDoesNotExist
from heroicons.templatetags.heroicons import heroicon_mini, heroicon_outline

from ownpace.core import practices
from ownpace.core.practice import Practice
from ownpace.library.skills import skills
from tests.conformance.pages import seen

FOLDER = Path(__file__).parents[2] / "src" / "ownpace" / "practices"
NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
ASK_THE_CLOCK = {"now", "today", "utcnow", "localdate", "time", "monotonic"}
CLOCKS = {"datetime", "date", "timezone", "time"}
TIMELESS = sorted(
    file
    for part in ("domain", "records", "forms")
    for pattern in (f"*/{part}.py", f"*/{part}/**/*.py")
    for file in FOLDER.glob(pattern)
)


@pytest.mark.parametrize("practice", practices.installed(), ids=lambda practice: practice.slug)
def test_the_icon_of_a_practice_exists(practice: Practice) -> None:
    assert heroicon_outline(practice.icon)


@pytest.mark.parametrize("icon", sorted({skill.icon for skill in skills()}))
def test_the_icon_of_a_skill_exists(icon: str) -> None:
    assert heroicon_outline(icon)


@pytest.mark.parametrize("draw", [heroicon_outline, heroicon_mini])
def test_an_icon_that_nobody_drew_is_noticed(draw: Any) -> None:
    with pytest.raises(IconDoesNotExist):
        draw("no-such-icon")


def clock_readings(source: str) -> list[str]:
    """Return every call that asks what time it is: `datetime.now()`, `localdate()`, `localtime()` of nothing."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name | ast.Attribute):
            of = called.value.id if isinstance(called.value, ast.Name) else called.value.attr
            asks = (of in CLOCKS and called.attr in ASK_THE_CLOCK) or (called.attr == "localtime" and not node.args)
            found += [ast.unparse(node)] if asks else []
        elif isinstance(called, ast.Name) and called.id in {"localtime", "localdate"} and not node.args:
            found.append(ast.unparse(node))
    return found


@pytest.mark.parametrize("file", TIMELESS, ids=lambda file: str(file.relative_to(FOLDER)))
def test_rules_records_and_forms_are_told_the_time(file: Path) -> None:
    assert clock_readings(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "asks",
    ["datetime.now(UTC)", "date.today()", "timezone.now()", "localtime()", "timezone.localdate()", "time.time()"],
)
def test_asking_the_clock_is_noticed(asks: str) -> None:
    assert clock_readings(f"at = {asks}") == [asks]


def test_turning_a_given_time_is_no_question_to_the_clock() -> None:
    assert clock_readings("day = localtime(at).date(); other = request.now.date()") == []


@pytest.mark.django_db
@pytest.mark.parametrize("practice", practices.installed(), ids=lambda practice: practice.slug)
def test_the_guide_is_one_link_away_from_the_first_page(practice: Practice, person: Any) -> None:
    answer = person.get(reverse(practice.home), follow=True)
    assert reverse(f"{practice.app}:about") in seen(answer.content.decode()).links


@pytest.mark.django_db
def test_the_guides_are_one_link_away_in_a_life_that_is_lived_too(person: Any) -> None:
    from ownpace.cli.demo.whole import live

    live(person.vault, days=30, seed=1, now=NOW)
    for practice in practices.installed():
        answer = person.get(reverse(practice.home), follow=True)
        assert reverse(f"{practice.app}:about") in seen(answer.content.decode()).links, practice.slug
