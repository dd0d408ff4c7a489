"""Sentences for the codes that the shell shows."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text

CRISIS_KINDS: dict[str, Text] = {
    "crisis": _("a crisis, or thoughts of suicide"),
    "sexual_violence": _("sexual violence, recent or long ago"),
    "domestic_violence": _("violence or control at home"),
    "lgbtq": _("LGBTQ+ people"),
    "men": _("men"),
    "general": _("anything that weighs on you"),
}
"""What a crisis line is for."""
