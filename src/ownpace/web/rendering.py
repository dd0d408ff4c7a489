"""How forms are drawn, everywhere."""

from __future__ import annotations

from django.forms.renderers import TemplatesSetting


class HouseForms(TemplatesSetting):
    """Label, help, what needs a look, then the field; what was typed stays."""

    form_template_name = "web/forms/form.html"
    field_template_name = "web/forms/field.html"
