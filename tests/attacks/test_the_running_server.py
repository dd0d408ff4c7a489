"""`ownpace serve` as it runs: what it writes to the disk, who may read it, and what it says to strangers."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from waitress.adjustments import Adjustments  # type: ignore[import-untyped] # ships no types
from waitress.buffers import OverflowableBuffer  # type: ignore[import-untyped] # ships no types

from ownpace.cli import serve
from tests.attacks.traces import files_with
from tests.served import _free_port, _wait_for, command, environment

CANARY = "heron-on-the-jetty-at-six"
MEBIBYTE = 1 << 20


@dataclass(frozen=True)
class Running:
    """A server with an empty data folder. said: the file with all that it says."""

    port: int
    data: Path
    process: subprocess.Popen[bytes]
    said: Path

    def ask(self, head: str, body: bytes = b"") -> bytes:
        """Send bytes as they are and return the whole answer."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as line:
            line.sendall(head.replace("\n", "\r\n").encode() + b"\r\n\r\n" + body)
            answer = b""
            while piece := line.recv(65536):
                answer += piece
        return answer

    def get(self, path: str, host: str = "") -> bytes:
        return self.ask(f"GET {path} HTTP/1.1\nHost: {host or f'127.0.0.1:{self.port}'}\nConnection: close")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("server")
    port, said = _free_port(), folder / "said"
    before = os.umask(0)
    try:
        with said.open("wb") as out:
            process = subprocess.Popen(
                command("serve", "--port", str(port)), env=environment(folder / "data"), stdout=out, stderr=out
            )
    finally:
        os.umask(before)
    try:
        _wait_for(f"http://127.0.0.1:{port}/", process)
        yield Running(port, folder / "data", process, said)
    finally:
        process.terminate()
        process.wait(20)


def test_nobody_else_on_the_machine_may_read_what_it_writes(running: Running) -> None:
    ours = (path for path in running.data.rglob("*") if "static" not in path.parts)  # style sheets are everybody's
    kept = [running.data, *ours]
    assert {"ownpace.sqlite3", "ownpace.sqlite3-wal", "secret"} <= {path.name for path in kept}
    assert {oct(stat.S_IMODE(path.stat().st_mode) & 0o077) for path in kept} == {"0o0"}


def test_a_form_on_its_way_in_is_in_no_file_not_even_a_nameless_one(running: Running) -> None:
    def nameless() -> list[str]:
        links = Path(f"/proc/{running.process.pid}/fd").iterdir()
        return [target for target in (str(link.readlink()) for link in links) if "(deleted)" in target]

    head = f"POST /unlock/ HTTP/1.1\r\nHost: 127.0.0.1:{running.port}\r\nContent-Length: {2 * MEBIBYTE - 1}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", running.port), timeout=10) as line:
        line.sendall(head.encode() + b"text=" + b"x" * (MEBIBYTE + MEBIBYTE // 2))
        time.sleep(0.5)
        assert nameless() == []


@pytest.mark.parametrize("way", ["inbuf_overflow", "outbuf_overflow"])
def test_no_form_that_is_taken_and_no_page_of_ten_years_goes_through_a_file(way: str) -> None:
    adjusted = Adjustments(**serve.in_memory(4 * MEBIBYTE))
    most = adjusted.max_request_body_size if way == "inbuf_overflow" else 64 * MEBIBYTE
    buffer = OverflowableBuffer(getattr(adjusted, way))
    for _ in range(most // MEBIBYTE):
        buffer.append(b"x" * MEBIBYTE)
    assert not buffer.overflowed
    buffer.close()


def test_more_than_a_form_can_be_is_refused_before_it_is_read(running: Running) -> None:
    here = f"Host: 127.0.0.1:{running.port}"
    body = b"text=" + b"x" * (5 * MEBIBYTE)
    answer = running.ask(f"POST /unlock/ HTTP/1.1\n{here}\nConnection: close\nContent-Length: {len(body)}", body)
    assert b" 413 " in answer.splitlines()[0]
    assert b"more than fits" in answer


@pytest.mark.parametrize("path", ["/static/../secret", "/static/%2e%2e/%2e%2e/secret", "/static/..%2f..%2fsecret"])
def test_the_secret_of_the_installation_is_not_served(running: Running, path: str) -> None:
    secret = (running.data / "secret").read_bytes()
    answer = running.get(path)
    assert b" 404 " in answer.splitlines()[0]
    assert secret not in answer


def test_a_name_that_was_made_to_point_here_gets_a_refusal(running: Running) -> None:
    answer = running.get("/", host=f"evil.example:{running.port}")
    assert b" 400 " in answer.splitlines()[0]
    assert b"evil" not in answer
    assert b" 200 " in running.get("/", host=f"localhost:{running.port}").splitlines()[0]


def test_it_listens_on_this_machine_alone(running: Running) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as other:
        other.settimeout(2)
        assert other.connect_ex(("127.0.0.2", running.port)) != 0


def test_it_does_not_say_what_it_is_made_of(running: Running) -> None:
    head = running.get("/nothing/").split(b"\r\n\r\n")[0].lower()
    assert b"\r\nserver:" not in head
    for word in (b"waitress", b"django", b"python"):
        assert word not in head


def test_nothing_that_was_sent_is_in_what_it_says_or_keeps(running: Running) -> None:
    here = f"Host: 127.0.0.1:{running.port}\nConnection: close"
    body = f"passphrase={CANARY}&text={CANARY}".encode()
    running.get(f"/{CANARY}/?q={CANARY}")
    running.ask(f"POST /unlock/?next={CANARY} HTTP/1.1\n{here}\nContent-Length: {len(body)}", body)
    running.ask(f"GET /{CANARY} HTTP/9.9\n{here}\nCookie: ownpace={CANARY}\nX-{CANARY}: {CANARY}")
    running.ask(f"BREW /{CANARY} {CANARY}\n{here}")
    assert CANARY.encode() not in running.said.read_bytes()
    assert files_with(CANARY.encode(), running.data) == []


def test_stopping_it_locks_and_leaves_no_log_beside_the_database(tmp_path: Path) -> None:
    """A browser may keep a cookie over a restart; what it would open is gone."""
    filled = (
        "import os, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'ownpace.config.settings.personal'; django.setup();"
        "from django.core.management import call_command; call_command('migrate', verbosity=0);"
        "from ownpace.accounts.testing import new_person; from ownpace.accounts.models import Session;"
        "new_person(); print(bytes(Session.objects.get().keys).hex())"
    )
    data, port = tmp_path / "data", _free_port()
    done = subprocess.run([sys.executable, "-c", filled], env=environment(data), capture_output=True, check=True)
    wrapped = bytes.fromhex(done.stdout.decode())
    assert files_with(wrapped, data)
    process = subprocess.Popen(command("serve", "--port", str(port)), env=environment(data), stdout=subprocess.DEVNULL)
    _wait_for(f"http://127.0.0.1:{port}/", process)
    process.send_signal(signal.SIGTERM)
    process.wait(20)
    assert files_with(wrapped, data) == []
    wal = data / "ownpace.sqlite3-wal"
    assert not wal.exists() or wal.stat().st_size == 0
