from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.search import Query
from ownpace.practices.safety_check import PRACTICE
from ownpace.practices.safety_check.catalogue import questions
from ownpace.practices.safety_check.forms import AnswerForm, ClinicianForm
from ownpace.practices.safety_check.records import ANSWERS
from ownpace.web.fields import WordsField


def test_safety_answers_are_never_turned_up_by_a_search(person: Person) -> None:
    person.post(reverse("safety_check:change_answer", args=[1]), {"question": 1, "reply": "yes"})
    assert person.vault.count(ANSWERS) == 1
    assert ANSWERS.name not in {findable.kind.name for findable in PRACTICE.finds}


def test_there_is_nothing_to_find_because_no_question_takes_words() -> None:
    forms = [*(AnswerForm(question=question) for question in questions()), ClinicianForm()]
    assert len(forms) > 1
    assert not [field for form in forms for field in form.fields.values() if isinstance(field, WordsField)]


def test_the_words_of_an_answer_are_codes_alone(person: Person) -> None:
    person.post(reverse("safety_check:change_answer", args=[1]), {"question": 1, "reply": "yes", "words": "canary"})
    assert not list(person.vault.scan(ANSWERS, Query.of("canary").record_filter({})))
