"""Form fields: kind messages, nothing filled in, and what was typed stays."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms

from ownpace.core.scales import Confidence, Percent, Suds
from ownpace.web.fields import (
    CardChoiceField,
    DayField,
    LineField,
    ManyField,
    RevisionField,
    ScaleField,
    WordsField,
)


class ExampleForm(forms.Form):
    words = WordsField("What happened", max_length=50, required=False)
    line = LineField("A name", max_length=10, required=False)
    distress = ScaleField("Distress", "calm", "the most I can imagine", required=False)
    confidence = ScaleField("Confidence", "cannot", "certain", step=10, scale=Confidence, required=False)
    one = CardChoiceField("One", [("a", "Alpha"), ("b", "Beta")], required=False, hints={"b": "the second"})
    many = ManyField("Many", [("a", "Alpha"), ("b", "Beta")], required=False)
    day = DayField("Day", required=False)


def filled(**data: Any) -> ExampleForm:
    return ExampleForm(data)


def test_line_ends_of_every_kind_become_one_kind() -> None:
    form = filled(words="one\r\ntwo\rthree\u2028four\vfive")
    assert form.is_valid()
    assert form.cleaned_data["words"] == "one\ntwo\nthree\nfour\nfive"


def test_words_in_any_script_and_with_emoji_are_kept_as_they_are() -> None:
    form = filled(words="שלום مرحبا 你好 👩‍👩‍👧 e\u0301")
    assert form.is_valid()
    assert form.cleaned_data["words"] == "שלום مرحبا 你好 👩‍👩‍👧 e\u0301"


@pytest.mark.parametrize(
    ("character", "name"), [("\x00", "null, U+0000"), ("\x1b", "escape, U+001B"), ("\x06", "U+0006")]
)
def test_a_control_character_is_named(character: str, name: str) -> None:
    form = filled(words=f"before{character}after")
    assert not form.is_valid()
    assert name in form.errors["words"][0]


def test_text_that_is_too_long_says_the_limit_and_how_much_was_typed_and_stays() -> None:
    form = filled(words="x" * 1051)
    assert not form.is_valid()
    message = form.errors["words"][0]
    assert "50" in message
    assert "1,051" in message
    assert "1,001 too many" in message
    assert "x" * 1051 in str(form["words"])


def test_the_browser_is_never_told_to_cut_what_is_pasted() -> None:
    assert "maxlength" not in str(ExampleForm()["words"])
    assert "maxlength" not in str(ExampleForm()["line"])


def test_a_line_takes_line_ends_and_tabs_as_blanks() -> None:
    form = filled(line="  a\tb\nc ")
    assert form.is_valid()
    assert form.cleaned_data["line"] == "a b c"


def test_blank_words_are_no_words() -> None:
    class Needed(forms.Form):
        words = WordsField("Words")

    assert Needed({"words": " \n\t "}).errors["words"] == ["Write a few words here."]


@pytest.mark.parametrize(
    ("typed", "kept"), [("40", 40), (" 7 ", 7), ("100", 100), ("0", 0), ("35.0", 35), ("35,0", 35)]
)
def test_a_rating_becomes_a_value_of_its_scale(typed: str, kept: int) -> None:
    form = filled(distress=typed)
    assert form.is_valid()
    assert form.cleaned_data["distress"] == kept
    assert isinstance(form.cleaned_data["distress"], Suds)


@pytest.mark.parametrize("typed", ["", "  ", None])
def test_no_rating_is_none_and_never_a_number(typed: str | None) -> None:
    form = filled(distress=typed)
    assert form.is_valid()
    assert form.cleaned_data["distress"] is None


@pytest.mark.parametrize("typed", ["101", "-1", "4.5", "forty", "nan", "inf", "1e999", "٤٠x"])
def test_a_number_off_the_scale_is_told_the_ends(typed: str) -> None:
    form = filled(distress=typed)
    assert form.errors["distress"] == ["Choose a whole number from 0 to 100."]
    assert f'value="{typed}"' in str(form["distress"])


def test_a_scale_by_tens_gives_an_example() -> None:
    assert "steps of 10, such as 40" in filled(confidence="55").errors["confidence"][0]
    assert isinstance(ScaleField("x", "a", "b", scale=Percent).clean("33"), Percent)


def test_a_scale_never_starts_filled_in() -> None:
    html = str(ExampleForm()["distress"])
    assert "data-unset" in html
    assert html.count("name=") == 1
    number = html[html.index('type="number"') :].split(">")[0]
    assert " value=" not in number
    assert "not rated yet" in html


def test_the_slider_moves_by_fives_and_by_tens_for_confidence() -> None:
    assert 'step="5" value="50" data-range' in str(ExampleForm()["distress"])
    assert 'step="10" value="50" data-range' in str(ExampleForm()["confidence"])


def test_cards_have_their_hint_and_nothing_chosen() -> None:
    html = str(ExampleForm()["one"])
    assert "the second" in html
    assert "checked" not in html
    assert "checked" not in str(ExampleForm()["many"])


def test_the_group_of_a_field_ties_label_help_and_problem_together() -> None:
    class Helped(forms.Form):
        words = WordsField("Words", help_text="Any words.")

    html = Helped({"words": ""})["words"].as_field_group()
    assert '<label for="id_words">Words' in html
    assert 'aria-describedby="id_words_helptext id_words_error"' in html
    assert 'id="id_words_helptext"' in html
    assert 'id="id_words_error"' in html


def test_a_group_of_cards_is_a_fieldset_with_a_legend() -> None:
    html = ExampleForm()["one"].as_field_group()
    assert "<fieldset" in html
    assert "<legend>One" in html


def test_content_is_never_offered_for_completion() -> None:
    for name in ("words", "line", "distress", "day"):
        assert 'autocomplete="off"' in str(ExampleForm()[name])


def test_a_day_is_a_date_field() -> None:
    form = filled(day="2026-05-31")
    assert form.is_valid()
    assert form.cleaned_data["day"].isoformat() == "2026-05-31"
    assert "2026-05-31" in filled(day="31/5").errors["day"][0]


def test_a_revision_that_was_lost_says_what_to_do() -> None:
    class Revised(forms.Form):
        revision = RevisionField()

    assert Revised({"revision": "2"}).is_valid()
    for lost in ("", "x", "0"):
        assert "another tab" in Revised({"revision": lost}).errors["revision"][0]
