"""The map: the shell and the account at the root, each practice under its own slug."""

from __future__ import annotations

from django.urls import include, path

from ownpace.core import practices

urlpatterns = [
    path("", include("ownpace.web.urls")),
    path("", include("ownpace.web.account.urls")),
    *(
        path(f"{practice.slug}/", include(f"ownpace.practices.{practice.app}.urls"))
        for practice in practices.installed()
    ),
]

handler400 = "ownpace.web.refusals.bad_request"
handler403 = "ownpace.web.refusals.not_allowed"
handler404 = "ownpace.web.refusals.not_found"
handler500 = "ownpace.web.refusals.broke"
