"""Who may have an account here."""

from __future__ import annotations

from django.conf import settings


def is_for_one_person() -> bool:
    """Return whether this copy is one person's own: it asks for no name, and takes nobody after the first."""
    return bool(settings.OWNPACE_ONE_PERSON)
