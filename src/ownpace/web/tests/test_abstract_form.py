from __future__ import annotations

from abc import abstractmethod

import pytest
from django import forms

from ownpace.web.abstract_form import AbstractForm


class Asking(AbstractForm):
    words = forms.CharField()

    @abstractmethod
    def said(self) -> str: ...


class Answered(Asking):
    def said(self) -> str:
        return str(self.cleaned_data["words"])


def test_a_kind_that_writes_what_is_abstract_is_a_form_like_any_other() -> None:
    form = Answered({"words": "quiet"})
    assert form.is_valid()
    assert form.said() == "quiet"


def test_one_that_does_not_cannot_be_made() -> None:
    with pytest.raises(TypeError, match="said"):
        Asking()
