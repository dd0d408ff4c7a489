"""Bodies that no form of ours sends: too large, in another encoding, cut short, or all of it at once."""

from __future__ import annotations

import re
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection
from itertools import product
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from django.conf import settings
from waitress.adjustments import Adjustments  # type: ignore[import-untyped] # ships no types
from waitress.parser import HTTPRequestParser  # type: ignore[import-untyped] # ships no types

from ownpace.accounts.testing import Person
from ownpace.cli import serve
from ownpace.cli.body_limit import limited
from tests.attacks.traces import files_with
from tests.served import _free_port, _wait_for, command, environment

FORM = "application/x-www-form-urlencoded"
SIGNS = "/coping-plan/write/signs/"
CANARY = "egret-beside-the-weir"
PASSPHRASE = "a quiet bench under the plane tree"
MEBIBYTE = 1 << 20
MOST: int = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="([^"]+)"')


def parts(text: bytes, boundary: bytes = b"b") -> bytes:
    head = b'\r\nContent-Disposition: form-data; name="'
    return (
        b"--" + boundary + head + b'revision"\r\n\r\n\r\n'
        b"--" + boundary + head + b'text"\r\n\r\n' + text + b"\r\n--" + boundary + b"--\r\n"
    )  # fmt: skip


BYTES = {
    "latin": "caf\u00e9".encode("latin-1"),
    "another alphabet": "\u044f".encode("koi8-r"),
    "two bytes each": "word".encode("utf-16"),
    "overlong": b"a\xc0\x80b",
    "half a character": b"a\xed\xa0\x80b",
    "cut short": b"a\xe2\x82",
    "a null": b"a\x00b",
    "beyond the last": b"\xf4\x90\x80\x80 a",
}


@pytest.mark.parametrize("sent", BYTES.values(), ids=BYTES)
@pytest.mark.parametrize("as_parts", [True, False], ids=["multipart", "usual"])
def test_bytes_that_are_no_text_are_refused_beside_the_field_and_the_rest_is_kept(
    person: Person, sent: bytes, as_parts: bool
) -> None:
    body = parts(b"before " + sent + b" after") if as_parts else urlencode({"text": b"before " + sent + b" after"})
    kind = "multipart/form-data; boundary=b" if as_parts else FORM
    answer = person.generic("POST", SIGNS, body, content_type=kind)
    assert answer.status_code == 200
    html = answer.content.decode()
    assert re.search(r'class="problem">[^<]*(did not arrive readable|invisible character)', html)
    assert re.search(r"<textarea[^>]*>\nbefore .* after</textarea>", html, re.DOTALL)
    assert "before" not in person.get("/coping-plan/").content.decode()


BROKEN = {
    "no boundary": (parts(b"words"), "multipart/form-data"),
    "an empty boundary": (parts(b"words"), "multipart/form-data; boundary="),
    "another boundary": (parts(b"words"), "multipart/form-data; boundary=other"),
    "a boundary of no letters": (parts(b"words"), "multipart/form-data; boundary=\u00e9"),
    "cut short": (parts(b"words")[:-20], "multipart/form-data; boundary=b"),
    "nothing": (b"", "multipart/form-data; boundary=b"),
    "spelt wrongly": (parts(b"words").replace(b"form-data;", b"form data"), "multipart/form-data; boundary=b"),
    "in base64 that is none": (
        parts(b"w").replace(b'"text"', b'"text"\r\nContent-Transfer-Encoding: base64'),
        "multipart/form-data; boundary=b",
    ),
}


@pytest.mark.parametrize(("body", "kind"), BROKEN.values(), ids=BROKEN)
def test_parts_that_do_not_fit_together_get_a_page(person: Person, body: bytes, kind: str) -> None:
    person.raise_request_exception = False
    answer = person.generic("POST", SIGNS, body, content_type=kind)
    assert answer.status_code in (200, 302, 303, 400, 403)


def send_all(line: socket.socket, pieces: tuple[bytes, ...]) -> None:
    for piece in pieces:
        line.sendall(piece)


def passed_on(*sent: bytes) -> bytes:
    """Return what the server's program gets of what comes in at a connection, piece by piece."""
    with (
        closing(socket.create_server(("127.0.0.1", 0))) as plain,
        limited(plain, MOST) as listener,
        closing(socket.create_connection(listener.getsockname(), timeout=5)) as line,
    ):
        connection, _address = listener.accept()
        sending = threading.Thread(target=send_all, args=(line, sent))
        sending.start()
        got = b""
        while not got.endswith(END) and (piece := connection.recv(MEBIBYTE)):
            got += piece
        connection.close()
        sending.join(20)
        return got


END = b"&end=1"


def head(size: int, *lines: str) -> bytes:
    return "\r\n".join(["POST / HTTP/1.1", *lines, f"Content-Length: {size}", "", ""]).encode()


def test_a_form_of_the_longest_kind_goes_through_as_it_came() -> None:
    body = b"x" * (MOST - len(END)) + END
    assert passed_on(head(MOST, "Host: a", "Connection: keep-alive") + body) == (
        head(MOST, "Host: a", "Connection: keep-alive") + body
    )


@pytest.mark.parametrize("size", [MOST + 1, 60 * MEBIBYTE])
def test_of_a_longer_one_the_beginning_goes_through_and_its_length_is_told(size: int) -> None:
    lines = ("Host: a", "Connection: keep-alive", "ownpace-body-bytes: 1", "Expect: 100-continue")
    top, _, body = passed_on(head(size, *lines) + b"x" * size).partition(b"\r\n\r\n")
    assert body == b"x" * MOST
    assert top.split(b"\r\n") == [
        b"POST / HTTP/1.1",
        b"Host: a",
        f"Ownpace-Body-Bytes: {size}".encode(),
        f"Content-Length: {MOST}".encode(),
        b"Connection: close",
    ]


def test_words_of_a_form_that_read_like_a_head_go_through_as_they_came() -> None:
    body = b"text=\r\nContent-Length: 99999999\r\n\r\n" + END
    assert passed_on(body) == body


def test_a_form_in_pieces_of_unknown_length_ends_at_the_same_size() -> None:
    request = HTTPRequestParser(Adjustments(**serve.in_memory(MOST)))
    request.received(b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(100):
        request.received(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")
        if request.completed:
            break
    assert request.error.code == 413
    assert len(request.body_rcv) <= MOST + 0x10000
    request.close()


@dataclass
class Served:
    """A server with one person who has begun; this is their browser. said: the file with all that it says."""

    port: int
    data: Path
    process: subprocess.Popen[bytes]
    said: Path
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def ask(self, method: str, path: str, body: str | bytes | None = None, kind: str = FORM) -> tuple[int, bytes]:
        line = HTTPConnection("127.0.0.1", self.port, timeout=60)
        line.request(method, path, body, {"Cookie": self.cookie, **({"Content-Type": kind} if body else {})})
        answer = line.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        with closing(line):
            return answer.status, answer.read()

    def form(self, path: str, **fields: str) -> str:
        found = TOKEN.findall(self.ask("GET", path)[1])
        return urlencode({"csrfmiddlewaretoken": found[-1].decode(), **fields})

    def peak(self) -> int:
        """Return the most memory that it ever had, in MiB."""
        told = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", told)[1]) // 1024  # type: ignore[index] # always there

    def begin_sending(self, size: int, cookie: str = "") -> socket.socket:
        """Open a connection that sends the head of a form of `size` bytes and half a MiB of it."""
        line = socket.create_connection(("127.0.0.1", self.port), timeout=10)
        head = f"POST {SIGNS} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nCookie: {cookie or self.cookie}\r\n"
        line.sendall(f"{head}Content-Type: {FORM}\r\nContent-Length: {size}\r\n\r\n".encode() + b"x" * (MEBIBYTE // 2))
        return line


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("large")
    port, said = _free_port(), folder / "said"
    with said.open("wb") as out:
        start = command("serve", "--port", str(port))
        process = subprocess.Popen(start, env=environment(folder / "data"), stdout=out, stderr=out)
    try:
        _wait_for(f"http://127.0.0.1:{port}/", process)
        browser = Served(port, folder / "data", process, said)
        status, _ = browser.ask("POST", "/begin/", browser.form("/begin/", passphrase=PASSPHRASE, again=PASSPHRASE))
        assert status == 200
        yield browser
    finally:
        process.terminate()
        process.wait(20)


@pytest.mark.parametrize("letter", ["e", "\u00e9", "\u6e56"])
def test_as_much_as_is_taken_comes_back_whole_and_leaves_no_trace(served: Served, letter: str) -> None:
    form = served.form(SIGNS, revision="", text=CANARY)
    text = CANARY + letter * ((MOST - len(form)) // len(quote(letter)))
    status, page = served.ask("POST", SIGNS, f"{form}{quote(text.removeprefix(CANARY))}")
    assert status == 200
    html = page.decode()
    assert f"\n{text}</textarea>" in html
    assert re.search(r'class="problem"[^>]*>There is room for 4,000 characters, and this has [\d,]+: ', html)
    assert served.peak() < 500
    leaves_no_trace(served)


def test_of_more_the_beginning_comes_back_on_a_page_that_says_what_to_do(served: Served) -> None:
    form = served.form(SIGNS, revision="", text=f"{CANARY} typed before ")
    status, page = served.ask("POST", SIGNS, form + "%C3%A9" * 10_000_000)
    assert status == 413
    html = page.decode()
    assert "paste one part of it" in html
    assert re.search(rf"<textarea[^>]*>\n{CANARY} typed before é{{600000}}", html)
    assert served.peak() < 500
    leaves_no_trace(served)


def leaves_no_trace(served: Served) -> None:
    assert CANARY.encode() not in served.said.read_bytes()
    assert files_with(CANARY.encode(), served.data) == []
    links = (str(link.readlink()) for link in Path(f"/proc/{served.process.pid}/fd").iterdir())
    assert [target for target in links if "(deleted)" in target] == []


def test_the_refusal_arrives_while_the_form_is_still_on_its_way(served: Served) -> None:
    with closing(served.begin_sending(900 * MEBIBYTE)) as line:
        line.sendall(b"x" * (MOST - MEBIBYTE // 2))
        assert b" 413 " in line.recv(65536).splitlines()[0]
        assert served.ask("GET", "/help/")[0] == 200


CLAIMED = [
    "latin-1",
    "utf-16",
    "utf-7",
    "hex",
    "rot13",
    "zlib",
    "idna",
    "punycode",
    "undefined",
    "x-unheard-of",
    "",
    '"',
]


@pytest.mark.parametrize("charset", CLAIMED)
def test_a_body_that_claims_another_encoding_gets_a_page(served: Served, charset: str) -> None:
    token = served.form(SIGNS, revision="")
    for kind in (FORM, "multipart/form-data; boundary=b", "text/plain", "application/json"):
        body = parts(b"caf\xe9") if "multipart" in kind else f"{token}&text=caf%E9".encode()
        for method, query in product(("GET", "POST", "PUT"), ("", "?edit=%E9", "?edit=\u00e9&a=b&a")):
            status, page = served.ask(method, f"{SIGNS}{quote(query, '%?=&')}", body, f"{kind}; charset={charset}")
            assert status in (200, 400, 403, 405), (method, kind)
            assert b"<h1>" in page
    assert served.said.read_bytes().count(b"Error") == 0


def test_strangers_fill_no_memory_however_many_they_are(served: Served) -> None:
    before, size = served.peak(), 60 * MEBIBYTE

    def send() -> None:
        line = served.begin_sending(size, cookie="a=b")
        line.sendall(b"x" * (size - MEBIBYTE // 2))
        answers.append(line.recv(65536))
        line.close()

    answers: list[bytes] = []
    strangers = [threading.Thread(target=send) for _ in range(10)]
    for each in strangers:
        each.start()
    for each in strangers:
        each.join(60)
    assert [b" 413 " in answer.splitlines()[0] for answer in answers] == [True] * 10
    assert served.peak() < before + 100


def test_as_much_as_is_taken_sent_while_locked_is_handed_back(served: Served) -> None:
    text = "\u00e9" * 600_000
    sent = served.form(SIGNS, revision="", text=text)
    served.ask("POST", "/leave/", b"")
    status, page = served.ask("POST", SIGNS, sent)
    assert status == 403
    assert f"\n{text}</textarea>".encode() in page
