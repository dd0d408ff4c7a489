"""kindness, about."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.core.scales import Suds
from ownpace.practices.self_compassion.domain.breaks import Break
from ownpace.practices.self_compassion.domain.letters import Letter, LetterTheme, Returns, draft_of
from ownpace.practices.self_compassion.records import BREAK, LETTER, RETURNS
from ownpace.practices.self_compassion.tests.conftest import Kept

HOME = reverse("self_compassion:kindness")


def test_with_nothing_kept_it_teaches_and_begins_with_the_break(person: Person) -> None:
    opened = person.get(HOME).content.decode()
    assert "the way you would speak to a friend" in opened
    assert opened.count('class="button"') == 1
    assert reverse("self_compassion:take_break") in opened


def test_the_break_stays_the_one_thing_and_the_others_are_rows(person: Person, now: datetime) -> None:
    person.vault.seal(BREAK, Break(now, Suds(50)), at=now)
    opened = person.get(HOME).content.decode()
    assert opened.count('class="button"') == 1
    assert "Earlier breaks" in opened
    for page in ("statements", "letters", "friend", "ups_and_downs"):
        assert f'href="{reverse(f"self_compassion:{page}")}"' in opened


def test_a_sentence_of_ones_own_stands_on_top(person: Person, said: Kept) -> None:
    said("Slow is fine.")
    opened = person.get(HOME).content.decode()
    assert opened.index("Slow is fine.") < opened.index("first-thing")


def test_a_draft_comes_before_the_break_and_a_letter_that_is_due_before_both(
    person: Person, letter: Record[Letter], now: datetime
) -> None:
    draft = person.vault.seal(LETTER, draft_of(LetterTheme.HARD_DAY, "Dear", now), at=now)
    assert reverse("self_compassion:edit_letter", args=[draft.id]) in person.get(HOME).content.decode()
    person.vault.seal(RETURNS, Returns().bring(letter.id, now.date()), at=now)
    opened = person.get(HOME).content.decode()
    assert reverse("self_compassion:letter_back", args=[letter.id]) in opened
    assert reverse("self_compassion:edit_letter", args=[draft.id]) not in opened
    assert opened.count('class="button"') == 1


def test_the_guide_is_shown_under_its_own_heading(person: Person) -> None:
    page = person.get(reverse("self_compassion:about")).content.decode()
    assert "Kind to yourself" in page
    assert "Why it may help" in page
