"""The addresses of confidence."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from ownpace.practices.confidence.views import choosing, rating, showing
from ownpace.web.views.guides import about_page

app_name = "confidence"

urlpatterns = [
    path("", showing.show_confidence, name="show_confidence"),
    path("about/", about_page(_("About confidence")), name="about"),
    path("items/", choosing.choose_items, name="choose_items"),
    path("items/add/", choosing.add_item, name="add_item"),
    path("items/<str:item>/", showing.show_item, name="show_item"),
    path("items/<str:item>/edit/", choosing.edit_item, name="edit_item"),
    path("rate/", rating.rate_items, name="rate_items"),
    path("rate/<int:page>/", rating.rate_items, name="rate_items"),
    path("themes/<int:number>/", showing.show_theme, name="show_theme"),
]
