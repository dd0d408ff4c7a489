"""How an experiment is sealed: one record with its plan, its outcomes and what became of it."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import RecordKind
from ownpace.practices.weekly_experiment.domain.experiment import Experiment

EXPERIMENT = RecordKind("weekly_experiment.experiment", 1, *typed(Experiment, renamed={"cue": "if", "action": "then"}))
