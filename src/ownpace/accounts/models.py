"""Accounts and sessions. Nothing here opens content without a passphrase, a recovery code or a live cookie."""

from __future__ import annotations

from django.db import models


class Account(models.Model):
    """One person. name: "" in personal mode. erasing: its keys are gone and its rows are going.

    Keys are wrapped; sealed/keyring.py says what wraps what.
    """

    public_id = models.BinaryField(max_length=16, unique=True)
    vault = models.BinaryField(max_length=16, unique=True)
    name = models.CharField(max_length=64, unique=True, blank=True)

    salt = models.BinaryField(max_length=16)
    kdf_memory_kib = models.PositiveIntegerField()
    kdf_passes = models.PositiveSmallIntegerField()
    kdf_lanes = models.PositiveSmallIntegerField()
    auth_half = models.BinaryField(max_length=32)

    account_key_by_passphrase = models.BinaryField()
    account_key_by_recovery_code = models.BinaryField()
    x25519_public = models.BinaryField(max_length=32)
    x25519_private = models.BinaryField()
    ed25519_public = models.BinaryField(max_length=32)
    ed25519_private = models.BinaryField()

    idle_minutes = models.PositiveSmallIntegerField(default=10)
    created_day = models.DateField()
    last_day = models.DateField()
    erasing = models.BooleanField(default=False)

    def __str__(self) -> str:
        return "an account"


class DataKey(models.Model):
    """A data key of an account's vault, wrapped under the account key: one, or two while it is being changed."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="data_keys")
    epoch = models.PositiveIntegerField()
    wrapped = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "epoch"], name="data_key_once")]


class Session(models.Model):
    """A live unlocking. hashed_id: SHA-256 of what the cookie names; keys: wrapped under what it holds beside.

    answers: where the last forms of this session led, sealed under the cookie too (accounts/once.py).
    """

    hashed_id = models.BinaryField(max_length=32, unique=True)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="sessions")
    keys = models.BinaryField()
    created = models.DateTimeField()
    last_seen = models.DateTimeField()
    idle_minutes = models.PositiveSmallIntegerField()
    greet_days = models.PositiveIntegerField(default=0)
    answers = models.BinaryField(default=b"")
