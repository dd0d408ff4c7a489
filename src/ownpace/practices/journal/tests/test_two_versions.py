"""Two tabs on one page of the journal, and keeping both or one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.journal import entry_store
from ownpace.practices.journal.domain.entry import Entry, EntryContent, Submission
from ownpace.practices.journal.records import ENTRY
from ownpace.practices.journal.tests.conftest import Tab, written
from ownpace.sealed.testing import new_vault
from ownpace.sealed.vault import Vault

Entries = Callable[[], list[Record[Entry]]]
NOW = datetime(2026, 5, 1, 20, tzinfo=UTC)


def _conflict(person: Person) -> tuple[Record[Entry], Record[Entry]]:
    first = written(person, "as it was", tags="tram")
    here, there = Tab.opened(person, first.id), Tab.opened(person, first.id)
    here.sends("as it was, and here", tags="tram")
    there.sends("as it was, and there", tags="tram")
    assert there.entry != first.id
    return person.vault.get(ENTRY, first.id), person.vault.get(ENTRY, there.entry)


def test_the_second_text_is_kept_as_an_entry_of_its_own_and_both_tabs_go_on(person: Person, entries: Entries) -> None:
    first = written(person, "as it was")
    here, there = Tab.opened(person, first.id), Tab.opened(person, first.id)
    here.sends("here")
    answer = there.sends("there").json()
    assert answer["beside"] == f"/journal/entries/{there.entry}/versions/"
    assert here.sends("here still").json()["beside"] == ""
    assert there.sends("there still").json()["beside"] == ""
    assert [record.value.content.text for record in entries()] == ["here still", "there still"]
    assert entries()[1].of == first.id


def test_a_tab_that_did_not_hear_of_its_version_does_not_make_another(person: Person, entries: Entries) -> None:
    first = written(person, "as it was")
    here, there = Tab.opened(person, first.id), Tab.opened(person, first.id)
    here.sends("here")
    there.unheard("the")
    there.unheard("there")
    assert there.sends("there!").json()["beside"]
    assert [record.value.content.text for record in entries()] == ["here", "there!"]


def test_without_scripts_saving_lands_on_a_page_with_both(person: Person) -> None:
    first = written(person, "as it was")
    form = {"entry": first.id, "revision": 1, "sitting": "a" * 32}
    person.post(f"/journal/entries/{first.id}/edit/", {**form, "text": "here"})
    answer = person.post(f"/journal/entries/{first.id}/edit/", {**form, "sitting": "b" * 32, "text": "there"})
    page = person.get(answer["Location"])
    assert page.templates[0].name == "journal/two_versions.html"
    text = page.content.decode()
    assert text.count("here") >= 1
    assert "there" in text
    assert "Another version of “here”" in text
    assert person.vault.count(ENTRY) == 2


def test_sending_the_same_form_twice_makes_no_version(person: Person) -> None:
    first = written(person, "as it was")
    form = {"entry": first.id, "revision": 1, "sitting": "a" * 32, "text": "here"}
    for _ in range(2):
        answer = person.post(f"/journal/entries/{first.id}/edit/", form)
        assert answer["Location"] == f"/journal/entries/{first.id}/?kept=1"
    assert person.vault.count(ENTRY) == 1


def test_a_new_page_that_is_sent_twice_makes_one_entry(person: Person) -> None:
    for _ in range(2):
        person.post("/journal/write/", {"sitting": "a" * 32, "text": "here"})
    assert person.vault.count(ENTRY) == 1


def test_going_back_to_a_sent_page_and_changing_it_loses_neither_text(person: Person, entries: Entries) -> None:
    for text in ("here", "there"):
        person.post("/journal/write/", {"sitting": "a" * 32, "text": text})
    assert [record.value.content.text for record in entries()] == ["here", "there"]


def test_each_version_says_that_there_is_another(person: Person) -> None:
    first, second = _conflict(person)
    for record in (first, second):
        page = person.get(f"/journal/entries/{record.id}/").content.decode()
        assert f"/journal/entries/{second.id}/versions/" in page


def test_both_may_stay(person: Person) -> None:
    _, second = _conflict(person)
    page = person.get(f"/journal/entries/{second.id}/versions/").content.decode()
    assert "Keep both" in page
    assert person.vault.count(ENTRY) == 2


def test_one_may_stay_alone(person: Person, entries: Entries) -> None:
    for choice, text in (("first", "and here"), ("second", "and there")):
        first, second = _conflict(person)
        data = {"keep": choice, "revisions": f"{first.value.edition} {second.value.edition}"}
        answer = person.post(f"/journal/entries/{second.id}/versions/", data)
        (record,) = entries()
        assert text in record.value.content.text
        assert answer["Location"] == f"/journal/entries/{record.id}/"
        assert [tag.entries for tag in entry_store.tags_of(person.vault).all] == [(record.id,)]
        assert person.get(f"/journal/entries/{record.id}/").context["copies"] == []
        entry_store.remove(person.vault, record, record.at)


def test_what_changed_since_the_page_was_shown_is_not_removed(person: Person) -> None:
    first, second = _conflict(person)
    page = person.post(f"/journal/entries/{second.id}/versions/", {"keep": "first", "revisions": "1 1"})
    assert "Look once more" in page.content.decode()
    assert (first.value.edition, person.vault.count(ENTRY)) == (2, 2)


def test_an_entry_that_is_no_version_leads_to_itself(person: Person) -> None:
    record = written(person, "alone")
    answer = person.get(f"/journal/entries/{record.id}/versions/")
    assert answer["Location"] == f"/journal/entries/{record.id}/"


@dataclass
class Page:
    """A tab as the rule sees it. seen: texts it wrote or showed. wrote: what it sent. late: what is on its way."""

    sitting: str
    entry: str = ""
    edition: int | None = None
    seen: set[str] = field(default_factory=set)
    wrote: list[str] = field(default_factory=list)
    late: list[tuple[str, Submission]] = field(default_factory=list)

    def opens(self, record: Record[Entry], sitting: str) -> None:
        self.sitting, self.entry, self.edition, self.wrote = sitting, record.id, record.value.edition, []
        self.seen.add(record.value.content.text)

    def sends(self, text: str) -> tuple[str, Submission]:
        self.seen.add(text)
        self.wrote.append(text)
        return self.entry, Submission(EntryContent(text=text), self.sitting, len(self.wrote), self.edition)


DOES = ["open", "open newest", "write", "write", "lose", "hold", "late", "overtake"]
STEPS = st.lists(st.tuples(st.sampled_from(DOES), st.integers(0, 2)), max_size=30)


class TwoTabs(TestCase):
    @settings(max_examples=150)
    @given(STEPS)
    def test_no_order_of_keeping_loses_a_text_that_its_remover_had_not_seen(self, steps: list[tuple[str, int]]) -> None:
        """Three pages write, lose answers, are opened anew, and have messages arrive late, in every order."""
        vault = new_vault()
        first = entry_store.keep(vault, "", Submission(EntryContent(text="0"), "f" * 32), NOW).record
        pages = [Page(f"{number}" * 32, first.id, 1, seen={"0"}) for number in range(3)]
        for number, (does, which) in enumerate(steps, start=1):
            page, before = pages[which], _texts(vault)
            arriving = _step(vault, page, does, number)
            after = _texts(vault)
            replaced = [text for id, text in before.items() if after.get(id) != text]
            assert set(replaced) <= page.seen, "words are gone that this page had neither written nor shown"
            if arriving is not None:
                assert arriving in after.values() or _is_outdone(page, arriving)
                assert all(int(text) < int(arriving) for text in replaced if text in page.wrote), "older over newer"


def _step(vault: Vault, page: Page, does: str, number: int) -> str | None:
    """Let a page do one thing; return the text that arrived and was acknowledged, if one was."""
    at = NOW + timedelta(minutes=number)
    if does.startswith("open"):
        newest = vault.latest(ENTRY) if does == "open newest" else None
        page.opens(newest or vault.get(ENTRY, page.entry), f"{number:032x}")
        return None
    if does in ("late", "overtake"):
        if not page.late:
            return None
        id, sent = page.late.pop(0 if does == "late" else -1)
        entry_store.keep(vault, id, sent, at)
        return sent.content.text
    id, sent = page.sends(f"{number}")
    if does == "hold":
        page.late.append((id, sent))
        return None
    kept = entry_store.keep(vault, id, sent, at).record
    if does == "write":
        page.entry, page.edition = kept.id, kept.value.edition
    return sent.content.text


def _texts(vault: Vault) -> dict[str, str]:
    return {record.id: record.value.content.text for record in vault.all(ENTRY)}


def _is_outdone(page: Page, text: str) -> bool:
    """Return whether the page itself has sent something newer, so that this may be passed over."""
    return text != page.wrote[-1] if page.wrote else True
