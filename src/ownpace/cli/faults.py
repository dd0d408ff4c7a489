"""What can be in the way, each said in one plain sentence."""

from __future__ import annotations

import errno
import sqlite3

from ownpace.cli.words import _

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_SQLITE_NO_ROOM = {sqlite3.SQLITE_FULL}
_SQLITE_NOT_ALLOWED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_SQLITE_UNREADABLE = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}


class Fault(Exception):
    """The command cannot go on; the message is the one sentence a person sees."""


def explain(error: BaseException) -> str:
    """Return the sentence for an error or for what caused it; nothing when it is no known fault."""
    cause: BaseException | None = error
    while cause is not None:
        sentence = _sentence(cause)
        if sentence:
            return sentence
        cause = cause.__cause__ or cause.__context__
    return ""


def _sentence(error: BaseException) -> str:
    if isinstance(error, Fault):
        return str(error)
    if isinstance(error, OSError):
        return _of_system(error)
    if isinstance(error, sqlite3.Error):
        return _of_database(error)
    return ""


def _of_system(error: OSError) -> str:
    if error.errno in _NO_ROOM:
        return no_room()
    if error.errno in NOT_ALLOWED and error.filename:
        return _("Ownpace may not write to {path}; nothing was changed.").format(path=error.filename)
    return ""


def _of_database(error: sqlite3.Error) -> str:
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if code in _SQLITE_NO_ROOM:
        return no_room()
    if code in _SQLITE_NOT_ALLOWED:
        return _("The database cannot be opened for writing ({reason}); nothing was changed.").format(reason=error)
    if code in _SQLITE_UNREADABLE:
        return _("The database cannot be read ({reason}); it was left as it is.").format(reason=error)
    return ""


def no_room() -> str:
    """Return the sentence for a disk without room."""
    return _("The disk is full: make some room and start again; what you saved before is still there.")
