"""Telling when another tab was quicker."""

from __future__ import annotations

from django import forms

from ownpace.core.records import Record
from ownpace.practices.weekly_experiment.domain.experiment import Experiment


def is_stale(form: forms.Form, record: Record[Experiment]) -> bool:
    """Return whether the experiment was changed since this form was drawn."""
    return bool(form.cleaned_data["revision"] != record.revision)
