# ruff: noqa: S608 - the names in these statements are the test's own
"""Whoever holds the database file changes it; the person's next reading refuses, always in the same way."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ownpace.core.records import Record
from ownpace.sealed import manifest
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.keyring import VaultKeys
from ownpace.sealed.testing import LIST, NOTE, day, new_keys
from ownpace.sealed.vault import Vault

TABLES = {
    "sealed_sealedrow": ("vault", "record", "kind", "part", "revision", "epoch", "day", "blob"),
    "sealed_sealedpart": ("vault", "kind", "part", "revision", "epoch", "blob", "packed"),
    "sealed_sealedhead": ("vault", "revision", "epoch", "blob"),
}
modest = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


class Stolen:
    """Two vaults in one file, and what to change in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.keys = [new_keys(), new_keys()]
        for keys in self.keys:
            vault = Vault.create(keys)
            with vault.action():
                notes = [vault.seal(NOTE, f"note {number}", at=day(number)) for number in range(14)]
                lists = [vault.seal(LIST, f"list {number}", at=day(number)) for number in range(6)]
            vault.replace(notes[2], NOTE, "note 2, changed", at=day(9))
            vault.replace(lists[1], LIST, "list 1, changed", at=day(9))
            vault.remove(notes[4], NOTE)
        self.rows = {table: self.ids(table) for table in TABLES}

    def open(self) -> sqlite3.Connection:
        file = sqlite3.connect(self.path, isolation_level=None)
        file.execute("PRAGMA synchronous=OFF")
        return file

    def ids(self, table: str) -> list[int]:
        with closing(self.open()) as file:
            return [row[0] for row in file.execute(f"SELECT id FROM {table} ORDER BY id")]

    @contextmanager
    def changed(self) -> Iterator[sqlite3.Connection]:
        """Yield the file for changing, and put everything back afterwards."""
        with closing(self.open()) as file:
            kept = {table: file.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
            try:
                yield file
            finally:
                for table, rows in kept.items():
                    file.execute(f"DELETE FROM {table}")
                    marks = ",".join("?" * (len(TABLES[table]) + 1))
                    file.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)

    def columns(self, file: sqlite3.Connection, table: str, row: int) -> dict[str, object]:
        names = TABLES[table]
        found = file.execute(f"SELECT {', '.join(names)} FROM {table} WHERE id = ?", (row,)).fetchone()
        return dict(zip(names, found, strict=True))


@pytest.fixture
def stolen(on_disk: Path, monkeypatch: pytest.MonkeyPatch) -> Stolen:
    monkeypatch.setattr(manifest, "SEGMENT_SIZE", 4)
    return Stolen(on_disk)


def everything(keys: VaultKeys) -> list[Record[str]]:
    vault = Vault.open(keys)
    return [*vault.all(NOTE), *vault.all(LIST)]


def refused(keys: list[VaultKeys]) -> bool:
    """Return whether at least one of the vaults refuses; anything but Unreadable ends the test."""
    refusals = []
    for each in keys:
        try:
            everything(each)
        except Unreadable as refusal:
            refusals.append(refusal.args)
    return bool(refusals) and set(refusals) == {Unreadable().args}


def test_untouched_it_opens(stolen: Stolen) -> None:
    for keys in stolen.keys:
        assert len(everything(keys)) == 19


@modest
@given(data=st.data())
def test_one_changed_bit_in_any_column_is_refused(stolen: Stolen, data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(sorted(TABLES)))
    row = data.draw(st.sampled_from(stolen.rows[table]))
    column = data.draw(st.sampled_from(TABLES[table]))
    with stolen.changed() as file:
        value = stolen.columns(file, table, row)[column]
        if value is None:
            value = b"was empty"
        if isinstance(value, bytes):
            bit = data.draw(st.integers(0, len(value) * 8 - 1))
            changed = bytearray(value)
            changed[bit // 8] ^= 1 << bit % 8
            file.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (bytes(changed), row))
        else:
            other = value ^ 1 << data.draw(st.integers(0, 30))
            file.execute(f"UPDATE OR REPLACE {table} SET {column} = ? WHERE id = ?", (other, row))
        assert refused(stolen.keys)


@modest
@given(data=st.data())
def test_a_cut_anywhere_is_refused(stolen: Stolen, data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(sorted(TABLES)))
    row = data.draw(st.sampled_from(stolen.rows[table]))
    with stolen.changed() as file:
        columns = stolen.columns(file, table, row)
        column = data.draw(st.sampled_from([name for name in ("blob", "packed") if columns.get(name)]))
        blob = columns[column]
        start, end = sorted((data.draw(st.integers(0, len(blob))), data.draw(st.integers(0, len(blob)))))
        cut = blob[:start] + blob[end:] if start < end else blob[: start // 2]
        file.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (cut, row))
        assert refused(stolen.keys)


@modest
@given(data=st.data(), whole=st.booleans())
def test_two_rows_exchanged_are_refused(stolen: Stolen, data: st.DataObject, whole: bool) -> None:
    """Across records, kinds, revisions, parts and vaults: their blobs, or any set of their columns."""
    table = data.draw(st.sampled_from(["sealed_sealedrow", "sealed_sealedpart", "sealed_sealedhead"]))
    one, other = data.draw(st.lists(st.sampled_from(stolen.rows[table]), min_size=2, max_size=2, unique=True))
    names = (
        [name for name in ("blob", "packed") if name in TABLES[table]]
        if whole
        else data.draw(st.lists(st.sampled_from(TABLES[table]), min_size=1, unique=True))
    )
    with stolen.changed() as file:
        first, second = stolen.columns(file, table, one), stolen.columns(file, table, other)
        swapped = {name for name in names if first[name] != second[name]}
        if not swapped or swapped == {name for name in TABLES[table] if first[name] != second[name]}:
            return  # nothing was exchanged, or everything was: then the rows stand as before under other numbers
        file.execute(f"UPDATE {table} SET vault = zeroblob(8), {_room(table)} WHERE id IN (?, ?)", (one, other))
        for row, mine, theirs in ((one, first, second), (other, second, first)):
            values = {name: (theirs if name in swapped else mine)[name] for name in TABLES[table]}
            sets = ", ".join(f"{name} = ?" for name in values)
            try:
                file.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*values.values(), row))
            except sqlite3.IntegrityError:
                return  # the database itself does not take two of the same
        assert refused(stolen.keys)


def _room(table: str) -> str:
    free = {"sealed_sealedrow": "record = randomblob(9)", "sealed_sealedpart": "part = id + 1000"}
    return free.get(table, "vault = randomblob(9)")


@modest
@given(data=st.data())
def test_a_dropped_row_is_missed(stolen: Stolen, data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(sorted(TABLES)))
    row = data.draw(st.sampled_from(stolen.rows[table]))
    with stolen.changed() as file:
        file.execute(f"DELETE FROM {table} WHERE id = ?", (row,))
        assert refused(stolen.keys)


@modest
@given(data=st.data())
def test_anything_put_back_to_its_older_self_is_refused(stolen: Stolen, data: st.DataObject) -> None:
    """Rows, parts and heads of an earlier day are put back one by one; all of them at once cannot be told."""
    keys = stolen.keys[0]
    with stolen.changed() as file:
        older = {table: file.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
        vault = Vault.open(keys)
        _live_on(vault, data.draw(st.sampled_from(["replace", "seal", "remove"])))
        changed = [
            (table, row)
            for table, rows in older.items()
            for row in rows
            if file.execute(f"SELECT * FROM {table} WHERE id = ?", row[:1]).fetchone() != row
        ]
        some = data.draw(st.lists(st.sampled_from(changed), min_size=1, max_size=len(changed) - 1, unique=True))
        for table, row in some:
            file.execute(f"INSERT OR REPLACE INTO {table} VALUES ({','.join('?' * len(row))})", row)
        assert refused([keys])


def _live_on(vault: Vault, change: str) -> None:
    note = vault.all(NOTE)[3 if change == "seal" else -3]
    if change == "replace":
        vault.replace(note, NOTE, "changed later", at=day(20))
    elif change == "remove":
        vault.remove(note, NOTE)
    else:
        vault.replace(note, NOTE, "changed later", at=day(20))
        vault.seal(NOTE, "new", at=day(20))
    vault.replace(vault.all(LIST)[0], LIST, "changed later", at=day(20))


def test_a_removed_record_does_not_come_back(stolen: Stolen) -> None:
    keys = stolen.keys[0]
    vault = Vault.open(keys)
    gone = vault.latest(NOTE)
    with closing(stolen.open()) as file:
        row = file.execute("SELECT * FROM sealed_sealedrow WHERE record = ?", (bytes.fromhex(gone.id),)).fetchone()
        vault.remove(gone, NOTE)
        file.execute(f"INSERT INTO sealed_sealedrow VALUES ({','.join('?' * len(row))})", row)
    with pytest.raises(Unreadable):
        Vault.open(keys).get(NOTE, gone.id)
    with pytest.raises(Unreadable):
        Vault.open(keys).all(NOTE)


def test_each_way_of_reading_refuses(stolen: Stolen) -> None:
    keys = stolen.keys[0]
    last = Vault.open(keys).latest(NOTE)
    with closing(stolen.open()) as file:
        file.execute("UPDATE sealed_sealedrow SET blob = zeroblob(300) WHERE record = ?", (bytes.fromhex(last.id),))
    for look in (
        lambda vault: vault.latest(NOTE),
        lambda vault: vault.recent(NOTE, 3),
        lambda vault: vault.all(NOTE),
        lambda vault: vault.get(NOTE, last.id),
    ):
        with pytest.raises(Unreadable):
            look(Vault.open(keys))
    assert Vault.open(keys).count(NOTE) == 13


@pytest.mark.parametrize("value", [None, 7, 10**13, 2.5, "text", b""])
@pytest.mark.parametrize("table", sorted(TABLES))
def test_columns_of_another_type_are_refused(stolen: Stolen, table: str, value: object) -> None:
    for column in set(TABLES[table]) & {"revision", "epoch", "blob", "packed"}:
        with stolen.changed() as file:
            file.execute("PRAGMA ignore_check_constraints=ON")
            try:
                file.execute(f"UPDATE {table} SET {column} = ?", (value,))
            except sqlite3.IntegrityError:
                continue
            assert refused(stolen.keys)
