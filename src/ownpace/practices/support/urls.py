"""The addresses of the circle."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from ownpace.practices.support.views import circle, contacts, growing, reminders, touches
from ownpace.web.views.guides import about_page

app_name = "support"

urlpatterns = [
    path("", circle.circle, name="circle"),
    path("about/", about_page(_("About your circle")), name="about"),
    path("add/", contacts.add_contact, name="add_contact"),
    path("with/<str:contact>/", contacts.show_contact, name="show_contact"),
    path("with/<str:contact>/edit/<slug:part>/", contacts.edit_contact, name="edit_contact"),
    path("with/<str:contact>/away/", contacts.put_away, name="put_away"),
    path("with/<str:contact>/remove/", contacts.remove_contact, name="remove_contact"),
    path("with/<str:contact>/rest/", contacts.rest_note, name="rest_note"),
    path("with/<str:contact>/touch/", touches.note_touch, name="note_touch"),
    path("touches/<str:touch>/", touches.edit_touch, name="edit_touch"),
    path("touches/<str:touch>/remove/", touches.remove_touch, name="remove_touch"),
    path("grow/", growing.grow, name="grow"),
    path("grow/plan/", growing.plan_idea, name="plan_idea"),
    path("grow/plan/<int:idea>/", growing.plan_idea, name="plan_idea"),
    path("grow/past/", growing.past_plans, name="past_plans"),
    path("plans/<str:plan>/", growing.edit_plan, name="edit_plan"),
    path("plans/<str:plan>/close/", growing.close_plan, name="close_plan"),
    path("notes/", reminders.reminders, name="reminders"),
    path("notes/new/", reminders.make_reminder, name="make_reminder"),
    path("notes/<str:reminder>/", reminders.show_reminder, name="show_reminder"),
    path("notes/<str:reminder>/file/", reminders.take_note, name="take_note"),
    path("notes/<str:reminder>/remove/", reminders.remove_reminder, name="remove_reminder"),
]
