"""Addresses of this practice."""

from __future__ import annotations

from django.urls import path, register_converter
from django.utils.translation import gettext_lazy as _

from ownpace.practices.thought_record import catalogue
from ownpace.practices.thought_record.views import autosave, patterns, showing, writing
from ownpace.web.codes import opaque_path
from ownpace.web.views.guides import about_page

register_converter(opaque_path(catalogue.by_id), "pattern")

app_name = "thought_record"
urlpatterns = [
    path("", showing.records, name="records"),
    path("begin/", writing.begin_record, name="begin_record"),
    path("begin/thought/", writing.begin_thought, name="begin_thought"),
    path("keep/<slug:part>/", autosave.keep_part, name="keep_part"),
    path("records/<str:record>/", showing.show_record, name="show_record"),
    path("records/<str:record>/write/<slug:part>/", writing.write_part, name="write_part"),
    path("records/<str:record>/close/", writing.close_record, name="close_record"),
    path("records/<str:record>/closing/", writing.closing, name="closing"),
    path("records/<str:record>/remove/", writing.remove_record, name="remove_record"),
    path("patterns/", patterns.patterns, name="patterns"),
    path("patterns/<pattern:pattern>/", patterns.pattern, name="pattern"),
    path("belief/", showing.belief, name="belief"),
    path("about/", about_page(_("About thought records")), name="about"),
]
