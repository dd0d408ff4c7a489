"""How a domain value is stored, made from its own type once, when its kind is declared.

A dataclass is stored as a map of its fields, an enum as its value, a rating as its number, a time as ISO 8601 with the
offset it was written with, a set in order. Reading is strict where it matters: whatever is missing, unknown to an enum
or off its scale does not fit, and no default ever stands in for it. A key that no field has is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum
from operator import attrgetter
from typing import Any, TypeVar, Union, get_origin

import msgspec
from msgspec import inspect

from ownpace.core.records import DoesNotFit, Payload, changed

T = TypeVar("T")
Codec = tuple[Callable[[T], Payload], Callable[[Payload], T]]
"""write and read, as RecordKind takes them."""
Change = Callable[[Payload], Payload]
_AS_IT_IS = frozenset({str, bool, float, type(None)})


def _unchanged(payload: Payload) -> Payload:
    return payload


def typed(
    domain: type[T],
    *,
    flat: Collection[str] = (),
    lists: Collection[type] = (),
    renamed: Mapping[str, str] | None = None,
    late: Collection[str] = (),
    last: Change = _unchanged,
    first: Change = _unchanged,
) -> Codec[T]:
    """Return how to write and read the values of a dataclass.

    flat: names of fields whose own fields are stored in their place. lists: dataclasses stored as a list of their
    fields. renamed: the stored name of a field. late: fields stored after those beside them. All hold at any depth.
    last: what is changed in a payload at the end of writing it, and first: how that is undone before it is read.
    `read` raises DoesNotFit; `write` raises TypeError for a value that would not open again, before it is kept.
    """
    form = _Form(frozenset(flat), frozenset(lists), renamed or {}, frozenset(late))
    read_plain = _reader(domain, form)

    def read(payload: Payload) -> T:
        return read_plain(changed(payload, first))

    def write(value: T) -> Payload:
        payload = last(form.plain(value))
        try:
            read(payload)
        except DoesNotFit:
            raise TypeError(f"{domain.__name__}: a field holds what its type does not allow") from None
        return payload

    return write, read_plain if first is _unchanged else read


def _reader(domain: type[T], form: _Form) -> Callable[[Payload], T]:
    """Read in two passes, both in C: into the stored shape, which has no defaults, and from there into the value."""
    stored = form.shape(inspect.type_info(domain))
    # A type of msgspec's own around the value: what it has to know of that is worked out once, not for each record.
    whole: Any = msgspec.defstruct("Whole", [("value", domain)])

    def read(payload: Payload) -> T:
        try:
            shaped = {"value": msgspec.convert(payload, stored)}
            value: T = msgspec.convert(shaped, whole, from_attributes=True, dec_hook=_point).value
        except msgspec.ValidationError:
            raise DoesNotFit from None  # its message may hold what is stored
        return value

    return read


def _point(scale: Callable[[int], T], number: object) -> T:
    """Return a rating: scales are the only types that msgspec does not know. Raises TypeError and OffTheScale, which
    it takes for errors of its own.
    """
    if type(number) is not int:
        raise TypeError
    return scale(number)


@dataclass(frozen=True, slots=True)
class _Form:
    """members: by dataclass, the stored name and how to get at what is stored, in order; known once it has a shape."""

    flat: frozenset[str]
    lists: frozenset[type]
    renamed: Mapping[str, str]
    late: frozenset[str]
    members: dict[type, list[tuple[str, Callable[[Any], Any]]]] = field(default_factory=dict)

    def plain(self, value: Any) -> Any:
        """Return a value as plain data."""
        kind = type(value)
        if kind in _AS_IT_IS:
            return value
        members = self.members.get(kind)
        if members is None:
            return self._plain_part(value)
        if kind in self.lists:
            return [self.plain(get(value)) for _, get in members]
        return {name: self.plain(get(value)) for name, get in members}

    def _plain_part(self, value: Any) -> Any:
        match value:
            case Enum():
                return value.value
            case date() | time():
                return value.isoformat()
            case int():
                return int(value)
            case tuple() | list():
                return [self.plain(each) for each in value]
            case frozenset():
                return sorted(self.plain(each) for each in value)
            case Mapping():
                return {self.plain(key): self.plain(each) for key, each in value.items()}
        return value

    def shape(self, of: inspect.Type) -> Any:
        """Return the type that stored data of a type are checked against; Any for what the second pass checks alone."""
        match of:
            case inspect.DataclassType():
                return self._struct(of)
            case inspect.UnionType():
                return Union[tuple(self.shape(each) for each in of.types)]  # noqa: UP007 # as many as there are
            case inspect.NoneType():
                return None
            case inspect.VarTupleType():
                return list[self.shape(of.item_type)]  # type: ignore[misc] # a type made while running
        return Any

    def _struct(self, of: inspect.DataclassType) -> type[msgspec.Struct]:
        """Return a shape in which every field has to be there. A flat field is found on the shape itself."""
        parts = list(self._parts(of))
        domain = get_origin(of.cls) or of.cls
        stored = {path.rpartition(".")[2]: part for path, part in parts}
        self.members[domain] = [
            (self.renamed.get(name, name), attrgetter(path)) for name, (path, _) in zip(stored, parts, strict=True)
        ]
        return msgspec.defstruct(
            domain.__name__,
            [(name, self.shape(part.type)) for name, part in stored.items()],
            rename={name: self.renamed.get(name, name) for name in stored},
            array_like=domain in self.lists,
            namespace={name: property(lambda shape: shape) for path, _ in parts for name in path.split(".")[:-1]},
        )

    def _parts(self, of: inspect.DataclassType, above: str = "") -> Iterator[tuple[str, inspect.Field]]:
        """Return what is stored of a dataclass: the way to each field, with dots through flat ones, and the field."""
        for part in sorted(of.fields, key=lambda each: each.name in self.late):
            if part.name in self.flat and isinstance(part.type, inspect.DataclassType):
                yield from self._parts(part.type, f"{above}{part.name}.")
            else:
                yield above + part.name, part
