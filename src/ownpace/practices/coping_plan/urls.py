"""Addresses of this practice."""

from __future__ import annotations

from django.urls import path

from ownpace.practices.coping_plan import views

app_name = "coping_plan"
urlpatterns = [
    path("", views.show_plan, name="show_plan"),
    path("write/<slug:section>/", views.write_section, name="write_section"),
    path("steps/", views.hard_moment, name="hard_moment"),
    path("steps/<int:screen>/", views.hard_moment, name="hard_moment"),
    path("earlier/", views.earlier_versions, name="earlier_versions"),
    path("print/", views.print_card, name="print_card"),
    path("about/", views.about, name="about"),
]
