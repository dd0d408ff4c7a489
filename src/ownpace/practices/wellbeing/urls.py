"""The addresses of wellbeing."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from ownpace.practices.wellbeing.views import activities, days, months, plans
from ownpace.web.views.guides import about_page

app_name = "wellbeing"

urlpatterns = [
    path("", days.note_day, name="note_day"),
    path("day/<int:year>/<int:month>/<int:day>/", days.note_day, name="note_day"),
    path("month/", months.show_month, name="show_month"),
    path("month/<int:year>/<int:number>/", months.show_month, name="show_month"),
    path("beside/", months.beside, name="beside"),
    path("activities/", activities.show_activities, name="show_activities"),
    path("activities/examples/", activities.choose_examples, name="choose_examples"),
    path("activities/write/", activities.write_activity, name="write_activity"),
    path("activities/<str:activity>/", activities.show_activity, name="show_activity"),
    path("activities/<str:activity>/edit/", activities.edit_activity, name="edit_activity"),
    path("activities/<str:activity>/put/", activities.put_activity, name="put_activity"),
    path("activities/<str:activity>/plan/", plans.plan_activity, name="plan_activity"),
    path("planned/<str:planned>/", plans.show_planned, name="show_planned"),
    path("planned/<str:planned>/finish/", plans.finish_planned, name="finish_planned"),
    path("planned/<str:planned>/move/", plans.move_planned, name="move_planned"),
    path("planned/<str:planned>/state/", plans.change_planned_state, name="change_planned_state"),
    path("planned/<str:planned>/edit/", plans.edit_planned, name="edit_planned"),
    path("about/", about_page(_("Wellbeing")), name="about"),
]
