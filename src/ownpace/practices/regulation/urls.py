"""Addresses of this practice."""

from __future__ import annotations

from django.urls import path

from ownpace.practices.regulation import views

app_name = "regulation"
urlpatterns = [
    path("", views.skills, name="skills"),
    path("skills/<slug:skill>/", views.show_skill, name="show_skill"),
    path("skills/<slug:skill>/before/", views.note_before, name="note_before"),
    path("tried/", views.record_practice, name="record_practice"),
    path("tried/<str:practice>/", views.show_practice, name="show_practice"),
    path("tried/<str:practice>/change/", views.change_practice, name="change_practice"),
    path("tried/<str:practice>/remove/", views.remove_practice, name="remove_practice"),
    path("what-helps/", views.what_helps, name="what_helps"),
    path("first-breath/", views.first_breath, name="first_breath"),
    path("about/", views.about, name="about"),
]
