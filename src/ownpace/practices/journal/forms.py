"""The shape of what a page of the journal sends."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.records import Record
from ownpace.practices.journal.domain.entry import MOST_CHARACTERS, Entry, EntryContent, Submission
from ownpace.practices.journal.domain.tags import LONGEST_TAG, MOST_TAGS, tags_in
from ownpace.practices.journal.prompts import Prompt, prompt_of
from ownpace.web.autosave import AutosaveForm
from ownpace.web.fields import LineField, WordsField

TITLE = {"class": "sheet-title", "autocomplete": "off", "placeholder": _("A title, if you like")}
TEXT = {"class": "sheet-text", "autocomplete": "off", "rows": 14}


class EntryForm(AutosaveForm):
    """One page of the journal, whether a script sends it or the person does."""

    title = LineField(_("A title, if you like"), max_length=200, required=False, widget=forms.TextInput(attrs=TITLE))
    text = WordsField(_("Your words"), max_length=MOST_CHARACTERS, required=False, widget=forms.Textarea(attrs=TEXT))
    tags = LineField(
        _("Tags"), max_length=600, required=False, help_text=_("Words of your own to find it by, with commas between.")
    )
    pin = forms.BooleanField(label=_("Keep it at the top of the list"), required=False, show_hidden_initial=True)
    prompt = forms.CharField(required=False, widget=forms.HiddenInput())

    def __init__(self, data: Any = None, *, initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        if initial and not initial.get("text"):
            self.fields["text"].widget.attrs["autofocus"] = True

    def clean_tags(self) -> tuple[str, ...]:
        tags = tags_in(self.cleaned_data["tags"])
        if len(tags) > MOST_TAGS:
            raise forms.ValidationError(
                gettext("These are %(count)s tags, and there is room for %(limit)s. Which ones help most?")
                % {"count": number_format(len(tags)), "limit": MOST_TAGS}
            )
        if long := next((tag for tag in tags if len(tag) > LONGEST_TAG), None):
            raise forms.ValidationError(
                gettext("“%(start)s…” is long for a tag: up to %(limit)s characters. Is a comma missing?")
                % {"start": long[:LONGEST_TAG], "limit": LONGEST_TAG}
            )
        return tags

    def clean_prompt(self) -> str:
        prompt = prompt_of(self.cleaned_data["prompt"])
        return prompt.id if prompt else ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("entry") and not self.errors and not cleaned["title"] and not cleaned["text"]:
            self.add_error("text", gettext("Write a few words here."))
        return cleaned

    def submission(self) -> Submission:
        """Return what was sent, once the form is valid."""
        cleaned = self.cleaned_data
        return Submission(
            EntryContent(cleaned["title"], cleaned["text"], cleaned["tags"]), **self.carried(), prompt=cleaned["prompt"]
        )

    @property
    def pinned(self) -> bool | None:
        """Whether it goes to the top of the list, where the person changed that; else None."""
        return self.cleaned_data["pin"] if "pin" in self.changed_data else None

    @property
    def shows_more(self) -> bool:
        """Whether tags or the pin are in use or need a look."""
        return any(self[name].value() or self[name].errors for name in ("tags", "pin"))


def blank(prompt: Prompt | None) -> dict[str, Any]:
    """Return what a new page starts with."""
    outline = "".join(f"# {heading}\n\n\n" for heading in prompt.outline) if prompt else ""
    return {"prompt": prompt.id if prompt else "", "text": outline}


def filled(record: Record[Entry], *, is_pinned: bool) -> dict[str, Any]:
    """Return what the page of an entry starts with."""
    entry = record.value
    return {
        "title": entry.content.title,
        "text": entry.content.text,
        "tags": ", ".join(entry.content.tags),
        "pin": is_pinned,
        "entry": record.id,
        "prompt": entry.prompt,
        "revision": entry.edition,
    }
