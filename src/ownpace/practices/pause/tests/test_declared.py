from __future__ import annotations

from datetime import UTC, datetime, timedelta

from ownpace.core.scales import Intensity
from ownpace.practices.pause import declared
from ownpace.practices.pause.domain import Choice, Moment, Plan, Went
from ownpace.practices.pause.records import MOMENT, PLAN
from ownpace.sealed.vault import Vault

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)


def _keep(vault: Vault, *moments: Moment) -> None:
    for moment in moments:
        vault.seal(MOMENT, moment, at=moment.at)


def test_with_nothing_kept_the_day_is_left_alone(vault: Vault) -> None:
    assert declared.today(vault, NOW) == []


def test_after_a_pause_a_first_plan_is_a_gentle_idea_until_there_is_one(vault: Vault) -> None:
    _keep(vault, Moment(NOW))
    (offer,) = declared.today(vault, NOW)
    assert (offer.url_name, offer.weight) == ("pause:begin_plan", 10)
    vault.seal(PLAN, Plan(NOW, "Buying"), at=NOW)
    assert declared.today(vault, NOW) == []


def test_strengths_are_series_of_their_own(vault: Vault) -> None:
    _keep(
        vault, Moment(NOW, before=Intensity(80), after=Intensity(40)), Moment(NOW + timedelta(1), before=Intensity(5))
    )
    before, after = declared.series(vault)
    assert [value for _, value in before.points] == [80, 5]
    assert after.points == ((NOW, 40),)


def test_going_ahead_with_a_clear_head_is_a_win_like_another_way(vault: Vault) -> None:
    days = [NOW + timedelta(days=number) for number in range(4)]
    _keep(vault, Moment(days[0]), Moment(days[1], Choice.WENT_AHEAD), Moment(days[2], Choice.CALL), Moment(days[3]))
    found = declared.wins(vault)
    assert [win.at for win in found] == days[:3]
    assert "went ahead with a clear head" in str(found[1].words)


def test_a_plan_that_helped_is_a_win_once_and_by_name(vault: Vault) -> None:
    plan = Plan(NOW, "Buying").note(Went.NOT_THIS_TIME, NOW).note(Went.PARTLY, NOW + timedelta(days=2))
    vault.seal(PLAN, plan.note(Went.HELPED, NOW + timedelta(days=3)), at=NOW)
    (win,) = declared.wins(vault)
    assert win.at == NOW + timedelta(days=2)
    assert str(win.words) == "A plan of yours helped: “Buying”"
