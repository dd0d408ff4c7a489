"""Addresses of this practice."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from ownpace.practices.weekly_experiment.views import choosing, outcomes, planning, removing, week
from ownpace.web.views.guides import about_page

app_name = "weekly_experiment"
urlpatterns = [
    path("", week.this_week, name="this_week"),
    path("about/", about_page(_("One small thing a week")), name="about"),
    path("ideas/", choosing.ideas, name="ideas"),
    path("new/", choosing.name_experiment, name="name_experiment"),
    path("learned/", week.learned, name="learned"),
    path("all/", week.experiments, name="experiments"),
    path("all/<slug:experiment>/", week.show_experiment, name="show_experiment"),
    path("all/<slug:experiment>/plan/<slug:part>/", planning.write_plan, name="write_plan"),
    path("all/<slug:experiment>/state/", planning.change_state, name="change_state"),
    path("all/<slug:experiment>/outcome/", outcomes.note_outcome, name="note_outcome"),
    path("all/<slug:experiment>/outcomes/<slug:outcome>/", outcomes.note_outcome, name="note_outcome"),
    path("all/<slug:experiment>/outcomes/<slug:outcome>/compare/", outcomes.compare_outcome, name="compare_outcome"),
    path("all/<slug:experiment>/outcomes/<slug:outcome>/remove/", removing.remove_outcome, name="remove_outcome"),
    path("all/<slug:experiment>/next/", outcomes.decide_next, name="decide_next"),
    path("all/<slug:experiment>/remove/", removing.remove_experiment, name="remove_experiment"),
]
