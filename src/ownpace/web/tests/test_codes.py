from __future__ import annotations

from enum import Enum

import pytest
from django.http import Http404

from ownpace.web.codes import from_code, from_opaque, opaque, opaque_path


class Light(Enum):
    LOW = "low"


def test_a_code_stands_for_its_member_and_an_unknown_one_is_not_found() -> None:
    assert from_code(Light, "low") is Light.LOW
    with pytest.raises(Http404):
        from_code(Light, "high")


def test_an_id_out_of_a_catalogue_is_found_again_and_an_address_tells_nothing_of_it() -> None:
    ids = ("froze-so-agreed", "it-was-my-signals")
    code = opaque(ids[0])
    assert from_opaque(ids, code) == ids[0]
    assert from_opaque(ids[1:], code) is None
    assert not set(code) - set("0123456789abcdef")


def test_a_path_carries_an_id_as_its_code_and_knows_no_other() -> None:
    converter = opaque_path(lambda: ("body-numb",))()
    assert converter.to_url("body-numb") == opaque("body-numb")
    assert converter.to_python(opaque("body-numb")) == "body-numb"
    with pytest.raises(ValueError, match="0badc0de"):
        converter.to_python("0badc0de")
