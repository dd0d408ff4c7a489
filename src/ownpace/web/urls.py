"""The shell's addresses; each name is the name of its view."""

from __future__ import annotations

from django.urls import path

from ownpace.web.views import help, leaving, places, preferences, public, search, steady, steady_guided, today

app_name = "web"

urlpatterns = [
    path("", public.welcome, name="welcome"),
    path("today/", today.today, name="today"),
    path("today/not-today/", today.not_today, name="not_today"),
    path("places/<str:place>/", places.place, name="place"),
    path("first-visit/", today.first_visit, name="first_visit"),
    path("search/", search.search, name="search"),
    path("steady/", steady.steady, name="steady"),
    path("steady/breathe/", steady.breathe, name="breathe"),
    path("steady/ground/", steady.ground, name="ground"),
    path("steady/ground/<slug:way>/", steady.ground_way, name="ground_way"),
    path("steady/muscles/", steady_guided.muscles, name="muscles"),
    path("steady/mindful/<slug:of>/", steady_guided.mindful, name="mindful"),
    path("steady/safe-place/", steady_guided.safe_place, name="safe_place"),
    path("help/", help.help_now, name="help_now"),
    path("leave/", leaving.leave, name="leave"),
    path("away/", leaving.away, name="away"),
    path("about/", public.about, name="about"),
    path("about/leaving/", public.leaving, name="leaving"),
    path("about/offline/", public.offline, name="offline"),
    path("about/no-answer/", public.no_answer, name="no_answer"),
    path("preferences/", preferences.preferences, name="preferences"),
    path("manifest.webmanifest", public.manifest, name="manifest"),
    path("icons/<slug:name>.png", public.icon, name="icon"),
    path("sw.js", public.service_worker, name="service_worker"),
]
