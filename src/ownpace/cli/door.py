"""How forms come in: the usual ones as they are, large ones two at a time, and what is too much not at all.

waitress reads a whole body before anyone looks at it, over as many connections as are open. So that no page of another
site, and no other program, fills the memory by sending, a large form is held where the cookie of our forms comes along,
which browsers do not send for other sites. Two of them are held at once; a third waits in its socket, unread, and its
browser waits with it, so that nobody has to be told to try again. Of what will be refused nothing is held: it runs
through, since a browser that is answered before it has sent everything shows a lost connection instead of the answer.
"""

from __future__ import annotations

from typing import Any

from waitress.buffers import OverflowableBuffer  # type: ignore[import-untyped] # ships no types
from waitress.channel import HTTPChannel  # type: ignore[import-untyped] # ships no types
from waitress.parser import HTTPRequestParser  # type: ignore[import-untyped] # ships no types
from waitress.receiver import FixedStreamReceiver  # type: ignore[import-untyped] # ships no types
from waitress.utilities import RequestEntityTooLarge  # type: ignore[import-untyped] # ships no types

AT_ONCE = 2
"""One form, and the same one sent again by someone who pressed twice: the first may still be read."""


class Nowhere(OverflowableBuffer):  # type: ignore[misc] # ships no types
    """Holds nothing of what is put into it."""

    def append(self, piece: bytes) -> None:
        return


class Arriving(HTTPRequestParser):  # type: ignore[misc] # ships no types
    """A request on its way in. is_held: whether it is a large form that was let in."""

    usual: int
    largest: int
    cookie: str
    is_held = False

    @property
    def is_large(self) -> bool:
        return bool(self.content_length > self.usual)

    @property
    def is_refused(self) -> bool:
        """Whether Ownpace refuses it without looking inside (web.middleware, by the same two measures)."""
        is_strange = self.cookie not in self.headers.get("COOKIE", "")
        return self.content_length > self.largest or (self.is_large and is_strange)

    def parse_header(self, header_plus: bytes) -> None:
        super().parse_header(header_plus)
        if self.is_refused:
            self.body_rcv = FixedStreamReceiver(self.content_length, Nowhere(0))

    def received(self, data: bytes) -> int:
        taken = int(super().received(data))
        if self.chunked and self.body_bytes_received > self.usual:  # no browser sends a form so
            self.error, self.completed = RequestEntityTooLarge("exceeds what may come without a length"), True
        return taken


class Door(HTTPChannel):  # type: ignore[misc] # ships no types
    """A connection that is read from when there is room for what it brings."""

    parser_class: type[Arriving]

    def readable(self) -> bool:
        return bool(super().readable()) and (self.request is None or self._lets_in(self.request))

    def _lets_in(self, form: Arriving) -> bool:
        if form.is_large and not form.is_refused and not form.is_held:
            form.is_held = sum(each.is_held for each in self._arrived()) < AT_ONCE
            return form.is_held
        return True

    def _arrived(self) -> list[Any]:
        return [
            form
            for channel in list(self.server.active_channels.values())
            for form in (*channel.requests, channel.request)
            if form is not None
        ]


def door(usual: int, largest: int, cookie: str) -> type[Door]:
    """Return the kind of connection for a server. usual, largest: bytes; cookie: the name of what forms come with."""
    arriving = type("Arriving", (Arriving,), {"usual": usual, "largest": largest, "cookie": cookie})
    return type("Door", (Door,), {"parser_class": arriving})
