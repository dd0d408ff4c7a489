"""The pace model: what an attempt may be like, which step to offer next and why, and how long the way may take.

Read it in this order: parameters (every number), beliefs (what is known and how it changes), forecasting, proposing,
timing. `docs/pace.md` explains it for a person, a clinician and an engineer. Pure: numpy, no clock, no Django.
"""

from __future__ import annotations

from ownpace.practices.exposure_ladder.domain.pace.beliefs import (
    NotAStep,
    NotASuds,
    NotDays,
    Observation,
    PaceModel,
    elapse,
    new_model,
    observe_before,
)
from ownpace.practices.exposure_ladder.domain.pace.forecasting import Forecast, forecast, has_enough, observe
from ownpace.practices.exposure_ladder.domain.pace.parameters import ENOUGH, VERSION
from ownpace.practices.exposure_ladder.domain.pace.proposing import Kind, Proposal, Why, propose
from ownpace.practices.exposure_ladder.domain.pace.timing import Band, Timeline, timeline

__all__ = [
    "ENOUGH",
    "VERSION",
    "Band",
    "Forecast",
    "Kind",
    "NotAStep",
    "NotASuds",
    "NotDays",
    "Observation",
    "PaceModel",
    "Proposal",
    "Timeline",
    "Why",
    "elapse",
    "forecast",
    "has_enough",
    "new_model",
    "observe",
    "observe_before",
    "propose",
    "timeline",
]
