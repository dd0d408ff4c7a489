from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.pause.domain import Choice
from ownpace.practices.pause.records import MOMENT
from ownpace.practices.pause.tests.conftest import KeepMoment


def test_words_and_strengths_can_be_added(person: Person, keep_moment: KeepMoment) -> None:
    record = keep_moment()
    sent = {"impulse": "Writing back", "choice": "wait", "note": "", "before": "80", "after": "", "revision": "1"}
    answer = person.post(f"/pause/kept/{record.id}/change/", sent)
    kept = person.vault.get(MOMENT, record.id).value
    assert answer["Location"] == f"/pause/kept/{record.id}/"
    assert (kept.impulse, kept.before, kept.after, kept.at) == ("Writing back", 80, None, record.value.at)


def test_no_scale_is_filled_in_beforehand(person: Person, keep_moment: KeepMoment) -> None:
    form = person.get(f"/pause/kept/{keep_moment().id}/change/").context["form"]
    assert form["before"].value() is None
    assert form["after"].value() is None


def test_a_number_off_the_scale_is_answered_in_its_place(person: Person, keep_moment: KeepMoment) -> None:
    record = keep_moment()
    page = person.post(f"/pause/kept/{record.id}/change/", {"impulse": "Writing", "before": "500", "revision": "1"})
    text = page.content.decode()
    assert "Choose a whole number from 0 to 100." in text
    assert 'value="500"' in text
    assert '<details class="disclosure" open>' in text
    assert person.vault.get(MOMENT, record.id).revision == 1


def test_two_tabs_never_overwrite_each_other(person: Person, keep_moment: KeepMoment) -> None:
    record = keep_moment()
    page = f"/pause/kept/{record.id}/change/"
    person.post(page, {"impulse": "From the first tab", "choice": "wait", "revision": "1"})
    answer = person.post(page, {"impulse": "From the second tab", "choice": "wait", "revision": "1"})
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "From the first tab" in text
    assert "From the second tab" in text
    assert person.vault.get(MOMENT, record.id).value.impulse == "From the first tab"


def test_the_same_words_from_an_old_tab_are_no_conflict(person: Person, keep_moment: KeepMoment) -> None:
    record = keep_moment(Choice.CALL)
    sent = {"impulse": "The same", "choice": "call", "revision": "1"}
    assert [person.post(f"/pause/kept/{record.id}/change/", sent).status_code for _ in range(2)] == [303, 303]
