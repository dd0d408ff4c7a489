"""The addresses of the plan."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from ownpace.practices.resilience_plan.views import first_visit, goals, pages, reviews, steps
from ownpace.web.views.guides import about_page

app_name = "resilience_plan"

urlpatterns = [
    path("", pages.plan, name="plan"),
    path("print/", pages.print_plan, name="print_plan"),
    path("about/", about_page(_("About the plan")), name="about"),
    path("first-goal/", first_visit.first_goal, name="first_goal"),
    path("first-step/", first_visit.first_step, name="first_step"),
    path("goals/new/", goals.write_goal, name="write_goal"),
    path("goals/<slug:goal>/", goals.show_goal, name="show_goal"),
    path("goals/<slug:goal>/edit/", goals.edit_goal, name="edit_goal"),
    path("goals/<slug:goal>/levels/", goals.write_levels, name="write_levels"),
    path("goals/<slug:goal>/rate/", goals.rate_goal, name="rate_goal"),
    path("goals/<slug:goal>/state/", goals.change_goal_state, name="change_goal_state"),
    path("goals/<slug:goal>/steps/new/", steps.write_step, name="write_step"),
    path("steps/<slug:step>/", steps.show_step, name="show_step"),
    path("steps/<slug:step>/edit/", steps.edit_step, name="edit_step"),
    path("steps/<slug:step>/state/", steps.change_step_state, name="change_step_state"),
    path("steps/<slug:step>/move/", steps.move_step, name="move_step"),
    path("review/", reviews.review, name="review"),
    path("reviews/", reviews.past_reviews, name="past_reviews"),
    path("reviews/<slug:review>/", reviews.show_review, name="show_review"),
    path("reviews/<slug:review>/questions/<slug:question>/", reviews.answer_review, name="answer_review"),
    path("reviews/<slug:review>/goals/<slug:goal>/", reviews.review_goal, name="review_goal"),
    path("reviews/<slug:review>/finish/", reviews.finish_review, name="finish_review"),
]
