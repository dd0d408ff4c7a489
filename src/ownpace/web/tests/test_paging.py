from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory

from ownpace.sealed.testing import NOTE, day
from ownpace.sealed.vault import Vault
from ownpace.web.paging import NewestFirst, newest_page


def filled(vault: Vault, count: int) -> Vault:
    with vault.action():
        for number in range(count):
            vault.seal(NOTE, str(number), at=day(number))
    return vault


def asked(vault: Vault, page: str) -> Any:
    request: Any = RequestFactory().get("/", {"page": page})
    request.vault = vault
    return request


@pytest.mark.parametrize(
    ("page", "first", "last"), [("1", "69", "50"), ("2", "49", "30"), ("4", "9", "0"), ("9", "9", "0")]
)
def test_a_page_shows_its_part_newest_first(vault: Vault, page: str, first: str, last: str) -> None:
    shown = [record.value for record in newest_page(asked(filled(vault, 70), page), NOTE)]
    assert (shown[0], shown[-1]) == (first, last)


@pytest.mark.parametrize("page", ["", "x", "-3", "0", "9" * 40])
def test_a_page_that_is_none_leads_to_the_nearest(vault: Vault, page: str) -> None:
    assert len(newest_page(asked(filled(vault, 5), page), NOTE)) == 5


def test_a_page_opens_what_it_shows_and_nothing_else(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(vault, 70)
    opened: list[int] = []
    recent = Vault.recent

    def counting(self: Vault, *args: Any, **more: Any) -> Any:
        found = recent(self, *args, **more)
        opened.append(len(found))
        return found

    monkeypatch.setattr(Vault, "recent", counting)
    assert len(newest_page(asked(vault, "3"), NOTE).object_list) == 20
    assert opened == [20]


def test_one_record_is_found_by_its_place(vault: Vault) -> None:
    listed = NewestFirst(filled(vault, 3), NOTE)
    assert [record.value for record in listed] == ["2", "1", "0"]
    assert listed[1].value == "1"
    with pytest.raises(IndexError):
        listed[3]


def test_an_empty_list_is_one_empty_page(vault: Vault) -> None:
    page = newest_page(asked(vault, "2"), NOTE)
    assert (page.number, list(page)) == (1, [])
