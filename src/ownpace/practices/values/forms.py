"""The shape of what is sent about values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.revisions import revision_of
from ownpace.practices.values.domain import MOST, Card, Pile, Telling, Way, Whose
from ownpace.practices.values.words import WHOSE
from ownpace.web.fields import CardChoiceField, LineField, ManyField, RevisionField, WordsField


class PileForm(forms.Form):
    """One tap: a card and the pile it goes to."""

    card = forms.CharField(max_length=64)
    pile = forms.TypedChoiceField(choices=[(pile.value, pile.value) for pile in Pile], coerce=Pile)


class CardForm(forms.Form):
    """A card of one's own."""

    name = LineField(_("The value, in a word or two"), max_length=80)
    says = LineField(_("What it means to you"), max_length=200, required=False)

    def card(self, id: str) -> Card:
        return Card(id, self.cleaned_data["name"], self.cleaned_data["says"])


class FiveForm(forms.Form):
    """The values that matter most."""

    revision = RevisionField()

    def __init__(self, data: Any, *, cards: Sequence[Card], chosen: Sequence[str]) -> None:
        # Their order is told on a page of its own.
        super().__init__(data, initial={"cards": list(chosen), "revision": revision_of({"cards": sorted(chosen)})})
        self.fields["cards"] = ManyField(
            _("Which of these matter most?"),
            choices=[(card.id, card.name) for card in cards],
            hints={card.id: card.says for card in cards},
            help_text=_("Up to five."),
        )

    def clean_cards(self) -> list[str]:
        cards: list[str] = self.cleaned_data["cards"]
        if len(cards) > MOST:
            raise forms.ValidationError(
                gettext("You chose %(count)s. Keep the five that you would miss most; the others stay in their pile.")
                % {"count": len(cards)}
            )
        return cards


class MoveForm(forms.Form):
    """One value, up or down."""

    card = forms.CharField(max_length=64)
    way = forms.TypedChoiceField(choices=[(way.value, way.value) for way in Way], coerce=Way)


class WhoseForm(forms.Form):
    """Whose a value is."""

    whose = CardChoiceField(
        _("Whose is it?"), choices=[(whose.value, words) for whose, words in WHOSE.items()], required=False
    )
    words = WordsField(_("Anything you would like to remember about that"), rows=2, max_length=1000, required=False)
    revision = RevisionField()

    def telling(self, card: str) -> Telling:
        whose = self.cleaned_data["whose"]
        return Telling(card, Whose(whose) if whose else None, self.cleaned_data["words"])


class NameOneForm(forms.Form):
    """One value: a card of the deck, or own words. Own words win, because somebody took the trouble to write them."""

    card = forms.CharField(max_length=64, required=False)
    own = LineField(_("Or in your own words"), max_length=80, required=False)

    def __init__(self, data: Any, *, offered: Sequence[Card]) -> None:
        super().__init__(data)
        self.offered = {card.id for card in offered}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "own" in cleaned and not cleaned["own"] and cleaned.get("card") not in self.offered:
            self.add_error("own", gettext("Choose one of the cards, write a word of your own, or skip this."))
        return cleaned
