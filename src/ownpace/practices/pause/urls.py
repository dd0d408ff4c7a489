"""Addresses of this practice."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from ownpace.practices.pause.views import moments, pausing, plans
from ownpace.web.views.guides import about_page

app_name = "pause"
urlpatterns = [
    path("", pausing.pause, name="pause"),
    path("step/<slug:step>/", pausing.pause, name="pause"),
    path("keep/", pausing.keep_moment, name="keep_moment"),
    path("kept/", moments.moments, name="moments"),
    path("kept/<str:moment>/", moments.show_moment, name="show_moment"),
    path("kept/<str:moment>/change/", moments.edit_moment, name="edit_moment"),
    path("kept/<str:moment>/remove/", moments.remove_moment, name="remove_moment"),
    path("plans/", plans.plans, name="plans"),
    path("plans/new/", plans.begin_plan, name="begin_plan"),
    path("plans/<str:plan>/", plans.show_plan, name="show_plan"),
    path("plans/<str:plan>/now/", pausing.follow_plan, name="follow_plan"),
    path("plans/<str:plan>/first/", plans.help_first, name="help_first"),
    path("plans/<str:plan>/write/", plans.write_plan, name="write_plan"),
    path("plans/<str:plan>/went/", plans.note_use, name="note_use"),
    path("plans/<str:plan>/take-back/", plans.take_back, name="take_back"),
    path("plans/<str:plan>/rest/", plans.put_away, name="put_away"),
    path("plans/<str:plan>/remove/", plans.remove_plan, name="remove_plan"),
    path("about/", about_page(_("About pausing")), name="about"),
]
