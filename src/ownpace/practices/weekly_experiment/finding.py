"""How search reads an experiment: its plan, earlier plans, and each outcome, every word of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.weekly_experiment import catalogue, words
from ownpace.practices.weekly_experiment.domain.experiment import Experiment
from ownpace.practices.weekly_experiment.records import EXPERIMENT

PLAN_FOUND, OUTCOME_FOUND, FORMER_FOUND = (
    _("Small experiment"),
    _("Small experiment, how it went"),
    _("Small experiment, as it was before"),
)
PAGE = "weekly_experiment:show_experiment"


def passages(record: Record[Experiment]) -> Iterator[Passage]:
    """Yield the plan, then each outcome and each earlier plan; an earlier plan with what has changed since."""
    experiment, here = record.value, (record.id,)
    title = experiment.plan.words
    theme = catalogue.theme_of(experiment.idea)
    state = str(words.STATES[experiment.state]) if experiment.changes else ""
    around = (words.plan_text(experiment.plan, titled=True), str(words.THEMES[theme]) if theme else "", state)
    yield Passage(PLAN_FOUND, title, "\n\n".join(part for part in around if part), experiment.begun, PAGE, here)
    for outcome in experiment.outcomes:
        yield Passage(OUTCOME_FOUND, title, words.outcome_text(outcome), outcome.at, PAGE, here)
    for former in experiment.former:
        text = words.plan_text(former.plan, titled=True)
        yield Passage(FORMER_FOUND, former.plan.words, text, former.until, PAGE, here)


def coded() -> Mapping[str, str]:
    """Return what was chosen from a list, by its code, in the words the person saw."""
    themes = {idea.id: str(words.THEMES[idea.theme]) for idea in catalogue.ideas().values()}
    lists = (words.STATES, words.RESULTS, words.LEANINGS)
    return themes | {code.value: str(said) for each in lists for code, said in each.items()}


FINDS = (Findable(EXPERIMENT, passages, coded),)
