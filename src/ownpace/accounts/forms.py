"""What is typed to begin, unlock, recover and change. Passphrases are never put back into a page."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, TypeAlias

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.accounts import passphrases, signing_up
from ownpace.accounts.sessions import IDLE_CHOICES

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Text: TypeAlias = "str | _StrPromise"
_NAME = re.compile(r"[\w.-]{2,64}")


class PassphraseField(forms.CharField):
    """A passphrase, typed unseen; a script may offer to show it. purpose: "current-password" or "new-password"."""

    def __init__(self, label: Text, purpose: str, help_text: Text = "") -> None:
        attrs = {
            "autocomplete": purpose,
            "autocapitalize": "none",
            "spellcheck": "false",
            "data-reveal": "",
            "data-reveal-show": _("Show"),
            "data-reveal-hide": _("Hide"),
        }
        super().__init__(label=label, strip=False, help_text=help_text, widget=forms.PasswordInput(attrs=attrs))
        self.error_messages["required"] = _("Type your passphrase here.")

    def clean(self, value: Any) -> str:
        """Return the passphrase without what a keyboard or the clipboard adds at the ends."""
        text: str = super().clean(value)
        if len(text) > 4 * passphrases.LONGEST:
            raise forms.ValidationError(gettext("That is longer than a passphrase can be here."))
        return text.strip()


class NameField(forms.CharField):
    """What an account is called where several people use one copy."""

    def __init__(self, help_text: Text = "") -> None:
        attrs = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        super().__init__(label=_("Name"), max_length=64, help_text=help_text, widget=forms.TextInput(attrs=attrs))
        self.error_messages["required"] = _("Type your name here.")

    def clean(self, value: Any) -> str:
        """Return the name in the one way it is stored: NFKC, case folded."""
        return unicodedata.normalize("NFKC", super().clean(value)).casefold()


class _Named(forms.Form):
    """Asks for a name where the copy holds more than one person."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if signing_up.is_for_one_person():
            self.fields.pop("name", None)

    @property
    def typed_name(self) -> str:
        return str(self.cleaned_data.get("name", ""))


class _NewPassphrase(forms.Form):
    """Asks for a new passphrase twice."""

    passphrase = PassphraseField(
        _("Passphrase"),
        "new-password",
        _("15 characters or more: a sentence, or several words. Spaces count."),
    )
    again = PassphraseField(_("The same passphrase again"), "new-password")

    def clean_passphrase(self) -> str:
        passphrase: str = self.cleaned_data["passphrase"]
        objection = passphrases.objection(passphrase)
        if objection:
            raise forms.ValidationError(objection)
        return passphrase

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        first, again = cleaned.get("passphrase"), cleaned.get("again")
        if first and again and passphrases.normal(first) != passphrases.normal(again):
            self.add_error("again", gettext("The two are different. Type the same passphrase in both fields."))
        return cleaned


class BeginForm(_Named, _NewPassphrase):
    """A new account."""

    name = NameField(_("Two characters or more: letters, figures, dots and dashes. It does not need to be your own."))
    offered = forms.CharField(required=False, widget=forms.HiddenInput)

    field_order = ("name", "passphrase", "again")

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if not _NAME.fullmatch(name):
            raise forms.ValidationError(gettext("Use two or more letters, figures, dots and dashes."))
        return name


class UnlockForm(_Named):
    """A passphrase that is known."""

    name = NameField()
    passphrase = PassphraseField(_("Passphrase"), "current-password")


class RecoverForm(_Named, _NewPassphrase):
    """A recovery code and a new passphrase."""

    name = NameField()
    code = forms.CharField(
        label=_("Recovery code"),
        max_length=200,
        help_text=_("The 27 letters and figures that you wrote down. Capitals, spaces and dashes do not matter."),
        error_messages={"required": _("Type your recovery code here.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )

    field_order = ("name", "code", "passphrase", "again")


class CopiedForm(forms.Form):
    """One group of the recovery code, typed back."""

    typed = forms.CharField(
        max_length=40,
        error_messages={"required": _("Type the four characters here.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, group: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["typed"].label = gettext("The four characters of group %(group)d") % {"group": group}


class ConfirmForm(forms.Form):
    """The passphrase once more, before something that matters."""

    passphrase = PassphraseField(_("Your passphrase"), "current-password")


class ChangePassphraseForm(_NewPassphrase):
    """The passphrase of now, and the next one."""

    current = PassphraseField(_("Your passphrase now"), "current-password")

    field_order = ("current", "passphrase", "again")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passphrase"].label = _("New passphrase")
        self.fields["again"].label = _("The new passphrase again")


class EraseForm(ConfirmForm):
    """The passphrase and a word, before everything goes."""

    word = forms.CharField(
        max_length=40,
        error_messages={"required": _("Type the word here.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["word"].label = gettext("The word “%(word)s”") % {"word": gettext("erase")}

    def clean_word(self) -> str:
        word: str = self.cleaned_data["word"]
        if word.strip().casefold() != gettext("erase").casefold():
            raise forms.ValidationError(gettext("Type the word “%(word)s” to go on.") % {"word": gettext("erase")})
        return word


def _idle_choices() -> list[tuple[int, str]]:
    return [(minutes, gettext("%(minutes)d minutes") % {"minutes": minutes}) for minutes in IDLE_CHOICES]


class IdleForm(forms.Form):
    """How long it stays open by itself."""

    idle_minutes = forms.TypedChoiceField(
        label=_("Lock by itself after"),
        coerce=int,
        choices=_idle_choices,
        help_text=_("Counted from the last page you opened. After twelve hours it locks in any case."),
    )
