"""The guide of a practice, on a page of its own."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ownpace.accounts.access import unlocked
from ownpace.core import practices
from ownpace.core.practice import Text
from ownpace.library.guides import guide
from ownpace.web.open_pages import open_page


def about_page(heading: Text, *, is_open: bool = False) -> Callable[..., HttpResponse]:
    """Return the view of the guide of the practice in whose `urls.py` it stands, which leads back to its first page.

    is_open: whether anyone may read it, locked and without a connection.
    """

    def about(request: HttpRequest) -> HttpResponse:
        app = request.resolver_match.app_name if request.resolver_match else ""
        home = next(practice.home for practice in practices.installed() if practice.app == app)
        context = {"heading": heading, "guide_html": guide(app), "back": reverse(home)}
        return render(request, "web/guide.html", context)

    return require_safe(open_page(about) if is_open else unlocked(about))
