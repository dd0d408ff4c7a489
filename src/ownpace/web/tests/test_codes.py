from __future__ import annotations

from enum import Enum

import pytest
from django.http import Http404

from ownpace.web.codes import from_code


class Light(Enum):
    LOW = "low"


def test_a_code_stands_for_its_member_and_an_unknown_one_is_not_found() -> None:
    assert from_code(Light, "low") is Light.LOW
    with pytest.raises(Http404):
        from_code(Light, "high")
