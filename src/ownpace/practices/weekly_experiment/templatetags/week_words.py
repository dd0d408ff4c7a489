"""What the codes of an idea are called, in templates."""

from __future__ import annotations

from django import template

from ownpace.practices.weekly_experiment import words
from ownpace.practices.weekly_experiment.domain.choosing import Idea

register = template.Library()


@register.filter
def theme(idea: Idea) -> str:
    """Name what an idea is about."""
    return str(words.THEMES[idea.theme])


@register.filter
def demand(idea: Idea) -> str:
    """Say how much an idea asks."""
    return str(words.DEMANDS[idea.demand])
