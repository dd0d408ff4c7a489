from __future__ import annotations

from datetime import UTC, datetime, timedelta

from ownpace.core.scales import Suds
from ownpace.practices.regulation import declared
from ownpace.practices.regulation.domain import SKILLS_NEEDED, SafePlace, SkillPractice
from ownpace.practices.regulation.records import SAFE_PLACE, SKILL_PRACTICE
from ownpace.sealed.vault import Vault

NOW = datetime(2025, 3, 1, 12, tzinfo=UTC)


def _try(vault: Vault, *skills: str) -> None:
    for number, skill in enumerate(skills):
        at = NOW + timedelta(days=number)
        vault.seal(SKILL_PRACTICE, SkillPractice(skill, at, Suds(50)), at=at)


def test_with_nothing_tried_one_breath_is_offered(vault: Vault) -> None:
    (offer,) = declared.today(vault, NOW)
    assert (str(offer.title), offer.url_name, offer.args) == ("Try one breath", "regulation:show_skill", ("breathing",))
    assert declared.gate_facts(vault, NOW)[0].first == (declared.SKILLS_FIRST,)


def test_with_one_skill_a_second_is_offered_and_says_why(vault: Vault) -> None:
    _try(vault, "feet", "feet")
    (offer,) = declared.today(vault, NOW)
    assert str(offer.why) == "Two skills at hand open the ladder."
    assert declared.gate_facts(vault, NOW)[0].first == (declared.SKILLS_FIRST,)
    assert SKILLS_NEEDED == 2


def test_with_two_skills_nothing_more_is_asked(vault: Vault) -> None:
    _try(vault, "feet", "breathing")
    assert declared.today(vault, NOW) == []
    assert declared.gate_facts(vault, NOW) == []


def test_a_skill_tried_long_ago_still_counts(vault: Vault) -> None:
    _try(vault, "feet", *["breathing"] * (declared.LAST + 5))
    assert declared.tried(vault) == {"feet", "breathing"}


def test_the_first_time_of_each_skill_is_a_win(vault: Vault) -> None:
    _try(vault, "feet", "feet", "breathing")
    wins = declared.wins(vault)
    assert [win.at for win in wins] == [NOW, NOW + timedelta(days=2)]
    assert str(wins[1].words) == "The first time with a skill: Slow breathing."


def test_the_skills_that_ease_most_are_offered_first_and_those_that_do_not_are_left_out(vault: Vault) -> None:
    for skill, after in (("feet", 45), ("breathing", 20), ("grounding", 50), ("orienting", 60)):
        for day in range(5):
            at = NOW + timedelta(days=day)
            vault.seal(SKILL_PRACTICE, SkillPractice(skill, at, Suds(50), Suds(after)), at=at)
    assert [offer.id for offer in declared.steadying(vault)] == ["breathing", "feet"]
    assert declared.steadying(vault)[0].words == "Slow breathing"


def test_fewer_than_five_readings_offer_nothing_yet(vault: Vault) -> None:
    for _ in range(4):
        vault.seal(SKILL_PRACTICE, SkillPractice("feet", NOW, Suds(50), Suds(10)), at=NOW)
    assert declared.steadying(vault) == []


def test_a_hard_moment_opens_a_bounded_number_of_practices(vault: Vault) -> None:
    for number in range(declared.LOOKED_AT + 5):
        after = Suds(50 if number >= 5 else 0)
        vault.seal(SKILL_PRACTICE, SkillPractice("feet", NOW, Suds(50), after), at=NOW)
    assert declared.steadying(vault) == []


def test_places_are_offered_by_name_the_newest_first(vault: Vault) -> None:
    for name in ("bench", "cabin"):
        vault.seal(SAFE_PLACE, SafePlace(name, NOW), at=NOW)
    assert [offer.words for offer in declared.safe_places(vault)] == ["cabin", "bench"]
