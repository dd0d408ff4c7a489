"""What a browser shows in place of a page that cannot be reached."""

from __future__ import annotations

from django.test import Client

from ownpace.accounts.testing import Person


def test_it_leads_to_what_opens_without_an_answer_and_tries_again(client: Client, db: None) -> None:
    html = client.get("/about/no-answer/").content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    for path in ("/steady/", "/pause/", "/help/"):
        assert f'href="{path}"' in main
    assert '<a class="button quiet" href="">Try again</a>' in main


def test_it_says_nothing_of_anyone(person: Person, client: Client) -> None:
    assert "data-authored" not in person.get("/about/no-answer/").content.decode()
    assert not client.get("/about/no-answer/").cookies
