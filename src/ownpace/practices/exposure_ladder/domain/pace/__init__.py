"""The pace model."""

from __future__ import annotations

from ownpace.practices.exposure_ladder.domain.pace.beliefs import (
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
