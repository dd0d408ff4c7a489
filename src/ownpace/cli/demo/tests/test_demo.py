from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from ownpace.core import practices
from ownpace.core.records import RecordKind
from ownpace.invented.words import SLOTS, lists
from ownpace.library import loader
from ownpace.practices.exposure_ladder.domain.proposal import Reason, propose_next
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER
from ownpace.practices.resilience_plan.records import GOAL
from ownpace.sealed.testing import new_vault
from ownpace.sealed.vault import Vault

NOW = datetime(2026, 3, 14, 11, 30, tzinfo=ZoneInfo("Europe/Paris"))
SOURCE = Path(__file__).parents[4]
BANNED = re.compile(r"\b(should|failed|only|just|victim|broken|damaged|streak|normal)\b", re.IGNORECASE)
ID = re.compile(r"\b[0-9a-f]{32}\b")


def _lived(days: int = 60, seed: int = 1) -> Vault:
    from ownpace.cli.demo.whole import live

    vault = new_vault()
    live(vault, days=days, seed=seed, now=NOW)
    return vault


def _kinds() -> tuple[RecordKind[Any], ...]:
    from ownpace.web.records import SHELL_KINDS

    return (*practices.kinds(), *SHELL_KINDS)


def _content(vault: Vault) -> list[str]:
    """Return what all records say and when, without the ids that the vault draws."""
    return [
        ID.sub("", f"{kind.name} {record.at.isoformat()} {kind.write(record.value)!r}")
        for kind in _kinds()
        for record in vault.all(kind)
    ]


@pytest.mark.django_db
def test_a_short_life_holds_every_kind_of_record_of_every_practice_and_all_of_them_open() -> None:
    vault = _lived()

    for kind in _kinds():
        records = vault.all(kind)
        assert records, kind.name
        assert len(records) == vault.count(kind)
        assert all(NOW - timedelta(days=61) < record.at <= NOW for record in records)


@pytest.mark.django_db
def test_the_same_seed_gives_the_same_content_and_another_seed_another() -> None:
    first, again, other = (_content(_lived(30, seed)) for seed in (7, 7, 8))

    assert first == again
    assert first != other


@pytest.mark.django_db
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_there_is_something_to_look_at_today(seed: int) -> None:
    vault = _lived(seed=seed)
    ladders = {record.id: record.value for record in vault.all(LADDER)}
    proposals = [
        propose_next(ladder, [attempt.value for attempt in vault.all(ATTEMPT, of=id)], NOW)
        for id, ladder in ladders.items()
    ]

    assert practices.gate(vault, NOW).is_open
    assert any(proposal.reason is Reason.CARRY_ON for proposal in proposals)
    assert any(proposal.step and proposal.reason is not Reason.CARRY_ON for proposal in proposals)
    assert any(goal.value.ratings for goal in vault.all(GOAL))
    assert any(suggestion for practice in practices.installed() for suggestion in practice.today(vault, NOW))


@pytest.mark.django_db
def test_one_entry_is_two_thousand_words_long_and_fits_its_form() -> None:
    debriefs = [record.value.debrief for record in _lived().all(ATTEMPT)]
    longest = max(debriefs, key=lambda debrief: len(debrief.what_happened))

    assert len(f"{longest.what_happened} {longest.learned}".split()) >= 2000
    assert max(len(longest.what_happened), len(longest.learned)) <= 8000


def test_its_words_are_kind_and_plenty() -> None:
    words = lists()
    everything = repr(words) + repr(loader.of_practice("resilience_plan", "demo_goals.yaml"))

    assert not BANNED.findall(everything)
    assert sum(len(sentences) for sentences in words.values()) > 600
    assert set(re.findall(r"{(\w+)}", everything)) == set(SLOTS)
    for sentences in words.values():
        assert len(sentences) == len(set(sentences))


def test_a_folder_that_holds_a_life_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    first = _demo(folder)
    database = (folder / "ownpace.sqlite3").read_bytes()

    second = _demo(folder)

    assert first.returncode == 0, first.stderr
    assert re.search(r"^The passphrase is: \w+( [\w-]+){5}$", first.stdout, re.MULTILINE)
    assert second.returncode == 1
    assert len(second.stderr.strip().splitlines()) == 1
    assert "holds a life already" in second.stderr
    assert (folder / "ownpace.sqlite3").read_bytes() == database


def _demo(folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    arguments = [sys.executable, "-m", "ownpace.cli.main", "demo", "--days", "14", "--data", str(folder)]
    return subprocess.run(arguments, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - ours
