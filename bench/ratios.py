"""What the server costs over what it cannot do without: Argon2 alone, Django alone, and statements of one page."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from statistics import median
from typing import TYPE_CHECKING

from bench import bare_django
from bench.results import Result
from bench.server import PASSPHRASE, Server
from bench.visitor import Visitor

if TYPE_CHECKING:
    from ownpace.accounts.unlocking import Opened

THREADS = 14
"""As many as `ownpace serve` has."""
MEMORY_KIB, PASSES = 128 * 1024, 3
"""What a passphrase costs where nothing else is set."""
MARKS = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")
"""First words of statements that ask for nothing."""


def unlocking(server: Server, rounds: int) -> Iterator[Result]:
    """Yield what unlocking takes over its one Argon2 run, the two in turn."""
    pairs = [(Visitor(server.port).unlock(), _argon2()) for _ in range(rounds)]
    form, alone = (median(times) for times in zip(*pairs, strict=True))
    note = f"{form * 1000:.0f} over {alone * 1000:.0f} ms; 128 MiB, three passes"
    yield Result("unlock_over_argon2", round(form / alone, 2), "ratio", 1.1, note)


def _argon2() -> float:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    run = Argon2id(salt=os.urandom(16), length=32, iterations=PASSES, lanes=1, memory_cost=MEMORY_KIB)
    began = time.perf_counter()
    run.derive(PASSPHRASE.encode())
    return time.perf_counter() - began


def memory(server: Server, requests: int) -> Iterator[Result]:
    """Yield what the server weighs over Django alone, which answers as many requests first."""
    with bare_django.serving(THREADS) as bare:
        visitor = Visitor(bare.port)
        for _ in range(requests):
            visitor.get("/")
        least = bare.memory()
    note = f"RSS {server.memory()} over {least} MB, each after {requests} requests and with {THREADS} threads"
    yield Result("memory_over_bare_django", round(server.memory() / least, 2), "ratio", 2, note)


def statements(opened: Opened) -> Iterator[Result]:
    """Yield how many statements Today asks the database for, on its second showing. Django is set up already."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django.utils import timezone

    from ownpace.accounts import sessions

    visitor = Client(SERVER_NAME="127.0.0.1")
    ticket = sessions.start(opened.account, opened.keys, timezone.localtime())
    visitor.cookies[sessions.cookie_name()] = ticket.spell()
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            answer = visitor.get("/today/")
    if answer.status_code != 200:
        raise RuntimeError(f"Today answered with {answer.status_code}")
    counted = [one["sql"] for one in asked.captured_queries if not one["sql"].startswith(MARKS)]
    note = f"one showing of ten years; {len(asked)} with the marks of transactions"
    yield Result("today_statements", len(counted), "statements", 12, note)
