"""What is too much for a form never comes in whole, and the browser that sends it still gets a page to read.

waitress holds a whole body before the application sees anything of it, and answers one that it will not take with a
line of its own and a connection that is cut, which browsers show as their own error. So the sockets that it is given
look at how long a body says it is. Of a longer one waitress gets as much as any form may bring, told so in the head,
and the application answers: with its beginning, which holds what was typed before the paste. What is still on its way
is read and thrown away, a little at a time, so that the answer arrives.

Where a request begins is taken from its turn: at the start of a connection, and after something was answered. A wrong
guess refuses one request, and passes on nothing that was not sent. What no browser does, a head in pieces or a body of
unknown length, is left to waitress and its own limit.
"""

from __future__ import annotations

import re
import socket
from contextlib import suppress
from threading import BoundedSemaphore, Thread
from time import monotonic
from typing import Any

BODY_BYTES = "Ownpace-Body-Bytes"
"""The header by which the application learns how long a body was of which it gets the beginning."""

LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,18})[ \t]*\r\n", re.IGNORECASE)
TAKEN_OUT = (b"content-length:", b"connection:", b"expect:", BODY_BYTES.lower().encode() + b":")
AT_ONCE = 32
SILENCE_S = 3
LONGEST_S = 30
PIECE = 65536


class Connection(socket.socket):
    """A connection that is closed by its own server once a body on it is longer than `most` bytes."""

    most: int
    places: BoundedSemaphore
    begins = True
    left: int | None = None

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        """Return what came; of a body that is too long its beginning, and then b"" as at the end of a connection."""
        if self.left is not None:
            return self._beginning(super().recv(min(size, self.left), flags)) if self.left else b""
        came = super().recv(size, flags)
        begins, self.begins = self.begins, False
        return self._without_too_much(came) if begins else came

    def send(self, data: Any, flags: int = 0, /) -> int:
        self.begins = True
        return super().send(data, flags)

    def close(self) -> None:
        """Close; after a refusal, once the other side has had its answer."""
        if self.left is not None and self.fileno() >= 0 and self.places.acquire(blocking=False):
            rest = socket.socket(fileno=self.detach())
            Thread(target=_see_out, args=(rest, self.places), daemon=True).start()
        super().close()

    def _without_too_much(self, came: bytes) -> bytes:
        head, end, body = came.partition(b"\r\n\r\n")
        length = LENGTH.search(head + b"\r\n")
        if not end or length is None or int(length[1]) <= self.most:
            return came
        self.left = self.most
        first, *lines = head.split(b"\r\n")
        kept = [line for line in lines if not line.lower().startswith(TAKEN_OUT)]
        told = f"{BODY_BYTES}: {int(length[1])}\r\nContent-Length: {self.most}\r\nConnection: close\r\n\r\n"
        return b"\r\n".join([first, *kept, told.encode()]) + self._beginning(body)

    def _beginning(self, body: bytes) -> bytes:
        kept = body[: self.left]
        self.left = (self.left or 0) - len(kept)
        return kept


class Listener(socket.socket):
    """A listening socket whose connections let in bodies of `most` bytes at most."""

    most: int
    places: BoundedSemaphore

    def accept(self) -> tuple[Connection, Any]:
        plain, address = super().accept()
        connection = Connection(plain.family, plain.type, plain.proto, fileno=plain.detach())
        connection.most, connection.places = self.most, self.places
        return connection, address


def limited(listener: socket.socket, most: int) -> Listener:
    """Return a listening socket in the place of `listener`, which is closed thereby. most: bytes of a body."""
    guarded = Listener(listener.family, listener.type, listener.proto, fileno=listener.detach())
    guarded.most, guarded.places = most, BoundedSemaphore(AT_ONCE)
    return guarded


def _see_out(rest: socket.socket, places: BoundedSemaphore) -> None:
    """Throw away what still comes: a browser that is cut off while it sends shows that, and not the answer."""
    end = monotonic() + LONGEST_S
    with suppress(OSError), rest:
        rest.settimeout(SILENCE_S)
        rest.shutdown(socket.SHUT_WR)
        while monotonic() < end and rest.recv(PIECE):
            continue
    places.release()
