"""Words as a browser sends them: one kind of line end, and what cannot be kept said in plain words.

Millions of characters may arrive at once, so whatever looks at each of them does it in one pass that Python makes in C.
"""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

LINE_ENDS = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")
"""Ends of lines as browsers, word processors and other systems write them."""
UNREADABLE = "\ufffd"
"""What takes the place of bytes that are no text."""
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Characters that say something to a machine, and halves of characters; of line ends and tabs nothing is said."""
NAMES = {0x00: _("null"), 0x07: _("bell"), 0x08: _("backspace"), 0x1B: _("escape"), 0x7F: _("delete")}
MOST_NAMED = 3


def over_lines(text: str) -> str:
    """Return `text` with \\n for each end of a line, and no blanks around it."""
    for end in LINE_ENDS:
        text = text.replace(end, "\n")
    return text.strip()


def on_one_line(text: str) -> str:
    """Return `text` with one blank for each run of line ends and tabs."""
    text = over_lines(text).replace("\t", "\n")
    while "\n\n" in text:  # halves every run each time
        text = text.replace("\n\n", "\n")
    return text.replace("\n", " ")


def check(text: str, longest: int) -> None:
    """Raise ValidationError with everything at once that keeps `text` from being kept."""
    problems = [problem for problem in (_unreadable(text), _control(text), _too_long(text, longest)) if problem]
    if problems:
        raise ValidationError(problems)


def too_long_words(longest: int, length: str, over: str) -> str:
    """Say that a text is too long. length, over: numbers in words of the reader's language, or marks in their place."""
    return ngettext(
        "There is room for %(limit)s character, and this has %(length)s: %(over)s too many. It is all still here.",
        "There is room for %(limit)s characters, and this has %(length)s: %(over)s too many. It is all still here.",
        longest,
    ) % {"limit": _number(longest), "length": length, "over": over}


def _unreadable(text: str) -> ValidationError | None:
    if not (count := text.count(UNREADABLE)):
        return None
    words = ngettext(
        "%(count)s character did not arrive readable, and is shown as %(mark)s. Write it anew. "
        "The rest is as you wrote it.",
        "%(count)s characters did not arrive readable, and each is shown as %(mark)s. Write them anew. "
        "The rest is as you wrote it.",
        count,
    )
    return ValidationError(words % {"count": _number(count), "mark": UNREADABLE}, code="unreadable")


def _control(text: str) -> ValidationError | None:
    if not CONTROL.search(text):
        return None
    named = "; ".join(_named(character) for character in sorted(set(CONTROL.findall(text)))[:MOST_NAMED])
    words = gettext("This holds an invisible character that cannot be kept: %(names)s. Take it out, or type it anew.")
    return ValidationError(words % {"names": named}, code="control_character")


def _too_long(text: str, longest: int) -> ValidationError | None:
    if (length := len(text)) <= longest:
        return None
    return ValidationError(too_long_words(longest, _number(length), _number(length - longest)), code="max_length")


def _number(number: int) -> str:
    return str(number_format(number, force_grouping=True))


def _named(character: str) -> str:
    code = f"U+{ord(character):04X}"
    return f"{NAMES[ord(character)]}, {code}" if ord(character) in NAMES else code
