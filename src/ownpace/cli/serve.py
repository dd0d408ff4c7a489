"""`ownpace serve`: one process on loopback, for one person."""

from __future__ import annotations

import gc
import logging
import os
import signal
import socket
import sys
from argparse import ArgumentParser, Namespace
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread
from types import FrameType

from ownpace.cli import address, data_folder, database
from ownpace.cli.memory import share_one_heap
from ownpace.cli.words import _

THREADS = 14
"""More than may run Argon2 or wait for it (runtime.py), so that Leave now and Help now never wait behind them."""

LONGEST_PAGE = 1024 * 1024 * 1024
"""Bytes: far more than the file of everything that a person takes along."""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--port", help=_("the port on 127.0.0.1 (PORT; else 8000)"))
    data_folder.add_option(parser)
    parser.add_argument("--no-open", action="store_true", help=_("do not open the browser (OWNPACE_OPEN=0)"))


def run(arguments: Namespace) -> int:
    """Serve until Ctrl+C or a request to end. Raises Fault, OSError or a database error before anything is served."""
    os.umask(0o077)
    share_one_heap()
    _end_on_request()
    port = address.choose_port(arguments.port)
    folder = data_folder.choose(arguments.data)
    data_folder.open_folder(folder)
    with data_folder.held(folder) as hold:
        stale = database.needs_migrating(folder / data_folder.DATABASE)
        with closing(address.bind(port)) as listener:
            hold.tell_address(address.url(port))
            _prepare(stale)
            _serve(listener, address.url(port), wants_browser=not arguments.no_open)
    return 0


def in_memory(most: int) -> dict[str, int]:
    """Return waitress's limits for forms of `most` bytes. It would put a longer form, or a longer page, into a file in
    the temporary folder: what is typed and what is shown stay in memory instead.
    """
    return {
        "max_request_body_size": most + 1,
        "inbuf_overflow": most + 1,
        "outbuf_overflow": LONGEST_PAGE,
        "recv_bytes": 65536,
    }


def _end_on_request() -> None:
    """Let SIGTERM and a closed terminal end the server as Ctrl+C does, unless whoever started it ignores them."""
    for ending in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(ending) is not signal.SIG_IGN:
            signal.signal(ending, _stop)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _prepare(stale: bool) -> None:
    """Start Django, bring the database up to date, and have the static files in place."""
    from ownpace.accounts.hardening import no_core_dumps

    no_core_dumps()
    os.environ["DJANGO_SETTINGS_MODULE"] = "ownpace.config.settings.personal"
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from ownpace.cli.static_files import collect_if_changed

    if stale:
        call_command("migrate", interactive=False, verbosity=0)
    collect_if_changed(Path(settings.STATIC_ROOT))
    _lock_everyone()


def _serve(listener: socket.socket, url: str, *, wants_browser: bool) -> None:
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from django.urls import get_resolver
    from waitress.server import create_server  # type: ignore[import-untyped] # ships no types

    from ownpace.cli.body_limit import limited
    from ownpace.web.encodings import EncodedRequest

    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    application = get_wsgi_application()
    application.request_class = EncodedRequest
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    server = create_server(
        application, sockets=[limited(listener, most)], threads=THREADS, ident=None, **in_memory(most)
    )
    get_resolver()._populate()
    _settle()
    with suppress(KeyboardInterrupt):  # also one that comes between the words and the waiting
        print(_("Ownpace is at {url} (stop it with Ctrl+C)").format(url=url), flush=True)
        if wants_browser and os.environ.get("OWNPACE_OPEN") != "0":
            _open_browser(url)
        server.run()
    _lock_everyone()
    _tidy_database()


def _settle() -> None:
    """Have the collector pass over what is here to stay: it comes round sooner to what requests leave behind."""
    gc.collect()
    gc.freeze()


def _open_browser(url: str) -> None:
    """Open the browser in the background, where there is a screen for it."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return
    import webbrowser

    Thread(target=webbrowser.open, args=(url,), daemon=True).start()


def _lock_everyone() -> None:
    """End what sessions there are: a stopped Ownpace opens with the passphrase, whatever cookies a browser kept."""
    from django.db import DatabaseError

    from ownpace.accounts import sessions

    try:
        sessions.end_everyones()
    except DatabaseError:
        return


def _tidy_database() -> None:
    """Fold the write-ahead log into the database, so that a stopped Ownpace is one file."""
    from django.db import DatabaseError, connection

    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except DatabaseError:
        return
