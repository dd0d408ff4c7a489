"""Where a practice stands in the navigation."""

from __future__ import annotations

from enum import StrEnum


class Place(StrEnum):
    """The places of the shell, beside Today, in the order of the navigation."""

    PATH = "path"
    PRACTISE = "practise"
    NOTICE = "notice"
    PEOPLE = "people"
