"""Forms of millions of characters are read as Django reads small ones."""

from __future__ import annotations

from urllib.parse import quote_plus, urlencode

import pytest
from django.core.exceptions import BadRequest, TooManyFieldsSent
from django.http import HttpRequest, QueryDict
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from ownpace.accounts.testing import Person
from ownpace.web import large_forms

FORM = "application/x-www-form-urlencoded"
BIG = "x" * (large_forms.USUAL + 1)
SIGNS = "/coping-plan/write/signs/"


def read(body: bytes, kind: str = FORM) -> HttpRequest:
    request = RequestFactory().generic("POST", "/", body, content_type=kind)
    large_forms.read(request)
    return request


def same_person(person: Person) -> Person:
    person.cookies["csrftoken"] = "a" * 32
    return person


@given(st.dictionaries(st.text(max_size=8), st.lists(st.text(max_size=30), min_size=1, max_size=3), max_size=5))
def test_a_form_is_read_as_django_reads_it(fields: dict[str, list[str]]) -> None:
    body = urlencode([(name, value) for name, values in fields.items() for value in values]).encode()
    assert dict(read(body).POST.lists()) == dict(QueryDict(body).lists())


@given(st.text(min_size=1, max_size=60), st.integers(1, 9))
def test_a_text_is_whole_wherever_it_is_cut_for_reading(text: str, piece: int) -> None:
    before, large_forms.PIECE = large_forms.PIECE, piece + 2
    try:
        assert read(f"text={quote_plus(text)}".encode()).POST["text"] == QueryDict(f"text={quote_plus(text)}")["text"]
    finally:
        large_forms.PIECE = before


@pytest.mark.parametrize("body", [b"a", b"a=", b"=b", b"a=b=c", b"a==", b"&&", b"a=1&a=2", b"a+b=c+d", b"a=%c3%A9%3D"])
def test_what_programs_send_is_read_as_well(body: bytes) -> None:
    mine = {name: values for name, values in read(body).POST.lists() if name or values != [""]}
    assert mine == dict(QueryDict(body).lists())


@pytest.mark.parametrize(
    "body", [b"%E9", b"%C0%80", b"%ED%A0%80", b"%FF%FEh%00", b"%F8%88%80%80%80", b"\xe9", b"a%C3", b"%E2%82"]
)
def test_bytes_that_are_no_text_are_marked_and_the_rest_is_kept(body: bytes) -> None:
    text = read(b"text=before+" + body + b"+after").POST["text"]
    assert text.startswith("before ")
    assert text.endswith(" after")
    assert "\ufffd" in text


@pytest.mark.parametrize("body", [b"a=100%", b"a=%zz", b"a=%4", b"a=%%41"])
def test_a_percent_sign_that_begins_nothing_is_not_guessed_at(body: bytes) -> None:
    with pytest.raises(BadRequest):
        read(body)


def test_more_fields_than_any_form_has_are_refused() -> None:
    with pytest.raises(TooManyFieldsSent):
        read(b"&" * 5000)


def test_a_form_with_files_is_left_as_it_came() -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nwords\r\n--b--\r\n'
    assert read(body, "multipart/form-data; boundary=b").POST["a"] == "words"


def test_asking_for_files_does_not_read_it_anew() -> None:
    request = read(b"a=b")
    assert not request.FILES
    assert request.POST["a"] == "b"


def test_a_large_form_is_answered_with_all_of_it_and_a_message(person: Person) -> None:
    answer = same_person(person).post(SIGNS, urlencode({"revision": "", "text": BIG}), content_type=FORM)
    assert answer.status_code == 200
    html = answer.content.decode()
    assert f"\n{BIG}</textarea>" in html
    assert "There is room for 4,000 characters, and this has 2,097,153: 2,093,153 too many." in html


def test_a_large_form_that_finds_it_locked_is_handed_back_whole(person: Person) -> None:
    same_person(person).post("/lock/")
    answer = person.post(SIGNS, urlencode({"revision": "", "text": BIG}), content_type=FORM)
    assert answer.status_code == 403
    assert f"\n{BIG}</textarea>" in answer.content.decode()


@pytest.mark.parametrize("path", ["/unlock/", "/begin/", "/leave/", "/nothing/", "/recover/"])
def test_a_large_form_that_nobody_would_hand_back_is_refused_unread(person: Person, path: str) -> None:
    same_person(person).post("/lock/")
    request = person.post(path, urlencode({"passphrase": BIG}), content_type=FORM)
    assert request.status_code == 413
    assert BIG not in request.content.decode()


def test_a_large_form_without_the_cookie_of_our_forms_is_refused(person: Person) -> None:
    assert person.post(SIGNS, urlencode({"text": BIG}), content_type=FORM).status_code == 413
