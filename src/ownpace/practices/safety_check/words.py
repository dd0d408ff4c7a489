"""Sentences for answers."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.practices.safety_check.domain import Reply

REPLY: dict[Reply, Text] = {
    Reply.YES: _("Yes"),
    Reply.NO: _("No"),
    Reply.RATHER_NOT_SAY: _("Rather not say"),
}
