"""Addresses of this practice."""

from __future__ import annotations

from django.urls import path, register_converter
from django.utils.translation import gettext_lazy as _

from ownpace.practices.check_in import catalogue
from ownpace.practices.check_in.views import blame, noting, parts, showing
from ownpace.web.codes import opaque_path
from ownpace.web.views.guides import about_page

register_converter(opaque_path(catalogue.regions), "region")

app_name = "check_in"
urlpatterns = [
    path("", showing.check_ins, name="check_ins"),
    path("now/", noting.check_in, name="check_in"),
    path("course/", showing.course, name="course"),
    path("about/", about_page(_("About checking in")), name="about"),
    path("kept/<str:check_in>/", showing.show_check_in, name="show_check_in"),
    path("kept/<str:check_in>/change/", noting.change_check_in, name="change_check_in"),
    path("kept/<str:check_in>/remove/", noting.remove_check_in, name="remove_check_in"),
    path("kept/<str:check_in>/strength/", parts.rate_strengths, name="rate_strengths"),
    path("kept/<str:check_in>/strength/<int:page>/", parts.rate_strengths, name="rate_strengths"),
    path("kept/<str:check_in>/body/", parts.choose_places, name="choose_places"),
    path("kept/<str:check_in>/body/<region:region>/", parts.name_sensations, name="name_sensations"),
    path("kept/<str:check_in>/fears/", parts.write_fears, name="write_fears"),
    path("kept/<str:check_in>/needs/", parts.choose_needs, name="choose_needs"),
    path("kept/<str:check_in>/look/", blame.look_for_blame, name="look_for_blame"),
    path("kept/<str:check_in>/look/sort/", blame.sort_blame, name="sort_blame"),
    path("kept/<str:check_in>/look/sort/<int:number>/", blame.change_sentence, name="change_sentence"),
    path("kept/<str:check_in>/back/", parts.look_back, name="look_back"),
]
