"""Going on from page to page."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from ownpace.accounts.access import redirect


def to(name: str, *args: object) -> HttpResponse:
    """Go to a page of this practice."""
    return redirect(reverse(f"values:{name}", args=args))
