"""The addresses of self-compassion."""

from __future__ import annotations

from django.urls import path, register_converter
from django.utils.translation import gettext_lazy as _

from ownpace.practices.self_compassion import catalogue
from ownpace.practices.self_compassion.domain.letters import LetterTheme
from ownpace.practices.self_compassion.views import breaks, home, letters, statements, turning
from ownpace.web.codes import opaque_path
from ownpace.web.views.guides import about_page

register_converter(opaque_path(catalogue.examples), "example")
register_converter(opaque_path(lambda: [theme.slug for theme in LetterTheme]), "letter_theme")

app_name = "self_compassion"

urlpatterns = [
    path("", home.kindness, name="kindness"),
    path("about/", about_page(_("Kind to yourself"), is_open=True), name="about"),
    path("break/", breaks.take_break, name="take_break"),
    path("break/steps/<slug:step>/", breaks.break_step, name="break_step"),
    path("break/after/", breaks.end_break, name="end_break"),
    path("break/done/", breaks.after_break, name="after_break"),
    path("break/short/", breaks.short_break, name="short_break"),
    path("break/kept/", breaks.breaks, name="breaks"),
    path("break/kept/<str:taken>/", breaks.show_break, name="show_break"),
    path("break/kept/<str:taken>/before/", breaks.take_break, name="take_break"),
    path("break/kept/<str:taken>/steps/<slug:step>/", breaks.break_step, name="break_step"),
    path("break/kept/<str:taken>/after/", breaks.end_break, name="end_break"),
    path("break/kept/<str:taken>/done/", breaks.after_break, name="after_break"),
    path("break/kept/<str:taken>/remove/", breaks.remove_break, name="remove_break"),
    path("letters/", letters.letters, name="letters"),
    path("letters/begin/", letters.begin_letter, name="begin_letter"),
    path("letters/write/<letter_theme:theme>/", letters.write_letter, name="write_letter"),
    path("letters/keep/", letters.keep_letter, name="keep_letter"),
    path("letters/<str:letter>/", letters.show_letter, name="show_letter"),
    path("letters/<str:letter>/edit/", letters.edit_letter, name="edit_letter"),
    path("letters/<str:letter>/earlier/", letters.earlier_letter, name="earlier_letter"),
    path("letters/<str:letter>/back/", letters.letter_back, name="letter_back"),
    path("letters/<str:letter>/remove/", letters.remove_letter, name="remove_letter"),
    path("sentences/", statements.statements, name="statements"),
    path("sentences/examples/", statements.examples, name="examples"),
    path("sentences/write/", statements.write_statement, name="write_statement"),
    path("sentences/write/<example:example>/", statements.write_statement, name="write_statement"),
    path("sentences/read/", statements.read_statement, name="read_statement"),
    path("sentences/read/<str:statement>/", statements.read_statement, name="read_statement"),
    path("sentences/keep/<slug:source>/<str:id>/", statements.keep_words, name="keep_words"),
    path("sentences/<str:statement>/", statements.show_statement, name="show_statement"),
    path("sentences/<str:statement>/edit/", statements.edit_statement, name="edit_statement"),
    path("sentences/<str:statement>/rate/", statements.rate_statement, name="rate_statement"),
    path("sentences/<str:statement>/put/", statements.put_statement, name="put_statement"),
    path("sentences/<str:statement>/remove/", statements.remove_statement, name="remove_statement"),
    path("friend/", turning.friend, name="friend"),
    path("friend/write/", turning.write_friend, name="write_friend"),
    path("friend/<str:friend>/", turning.show_friend, name="show_friend"),
    path("friend/<str:friend>/edit/", turning.write_friend, name="write_friend"),
    path("friend/<str:friend>/self/", turning.turn_to_self, name="turn_to_self"),
    path("friend/<str:friend>/remove/", turning.remove_friend, name="remove_friend"),
    path("ups-and-downs/", turning.ups_and_downs, name="ups_and_downs"),
    path("ups-and-downs/write/", turning.write_lesson, name="write_lesson"),
    path("ups-and-downs/<str:lesson>/", turning.show_lesson, name="show_lesson"),
    path("ups-and-downs/<str:lesson>/edit/", turning.write_lesson, name="write_lesson"),
    path("ups-and-downs/<str:lesson>/remove/", turning.remove_lesson, name="remove_lesson"),
]
