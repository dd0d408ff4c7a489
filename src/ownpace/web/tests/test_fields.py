"""Form fields: kind messages, nothing filled in, and what was typed stays."""

from __future__ import annotations

from datetime import date
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
    in_order,
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


@pytest.mark.parametrize("typed", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_time_is_asked_about(typed: str) -> None:
    form = filled(day=typed)
    assert "Choose 1 January 1900 or a later day." in form.errors["day"][0] or (
        "Choose 31 December 2199 or an earlier day." in form.errors["day"][0]
    )
    assert f'value="{typed}"' in str(form["day"])


@pytest.mark.parametrize("typed", ["2026-02-30", "2026-13-01", "2026-00-10", "2025-2-29", "٢٠٢٦-٠٢-٣٠"])
def test_a_day_that_no_calendar_has_says_so(typed: str) -> None:
    form = filled(day=typed)
    assert form.errors["day"] == ["The calendar has no such day. Look at the month and the day once more."]
    assert f'value="{typed}"' in str(form["day"])
    assert 'type="text"' in str(form["day"])


def test_figures_of_another_script_are_figures() -> None:
    form = filled(day="٢٠٢٦-٠٥-٣١", distress="٤٠")
    assert form.is_valid()
    assert (form.cleaned_data["day"], form.cleaned_data["distress"]) == (date(2026, 5, 31), 40)


@pytest.mark.parametrize(
    "typed", ["tomorrow", "31.5.2026", "20260531", "2026-W22-1", "x" * 100_000, "1" * 100_000, "\x00"]
)
def test_what_is_no_day_stays_where_it_can_be_seen(typed: str) -> None:
    """A date input shows nothing at all where its value is no day."""
    form = filled(day=typed)
    assert "such as 2026-05-31" in form.errors["day"][0]
    assert 'type="text"' in str(form["day"])
    assert f'value="{typed}"' in str(form["day"])
    assert 'type="date"' in str(filled(day="2026-05-31")["day"])
    assert 'type="date"' in str(filled(day="")["day"])


def test_a_day_may_have_bounds_that_are_known_when_it_is_asked() -> None:
    class Bound(forms.Form):
        day = DayField("Day", not_before=date(2026, 5, 3), not_after=date(2026, 5, 9))

    assert Bound({"day": "2026-05-03"}).is_valid()
    assert Bound({"day": "2026-05-09"}).is_valid()
    early, late = Bound({"day": "2026-05-02"}), Bound({"day": "2026-05-10"})
    assert early.errors["day"] == ["This is 2 May 2026. Choose 3 May 2026 or a later day."]
    assert late.errors["day"] == ["This is 10 May 2026. Choose 9 May 2026 or an earlier day."]
    later = Bound({"day": "2026-05-10"})
    later.fields["day"].not_after = date(2026, 5, 10)
    assert later.is_valid()


class Span(forms.Form):
    first = DayField("From", required=False)
    last = DayField("To", required=False)

    def clean(self) -> dict[str, Any]:
        in_order(self, "first", "last")
        return self.cleaned_data


def test_days_out_of_order_are_named_next_to_the_second() -> None:
    form = Span({"first": "2026-05-10", "last": "2026-05-03"})
    assert form.errors == {
        "last": ["This is 3 May 2026, which comes before 10 May 2026. Choose 10 May 2026 or a later day."]
    }
    assert 'value="2026-05-03"' in str(form["last"])


@pytest.mark.parametrize(("first", "last"), [("2026-05-10", "2026-05-10"), ("2026-05-10", ""), ("", "2026-05-10")])
def test_the_same_day_twice_and_half_a_span_are_in_order(first: str, last: str) -> None:
    assert Span({"first": first, "last": last}).is_valid()


def test_a_day_that_is_no_day_is_not_compared() -> None:
    assert list(Span({"first": "2026-05-10", "last": "2026-02-30"}).errors) == ["last"]
    assert len(Span({"first": "2026-05-10", "last": "2026-02-30"}).errors["last"]) == 1


def test_a_field_tells_the_page_how_much_room_there_is_in_the_words_of_the_server() -> None:
    html = str(ExampleForm()["words"])
    assert 'data-room="50"' in html
    assert 'data-room-words="There is room for 50 characters, and this has {length}: {over} too many. It is' in html
    assert "web/room.js" in ExampleForm()["words"].as_field_group()
    assert "web/room.js" not in ExampleForm()["day"].as_field_group()


def test_the_message_that_a_script_goes_on_with_is_marked() -> None:
    assert filled(words="x" * 60)["words"].as_field_group().count("data-room-says") == 1
    assert "data-room-says" not in filled(words="\x01")["words"].as_field_group()


def test_a_revision_that_was_lost_says_what_to_do() -> None:
    class Revised(forms.Form):
        revision = RevisionField()

    assert Revised({"revision": "2"}).is_valid()
    for lost in ("", "x", "0"):
        assert "another tab" in Revised({"revision": lost}).errors["revision"][0]
