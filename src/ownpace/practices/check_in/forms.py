"""The shape of a check-in and of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.scales import Intensity, Suds
from ownpace.library import feelings
from ownpace.practices.check_in import catalogue
from ownpace.practices.check_in.domain.blame import Belongs, Sentence
from ownpace.practices.check_in.domain.check_in import MOST_FEELINGS, CheckIn, Felt
from ownpace.practices.check_in.fields import ChipsField, Option, Options, OwnWordsField, RememberedField, families
from ownpace.practices.check_in.words import BELONGS, BELONGS_HINTS, BLAME, BLAME_HINTS, feeling
from ownpace.web.fields import CardChoiceField, DayField, LineField, RevisionField, ScaleField, WordsField


class CheckInForm(forms.Form):
    """How it is now: feelings, distress and ease, none of them asked for by itself."""

    feelings = ChipsField(
        _("What do you notice?"), [(feeling.id, feeling.words) for feeling in feelings.by_id().values()]
    )
    other = OwnWordsField(
        label=_("A word of your own"),
        max_length=200,
        required=False,
        help_text=_("Several? Put a comma between them. They are offered to tap the next time."),
    )
    distress = ScaleField(
        label=_("How strong is the distress right now?"),
        low_words=_("calm"),
        high_words=_("the most I can imagine"),
        required=False,
        scale=Suds,
    )
    ease = ScaleField(
        label=_("And how much ease is there?"),
        low_words=_("none that I notice"),
        high_words=_("as much as I can imagine"),
        required=False,
        scale=Intensity,
        help_text=_("Both can be there at once."),
    )

    def __init__(self, *args: Any, remembered: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["own"] = RememberedField(_("Your own words"))
        self.remembered = remembered

    @cached_property
    def families(self) -> tuple[Options, ...]:
        """The families of feelings, with what is chosen now checked."""
        return families(self["feelings"].value() or ())

    @cached_property
    def own_words(self) -> tuple[Option, ...]:
        """The words of one's own to tap: those chosen now, and those remembered."""
        chosen = [str(word) for word in self["own"].value() or ()]
        return tuple(Option("", word, word in chosen) for word in dict.fromkeys((*chosen, *self.remembered)))

    @property
    def shows_other(self) -> bool:
        """Whether the line for another word is open: something is in it, or needs a look."""
        return bool(self["other"].value() or self["other"].errors)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        ids, own = self._chosen(cleaned)
        if len(ids) + len(own) > MOST_FEELINGS:
            message = gettext("There is room for %(most)s, and here are %(count)s. Keep the ones that matter most.")
            self.add_error("feelings", message % {"most": MOST_FEELINGS, "count": len(ids) + len(own)})
        elif not ids and not own and cleaned.get("distress") is None and cleaned.get("ease") is None:
            message = gettext(
                "Nothing is chosen yet. One word or one number is plenty, and “hard to say” is a word too."
            )
            raise forms.ValidationError(message)
        return {**cleaned, "ids": ids, "own_words": own}

    @staticmethod
    def _chosen(cleaned: dict[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return ids and own words; a word that stands in the list becomes the one of the list."""
        listed = {str(known.words).casefold(): id for id, known in feelings.by_id().items()}
        typed = dict.fromkeys((*(cleaned.get("own") or ()), *(cleaned.get("other") or ())))
        found = [listed[word.casefold()] for word in typed if word.casefold() in listed]
        own = {word.casefold(): word for word in reversed(typed) if word.casefold() not in listed}
        return tuple(dict.fromkeys((*(cleaned.get("feelings") or ()), *found))), tuple(reversed(own.values()))


class ChangeForm(CheckInForm):
    """The same for one that is kept already."""

    revision = RevisionField()


def as_chosen(check_in: CheckIn) -> dict[str, Any]:
    """Return what ChangeForm starts with."""
    return {
        "feelings": [felt.id for felt in check_in.feelings if felt.id],
        "own": list(check_in.own_words),
        "distress": check_in.distress,
        "ease": check_in.ease,
    }


class PartForm(forms.Form):
    """A part of a check-in that is kept already."""

    revision = RevisionField()


class StrengthsForm(PartForm):
    """How strong a few feelings are."""

    def __init__(self, *args: Any, felt: Sequence[Felt], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, each in enumerate(felt, 1):
            self.fields[f"strength_{number}"] = ScaleField(
                feeling(each),
                _("barely there"),
                _("as strong as it gets"),
                required=False,
                scale=Intensity,
                initial=each.strength,
            )
        self.felt = felt

    def strengths(self) -> dict[str, Intensity | None]:
        """Return the strengths by the keys of the feelings. Needs a valid form."""
        return {each.key: self.cleaned_data[f"strength_{number}"] for number, each in enumerate(self.felt, 1)}


class BodyForm(PartForm):
    """Places of the body."""

    regions = ChipsField(_("Where in your body do you notice something?"), catalogue.regions().items())

    @cached_property
    def places(self) -> tuple[Option, ...]:
        """Every place, those chosen now checked."""
        chosen = frozenset(self["regions"].value() or ())
        return tuple(Option(id, words, id in chosen) for id, words in catalogue.regions().items())


class SensationsForm(PartForm):
    """What is felt at one place."""

    sensations = ChipsField(_("What is it like there?"), catalogue.sensations().items())
    own = LineField(label=_("In your own words"), max_length=200, required=False)


class FearsForm(PartForm):
    """What is feared."""

    fears = WordsField(
        label=_("What are you afraid of, or afraid that might happen?"),
        rows=4,
        required=False,
        help_text=_("Naming a fear does not make it come true. A few words are enough."),
    )


class NeedsForm(PartForm):
    """What is needed."""

    needs = ChipsField(_("What would do you good?"), catalogue.needs().items())
    own_needs = LineField(label=_("In your own words"), max_length=200, required=False)


class BlameForm(PartForm):
    """Whether some of it is guilt or blame that belongs elsewhere."""

    blame = CardChoiceField(
        label=_("Is some of this guilt or blame that belongs elsewhere?"),
        choices=[(answer.value, words) for answer, words in BLAME.items()],
        hints=BLAME_HINTS,
    )


class SentenceForm(forms.Form):
    """A sentence of guilt or blame, and where it belongs."""

    words = WordsField(
        label=_("The sentence, the way it sounds inside"),
        rows=2,
        max_length=500,
        help_text=_("Short is enough. There is no need to say what happened."),
    )
    belongs = CardChoiceField(
        label=_("As far as you can tell today, whose is it?"),
        choices=[(belongs.value, words) for belongs, words in BELONGS.items()],
        hints=BELONGS_HINTS,
    )

    def sentence(self) -> Sentence:
        """Return the sentence. Needs a valid form."""
        return Sentence(self.cleaned_data["words"], Belongs(self.cleaned_data["belongs"]))


class ChangeSentenceForm(SentenceForm):
    """The same for one that is kept already."""

    revision = RevisionField()


class LookBackForm(PartForm):
    """What felt comfortable, what did not, what to adjust."""

    comfortable = WordsField(label=_("What felt comfortable?"), rows=3, required=False)
    uncomfortable = WordsField(label=_("What did not?"), rows=3, required=False)
    adjust = WordsField(
        label=_("What would you like to adjust?"),
        rows=3,
        required=False,
        help_text=_("Slower, another place, more words before, a longer pause: any small thing counts."),
    )


class SpanForm(forms.Form):
    """From which day to which."""

    since = DayField(label=_("From"), required=False)
    until = DayField(label=_("To"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            message = gettext("This day lies before the first one. Choose the same day or a later one.")
            self.add_error("until", message)
        return cleaned
