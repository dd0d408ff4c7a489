"""`make test ARGS="journal"`: what is read from the words, and which tests concern one practice."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READ = """
import json, sys
from pathlib import Path
import asked
found = asked.read(Path(sys.argv[1]), sys.argv[2:])
print(json.dumps([found.practices, found.rest]))
"""
JOURNEY = "tests/journeys/test_journal.py"


def read(*words: str) -> list[list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", READ, str(ROOT), *words],
        env={"PYTHONPATH": str(ROOT / "setup"), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("words", "practices", "rest"),
    [
        ("", [], []),
        ("journal", ["journal"], []),
        ("check-in", ["check_in"], []),
        ("check_in journal -x", ["check_in", "journal"], ["-x"]),
        ("-k journal", [], ["-k", "journal"]),
        (f"{JOURNEY} -k journal", [], [JOURNEY, "-k", "journal"]),
        (f"{JOURNEY}::test_one", [], [f"{JOURNEY}::test_one"]),
        (f"journal {JOURNEY}", ["journal"], [JOURNEY]),
    ],
)
def test_names_of_practices_come_first_and_pytest_gets_the_rest(
    words: str, practices: list[str], rest: list[str]
) -> None:
    assert read(*words.split()) == [practices, rest]


def test_an_unknown_name_is_answered_with_the_names_there_are() -> None:
    asked = [sys.executable, "setup/prepare.py", "test", "jurnal"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "no practice “jurnal”" in done.stderr
    assert "check_in" in done.stderr
    assert "journal" in done.stderr


CHOSEN = """
import sys
import pytest

class Tell:
    def pytest_collection_finish(self, session):
        print("\\n".join(item.nodeid for item in session.items))

asked = ["--collect-only", "-qq", "-p", "no:cacheprovider", "--practice=weekly_experiment", *sys.argv[1:]]
pytest.main(asked, [Tell()])
"""
LADDER = "src/ownpace/practices/exposure_ladder/tests"
ASKED = (
    "src/ownpace/practices/weekly_experiment/tests/test_domain.py",
    f"{LADDER}/test_domain.py",
    "tests/conformance/test_practices.py",
    "tests/conformance/test_addresses.py",
    "tests/conformance/test_words.py",
    "tests/journeys/test_weekly_experiment.py",
    "tests/journeys/test_pace.py",
)


@pytest.fixture(scope="module")
def chosen() -> list[str]:
    done = subprocess.run([sys.executable, "-c", CHOSEN, *ASKED], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == "", done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("path", [ASKED[0], *ASKED[2:6]])
def test_what_concerns_a_practice_is_chosen(chosen: list[str], path: str) -> None:
    assert any(test.startswith(path) for test in chosen)


def test_what_concerns_another_practice_is_left_out(chosen: list[str]) -> None:
    others = ("exposure_ladder", "exposure-ladder", "test_pace", "journal", "[values")
    assert [test for test in chosen if any(other in test for other in others)] == []


def test_what_every_practice_promises_is_chosen_by_its_page_its_kind_and_its_file(chosen: list[str]) -> None:
    for told in ("[weekly_experiment:", "[weekly_experiment.", "[weekly-experiment]", "practices/weekly_experiment/"):
        assert any(told in test for test in chosen), told
