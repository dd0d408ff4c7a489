"""Words that may mean danger: looked for in memory alone, so that the next page can show a quiet line."""

from __future__ import annotations

import re
from functools import cache

from django.http import HttpRequest

from ownpace.accounts.access import NOT_SHOWN
from ownpace.library import loader

SHORTEST = 6
LONGEST = 100_000
"""Characters of one field that are looked through: as long as the longest of our fields."""
MOST = 3 * LONGEST
"""Characters of one form that are looked through: it may bring a thousand fields."""
LEFT_OUT = NOT_SHOWN | {"revision"}


def suggests_danger(text: str) -> bool:
    """Return whether `text` holds a phrase that may mean danger. Nothing is kept and nothing is blocked."""
    return len(text) >= SHORTEST and _phrases().search(_plain(text[:LONGEST])) is not None


def typed_in(request: HttpRequest) -> bool:
    """Return whether an unlocked person sent words that may mean danger with this request."""
    if request.method != "POST" or getattr(request, "vault", None) is None:
        return False
    left = MOST
    for name, values in request.POST.lists():
        for value in values if name not in LEFT_OUT else ():
            if left > 0 and isinstance(value, str):
                left -= min(len(value), LONGEST)
                if suggests_danger(value):
                    return True
    return False


def _plain(text: str) -> str:
    return re.sub(r"[\s\-\u2010-\u2015_]+", " ", text.lower().replace("\u2019", "'").replace("\u2018", "'"))


@cache
def _phrases() -> re.Pattern[str]:
    data = loader.one("danger_words.yaml")
    groups = {name: f"(?:{'|'.join(map(re.escape, data[name]))})" for name in ("who", "now")}
    forms = []
    for phrase in data["phrases"]:
        form = re.escape(_plain(phrase))
        for name, group in groups.items():
            form = form.replace(f"<{name}>", group)
        forms.append(form)
    return re.compile(rf"(?<![\w'])(?:{'|'.join(forms)})(?![\w'])")
