"""The port on this machine's own address."""

from __future__ import annotations

import errno
import os
import socket

from ownpace.cli.faults import Fault
from ownpace.cli.words import _

HOST = "127.0.0.1"
USUAL_PORT = "8000"


def choose_port(given: str | None) -> int:
    """Return the port: as given, else PORT, else 8000. Raises Fault for what is no port."""
    wish = given or os.environ.get("PORT") or USUAL_PORT
    if wish.isascii() and wish.isdigit() and 1 <= int(wish[:6]) <= 65535:
        return int(wish)
    raise Fault(_("PORT is “{wish}”, and a port is a number from 1 to 65535.").format(wish=wish))


def bind(port: int) -> socket.socket:
    """Return a socket that holds the port, on loopback alone. Raises Fault when it cannot be had."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen(64)
    except OSError as error:
        listener.close()
        raise Fault(_refusal(port, error)) from error
    return listener


def url(port: int) -> str:
    """Return the address that a browser opens."""
    return f"http://{HOST}:{port}"


def _refusal(port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return _("Port {port} is in use by another program: choose another one, for example PORT={other}.").format(
            port=port, other=port + 1 if port < 65535 else 8001
        )
    return _("Port {port} cannot be used ({reason}): choose another one, for example PORT=8001.").format(
        port=port, reason=(error.strerror or "").lower()
    )
