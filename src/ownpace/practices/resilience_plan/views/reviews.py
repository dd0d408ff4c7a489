"""Pages of a review: one question at a time, left and resumed at any point."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record, RecordId, found
from ownpace.practices.resilience_plan import declared, words
from ownpace.practices.resilience_plan.domain.attainment import scores_of
from ownpace.practices.resilience_plan.domain.goal import Goal, GoalState
from ownpace.practices.resilience_plan.domain.review import (
    Choice,
    Decision,
    Page,
    Question,
    Review,
    agenda,
    open_page,
    page_after,
)
from ownpace.practices.resilience_plan.forms.reviews import AnswerForm, DecisionForm, FinishReviewForm
from ownpace.practices.resilience_plan.records import GOAL, REVIEW, open_review
from ownpace.web.codes import from_code
from ownpace.web.keeping import change, keep, sent
from ownpace.web.paging import page_of

REVIEWS_A_PAGE = 20


@unlocked
def review(request: UnlockedRequest) -> HttpResponse:
    """Begin a review, or carry on with the one under way."""
    record = open_review(request.vault)
    if request.method == "POST":
        record = record or request.vault.seal(REVIEW, Review(request.now), at=request.now)
        return redirect(_address(record.id, open_page(record.value, _pages(request, record))))
    return render(request, "resilience_plan/review.html", {"open": record, "goals": _active(request)})


@unlocked
def answer_review(request: UnlockedRequest, review: RecordId, question: str) -> HttpResponse:
    """Answer a question about the plan as a whole."""
    record, page = request.vault.get(REVIEW, review), from_code(Question, question)
    form = AnswerForm(sent(request), review=record.value, question=page)
    following = _following(request, record, page)
    if form.is_valid():
        answered = record.value.answered(page, form.cleaned_data["answer"])
        asked = keep(request, record, REVIEW, answered, form, revision=form.initial["revision"])
        return asked or redirect(following)
    context = {
        "form": form,
        "heading": words.QUESTIONS[page],
        "following": following,
        **_progress(request, record, page),
    }
    return render(request, "resilience_plan/answer_review.html", context)


@unlocked
def review_goal(request: UnlockedRequest, review: RecordId, goal: RecordId) -> HttpResponse:
    """Look at one goal: where it is, and whether it stays, changes or goes."""
    record, kept = request.vault.get(REVIEW, review), request.vault.get(GOAL, goal)
    form = DecisionForm(sent(request), goal=kept.value, before=record.value.decided(goal))
    following = _following(request, record, goal)
    if form.is_valid():
        decision = form.decision(goal, kept.value)
        if asked := _decide(request, record, form, decision):
            return asked
        if decision.choice is Choice.ADJUST:
            return redirect("resilience_plan:edit_goal", goal, query={"review": review})
        return redirect(following)
    context = {"form": form, "goal": kept.value, "following": following, **_progress(request, record, goal)}
    return render(request, "resilience_plan/review_goal.html", context)


@unlocked
def finish_review(request: UnlockedRequest, review: RecordId) -> HttpResponse:
    """Choose when to look again, and end the review."""
    record = request.vault.get(REVIEW, review)
    if record.value.held:
        return redirect("resilience_plan:show_review", review)
    form = FinishReviewForm(sent(request))
    if form.is_valid():
        scores = scores_of(goal.value for goal in request.vault.all(GOAL))
        change(request, REVIEW, review, lambda kept: kept.finish(request.now, form.weeks_chosen(), scores))
        return redirect("resilience_plan:show_review", review)
    context = {"form": form, "review": record.value, "safety": _safety_questions()}
    return render(request, "resilience_plan/finish_review.html", context)


@unlocked
def show_review(request: UnlockedRequest, review: RecordId) -> HttpResponse:
    """One review that was held."""
    record = request.vault.get(REVIEW, review)
    if record.value.held is None:
        return redirect("resilience_plan:review")
    return render(request, "resilience_plan/show_review.html", {"review": record.value, "safety": _safety_questions()})


@unlocked
def past_reviews(request: UnlockedRequest) -> HttpResponse:
    """All reviews that were held, newest first, with the T-score once there are two of them."""
    held = [record for record in reversed(request.vault.all(REVIEW)) if record.value.held]
    page = page_of(request, held, REVIEWS_A_PAGE)
    chart = next((series for series in declared.series(request.vault) if len(series.points) > 1), None)
    return render(request, "resilience_plan/past_reviews.html", {"reviews": page, "chart": chart})


def after_goal(request: UnlockedRequest, goal: RecordId) -> str | None:
    """Return the address to go on to when a goal was adjusted from within a review, named in ?review=; None if not."""
    record = found(request.vault, REVIEW, request.GET.get("review", ""))
    return _following(request, record, goal) if record and not record.value.held else None


def _decide(
    request: UnlockedRequest, record: Record[Review], form: DecisionForm, decision: Decision
) -> HttpResponse | None:
    """Keep the decision in the review, and what it means in the goal. Returns a page where two tabs differ."""
    decided, revision = record.value.decide(decision), form.initial["revision"]
    asked = keep(request, record, REVIEW, decided, form, revision=revision)
    if asked is None:
        change(request, GOAL, decision.goal, lambda kept: _after_decision(kept, decision, request.now))
    return asked


def _after_decision(goal: Goal, decision: Decision, at: datetime) -> Goal:
    rated = goal if decision.level is None else goal.rate(decision.level, at)
    if decision.choice is Choice.LET_GO:
        return rated.move_to(GoalState.LET_GO, at)
    return rated.move_to(GoalState.ACTIVE, at) if rated.state is GoalState.LET_GO else rated


def _active(request: UnlockedRequest) -> list[Record[Goal]]:
    return [goal for goal in request.vault.all(GOAL) if goal.value.is_active]


def _pages(request: UnlockedRequest, record: Record[Review]) -> tuple[Page, ...]:
    return agenda(record.value, request.vault.all(GOAL))


def _following(request: UnlockedRequest, record: Record[Review], page: Page) -> str:
    return _address(record.id, page_after(_pages(request, record), page))


def _progress(request: UnlockedRequest, record: Record[Review], page: Page) -> dict[str, int]:
    """Return which page this is of how many, counting the last one, which ends the review."""
    pages = _pages(request, record)
    return {"number": pages.index(page) + 1 if page in pages else len(pages), "total": len(pages) + 1}


def _address(review: RecordId, page: Page | None) -> str:
    if page is None:
        return reverse("resilience_plan:finish_review", args=[review])
    if isinstance(page, Question):
        return reverse("resilience_plan:answer_review", args=[review, page.value])
    return reverse("resilience_plan:review_goal", args=[review, page])


def _safety_questions() -> str:
    """Return the address of the safety questions, or an empty string where they are not installed."""
    try:
        return reverse("safety_check:review_questions")
    except NoReverseMatch:
        return ""
