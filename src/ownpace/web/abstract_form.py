"""A form that leaves some of its methods to each of its kinds."""

from __future__ import annotations

from abc import ABCMeta

from django import forms
from django.forms.forms import DeclarativeFieldsMetaclass


class _AbstractFormType(DeclarativeFieldsMetaclass, ABCMeta):
    """Collects the fields of a form, and counts the methods that are still abstract."""


class AbstractForm(forms.Form, metaclass=_AbstractFormType):
    """A form whose `abstractmethod`s are written by its kinds; one that has not written them all cannot be made."""
