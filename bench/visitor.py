"""Somebody who visits: one connection that is kept, and the cookies that come with it."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from bench.server import PASSPHRASE

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. headers: bytes of the status line and headers as they were sent. seconds: to the last byte.

    location: where it sends on to, or "".
    """

    status: int
    body: bytes
    headers: int
    encoding: str
    seconds: float
    location: str = ""

    @property
    def text(self) -> str:
        return self.body.decode()


class Visitor:
    """Visits one server."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._connection = HTTPConnection("127.0.0.1", port, timeout=30)
        self._cookies: dict[str, str] = {}

    def get(self, path: str, *, encoding: str = "identity") -> Answer:
        """Ask for a page."""
        return self._send("GET", path, None, {"Accept-Encoding": encoding})

    def post(self, path: str, page: str, fields: dict[str, str]) -> Answer:
        """Send a form that stands on `page`."""
        token = TOKEN.search(page)
        data = urlencode({**fields, "csrfmiddlewaretoken": token.group(1) if token else ""})
        origin = f"http://127.0.0.1:{self._port}"
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": origin, "Referer": origin + path}
        return self._send("POST", path, data, headers)

    def unlock(self) -> float:
        """Unlock the demo's life and return how many seconds the form took. Raises RuntimeError."""
        page = self.get("/unlock/").text
        answer = self.post("/unlock/", page, {"passphrase": PASSPHRASE})
        if not 300 <= answer.status < 400:
            raise RuntimeError(f"unlocking answered with {answer.status}")
        return answer.seconds

    def _send(self, method: str, path: str, data: str | None, headers: dict[str, str]) -> Answer:
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        sent = {**headers, "Cookie": cookies} if cookies else headers
        began = time.perf_counter()
        self._connection.request(method, path, data, sent)
        response = self._connection.getresponse()
        body = response.read()
        seconds = time.perf_counter() - began
        self._keep(response)
        lines = sum(len(name) + len(value) + 4 for name, value in response.getheaders())
        status_line = len(f"HTTP/1.1 {response.status} {response.reason}\r\n\r\n")
        encoding = response.getheader("Content-Encoding", "")
        location = response.getheader("Location", "")
        return Answer(response.status, body, status_line + lines, encoding, seconds, location)

    def _keep(self, response: HTTPResponse) -> None:
        for header in response.headers.get_all("Set-Cookie", []):
            for name, morsel in SimpleCookie(header).items():
                self._cookies[name] = morsel.value
