"""Addresses of this practice."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from ownpace.practices.coping_plan.views import cues, foreseen, past, plan, routines, setback
from ownpace.web.views.guides import about_page

app_name = "coping_plan"
urlpatterns = [
    path("", plan.show_plan, name="show_plan"),
    path("write/<slug:section>/", plan.write_section, name="write_section"),
    path("steps/", plan.hard_moment, name="hard_moment"),
    path("steps/<int:screen>/", plan.hard_moment, name="hard_moment"),
    path("earlier/", plan.earlier_versions, name="earlier_versions"),
    path("print/", plan.print_card, name="print_card"),
    path("about/", about_page(_("For hard moments")), name="about"),
    path("cues/", cues.cues, name="cues"),
    path("cues/<slug:sense>/", cues.write_cues, name="write_cues"),
    path("routines/", routines.routines, name="routines"),
    path("routines/begin/", routines.begin_routine, name="begin_routine"),
    path("routines/<str:routine>/", routines.show_routine, name="show_routine"),
    path("routines/<str:routine>/write/<slug:part>/", routines.write_routine, name="write_routine"),
    path("routines/<str:routine>/walk/", routines.walk_routine, name="walk_routine"),
    path("routines/<str:routine>/walk/<int:screen>/", routines.walk_routine, name="walk_routine"),
    path("routines/<str:routine>/print/", routines.print_routine, name="print_routine"),
    path("routines/<str:routine>/remove/", routines.remove_routine, name="remove_routine"),
    path("foreseen/", foreseen.foreseen, name="foreseen"),
    path("foreseen/new/", foreseen.foresee, name="foresee"),
    path("foreseen/<str:foreseen>/", foreseen.show_foreseen, name="show_foreseen"),
    path("foreseen/<str:foreseen>/change/", foreseen.change_foreseen, name="change_foreseen"),
    path("foreseen/<str:foreseen>/steps/", foreseen.answer_foreseen, name="answer_foreseen"),
    path("foreseen/<str:foreseen>/print/", foreseen.print_foreseen, name="print_foreseen"),
    path("foreseen/<str:foreseen>/remove/", foreseen.remove_foreseen, name="remove_foreseen"),
    path("setback/", setback.having_setback, name="having_setback"),
    path("setbacks/", past.setbacks, name="setbacks"),
    path("setbacks/<str:setback>/", past.show_setback, name="show_setback"),
    path("setbacks/<str:setback>/steps/", setback.walk_setback, name="walk_setback"),
    path("setbacks/<str:setback>/look-back/", setback.debrief_setback, name="debrief_setback"),
    path("setbacks/<str:setback>/lighter/", setback.lighten_plans, name="lighten_plans"),
    path("setbacks/<str:setback>/lighter/one/", setback.lighten_one, name="lighten_one"),
    path("setbacks/<str:setback>/close/", setback.close_setback, name="close_setback"),
    path("setbacks/<str:setback>/closed/", setback.setback_closed, name="setback_closed"),
    path("setbacks/<str:setback>/remove/", past.remove_setback, name="remove_setback"),
]
