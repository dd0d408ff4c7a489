"""The addresses of values."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from ownpace.practices.values.views import choosing, first_visit, showing, sorting
from ownpace.web.views.guides import about_page

app_name = "values"

urlpatterns = [
    path("", showing.show_values, name="show_values"),
    path("first/", first_visit.first_value, name="first_value"),
    path("history/", showing.show_history, name="show_history"),
    path("about/", about_page(_("About values")), name="about"),
    path("sort/begin/", sorting.begin_sort, name="begin_sort"),
    path("sort/<str:sort>/", showing.show_sort, name="show_sort"),
    path("sort/<str:sort>/cards/", sorting.sort_cards, name="sort_cards"),
    path("sort/<str:sort>/back/", sorting.go_back, name="go_back"),
    path("sort/<str:sort>/add/", sorting.add_card, name="add_card"),
    path("sort/<str:sort>/five/", choosing.choose_five, name="choose_five"),
    path("sort/<str:sort>/order/", choosing.order_five, name="order_five"),
    path("sort/<str:sort>/whose/<int:rank>/", choosing.tell_whose, name="tell_whose"),
    path("sort/<str:sort>/finish/", choosing.finish_sort, name="finish_sort"),
    path("sort/<str:sort>/remove/", showing.remove_sort, name="remove_sort"),
]
