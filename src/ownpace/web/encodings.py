"""What a request says about the encoding of its bytes."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.core.handlers.wsgi import WSGIRequest

UNKNOWN = "unknown"
USED = ("utf-8", "utf8")
"""What our pages are written in, and so what a browser sends their forms in."""


class EncodedRequest(WSGIRequest):
    """A request that may claim an encoding Django cannot read text in, such as zlib: PlainRefusals answers it, where
    Django would not get as far as any middleware.
    """

    def _set_content_type_params(self, meta: dict[str, Any]) -> None:
        try:
            super()._set_content_type_params(meta)  # type: ignore[misc] # Django's own, which no stub names
        except (LookupError, ValueError, SuspiciousOperation):
            self._encoding = UNKNOWN
