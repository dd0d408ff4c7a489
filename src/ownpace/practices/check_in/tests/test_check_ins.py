from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from ownpace.accounts.testing import Person
from ownpace.core.scales import Suds
from ownpace.practices.check_in.domain.check_in import Felt
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.practices.check_in.tests.conftest import Keep
from ownpace.sealed.vault import Vault
from ownpace.web.paging import A_PAGE


def test_an_empty_page_says_what_it_is_for_and_has_one_first_step(person: Person) -> None:
    page = person.get("/check-in/").content.decode()
    assert "It takes under a minute" in page
    assert page.count('href="/check-in/now/"') == 1


def test_the_newest_comes_first_and_the_rest_by_month(person: Person, keep: Keep, long_ago: datetime) -> None:
    keep(at=long_ago, feelings=(Felt("sad"),))
    keep(at=long_ago + timedelta(days=40), distress=Suds(30))
    keep(at=long_ago + timedelta(days=80), feelings=(Felt("calm"), Felt(own="fizzy")))
    answer = person.get("/check-in/")
    assert answer.context["newest"].feelings == "calm, fizzy"
    assert [name for name, _ in answer.context["months"]] == ["June 2020", "May 2020"]
    assert "distress 30" in answer.content.decode()


def test_a_long_list_is_paged_and_a_page_that_is_not_there_leads_to_the_last(
    person: Person, keep: Keep, long_ago: datetime
) -> None:
    for day in range(A_PAGE + 2):
        keep(at=long_ago + timedelta(days=day), feelings=(Felt("calm"),))
    assert "?page=2" in person.get("/check-in/").content.decode()
    for asked in ("2", "999"):
        last = person.get("/check-in/", {"page": asked})
        assert sum(len(lines) for _, lines in last.context["months"]) == 2
        assert last.context["newest"] is None
    assert person.get("/check-in/", {"page": "x"}).context["newest"] is not None


def test_the_first_page_opens_no_more_than_it_shows(
    person: Person, keep: Keep, long_ago: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(A_PAGE + 12):
        keep(at=long_ago + timedelta(days=day), feelings=(Felt("calm"),))
    read: list[int] = []
    recent = Vault.recent

    def counted(vault: Vault, kind: object, limit: int, **more: object) -> list[object]:
        found: list[object] = recent(vault, kind, limit, **more)  # type: ignore[arg-type]
        read.append(len(found) if kind is CHECK_IN else 0)
        return found

    monkeypatch.setattr(Vault, "recent", counted)
    monkeypatch.setattr(Vault, "all", lambda *_, **__: pytest.fail("everything was opened"))
    assert person.get("/check-in/").status_code == 200
    assert max(read) == A_PAGE


def test_eighty_long_lines_stay_whole(person: Person, keep: Keep, long_ago: datetime) -> None:
    words = tuple(Felt(own=f"{number}{'w' * 38}") for number in range(8))
    for day in range(80):
        keep(at=long_ago + timedelta(days=day), feelings=words)
    assert person.get("/check-in/").content.decode().count("7" + "w" * 38) == A_PAGE
