from __future__ import annotations

from datetime import UTC, datetime, timedelta

from ownpace.core.scales import Suds
from ownpace.practices.regulation import declared
from ownpace.practices.regulation.domain import SkillPractice
from ownpace.practices.regulation.records import PRACTICE
from ownpace.sealed.vault import Vault

NOW = datetime(2025, 3, 1, 12, tzinfo=UTC)


def _try(vault: Vault, *skills: str) -> None:
    for number, skill in enumerate(skills):
        at = NOW + timedelta(days=number)
        vault.seal(PRACTICE, SkillPractice(skill, at, Suds(50)), at=at)


def test_with_nothing_tried_one_breath_is_offered(vault: Vault) -> None:
    (offer,) = declared.today(vault, NOW)
    assert (str(offer.title), offer.url_name, offer.args) == ("Try one breath", "regulation:show_skill", ("breathing",))
    assert declared.gate_facts(vault, NOW)[0].skills_tried == frozenset()


def test_with_one_skill_a_second_is_offered_and_says_why(vault: Vault) -> None:
    _try(vault, "feet", "feet")
    (offer,) = declared.today(vault, NOW)
    assert str(offer.why) == "Two skills at hand open the ladder."


def test_with_two_skills_nothing_more_is_asked(vault: Vault) -> None:
    _try(vault, "feet", "breathing")
    assert declared.today(vault, NOW) == []
    assert declared.gate_facts(vault, NOW)[0].skills_tried == {"feet", "breathing"}


def test_a_skill_tried_long_ago_still_counts(vault: Vault) -> None:
    _try(vault, "feet", *["breathing"] * (declared.LAST + 5))
    assert declared.tried(vault) == {"feet", "breathing"}


def test_the_first_time_of_each_skill_is_a_win(vault: Vault) -> None:
    _try(vault, "feet", "feet", "breathing")
    wins = declared.wins(vault)
    assert [win.at for win in wins] == [NOW, NOW + timedelta(days=2)]
    assert str(wins[1].words) == "The first time with a skill: Slow breathing."
