"""Addresses of this practice. Questions go by number, so that an address says nothing."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from ownpace.practices.safety_check import views
from ownpace.web.views.guides import about_page

app_name = "safety_check"
urlpatterns = [
    path("", views.answers, name="answers"),
    path("first/", views.first_questions, name="first_questions"),
    path("review/", views.review_questions, name="review_questions"),
    path("change/<int:number>/", views.change_answer, name="change_answer"),
    path("clinician/", views.state_clinician, name="state_clinician"),
    path("now/", views.what_now, name="what_now"),
    path("about/", about_page(_("How safe things are")), name="about"),
]
