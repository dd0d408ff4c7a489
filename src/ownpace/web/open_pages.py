"""Pages that are open to anyone, locked or not."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.http import HttpRequest, HttpResponse

View = TypeVar("View", bound=Callable[..., HttpResponse])


def open_page(view: View) -> View:
    """Let a browser keep a page for when there is no connection, asking each time whether it is still the same.

    While a session is open the page is never kept: web/headers.py sees to that.
    """

    @wraps(view)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers.setdefault("Cache-Control", "no-cache")
        return response

    opened.__dict__["open_to_anyone"] = True
    return cast(View, opened)
