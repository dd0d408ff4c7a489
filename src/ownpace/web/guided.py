"""Where Steady me guides through each skill of the library."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse

from ownpace.library.skills import find, mindful

_PAGES: dict[str, tuple[str, dict[str, str]]] = {
    "breathing": ("web:breathe", {}),
    "long_exhale": ("web:breathe", {"pattern": "extended"}),
    "box_breathing": ("web:breathe", {"pattern": "box"}),
    "breath_counting": ("web:breathe", {"pattern": "counting"}),
    "grounding": ("web:ground", {"step": "1"}),
    "muscle_release": ("web:muscles", {}),
    "letting_go": ("web:muscles", {"manner": "release"}),
    "safe_place": ("web:safe_place", {}),
}


def guide_url(id: str, then: str = "") -> str:
    """Return the path of the page that guides through a skill, "" for one that is not in the library.

    then: a path of this site to lead on to afterwards.
    """
    skill = find(id)
    if skill is None:
        return ""
    name, query = _PAGES.get(id, ("", {}))
    if name:
        path = reverse(name)
    elif skill.family == "mindful":
        path = reverse("web:mindful", args=[next(script.id for script in mindful() if script.skill == id)])
    else:
        path = reverse("web:ground_way", args=[id])
    query = {**query, "then": then} if then else query
    return f"{path}?{urlencode(query)}" if query else path
