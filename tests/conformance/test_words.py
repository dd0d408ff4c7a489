"""The voice of safety.md, held over everything a person can read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "ownpace"
AVOIDED = re.compile(
    r"\b(should|failed|failure|only|just|victims?|broken|damaged|normal people|streaks?|points earned|badges?|"
    r"we missed you|congratulations)\b",
    re.IGNORECASE,
)
READ_BY_PEOPLE = sorted(
    file
    for pattern in ("*.html", "*.md", "*.yaml")
    for file in SOURCE.rglob(pattern)
    if "tests" not in file.relative_to(SOURCE).parts and file.name not in {"danger_words.yaml"}
)
MARKUP = re.compile(
    r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|<!--.*?-->|{%(?!\s*(?:blocktranslate|translate)).*?%}|^\s*#.*?$",
    re.DOTALL | re.MULTILINE,
)
TRANSLATED = re.compile(r"\b(?:_|gettext|gettext_lazy|ngettext)\(\s*((?:\"[^\"]*\"\s*)+)")


@pytest.mark.parametrize("file", READ_BY_PEOPLE, ids=lambda file: str(file.relative_to(SOURCE)))
def test_pages_lessons_and_data_keep_to_the_voice(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    if file.suffix != ".md":
        text = MARKUP.sub(" ", text)
    assert AVOIDED.findall(text) == []


@pytest.mark.parametrize("file", sorted(SOURCE.rglob("*.py")), ids=lambda file: str(file.relative_to(SOURCE)))
def test_sentences_in_code_keep_to_the_voice(file: Path) -> None:
    sentences = " ".join(TRANSLATED.findall(file.read_text(encoding="utf-8")))
    assert AVOIDED.findall(sentences) == []
