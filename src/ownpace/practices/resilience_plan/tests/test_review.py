"""Looking at the plan again, one question at a time."""

from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.tests.test_once import form_of
from ownpace.practices.resilience_plan.domain.goal import GoalState, Level
from ownpace.practices.resilience_plan.domain.review import Choice, Question
from ownpace.practices.resilience_plan.records import GOAL, REVIEW
from ownpace.practices.resilience_plan.tests.conftest import shown_by

REVIEW_PAGE = reverse("resilience_plan:review")


def begin(person):
    """Begin a review; return its record and the address of its first page."""
    response = person.post(REVIEW_PAGE)
    return person.vault.latest(REVIEW), response.headers["Location"]


def decide(person, address, **said) -> str:
    return person.fill(address, **said).headers["Location"]


def test_a_review_goes_from_question_to_question_to_the_end(person, keep_goal):
    goals = [keep_goal("One"), keep_goal("Two")]
    record, page = begin(person)
    page = decide(person, page, answer="The walks")
    page = decide(person, page, answer="A new job")
    page = decide(person, page, level="0", choice="keep")
    page = decide(person, page, level="-1", choice="keep")
    assert page == reverse("resilience_plan:finish_review", args=[record.id])
    shown = person.get(page).content.decode()
    assert "The walks" in shown
    assert reverse("safety_check:review_questions") in shown
    page = decide(person, page, weeks="2")
    assert page == reverse("resilience_plan:show_review", args=[record.id])
    held = person.vault.get(REVIEW, record.id).value
    assert (held.fits, held.changed, held.weeks) == ("The walks", "A new job", 2)
    assert [decision.choice for decision in held.decisions] == [Choice.KEEP, Choice.KEEP]
    assert len(held.scores) == 2
    assert person.vault.get(GOAL, goals[0].id).value.level is Level.HOPED
    assert person.get(page).status_code == 200


def test_every_page_can_be_skipped(person, goal):
    record, page = begin(person)
    for _page in range(3):
        following = person.get(page).context["following"]
        assert following in person.get(page).content.decode()
        page = following
    decide(person, page, weeks="3")
    held = person.vault.get(REVIEW, record.id).value
    assert held.decisions == ()
    assert "looking is enough" in person.get(reverse("resilience_plan:show_review", args=[record.id])).content.decode()


def test_a_review_left_half_way_carries_on_where_it_was(person, goal):
    record, page = begin(person)
    decide(person, page, answer="The walks")
    again, page = begin(person)
    assert again.id == record.id
    assert page == reverse("resilience_plan:answer_review", args=[record.id, Question.CHANGED])


def test_letting_a_goal_go_lets_it_go_and_coming_back_takes_it_up_again(person, goal):
    record, _page = begin(person)
    page = reverse("resilience_plan:review_goal", args=[record.id, goal.id])
    decide(person, page, choice="let_go")
    assert person.vault.get(GOAL, goal.id).value.state is GoalState.LET_GO
    decide(person, page, choice="keep")
    assert person.vault.get(GOAL, goal.id).value.state is GoalState.ACTIVE
    assert [decision.choice for decision in person.vault.get(REVIEW, record.id).value.decisions] == [Choice.KEEP]


def test_adjusting_a_goal_opens_its_words_and_then_goes_on_with_the_review(person, keep_goal):
    first, second = keep_goal("One"), keep_goal("Two")
    record, _page = begin(person)
    page = reverse("resilience_plan:review_goal", args=[record.id, first.id])
    edit = decide(person, page, level="-1", choice="adjust")
    assert edit.startswith(reverse("resilience_plan:edit_goal", args=[first.id]))
    onward = decide(person, edit, what="One, more slowly")
    assert onward == reverse("resilience_plan:review_goal", args=[record.id, second.id])
    assert person.vault.get(GOAL, first.id).value.words.what == "One, more slowly"


def test_a_goal_needs_no_level_but_a_choice(person, goal):
    record, _page = begin(person)
    page = reverse("resilience_plan:review_goal", args=[record.id, goal.id])
    assert 'class="problem"' in person.fill(page, level="1").content.decode()
    decide(person, page, choice="keep")
    assert person.vault.get(GOAL, goal.id).value.ratings == ()


def test_finishing_twice_is_finishing_once(person, goal):
    record, _page = begin(person)
    page = reverse("resilience_plan:finish_review", args=[record.id])
    decide(person, page, weeks="4")
    person.post(page, {"weeks": "2"})
    assert person.vault.get(REVIEW, record.id).value.weeks == 4


def test_a_review_begun_twice_is_one_review(person, goal):
    form = form_of(person, REVIEW_PAGE)
    first, second = (person.post(REVIEW_PAGE, form) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert person.vault.count(REVIEW) == 1


def test_two_tabs_that_answer_one_question_keep_both_texts_and_another_question_is_free(person, goal):
    record, page = begin(person)
    tab = shown_by(person, page)
    decide(person, page, answer="The walks")
    asked = person.post(page, {**tab, "answer": "The list"})
    assert asked.status_code == 409
    assert "The walks" in asked.content.decode()
    assert "The list" in asked.content.decode()
    other = reverse("resilience_plan:answer_review", args=[record.id, Question.CHANGED])
    assert person.post(other, {**shown_by(person, other), "answer": "A new job"}).status_code == 303
    assert person.vault.get(REVIEW, record.id).value.fits == "The walks"


def test_two_tabs_that_choose_differently_for_a_goal_see_each_other(person, goal):
    record, _page = begin(person)
    page = reverse("resilience_plan:review_goal", args=[record.id, goal.id])
    tab = shown_by(person, page)
    decide(person, page, choice="keep", level="1")
    assert person.post(page, {**tab, "choice": "let_go"}).status_code == 409
    assert person.vault.get(GOAL, goal.id).value.state is GoalState.ACTIVE


def test_the_next_review_is_in_two_to_four_weeks(person, goal):
    record, _page = begin(person)
    page = reverse("resilience_plan:finish_review", args=[record.id])
    assert 'class="problem"' in person.post(page, {"weeks": "52"}).content.decode()


def test_pages_of_reviews_that_do_not_exist_are_not_found(person, goal):
    record, _page = begin(person)
    for name, args in (
        ("show_review", ["2" * 32]),
        ("answer_review", [record.id, "weather"]),
        ("review_goal", [record.id, "3" * 32]),
    ):
        assert person.get(reverse(f"resilience_plan:{name}", args=args)).status_code == 404


def test_a_review_under_way_is_shown_as_one_to_carry_on(person, goal):
    record, _page = begin(person)
    response = person.get(reverse("resilience_plan:show_review", args=[record.id]))
    assert response.headers["Location"] == REVIEW_PAGE
    assert "Carry on" in person.get(REVIEW_PAGE).content.decode()
