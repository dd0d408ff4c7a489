"""The shape of what is sent about confidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.scales import Confidence
from ownpace.practices.confidence.domain.items import Item, Items, ItemTheme
from ownpace.practices.confidence.domain.sitting import Sitting
from ownpace.practices.confidence.starting_set import starting_items
from ownpace.practices.confidence.words import (
    HIGH_WORDS,
    LOW_WORDS,
    THEMES,
    i_can,
    item_words,
    starting_words,
    without_i_can,
)
from ownpace.web.fields import CardChoiceField, LineField, ManyField, RevisionField, ScaleField

STARTING = "start:"


class ItemsForm(forms.Form):
    """Which items to rate: a field for each theme. A value is an item's id, or "start:" and a starting item's id.

    current: the revision of the list as it is now, which the page carries.
    """

    revision = forms.IntegerField(widget=forms.HiddenInput(), min_value=0)

    def __init__(self, data: Any, *, items: Items, revision: int) -> None:
        super().__init__(data, initial={"revision": revision})
        self.items, self.current = items, revision
        for theme in ItemTheme:
            choices = self._choices(theme)
            if choices:
                chosen = [item.id for item in items.in_use if item.theme is theme]
                self.fields[theme.value] = ManyField(THEMES[theme], choices, required=False, initial=chosen)

    def _choices(self, theme: ItemTheme) -> list[tuple[str, str]]:
        mine = [(item.id, item_words(item)) for item in self.items.of_theme(theme)]
        taken = {item.start for item in self.items.all}
        rest = [one for one in starting_items().values() if one.theme is theme and one.id not in taken]
        return [*mine, *((STARTING + one.id, i_can(starting_words(one.id))) for one in rest)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("revision") != self.current:
            raise forms.ValidationError(gettext("The list was changed in another tab. Look once more, then keep it."))
        if not self.ticked() and not self.items.all:
            raise forms.ValidationError(gettext("Choose at least one, or write one of your own."))
        return cleaned

    def ticked(self) -> tuple[str, ...]:
        """Return the values that were ticked, in the order of the page."""
        return tuple(value for theme in ItemTheme for value in self.cleaned_data.get(theme.value, ()))


class ItemForm(forms.Form):
    """An item of one's own."""

    words = LineField(_("I can …"), max_length=200, help_text=_("Such as: say when I am tired."))
    theme = CardChoiceField(_("What is it about?"), choices=[(theme.value, words) for theme, words in THEMES.items()])

    def clean_words(self) -> str:
        return _without_i_can(self.cleaned_data["words"])

    def item(self, id: str) -> Item:
        return Item(id, ItemTheme(self.cleaned_data["theme"]), self.cleaned_data["words"])


class WordsForm(forms.Form):
    """Other words for an item."""

    words = LineField(_("I can …"), max_length=200)
    revision = RevisionField()

    def clean_words(self) -> str:
        return _without_i_can(self.cleaned_data["words"])


class RatingForm(forms.Form):
    """One page of ratings: a scale for each item, none of them required."""

    revision = forms.IntegerField(widget=forms.HiddenInput(), min_value=0)

    def __init__(self, data: Any, *, page: Sequence[Item], sitting: Sitting | None, revision: int) -> None:
        kept = {item.id: sitting.of(item.id) for item in page} if sitting else {}
        super().__init__(data, initial={"revision": revision, **kept})
        self.page = page
        for item in page:
            words = item_words(item)
            self.fields[item.id] = ScaleField(words, LOW_WORDS, HIGH_WORDS, 10, required=False, scale=Confidence)

    def answers(self) -> dict[str, Confidence | None]:
        return {item.id: self.cleaned_data[item.id] for item in self.page}


def _without_i_can(words: str) -> str:
    bare = without_i_can(words)
    if not bare:
        raise forms.ValidationError(gettext("Write a few words here."))
    return bare
