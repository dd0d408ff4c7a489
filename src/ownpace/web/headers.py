"""What every answer tells browsers, whatever it is and wherever it was made: decided here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from csp.utils import build_policy
from django.http import HttpRequest, HttpResponseBase

ALWAYS = {
    "Permissions-Policy": (
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), "
        "encrypted-media=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), "
        "midi=(), payment=(), serial=(), usb=(), browsing-topics=(), interest-cohort=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}


class Headers:
    """Tells browsers to keep pages to themselves: no framing, no sharing with other sites, no copies."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in ALWAYS.items():
            response.headers[name] = value
        response.headers["Content-Security-Policy"] = build_policy()
        response.headers["Cache-Control"] = _kept(request, response)
        return response


def _kept(request: HttpRequest, response: HttpResponseBase) -> str:
    """Say how long an answer may be kept: as open pages and static files say, where no session had a part in it."""
    if getattr(request, "had_session", False):
        return "no-store"
    return response.headers.get("Cache-Control", "no-store")
