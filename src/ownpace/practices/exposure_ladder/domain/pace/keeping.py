"""What the pace model has learned, as plain data, so that a page need not learn it all again."""

from __future__ import annotations

from dataclasses import astuple

import numpy as np

from ownpace.core.derived import Plain
from ownpace.practices.exposure_ladder.domain.pace.beliefs import Floats, PaceModel, Past

_TABLES = ("rated", "mean", "spread", "relief", "log_weight", "reach", "tolerance")
_NUMBERS = ("rated_attempts", "best", "seen", "expected", "away")


def write(model: PaceModel) -> Plain:
    """Return a model as plain data: to the last bit the same when it is read again."""
    kept = {name: _table(getattr(model, name)) for name in _TABLES}
    kept |= {name: getattr(model, name) for name in _NUMBERS}
    kept |= {name: list(getattr(model, name)) for name in ("tries", "done", "resting", "told_before")}
    return kept | {"past": [astuple(past) for past in model.past]}


def read(kept: Plain) -> PaceModel:
    """Return the model that was written."""
    tables = {name: _floats(*kept[name]) for name in _TABLES}
    numbers = {name: kept[name] for name in _NUMBERS}
    return PaceModel(
        rated=tables["rated"],
        mean=tables["mean"],
        spread=tables["spread"],
        relief=tables["relief"],
        log_weight=tables["log_weight"],
        reach=tables["reach"],
        tolerance=tables["tolerance"],
        **numbers,
        tries=tuple(kept["tries"]),
        done=tuple(kept["done"]),
        resting=tuple(kept["resting"]),
        told_before=tuple((step, suds) for step, suds in kept["told_before"]),
        past=tuple(Past(*past) for past in kept["past"]),
    )


def _table(table: Floats) -> Plain:
    return [list(table.shape), np.ascontiguousarray(table).tobytes()]


def _floats(shape: list[int], stored: bytes) -> Floats:
    return np.frombuffer(stored, dtype=np.float64).reshape(shape)
