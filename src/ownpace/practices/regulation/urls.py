"""Addresses of this practice."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from ownpace.practices.regulation.views import places, readings, skills
from ownpace.web.views.guides import about_page

app_name = "regulation"
urlpatterns = [
    path("", skills.skills, name="skills"),
    path("skills/<slug:skill>/", skills.show_skill, name="show_skill"),
    path("skills/<slug:skill>/before/", skills.note_before, name="note_before"),
    path("tried/", readings.record_practice, name="record_practice"),
    path("tried/<str:practice>/", readings.show_practice, name="show_practice"),
    path("tried/<str:practice>/change/", readings.change_practice, name="change_practice"),
    path("tried/<str:practice>/remove/", readings.remove_practice, name="remove_practice"),
    path("what-helps/", readings.what_helps, name="what_helps"),
    path("places/", places.places, name="places"),
    path("places/new/", places.begin_place, name="begin_place"),
    path("places/<str:place>/", places.show_place, name="show_place"),
    path("places/<str:place>/name/", places.rename_place, name="rename_place"),
    path("places/<str:place>/write/<slug:sense>/", places.write_place, name="write_place"),
    path("places/<str:place>/remove/", places.remove_place, name="remove_place"),
    path("first-breath/", skills.first_breath, name="first_breath"),
    path("about/", about_page(_("Skills"), is_open=True), name="about"),
]
