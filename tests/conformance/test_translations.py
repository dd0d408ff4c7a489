"""No page shows a word that a translator could not reach."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation

from tests.conformance.pages import Page, pages, seen

PLAIN = [page for page in pages() if not page.arguments and page.name not in {"web:manifest", "web:service_worker"}]
LETTERS = re.compile(r"[^\W\d_]{2,}")
MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
NAMES = re.compile(r"\bOwnpace\b|\bEnglish\b")


@pytest.fixture
def pseudo_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every translated string comes back between ⟦ and ⟧."""

    def mark(words: str) -> str:
        return f"⟦{words}⟧" if words else words

    backend = translation._trans  # type: ignore[attr-defined] # private: the one place that all words come through
    monkeypatch.setattr(backend, "gettext", mark)
    monkeypatch.setattr(backend, "pgettext", lambda context, words: mark(words))
    monkeypatch.setattr(backend, "ngettext", lambda one, many, number: mark(one if number == 1 else many))
    monkeypatch.setattr(backend, "npgettext", lambda context, one, many, number: mark(one if number == 1 else many))


def untranslated(texts: list[str]) -> list[str]:
    """Return what stands outside the marks and still has words in it. A sentence may run over several pieces."""
    whole = "\n".join(texts)
    while (without := MARKED.sub("", whole)) != whole:
        whole = without
    return [line for line in whole.split("\n") if LETTERS.search(NAMES.sub("", line))]


@pytest.mark.django_db
@pytest.mark.parametrize("page", PLAIN, ids=str)
@pytest.mark.usefixtures("pseudo_locale")
def test_every_visible_string_can_be_translated(page: Page, person: Any) -> None:
    answer = person.get(reverse(page.name))
    if answer.status_code == 200:
        assert untranslated(seen(answer.content.decode()).texts) == []
