"""What the documents claim, held to the code: commands, settings, practices, paths and links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ownpace.cli.main import COMMANDS
from ownpace.core import practices
from ownpace.core.practice import Place, Practice

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
PRESENT = [file for file in DOCUMENTS if file.parent.name != "decisions"]
"""Documents about how things are. A decision tells of its day, and may name what has changed since."""
DECISIONS = sorted(ROOT.glob("docs/decisions/*.md"))
SOURCES = [*ROOT.glob("src/**/*.py"), *ROOT.glob("setup/*.py")]
NAMES = {command.name for command in COMMANDS}
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
CODE = re.compile(r"`([^`\n]+)`|^    (\S.*)$", re.MULTILINE)
FOLDERS = ("src/", "tests/", "docs/", "bench/", "setup/", "requirements/")
PLACES = {"Path": Place.PATH, "Practise": Place.PRACTISE, "Notice": Place.NOTICE, "People": Place.PEOPLE}


def name(file: Path) -> str:
    return str(file.relative_to(ROOT))


def code_in(text: str) -> list[str]:
    """Return what stands between backticks, and the lines that are indented as code."""
    return ["".join(found) for found in CODE.findall(text)]


@pytest.mark.parametrize("file", DOCUMENTS, ids=name)
def test_commands_that_a_document_names_exist(file: Path) -> None:
    for code in code_in(file.read_text(encoding="utf-8")):
        commands = re.findall(r"^(?:\./)?ownpace ([a-z][a-z-]*)", code)
        targets = re.findall(r"^make ([a-z]+)", code)
        assert set(commands) <= NAMES, code
        assert set(targets) <= TARGETS, code


def test_the_readme_lists_exactly_the_commands_that_help_lists() -> None:
    sentence = re.search(r"`\./ownpace --help` lists the commands: (.*?)\.\n\n", README, re.DOTALL)
    assert sentence
    assert re.findall(r"`([a-z-]+)`", sentence[1]) == [command.name for command in COMMANDS]


def test_settings_that_the_readme_names_are_read_somewhere() -> None:
    read = "\n".join(file.read_text(encoding="utf-8") for file in SOURCES)
    settings = re.findall(r"^\| `([A-Z_]+)", README, re.MULTILINE)
    assert len(settings) >= 4
    assert [setting for setting in settings if f'"{setting}"' not in read] == []


@pytest.mark.parametrize("shown", PLACES)
def test_practices_of_the_readme_are_installed_where_it_says_in_the_order_of_the_navigation(shown: str) -> None:
    row = re.search(rf"^\| {shown} \| (.*) \|$", README, re.MULTILINE)
    assert row
    listed = re.findall(r"\*\*(.+?)\*\*:", row[1])
    installed = [str(practice.title) for practice in practices.in_place(PLACES[shown])]
    assert listed
    assert [title for title in installed if title in listed] == listed


def test_practices_that_why_explains_are_installed() -> None:
    why = (ROOT / "docs" / "why.md").read_text(encoding="utf-8")
    table = why[why.index("| practice | what it is for") :].split("\n\n")[0]
    explained = re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)[1:]
    assert len(explained) >= 7
    assert set(explained) <= {str(practice.title) for practice in practices.installed()}


@pytest.mark.parametrize("file", DOCUMENTS, ids=name)
def test_links_of_a_document_lead_somewhere(file: Path) -> None:
    links = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", file.read_text(encoding="utf-8"))
    inside = [link for link in links if "://" not in link]
    assert [link for link in inside if not (file.parent / link).exists()] == []


@pytest.mark.parametrize("file", PRESENT, ids=name)
def test_paths_that_a_document_names_exist(file: Path) -> None:
    named = [code for code in code_in(file.read_text(encoding="utf-8")) if re.fullmatch(r"[\w./-]+", code)]
    paths = [code for code in named if code.startswith(FOLDERS)]
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_decisions_are_numbered_without_a_gap_and_each_is_called_by_its_number() -> None:
    assert [int(file.name[:4]) for file in DECISIONS] == list(range(1, len(DECISIONS) + 1))
    for file in DECISIONS:
        assert file.read_text(encoding="utf-8").startswith(f"# {int(file.name[:4])}. "), file.name


def test_the_guide_for_adding_a_practice_names_every_facet_there_is() -> None:
    guide = (ROOT / "docs" / "practices.md").read_text(encoding="utf-8")
    identity = {"slug", "title", "summary", "place", "icon", "order", "missions", "kinds", "home"}
    facets = set(Practice.__dataclass_fields__) - identity
    assert {facet for facet in facets if f"`{facet}`" not in guide} == set()
