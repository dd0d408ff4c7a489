"""Addresses of this practice."""

from __future__ import annotations

from django.urls import path

from ownpace.practices.thought_record.views import keeping, patterns, reading, writing

app_name = "thought_record"
urlpatterns = [
    path("", reading.records, name="records"),
    path("begin/", writing.begin_record, name="begin_record"),
    path("begin/thought/", writing.begin_thought, name="begin_thought"),
    path("keep/<slug:part>/", keeping.keep_part, name="keep_part"),
    path("records/<str:record>/", reading.show_record, name="show_record"),
    path("records/<str:record>/write/<slug:part>/", writing.write_part, name="write_part"),
    path("records/<str:record>/close/", writing.close_record, name="close_record"),
    path("records/<str:record>/closing/", writing.closing, name="closing"),
    path("records/<str:record>/remove/", writing.remove_record, name="remove_record"),
    path("patterns/", patterns.patterns, name="patterns"),
    path("patterns/<slug:pattern>/", patterns.pattern, name="pattern"),
    path("belief/", reading.belief, name="belief"),
    path("about/", reading.about, name="about"),
]
