from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from enum import IntEnum, StrEnum
from typing import Any, Generic, TypeVar

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.codecs import typed
from ownpace.core.records import DoesNotFit, Payload
from ownpace.core.scales import Confidence, Suds

S = TypeVar("S")


class Weather(StrEnum):
    SUN = "sun"
    RAIN = "rain"


class Size(IntEnum):
    SMALL = -1
    LARGE = 2


@dataclass(frozen=True, slots=True)
class Rating:
    at: datetime
    suds: Suds
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class Days:
    first: date
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Change(Generic[S]):
    state: S
    note: str = ""


@dataclass(frozen=True, slots=True)
class Walk:
    name: str
    days: Days
    ratings: tuple[Rating, ...] = ()
    changes: tuple[Change[Weather], ...] = ()
    latest: Change[Size] | None = None
    keys: frozenset[str] = frozenset()
    said: Mapping[Weather, str] = field(default_factory=dict)
    chance: float = 0.5
    numb: bool | None = None
    answer: str = ""


WRITE, READ, DECODE = typed(Walk, flat=("days",), lists=(Rating,), renamed={"answer": "then"}, late=("numb",))
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(timezones=OFFSETS)
RATINGS = st.builds(
    Rating,
    MOMENTS,
    st.integers(0, 100).map(Suds),
    st.none() | st.integers(0, 10).map(lambda tens: Confidence(tens * 10)),
)
WALKS = st.builds(
    Walk,
    name=st.text(),
    days=st.builds(Days, st.dates(), st.none() | st.dates()),
    ratings=st.lists(RATINGS, max_size=3).map(tuple),
    changes=st.lists(st.builds(Change, st.sampled_from(Weather), st.text()), max_size=3).map(tuple),
    latest=st.none() | st.builds(Change, st.sampled_from(Size), st.text()),
    keys=st.frozensets(st.text(max_size=4), max_size=3),
    said=st.dictionaries(st.sampled_from(Weather), st.text()),
    chance=st.floats(0, 1),
    numb=st.none() | st.booleans(),
    answer=st.text(),
)
NOON = datetime(2026, 5, 1, 12, tzinfo=timezone(timedelta(hours=2)))
WALK = Walk(
    "to the river", Days(date(2026, 5, 1)), (Rating(NOON, Suds(30)),), (Change(Weather.SUN),), Change(Size.LARGE)
)


@given(WALKS)
def test_every_value_comes_back_as_it_was_and_as_its_own_types(walk: Walk) -> None:
    encoded = msgspec.msgpack.encode(WRITE(walk))
    kept = msgspec.msgpack.decode(encoded)
    again = READ(kept)
    assert again == walk == DECODE(encoded)
    assert all(type(rating.suds) is Suds for rating in again.ratings)
    assert WRITE(again) == kept


def test_what_is_stored_is_plain_and_in_its_order() -> None:
    assert list(WRITE(WALK).items()) == [
        ("name", "to the river"),
        ("first", "2026-05-01"),
        ("last", None),
        ("ratings", [["2026-05-01T12:00:00+02:00", 30, None]]),
        ("changes", [{"state": "sun", "note": ""}]),
        ("latest", {"state": 2, "note": ""}),
        ("keys", []),
        ("said", {}),
        ("chance", 0.5),
        ("then", ""),
        ("numb", None),
    ]


def test_a_time_keeps_the_offset_it_was_written_with() -> None:
    walk = Walk(
        "", Days(date(2026, 5, 1)), (Rating(NOON.astimezone(UTC), Suds(1)), Rating(NOON.replace(tzinfo=None), Suds(1)))
    )
    assert [kept[0] for kept in WRITE(walk)["ratings"]] == ["2026-05-01T10:00:00+00:00", "2026-05-01T12:00:00"]


@pytest.mark.parametrize("key", WRITE(WALK))
def test_no_default_stands_in_for_what_is_missing(key: str) -> None:
    with pytest.raises(DoesNotFit):
        READ({name: kept for name, kept in WRITE(WALK).items() if name != key})
    with pytest.raises(DoesNotFit):
        DECODE(msgspec.msgpack.encode({name: kept for name, kept in WRITE(WALK).items() if name != key}))


@pytest.mark.parametrize(
    ("key", "kept"),
    [
        ("ratings", [["2026-05-01T12:00:00+02:00", 101, None]]),
        ("ratings", [["2026-05-01T12:00:00+02:00", -1, None]]),
        ("ratings", [["2026-05-01T12:00:00+02:00", 30.0, None]]),
        ("ratings", [["2026-05-01T12:00:00+02:00", True, None]]),
        ("ratings", [["2026-05-01T12:00:00+02:00", None, None]]),
        ("ratings", [["2026-05-01T12:00:00+02:00", 30, 55]]),
        ("ratings", [["2026-05-01T12:00:00+02:00", 30]]),
        ("ratings", [["yesterday", 30, None]]),
        ("changes", [{"state": "secret", "note": ""}]),
        ("changes", [{"state": "sun"}]),
        ("latest", {"state": 7, "note": ""}),
        ("said", {"secret": "words"}),
        ("first", None),
        ("name", 5),
    ],
)
def test_what_does_not_fit_is_refused_without_its_content(key: str, kept: Any) -> None:
    with pytest.raises(DoesNotFit) as caught:
        READ({**WRITE(WALK), key: kept})
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None
    with pytest.raises(DoesNotFit) as caught:
        DECODE(msgspec.msgpack.encode({**WRITE(WALK), key: kept}))
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("payload", [None, [], "words", 5])
def test_what_is_no_map_does_not_fit(payload: Any) -> None:
    with pytest.raises(DoesNotFit):
        READ(payload)
    with pytest.raises(DoesNotFit):
        DECODE(msgspec.msgpack.encode(payload))


def test_a_key_that_no_field_has_is_passed_over() -> None:
    assert READ({**WRITE(WALK), "from_before": 1}) == WALK
    assert DECODE(msgspec.msgpack.encode({**WRITE(WALK), "from_before": 1})) == WALK


LMT = timezone(timedelta(minutes=19, seconds=32))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", None),
        ("name", 5),
        ("name", b"words"),
        ("days", Days("today")),  # type: ignore[arg-type] # what a view may hold that no type looked at
        ("days", Days(NOON)),
        ("days", Days(None)),  # type: ignore[arg-type]
        ("days", "today"),
        ("ratings", "words"),
        ("ratings", (None,)),
        ("ratings", (Days(date(2026, 5, 1)),)),
        ("ratings", (Rating(NOON, 101),)),  # type: ignore[arg-type]
        ("ratings", (Rating(NOON, True),)),  # type: ignore[arg-type]
        ("ratings", (Rating(NOON, "30"),)),  # type: ignore[arg-type]
        ("ratings", (Rating(NOON, Suds(30), Suds(35)),)),  # type: ignore[arg-type]
        ("ratings", (Rating(NOON.replace(tzinfo=LMT), Suds(30)),)),
        ("changes", (Change("snow"),)),
        ("latest", Change(7)),
        ("latest", Change([])),
        ("keys", "words"),
        ("keys", frozenset({1, 2})),
        ("said", {"snow": ""}),
        ("said", ["sun"]),
        ("said", {Weather.SUN: 5}),
        ("chance", "half"),
        ("chance", True),
        ("numb", 1),
    ],
)
def test_a_value_that_would_not_open_again_is_refused_before_it_is_kept(field: str, value: Any) -> None:
    with pytest.raises(TypeError, match="Walk"):
        WRITE(replace(WALK, **{field: value}))


@dataclass(frozen=True, slots=True)
class Anything(Generic[S]):
    held: S


@pytest.mark.parametrize("held", [complex, object, int | str])
def test_a_type_that_no_rule_speaks_of_is_refused_when_its_kind_is_declared(held: Any) -> None:
    with pytest.raises(TypeError):
        typed(Anything[held])


def _to_metres(payload: Payload) -> Payload:
    return {"metres": payload["name"]}


def _to_name(payload: Payload) -> Payload:
    return {**payload, "name": payload["metres"]}


@dataclass(frozen=True, slots=True)
class Place:
    name: str


def test_a_stored_form_of_its_own_is_made_last_and_undone_first() -> None:
    write, read, decode = typed(Place, last=_to_metres, first=_to_name)
    assert decode is None
    assert write(Place("ten")) == {"metres": "ten"}
    assert read({"metres": "ten"}) == Place("ten")
    with pytest.raises(DoesNotFit):
        read({"name": "ten"})
