"""The skills that can be tried here: those of the library, which Steady me guides through."""

from __future__ import annotations

from ownpace.library.skills import Skill, find, skills

__all__ = ["Skill", "find", "skills"]
