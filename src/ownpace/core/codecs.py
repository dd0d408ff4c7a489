"""How a domain value is stored, made from its own type once, when its kind is declared.

A dataclass is stored as a map of its fields, an enum as its value, a rating as its number, a time as ISO 8601 with the
offset it was written with, a set in order. Reading is strict where it matters: whatever is missing, unknown to an enum
or off its scale does not fit, and no default ever stands in for it. A key that no field has is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from operator import attrgetter, index, methodcaller
from typing import Any, NamedTuple, TypeVar, get_origin

import msgspec
from msgspec import inspect

from ownpace.core.records import DoesNotFit, Payload, changed

T = TypeVar("T")
Codec = tuple[Callable[[T], Payload], Callable[[Payload], T], Callable[[bytes], T] | None]
"""write, read and decode, as RecordKind takes them."""
Change = Callable[[Payload], Payload]
_Plain = Callable[[Any], Any]
"""Makes plain data of a value that is not None. May raise what _NOT_OPENING lists for a value of another type."""
_NOT_OPENING = (DoesNotFit, msgspec.ValidationError, AttributeError, LookupError, TypeError, ValueError)


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
    """Return how to write and read the values of a dataclass, and how to read them as they are encoded.

    flat: names of fields whose own fields are stored in their place. lists: dataclasses stored as a list of their
    fields. renamed: the stored name of a field. late: fields stored after those beside them. All hold at any depth.
    last: what is changed in a payload at the end of writing it, and first: how that is undone before it is read; with
    it, nothing is read as it is encoded.
    `read` and `decode` raise DoesNotFit; `write` raises TypeError for a value that would not open again, before it is
    kept.
    """
    form = _Form(frozenset(flat), frozenset(lists), renamed or {}, frozenset(late))
    shape, plain = form.of(inspect.type_info(domain))
    if plain is None:
        raise TypeError(domain)
    value_of = _value_of(domain)

    def shaped(payload: Payload) -> object:
        return msgspec.convert(changed(payload, first), shape, dec_hook=_point)

    decode = _decoder(shape, value_of) if first is _unchanged else None
    return _writer(domain, lambda value: last(plain(value)), shaped), _reader(shaped, value_of), decode


def _writer(
    domain: type[T], payload_of: Callable[[T], Payload], shaped: Callable[[Payload], object]
) -> Callable[[T], Payload]:
    """Return how a value is written: what would not open again is refused before it is kept."""

    def write(value: T) -> Payload:
        try:
            payload = payload_of(value)
            shaped(payload)
        except _NOT_OPENING:
            raise TypeError(f"{domain.__name__}: a field holds what its type does not allow") from None
        return payload

    return write


def _reader(shaped: Callable[[Payload], object], value_of: Callable[[object], T]) -> Callable[[Payload], T]:
    def read(payload: Payload) -> T:
        try:
            return value_of(shaped(payload))
        except msgspec.ValidationError:
            raise DoesNotFit from None  # its message may hold what is stored

    return read


def _decoder(shape: Any, value_of: Callable[[object], T]) -> Callable[[bytes], T]:
    decoder = msgspec.msgpack.Decoder(shape, dec_hook=_point)

    def decode(encoded: bytes) -> T:
        try:
            return value_of(decoder.decode(encoded))
        except msgspec.MsgspecError:
            raise DoesNotFit from None

    return decode


def _value_of(domain: type[T]) -> Callable[[object], T]:
    """Return how a value is made, in C, of its shape, which has no defaults."""
    # A type of msgspec's own around the value: what it has to know of that is worked out once, not for each record.
    whole: Any = msgspec.defstruct("Whole", [("value", domain)])

    def value_of(shaped: object) -> T:
        value: T = msgspec.convert({"value": shaped}, whole, from_attributes=True, dec_hook=_point).value
        return value

    return value_of


def _point(scale: Callable[[int], T], number: object) -> T:
    """Return a rating: scales are the only types that msgspec does not know. Raises TypeError and OffTheScale, which
    it takes for errors of its own.
    """
    if type(number) is not int:
        raise TypeError
    return scale(number)


def _number(value: Any) -> int:
    if type(value) is int:
        return value
    if isinstance(value, bool):
        raise TypeError
    return index(value)


def _on_scale(scale: type[int]) -> _Plain:
    def number(rating: Any) -> int:
        return int(rating) if type(rating) is scale else int(scale(_number(rating)))

    return number


_LEAVES: Mapping[type[inspect.Type], tuple[type, _Plain | None]] = {
    inspect.StrType: (str, None),
    inspect.BoolType: (bool, None),
    inspect.FloatType: (float, None),
    inspect.IntType: (int, _number),
    inspect.DateTimeType: (datetime, methodcaller("isoformat")),
    inspect.DateType: (date, methodcaller("isoformat")),
    inspect.TimeType: (time, methodcaller("isoformat")),
}
"""The shape of what is stored, and how it is made plain, where it is not as it is."""


class _Stored(NamedTuple):
    """How a type is stored. shape: what stored data are checked against. plain: see _Plain."""

    shape: Any
    plain: _Plain | None


@dataclass(frozen=True, slots=True)
class _Form:
    """Finds out how types are stored, once for each, with what `typed` was told."""

    flat: frozenset[str]
    lists: frozenset[type]
    renamed: Mapping[str, str]
    late: frozenset[str]

    def of(self, some: inspect.Type) -> _Stored:
        """Return how a type is stored. Raises TypeError for a type that no rule speaks of."""
        match some:
            case inspect.DataclassType():
                return self._dataclass(some)
            case inspect.EnumType():
                return _Stored(some.cls, attrgetter("_value_"))  # `value` runs Python, and takes four times as long
            case inspect.CustomType() if issubclass(some.cls, int):
                return _Stored(Any, _on_scale(some.cls))
            case inspect.UnionType(types=(one, inspect.NoneType())):
                inner = self.of(one)
                return _Stored(inner.shape | None, inner.plain)
        if type(some) in _LEAVES:
            return _Stored(*_LEAVES[type(some)])
        return self._collection(some)

    def _collection(self, some: inspect.Type) -> _Stored:
        match some:
            case inspect.VarTupleType():
                item = self.of(some.item_type)
                return _Stored(list[item.shape], _in_order(item.plain))  # type: ignore[name-defined] # made here
            case inspect.FrozenSetType():
                item = self.of(some.item_type)
                return _Stored(list[item.shape], _sorted(item.plain))  # type: ignore[name-defined] # made here
            case inspect.TupleType():
                items = [self.of(each) for each in some.item_types]
                shapes = tuple(item.shape for item in items)
                return _Stored(tuple.__class_getitem__(shapes), _one_each([item.plain for item in items]))
            case inspect.DictType():
                key, each = self.of(some.key_type), self.of(some.value_type)
                return _Stored(dict[key.shape, each.shape], _by_key(key.plain, each.plain))  # type: ignore[name-defined]
        raise TypeError(some)

    def _dataclass(self, of: inspect.DataclassType) -> _Stored:
        """Every field has to be there in the shape. A flat field is found on the shape itself."""
        parts = list(self._parts(of))
        fields = {path.rpartition(".")[2]: self.of(part.type) for path, part in parts}
        names = [self.renamed.get(name, name) for name in fields]
        is_list = (get_origin(of.cls) or of.cls) in self.lists
        shape = msgspec.defstruct(
            of.cls.__name__,
            [(name, field.shape) for name, field in fields.items()],
            rename=dict(zip(fields, names, strict=True)),
            array_like=is_list,
            gc=False,
            namespace={name: property(lambda shape: shape) for path, _ in parts for name in path.split(".")[:-1]},
        )
        paths, plains = [path for path, _ in parts], [field.plain for field in fields.values()]
        if not is_list:
            return _Stored(shape, _named(names, paths, plains))
        get, each = _taken(paths), _one_each(plains)
        return _Stored(shape, lambda value: each(get(value)))

    def _parts(self, of: inspect.DataclassType, above: str = "") -> Iterator[tuple[str, inspect.Field]]:
        """Return what is stored of a dataclass: the way to each field, with dots through flat ones, and the field."""
        for part in sorted(of.fields, key=lambda each: each.name in self.late):
            if part.name in self.flat and isinstance(part.type, inspect.DataclassType):
                yield from self._parts(part.type, f"{above}{part.name}.")
            else:
                yield above + part.name, part


def _taken(paths: Sequence[str]) -> Callable[[Any], Sequence[Any]]:
    """Return how the values of fields are taken out, in order."""
    get = attrgetter(*paths)
    return get if len(paths) > 1 else lambda value: (get(value),)


def _named(names: Sequence[str], paths: Sequence[str], plains: Sequence[_Plain | None]) -> _Plain:
    get = _taken(paths)
    changing = [(name, plain) for name, plain in zip(names, plains, strict=True) if plain is not None]

    def by_name(value: Any) -> dict[str, Any]:
        kept = dict(zip(names, get(value)))  # noqa: B905 # of one length, and asking takes longer than doing it
        for name, plain in changing:
            if (each := kept[name]) is not None:
                kept[name] = plain(each)
        return kept

    return by_name


def _in_order(plain: _Plain | None) -> _Plain:
    def items(value: Any) -> list[Any]:
        if type(value) is not tuple and not isinstance(value, (tuple, list)):
            raise TypeError
        if plain is None or not value:
            return list(value)
        return [each if each is None else plain(each) for each in value]

    return items


def _sorted(plain: _Plain | None) -> _Plain:
    def items(value: Any) -> list[Any]:
        if not isinstance(value, (frozenset, set)):
            raise TypeError
        return sorted(value if plain is None else map(plain, value))

    return items


def _one_each(plains: Sequence[_Plain | None]) -> _Plain:
    return lambda value: [
        each if plain is None or each is None else plain(each) for plain, each in zip(plains, value, strict=True)
    ]


def _by_key(key: _Plain | None, plain: _Plain | None) -> _Plain:
    one, other = key or _same, plain or _same
    return lambda value: {one(name): each if each is None else other(each) for name, each in value.items()}


def _same(value: Any) -> Any:
    return value
