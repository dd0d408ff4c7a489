"""Two tabs, one record: both texts are shown."""

from __future__ import annotations

from django import forms
from django.test import RequestFactory

from ownpace.web.fields import CardChoiceField, RevisionField, WordsField
from ownpace.web.keeping import kept_in, two_versions, typed_in


class ExampleForm(forms.Form):
    words = WordsField("Words")
    one = CardChoiceField("One", [("a", "Alpha"), ("b", "Beta")], required=False)
    revision = RevisionField()


def test_both_texts_are_on_the_page_and_nothing_runs(db: None) -> None:
    response = two_versions(RequestFactory().get("/"), mine="<i>mine</i>", theirs="line one\nline two", back="/about/")
    html = response.content.decode()
    assert response.status_code == 409
    assert "&lt;i&gt;mine&lt;/i&gt;" in html
    assert "line one\nline two" in html
    assert "Nothing was lost." in html
    assert 'href="/about/"' in html


def test_a_form_is_told_in_words_as_typed_and_as_kept() -> None:
    form = ExampleForm({"words": "new", "one": "b", "revision": "1"}, initial={"words": "old", "one": None})
    assert typed_in(form) == "Words\nnew\n\nOne\nBeta"
    assert kept_in(form) == "Words\nold\n\nOne\nnothing"
