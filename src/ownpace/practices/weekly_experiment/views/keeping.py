"""Keeping what a page changed, and telling when another tab was quicker."""

from __future__ import annotations

from collections.abc import Callable

from django import forms

from ownpace.accounts.access import UnlockedRequest
from ownpace.core.records import Record, RecordId
from ownpace.practices.weekly_experiment.domain.experiment import Experiment
from ownpace.practices.weekly_experiment.records import EXPERIMENT


def keep(request: UnlockedRequest, record: Record[Experiment], changed: Experiment) -> None:
    """Keep an experiment as it is now; nothing is written when nothing is new."""
    if changed != record.value:
        request.vault.replace(record, EXPERIMENT, changed, at=request.now)


def change(request: UnlockedRequest, id: RecordId, to: Callable[[Experiment], Experiment]) -> None:
    """Read an experiment as it is by then and keep what `to` makes of it, so that one tap never collides."""
    with request.vault.action():
        record = request.vault.get(EXPERIMENT, id)
        keep(request, record, to(record.value))


def is_stale(form: forms.Form, record: Record[Experiment]) -> bool:
    """Return whether the experiment was changed since this form was drawn."""
    return bool(form.cleaned_data["revision"] != record.revision)
