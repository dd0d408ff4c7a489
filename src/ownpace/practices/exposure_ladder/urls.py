"""The addresses of ladders and attempts."""

from __future__ import annotations

from django.urls import path

from ownpace.practices.exposure_ladder import words
from ownpace.practices.exposure_ladder.views import (
    attempts,
    ladders,
    looking_back,
    pacing,
    preparing,
    start_check,
    steps,
)
from ownpace.web.views.guides import about_page

app_name = "exposure_ladder"

urlpatterns = [
    path("", ladders.ladders, name="ladders"),
    path("about/", about_page(words.TITLE), name="about"),
    path("begin/", ladders.begin_ladder, name="begin_ladder"),
    path("ladders/<slug:ladder>/", ladders.show_ladder, name="show_ladder"),
    path("ladders/<slug:ladder>/rename/", ladders.rename_ladder, name="rename_ladder"),
    path("ladders/<slug:ladder>/put-away/", ladders.put_ladder_away, name="put_ladder_away"),
    path("ladders/<slug:ladder>/order/", ladders.order_by_distress, name="order_by_distress"),
    path("ladders/<slug:ladder>/pace/", pacing.choose_pace, name="choose_pace"),
    path("ladders/<slug:ladder>/how-long/", pacing.how_long, name="how_long"),
    path("ladders/<slug:ladder>/add/", steps.add_step, name="add_step"),
    path("ladders/<slug:ladder>/examples/", steps.examples, name="examples"),
    path("ladders/<slug:ladder>/steps/<slug:step>/", steps.show_step, name="show_step"),
    path("ladders/<slug:ladder>/steps/<slug:step>/edit/", steps.edit_step, name="edit_step"),
    path("ladders/<slug:ladder>/steps/<slug:step>/move/", steps.move_step, name="move_step"),
    path("ladders/<slug:ladder>/steps/<slug:step>/put-away/", steps.put_step_away, name="put_step_away"),
    path("ladders/<slug:ladder>/steps/<slug:step>/split/", steps.split_step, name="split_step"),
    path("ladders/<slug:ladder>/steps/<slug:step>/decline/", pacing.decline_step, name="decline_step"),
    path("ladders/<slug:ladder>/steps/<slug:step>/bring-back/", pacing.bring_back, name="bring_back"),
    path("ladders/<slug:ladder>/steps/<slug:step>/attempt/", attempts.begin_attempt, name="begin_attempt"),
    path("ladders/<slug:ladder>/steps/<slug:step>/write-down/", attempts.write_down, name="write_down"),
    path("attempts/<slug:attempt>/", attempts.show_attempt, name="show_attempt"),
    path("attempts/<slug:attempt>/carry-on/", attempts.carry_on, name="carry_on"),
    path("attempts/<slug:attempt>/prepare/", preparing.prepare, name="prepare"),
    path("attempts/<slug:attempt>/rehearse/", preparing.rehearse, name="rehearse"),
    path("attempts/<slug:attempt>/visualise/", preparing.visualise, name="visualise"),
    path("attempts/<slug:attempt>/start/", preparing.start, name="start"),
    path("attempts/<slug:attempt>/check/", start_check.check_start, name="check_start"),
    path("attempts/<slug:attempt>/doing/", attempts.doing, name="doing"),
    path("attempts/<slug:attempt>/stop/", attempts.stop, name="stop"),
    path("attempts/<slug:attempt>/stopped/", attempts.stopped, name="stopped"),
    path("attempts/<slug:attempt>/finish/", attempts.finish, name="finish"),
    path("attempts/<slug:attempt>/rate/", looking_back.rate, name="rate"),
    path("attempts/<slug:attempt>/numb/", looking_back.numb, name="numb"),
    path("attempts/<slug:attempt>/debrief/", looking_back.debrief, name="debrief"),
    path("attempts/<slug:attempt>/confidence/", looking_back.confidence, name="confidence"),
    path("attempts/<slug:attempt>/leave/", attempts.leave, name="leave"),
]
