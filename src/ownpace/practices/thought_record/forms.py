"""The shape of what is typed in each part of a record. All of it may stay empty but the thought."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any

from django.forms import Textarea
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.scales import Intensity, Percent
from ownpace.library import feelings
from ownpace.practices.thought_record import catalogue
from ownpace.practices.thought_record.domain import MOST_FEELINGS, Felt, Part, ThoughtRecord
from ownpace.practices.thought_record.words import feeling_words
from ownpace.web.abstract_form import AbstractForm
from ownpace.web.autosave import AutosaveForm
from ownpace.web.fields import CardBoxes, LineField, ManyField, ScaleField, WordsField

OWN = "own"
"""What stands for a feeling in the person's own words."""
LATER_FAMILIES = frozenset({"glad", "calm", "trusting", "tender"})
"""Families that seldom go with a thought that weighs: they are offered last."""


def _belief(label: Any) -> ScaleField:
    return ScaleField(label=label, low_words=_("not at all"), high_words=_("completely"), scale=Percent, required=False)


class FoldedBoxes(CardBoxes):
    """Check boxes in groups that fold; those with something chosen in them stand open."""

    template_name = "thought_record/folded.html"
    are_small = False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["groups"] = [
            (group, options, sum(bool(option["selected"]) for option in options))
            for group, options, _index in context["widget"]["optgroups"]
        ]
        context["are_small"] = self.are_small
        return context


class SmallFoldedBoxes(FoldedBoxes):
    """The same for options of a word or two."""

    are_small = True


class PatternsField(ManyField):
    """Thinking patterns, by group."""

    cards = FoldedBoxes


class FeelingNamesField(ManyField):
    """Feelings, by family."""

    cards = SmallFoldedBoxes


class PartForm(AbstractForm, AutosaveForm):
    """One part of a record; knows how its answers are taken out of a record and written into it.

    carried: what its page carries (web/autosave.py).
    """

    def __init__(
        self, sent: Any, *, record: ThoughtRecord, revision: int | None, carried: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(sent, initial={**self.initial_of(record), "revision": revision, **(carried or {})})

    @property
    def is_kept_while_written(self) -> bool:
        """Whether there are words to write, which could be lost."""
        return any(isinstance(field.field.widget, Textarea) for field in self.visible_fields())

    @property
    def sender(self) -> tuple[str, int]:
        """The page that sends it, and how often that has sent_by, once valid."""
        return self.cleaned_data["sitting"], self.cleaned_data["turn"] or 0

    @abstractmethod
    def initial_of(self, record: ThoughtRecord) -> dict[str, Any]:
        """Return what the form shows at first."""

    @abstractmethod
    def write_into(self, record: ThoughtRecord) -> ThoughtRecord:
        """Return the record with the answers of this form. Needs a valid form."""

    def unmatched(self) -> list[str]:
        """Return what was sent for questions that this form no longer asks."""
        return []


class SituationForm(PartForm):
    """The moment in which the thought came."""

    situation = WordsField(
        label=_("Where were you, and when?"),
        help_text=_("Such as: on the tram on Tuesday, reading a message."),
        rows=3,
        max_length=1000,
        required=False,
    )

    def initial_of(self, record: ThoughtRecord) -> dict[str, Any]:
        return {"situation": record.situation}

    def write_into(self, record: ThoughtRecord) -> ThoughtRecord:
        return record.write_situation(self.cleaned_data["situation"])


class ThoughtForm(PartForm):
    """The thought, and how much it is believed."""

    thought = WordsField(
        label=_("What went through your mind?"),
        help_text=_("As it came. “What if they leave?” can be turned into what it fears: “They leave.”"),
        rows=3,
        max_length=1000,
    )
    belief = _belief(_("How much do you believe it?"))

    def initial_of(self, record: ThoughtRecord) -> dict[str, Any]:
        return {"thought": record.thought, "belief": record.belief_before}

    def write_into(self, record: ThoughtRecord) -> ThoughtRecord:
        return record.write_thought(self.cleaned_data["thought"], self.cleaned_data["belief"])


class FeelingsForm(PartForm):
    """Up to three feelings, one of them in own words."""

    feelings = FeelingNamesField(label=_("Feelings"), choices=(), required=False)
    own = LineField(label=_("Or a word of your own"), max_length=60, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["feelings"]
        if isinstance(field, FeelingNamesField):
            field.choices = [
                (family.words, [(feeling.id, feeling.words) for feeling in family.feelings])
                for family in sorted(feelings.families(), key=lambda family: family.id in LATER_FAMILIES)
            ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        number = len(cleaned.get("feelings", ())) + bool(cleaned.get("own"))
        if number > MOST_FEELINGS:
            self.add_error(
                "feelings",
                gettext("There is room for %(most)s, and you have %(number)s. Keep the strongest ones.")
                % {"most": MOST_FEELINGS, "number": number},
            )
        return cleaned

    def initial_of(self, record: ThoughtRecord) -> dict[str, Any]:
        return {
            "feelings": [felt.feeling for felt in record.feelings if felt.feeling],
            "own": next((felt.words for felt in record.feelings if felt.words), ""),
        }

    def write_into(self, record: ThoughtRecord) -> ThoughtRecord:
        return record.name_feelings(self.cleaned_data["feelings"], self.cleaned_data["own"])


class StrengthsForm(PartForm):
    """How strong each feeling was in the moment."""

    def __init__(self, sent: Any, *, record: ThoughtRecord, **kwargs: Any) -> None:
        super().__init__(sent, record=record, **kwargs)
        self._felt = {f"strength_{felt.feeling or OWN}": felt for felt in record.feelings}
        for name, felt in self._felt.items():
            self.fields[name] = ScaleField(
                label=feeling_words(felt),
                low_words=_("not there"),
                high_words=_("as strong as can be"),
                scale=Intensity,
                required=False,
            )

    @property
    def scales(self) -> list[Any]:
        """The questions, one for each feeling."""
        return [self[name] for name in self._felt]

    def initial_of(self, record: ThoughtRecord) -> dict[str, Any]:
        return {f"strength_{felt.feeling or OWN}": self.rated(felt) for felt in record.feelings}

    def write_into(self, record: ThoughtRecord) -> ThoughtRecord:
        return record.rate_before(self._strengths())

    def unmatched(self) -> list[str]:
        sent: Mapping[str, Any] = self.data
        extra = [name for name in sent if name.startswith("strength_") and name not in self._felt and sent[name]]
        words = {name: feelings.words_of(name.removeprefix("strength_")) for name in extra}
        return [f"{words[name] or gettext('A word of your own')}: {sent[name]}" for name in extra]

    def rated(self, felt: Felt) -> Intensity | None:
        """Return the strength that this form asks for, as it is kept."""
        return felt.before

    def _strengths(self) -> list[Intensity | None]:
        return [self.cleaned_data[name] for name in self._felt]


class StrengthsNowForm(StrengthsForm):
    """How strong each feeling is at the end."""

    def write_into(self, record: ThoughtRecord) -> ThoughtRecord:
        return record.rate_after(self._strengths())

    def rated(self, felt: Felt) -> Intensity | None:
        return felt.after


class PatternsForm(PartForm):
    """Thinking patterns that might be at work."""

    patterns = PatternsField(label=_("Which of these look familiar?"), choices=(), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["patterns"]
        if isinstance(field, PatternsField):
            field.choices = [
                (group.name, [(pattern.id, pattern.name) for pattern in group.patterns]) for group in catalogue.groups()
            ]
            field.widget.hints = {pattern.id: pattern.says for pattern in catalogue.by_id().values()}

    def initial_of(self, record: ThoughtRecord) -> dict[str, Any]:
        return {"patterns": list(record.patterns)}

    def write_into(self, record: ThoughtRecord) -> ThoughtRecord:
        return record.mark_patterns(self.cleaned_data["patterns"])


class FactsForm(PartForm):
    """What speaks for the thought, and what does not quite fit with it."""

    facts_for = WordsField(label=_("What speaks for the thought?"), rows=4, max_length=4000, required=False)
    facts_against = WordsField(
        label=_("What does not quite fit with it?"),
        help_text=_("Small things count: an exception, another reading, what a fair friend would add."),
        rows=4,
        max_length=4000,
        required=False,
    )

    def initial_of(self, record: ThoughtRecord) -> dict[str, Any]:
        return {"facts_for": record.facts_for, "facts_against": record.facts_against}

    def write_into(self, record: ThoughtRecord) -> ThoughtRecord:
        return record.weigh(self.cleaned_data["facts_for"], self.cleaned_data["facts_against"])


class KinderForm(PartForm):
    """A kinder and truer thought, and how much it is believed."""

    kinder = WordsField(
        label=_("How else could you put it?"),
        help_text=_("What would you say to a friend who had this thought?"),
        rows=4,
        max_length=2000,
        required=False,
    )
    belief = _belief(_("How much do you believe this one?"))

    def initial_of(self, record: ThoughtRecord) -> dict[str, Any]:
        return {"kinder": record.kinder, "belief": record.kinder_belief}

    def write_into(self, record: ThoughtRecord) -> ThoughtRecord:
        return record.write_kinder(self.cleaned_data["kinder"], self.cleaned_data["belief"])


class AgainForm(PartForm):
    """How much the first thought is believed at the end."""

    belief = _belief(_("How much do you believe the first thought now?"))

    def initial_of(self, record: ThoughtRecord) -> dict[str, Any]:
        return {"belief": record.belief_after}

    def write_into(self, record: ThoughtRecord) -> ThoughtRecord:
        return record.rate_again(self.cleaned_data["belief"])


FORMS: dict[Part, type[PartForm]] = {
    Part.SITUATION: SituationForm,
    Part.THOUGHT: ThoughtForm,
    Part.FEELINGS: FeelingsForm,
    Part.STRENGTHS: StrengthsForm,
    Part.PATTERNS: PatternsForm,
    Part.FACTS: FactsForm,
    Part.KINDER: KinderForm,
    Part.AGAIN: AgainForm,
    Part.FEELINGS_NOW: StrengthsNowForm,
}
"""The form of each part."""
