"""Addresses of this practice."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from ownpace.practices.milestones.views import close, looking, own
from ownpace.web.views.guides import about_page

app_name = "milestones"
urlpatterns = [
    path("", looking.milestones, name="milestones"),
    path("since/", looking.since, name="since"),
    path("add/", own.add_own, name="add_own"),
    path("own/<str:own>/", own.show_own, name="show_own"),
    path("own/<str:own>/change/", own.edit_own, name="edit_own"),
    path("own/<str:own>/remove/", own.remove_own, name="remove_own"),
    path("close/", close.kept_close, name="kept_close"),
    path("close/keep/", close.keep_close, name="keep_close"),
    path("close/take-off/", close.take_off, name="take_off"),
    path("close/print/", close.print_close, name="print_close"),
    path("anniversaries/", own.anniversaries, name="anniversaries"),
    path("about/", about_page(_("About milestones")), name="about"),
]
