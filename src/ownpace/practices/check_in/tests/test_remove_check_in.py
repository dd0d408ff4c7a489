from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.check_in.domain.check_in import CheckIn
from ownpace.practices.check_in.records import CHECK_IN


def test_it_is_asked_once_and_then_gone_for_good(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/remove/"
    assert "Remove this check-in?" in person.get(address).content.decode()
    assert person.vault.count(CHECK_IN) == 1
    assert person.post(address)["Location"] == "/check-in/"
    assert person.vault.count(CHECK_IN) == 0
    assert person.get(address).status_code == 404
