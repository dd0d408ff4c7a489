"""The tables of sealed content. Only this package reads or writes them; everything in `blob` is an envelope.

Sizes: vault, record and kind are 16 bytes. `day` counts whole days since 1970-01-01, UTC. `part` is the number of a
segment: tables keep the name that they were made with.
"""

from __future__ import annotations

from django.db import models


class SealedRow(models.Model):
    """One record. Every column beside `id` is bound into the blob, so none of them can be exchanged."""

    vault = models.BinaryField(max_length=16)
    record = models.BinaryField(max_length=16)
    kind = models.BinaryField(max_length=16)
    part = models.PositiveIntegerField()
    revision = models.PositiveIntegerField()
    epoch = models.PositiveIntegerField()
    day = models.IntegerField()
    blob = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["vault", "record"], name="sealed_row_once")]
        indexes = [models.Index(fields=["vault", "kind", "part"], name="sealed_row_by_part")]


class SealedPart(models.Model):
    """A segment of the manifest: which records of one kind there are, in order, with their revisions.

    packed: a segment that is no longer among the newest two holds its records itself, in one envelope, and has no rows.
    """

    vault = models.BinaryField(max_length=16)
    kind = models.BinaryField(max_length=16)
    part = models.PositiveIntegerField()
    revision = models.PositiveIntegerField()
    epoch = models.PositiveIntegerField()
    blob = models.BinaryField()
    packed = models.BinaryField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["vault", "kind", "part"], name="sealed_part_once")]


class SealedDerived(models.Model):
    """Something worked out from records; may be missing at any time. name: a keyed tag of 16 bytes."""

    vault = models.BinaryField(max_length=16)
    name = models.BinaryField(max_length=16)
    epoch = models.PositiveIntegerField()
    blob = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["vault", "name"], name="sealed_derived_once")]


class SealedHead(models.Model):
    """The head of a vault's manifest: the revision and length of every segment."""

    vault = models.BinaryField(max_length=16, unique=True)
    revision = models.PositiveBigIntegerField()
    epoch = models.PositiveIntegerField()
    blob = models.BinaryField()
