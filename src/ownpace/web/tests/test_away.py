"""The neutral page: useful, and about kitchens alone."""

from __future__ import annotations

import pytest
from django.test import Client

from ownpace.web import cooking_measures


def test_it_says_nothing_of_where_one_came_from(client: Client, db: None) -> None:
    response = client.get("/away/")
    html = response.content.decode()
    assert "<title>Kitchen measures</title>" in html
    assert "ownpace" not in html.lower()
    assert "<a " not in html
    assert not response.cookies


def test_a_cup_of_flour_is_converted(client: Client, db: None) -> None:
    html = client.get("/away/?amount=2&unit=cup&of=flour").content.decode()
    assert "240 g" in html
    assert "473 ml" in html
    assert "8.5 oz" in html


@pytest.mark.parametrize("amount", ["0", "-1", "x", "nan", "inf", "1e99", "1001", "9" * 400, "\u0663x"])
def test_an_amount_that_makes_no_sense_asks_again(client: Client, db: None, amount: str) -> None:
    html = client.get("/away/", {"amount": amount, "unit": "cup", "of": "flour"}).content.decode()
    assert "Write an amount" in html


def test_a_comma_is_a_point() -> None:
    assert cooking_measures.convert("0,5", "cup", "butter") == cooking_measures.convert("0.5", "cup", "butter")


def test_an_unknown_unit_or_ingredient_gives_nothing() -> None:
    assert cooking_measures.convert("1", "barrel", "flour") is None
    assert cooking_measures.convert("1", "cup", "gravel") is None


def test_the_table_follows_from_the_cup() -> None:
    flour = next(cup for cup in cooking_measures.cups() if str(cup.ingredient) == "Plain flour")
    assert flour.grams == (120, 60, 40, 30, 8)
