from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.pause.records import MOMENT
from ownpace.practices.pause.tests.conftest import KeepMoment


def test_it_is_asked_first_and_then_removed_for_good(person: Person, keep_moment: KeepMoment) -> None:
    record, other = keep_moment(impulse="This one"), keep_moment(days=3)
    assert "This one" in person.get(f"/pause/kept/{record.id}/remove/").content.decode()
    assert person.vault.count(MOMENT) == 2
    answer = person.fill(f"/pause/kept/{record.id}/remove/")
    assert answer["Location"] == "/pause/kept/"
    assert [kept.id for kept in person.vault.all(MOMENT)] == [other.id]
