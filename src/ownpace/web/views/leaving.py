"""Leave now: the session ends, and a page about something else is there."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from ownpace.accounts import sessions
from ownpace.accounts.access import redirect
from ownpace.web import cooking_measures
from ownpace.web.open_pages import open_page


@csrf_exempt
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """End the session here and go to a neutral page. Needs no token: all it can do is lock."""
    sessions.end(request)
    response = redirect("web:away")
    if settings.CSRF_COOKIE_NAME in request.COOKIES:
        response.delete_cookie(settings.CSRF_COOKIE_NAME, samesite="Strict")
    return response


@open_page
def away(request: HttpRequest) -> HttpResponse:
    """Kitchen measures: useful in itself, and about nothing else."""
    asked = {name: request.GET.get(name, "") for name in ("amount", "unit", "of")}
    return render(
        request,
        "web/away.html",
        {
            "asked": asked,
            "answer": cooking_measures.convert(asked["amount"], asked["unit"], asked["of"]),
            "units": cooking_measures.UNITS,
            "ingredients": cooking_measures.INGREDIENTS,
            "cups": cooking_measures.cups(),
            "ovens": cooking_measures.OVENS,
        },
    )
