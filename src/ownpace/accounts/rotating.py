"""A new data key for a vault: everything is sealed again under it, and the older key is thrown away.

It may be broken off anywhere. Until the older key goes, both are there and everything opens; starting again carries on.
"""

from __future__ import annotations

from django.db import transaction

from ownpace.accounts import keys, sessions
from ownpace.accounts.models import Account, DataKey, Session
from ownpace.accounts.sessions import OpenSession
from ownpace.sealed.erasure import empty_log
from ownpace.sealed.keyring import VaultKeys
from ownpace.sealed.vault import Vault


def is_under_way(account: Account) -> bool:
    """Return whether a change of the data key was begun and not ended."""
    return account.data_keys.count() > 1


def rotate(open_session: OpenSession, account_key: bytes) -> VaultKeys:
    """Seal everything under a new data key and return what opens the vault now. Ends every other session."""
    account = open_session.account
    _begin(account, account_key)
    Session.objects.filter(account=account).exclude(pk=open_session.row.pk).delete()
    both = keys.vault_keys(account, account_key)
    sessions.rewrap(open_session, both)
    vault = Vault.open(both)
    while not vault.rotate():
        pass
    newest = VaultKeys(both.vault, both.tags, {both.newest: both.epochs[both.newest]})
    with transaction.atomic():
        DataKey.objects.filter(account=account).exclude(epoch=both.newest).delete()
        sessions.rewrap(open_session, newest)
    empty_log()
    return newest


def _begin(account: Account, account_key: bytes) -> None:
    with transaction.atomic():
        epochs = list(Account.objects.select_for_update().get(pk=account.pk).data_keys.values_list("epoch", flat=True))
        if len(epochs) == 1:
            keys.add_data_key(account, account_key, epochs[0] + 1)
