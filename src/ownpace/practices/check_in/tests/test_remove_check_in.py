from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.check_in.domain.check_in import CheckIn
from ownpace.practices.check_in.records import CHECK_IN


def test_it_is_asked_once_and_then_gone_for_good(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/remove/"
    assert "Remove this check-in?" in person.get(address).content.decode()
    assert person.vault.count(CHECK_IN) == 1
    assert person.fill(address)["Location"] == "/check-in/"
    assert person.vault.count(CHECK_IN) == 0
    assert person.get(address).status_code == 404


def test_what_another_tab_added_since_is_shown_before_it_goes(person: Person, sad: Record[CheckIn]) -> None:
    person.fill(f"/check-in/kept/{sad.id}/fears/", fears="Being alone again")
    answer = person.post(f"/check-in/kept/{sad.id}/remove/", {"revision": sad.revision})
    assert answer.status_code == 409
    assert person.vault.get(CHECK_IN, sad.id).value.fears == "Being alone again"
