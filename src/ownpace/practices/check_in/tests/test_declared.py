from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ownpace.core.scales import Intensity, Suds
from ownpace.core.search import Query
from ownpace.library import feelings
from ownpace.practices.check_in import catalogue, declared, words
from ownpace.practices.check_in.domain.check_in import CheckIn, Felt
from ownpace.practices.check_in.finding import FINDS
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.sealed.vault import Vault

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def _keep(vault: Vault, at: datetime, **given: object) -> None:
    vault.seal(CHECK_IN, CheckIn(at, **given), at=at)  # type: ignore[arg-type]


def test_a_day_without_a_check_in_is_offered_one_gently(vault: Vault) -> None:
    _keep(vault, NOW - DAY, distress=Suds(90))
    (offer,) = declared.today(vault, NOW)
    assert (offer.url_name, offer.weight, offer.minutes) == ("check_in:check_in", 30, 1)


def test_after_a_check_in_nothing_is_asked_again_that_day(vault: Vault) -> None:
    _keep(vault, NOW, distress=Suds(59))
    assert declared.today(vault, NOW) == []


def test_a_hard_moment_today_is_answered_with_something_steadying(vault: Vault) -> None:
    _keep(vault, NOW, distress=Suds(60))
    (offer,) = declared.today(vault, NOW)
    assert offer.url_name == "web:steady"
    _keep(vault, NOW + timedelta(hours=1), distress=Suds(20))
    assert declared.today(vault, NOW + timedelta(hours=1)) == []


def test_distress_and_ease_are_two_lines_and_what_was_skipped_leaves_no_point(vault: Vault) -> None:
    _keep(vault, NOW, distress=Suds(30))
    assert [series.key for series in declared.series(vault)] == ["check_in.distress"]
    _keep(vault, NOW + DAY, ease=Intensity(40))
    assert [series.points for series in declared.series(vault)] == [((NOW, 30.0),), ((NOW + DAY, 40.0),)]


def test_first_times_and_coming_back_are_wins(vault: Vault) -> None:
    _keep(vault, NOW, distress=Suds(30))
    _keep(vault, NOW + DAY, feelings=(Felt(own="fizzy"),), adjust="shorter")
    _keep(vault, NOW + 2 * DAY, feelings=(Felt(own="wobbly"),), adjust="later")
    _keep(vault, NOW + 32 * DAY, distress=Suds(10))
    assert [win.at for win in declared.wins(vault)] == [NOW, NOW + DAY, NOW + DAY, NOW + 32 * DAY]


def test_every_word_and_every_code_of_a_check_in_is_found(vault: Vault) -> None:
    golden = json.loads((Path(__file__).parent / "golden" / "check_in_v1.json").read_text("utf-8"))
    value = CHECK_IN.load(1, golden["payload"])
    record = vault.seal(CHECK_IN, value, at=value.at)
    (passage,) = FINDS[0].passages(record)
    held = f"{passage.title}\n{passage.text}"
    for written in ("seltsam 🌫️", "like a drawer that sticks", value.fears, value.own_needs, value.adjust,
                    value.comfortable, value.uncomfortable, *(each.words for each in value.sentences)):  # fmt: skip
        assert written in held
    codes = FINDS[0].coded()
    chosen = [*(felt.id for felt in value.feelings if felt.id), *(part.region for part in value.body), *value.needs,
              *(id for part in value.body for id in part.sensations), "blame_some",
              *(each.belongs.value for each in value.sentences)]  # fmt: skip
    assert all(codes[code] in held for code in chosen)
    assert passage.args == (record.id,)


def test_what_was_chosen_from_a_list_is_found_by_the_words_that_were_seen(vault: Vault) -> None:
    _keep(vault, NOW, feelings=(Felt("at-ease"),), needs=("saying-no",))
    (findable,) = FINDS
    for asked in ("at ease", "to say no"):
        query = Query.of(asked)
        (found,) = vault.scan(CHECK_IN, query.record_filter(findable.coded()))
        (passage,) = findable.passages(found)
        assert query.finds(passage.title, passage.text)


def test_a_code_means_the_same_words_wherever_it_is_kept() -> None:
    lists = [catalogue.regions(), catalogue.sensations(), catalogue.needs()]
    lists.append({id: feeling.words for id, feeling in feelings.by_id().items()})
    for entries in lists:
        assert all(words.coded()[id] == str(said) for id, said in entries.items())
