"""Translated words for the terminal, without Django: a command that only helps must start at once."""

from __future__ import annotations

import gettext
from pathlib import Path

_ = gettext.translation("django", Path(__file__).parents[1] / "web" / "locale", fallback=True).gettext
