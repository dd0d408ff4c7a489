"""How every page here behaves: nothing typed is recorded, and waiting is said kindly."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from ownpace.sealed.errors import Busy

P = ParamSpec("P")
R = TypeVar("R", bound=HttpRequest)

RETRY_AFTER_SECONDS = "5"


def sensitive_page(view: Callable[Concatenate[R, P], HttpResponse]) -> Callable[Concatenate[R, P], HttpResponse]:
    """Keep what a view is sent out of error reports; when too many passphrases are being checked, say so (503)."""

    @sensitive_post_parameters()
    @sensitive_variables()
    @wraps(view)
    def guarded(request: R, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Busy:
            response = render(request, "accounts/busy.html", status=503)
            response.headers["Retry-After"] = RETRY_AFTER_SECONDS
            return response

    return guarded
