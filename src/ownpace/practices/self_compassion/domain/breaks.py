"""The compassion break in its three steps: notice, shared, kind (Neff & Germer 2013)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from ownpace.core.scales import Suds


class Step(StrEnum):
    """The steps, in order."""

    NOTICE = "notice"
    SHARED = "shared"
    KIND = "kind"

    @property
    def number(self) -> int:
        return list(Step).index(self) + 1

    @property
    def following(self) -> Step | None:
        return next(iter(list(Step)[self.number :]), None)


@dataclass(frozen=True, slots=True)
class Break:
    """One break. at: aware. before and after: distress, None where it was not rated. The rest: own words, or empty."""

    at: datetime
    before: Suds | None = None
    after: Suds | None = None
    notice: str = ""
    shared: str = ""
    kind: str = ""

    def words(self, step: Step) -> str:
        """Return what was written at a step."""
        return {Step.NOTICE: self.notice, Step.SHARED: self.shared, Step.KIND: self.kind}[step]

    def write(self, step: Step, words: str) -> Break:
        """Return the break with these words at a step."""
        if step is Step.NOTICE:
            return replace(self, notice=words)
        return replace(self, shared=words) if step is Step.SHARED else replace(self, kind=words)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was rated or written: such a break leaves no trace."""
        return self.before is None and self.after is None and not (self.notice or self.shared or self.kind)
