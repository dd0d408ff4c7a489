"""The one error of set-up."""

from __future__ import annotations


class SetupFault(Exception):
    """Set-up cannot go on; the message is the one sentence a person sees."""
