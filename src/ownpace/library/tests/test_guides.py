from __future__ import annotations

import pytest

from ownpace.library.guides import guide, render


def test_a_guide_is_shown_as_html_without_its_title() -> None:
    html = render("# About\n\nOne *calm* sentence.\n\n## Next\n\n- a\n- b\n")
    assert "About" not in html
    assert "<em>calm</em>" in html
    assert "<h2>Next</h2>" in html


def test_raw_html_is_shown_as_text_and_never_runs() -> None:
    html = render('Hello <script>alert(1)</script> <img src="x">')
    assert "<script" not in html
    assert "<img" not in html


def test_a_link_may_lead_to_a_page_and_never_runs_a_script() -> None:
    assert 'href="https://example.org/"' in render("[a source](https://example.org/)")
    assert "javascript:" not in render("[a source](javascript:alert(1))").replace("[a source](javascript:alert(1))", "")


def test_a_table_keeps_its_cells() -> None:
    assert "<td>2012</td>" in render("| source | year |\n|---|---|\n| Durbin | 2012 |\n")


def test_a_practice_without_a_guide_says_so() -> None:
    with pytest.raises(FileNotFoundError):
        guide("values", "no_such_guide")
