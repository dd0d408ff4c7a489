"""Long lists a page at a time: a page opens what it shows and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar, overload

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

from ownpace.accounts.access import UnlockedRequest
from ownpace.core.records import Reading, Record, RecordKind

T = TypeVar("T")
A_PAGE = 20


class NewestFirst(Sequence[Record[T]], Generic[T]):
    """The records of a kind, newest first, opened as far as they are asked for."""

    def __init__(self, reading: Reading, kind: RecordKind[T]) -> None:
        self._reading, self._kind = reading, kind

    def __len__(self) -> int:
        return self._reading.count(self._kind)

    @overload
    def __getitem__(self, place: int) -> Record[T]: ...
    @overload
    def __getitem__(self, place: slice) -> list[Record[T]]: ...
    def __getitem__(self, place: int | slice) -> Record[T] | list[Record[T]]:
        if isinstance(place, slice):
            begin, end, _step = place.indices(len(self))
            return self._reading.recent(self._kind, max(0, end - begin), skip=begin)
        found = self._reading.recent(self._kind, 1, skip=place)
        if place < 0 or not found:
            raise IndexError(place)
        return found[0]


def newest_page(request: UnlockedRequest, kind: RecordKind[T], length: int = A_PAGE) -> Page[Record[T]]:
    """Return the page of a kind, newest first, that `?page=` asks for; the nearest one where there is none such."""
    return page_of(request, NewestFirst(request.vault, kind), length)


def page_of(request: HttpRequest, listed: Sequence[T], length: int = A_PAGE) -> Page[T]:
    """Return the page of a list that `?page=` asks for; the nearest one where there is none such."""
    return Paginator(listed, length).get_page(request.GET.get("page"))
