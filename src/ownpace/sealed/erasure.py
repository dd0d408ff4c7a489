"""Taking sealed rows away for good. The keys go first, elsewhere; what is left here opens for nobody from then on."""

from __future__ import annotations

from django.db import connection, transaction

from ownpace.sealed.models import SealedDerived, SealedHead, SealedPart, SealedRow


def erase_rows(vault: bytes) -> None:
    """Delete everything a vault holds. SQLite overwrites what it deletes (`secure_delete`)."""
    with transaction.atomic():
        for table in (SealedHead, SealedPart, SealedRow, SealedDerived):
            table.objects.filter(vault=vault).delete()


def empty_log() -> None:
    """Write SQLite's log into the database and cut it to nothing, so that no older page stays in it.

    Waits for the transaction around it, if there is one. Other databases keep their logs by rules of their own.
    """
    if connection.vendor == "sqlite":
        transaction.on_commit(_truncate)


def _truncate() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.fetchall()
