"""Addresses of the journal."""

from __future__ import annotations

from django.urls import path, register_converter
from django.utils.translation import gettext_lazy as _

from ownpace.practices.journal import prompts
from ownpace.practices.journal.views import showing, sorting, writing
from ownpace.web.codes import opaque_path
from ownpace.web.views.guides import about_page

register_converter(opaque_path(prompts.prompts), "prompt")

app_name = "journal"
urlpatterns = [
    path("", showing.entries, name="entries"),
    path("about/", about_page(_("Journal")), name="about"),
    path("write/", writing.write_entry, name="write_entry"),
    path("write/<prompt:prompt>/", writing.write_entry, name="write_entry"),
    path("keep/", writing.keep_entry, name="keep_entry"),
    path("prompts/", writing.prompts, name="prompts"),
    path("prompts/<prompt:prompt>/", writing.prompts, name="prompts"),
    path("tags/", sorting.tags, name="tags"),
    path("tags/<slug:tag>/", sorting.show_tag, name="show_tag"),
    path("entries/<slug:entry>/", showing.show_entry, name="show_entry"),
    path("entries/<slug:entry>/edit/", writing.edit_entry, name="edit_entry"),
    path("entries/<slug:entry>/pin/", sorting.pin_entry, name="pin_entry"),
    path("entries/<slug:entry>/earlier/", showing.earlier_words, name="earlier_words"),
    path("entries/<slug:entry>/versions/", sorting.two_versions, name="two_versions"),
    path("entries/<slug:entry>/remove/", sorting.remove_entry, name="remove_entry"),
]
