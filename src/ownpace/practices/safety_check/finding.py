"""What search reads of the safety questions: nothing.

The answers are yes, no or rather not say, and hold no words of the person's own. They are the most private thing in the
house: a search for something else, with somebody looking on, must not turn them up.
"""

from __future__ import annotations

from typing import Any

from ownpace.core.practice import Findable

FINDS: tuple[Findable[Any], ...] = ()
