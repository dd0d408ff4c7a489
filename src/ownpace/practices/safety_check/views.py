"""Pages for the private questions: each asks one thing, any of them can be passed by or changed."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.gate import Concern
from ownpace.practices.safety_check import catalogue, domain
from ownpace.practices.safety_check.catalogue import Question
from ownpace.practices.safety_check.domain import CLINICIAN_GUIDES, Answer, Answers, Reply
from ownpace.practices.safety_check.forms import AnswerForm, ClinicianForm
from ownpace.practices.safety_check.records import ANSWERS
from ownpace.practices.safety_check.words import REPLY
from ownpace.web.keeping import sent, store

FIRST, REVIEW = "first", "review"
"""Where a person goes on from "what now": to the next question of the first visit, or of a review."""


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question with its answers, for templates. words: of the last reply, empty where there is none."""

    question: Question
    answer: Answer | None
    words: str
    earlier: tuple[tuple[str, Answer], ...]


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def first_questions(request: UnlockedRequest) -> HttpResponse:
    questions = catalogue.first_run()
    question = _sent_question(request) if request.method == "POST" else _next_unanswered(request, questions)
    if question is None:
        return redirect("web:first_visit", query={"after": "safety_check:first_questions"})
    return _ask(request, question, "first_questions", {
        "number": questions.index(question) + 1 if question in questions else 1,
        "of": len(questions),
        "onward": f"{reverse('safety_check:first_questions')}?after={question.number}",
        "to_help": FIRST,
    })  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def review_questions(request: UnlockedRequest) -> HttpResponse:
    number = (_after(request) or 0) + 1
    question = _sent_question(request) if request.method == "POST" else catalogue.numbered(number)
    if question is None:
        return redirect("safety_check:answers")
    return _ask(request, question, "review_questions", {
        "number": question.number,
        "of": len(catalogue.questions()),
        "onward": f"{reverse('safety_check:review_questions')}?after={question.number}",
        "to_help": REVIEW,
    })  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def change_answer(request: UnlockedRequest, number: int) -> HttpResponse:
    question = catalogue.numbered(number)
    if question is None:
        raise Http404
    return _ask(request, question, "change_answer", {"onward": reverse("safety_check:answers"), "to_help": ""})


@require_safe
@unlocked
def answers(request: UnlockedRequest) -> HttpResponse:
    known = _answers(request)
    guides = known.latest(CLINICIAN_GUIDES)
    context = {
        "answered": [_answered(question, known) for question in catalogue.questions()],
        "is_new": not known.said,
        "concerns": known.concerns,
        "clinician": guides,
        "clinician_guides": known.clinician_guides,
    }
    return render(request, "safety_check/answers.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def state_clinician(request: UnlockedRequest) -> HttpResponse:
    known = _answers(request).latest(CLINICIAN_GUIDES)
    initial = {"reply": known.reply} if known else {}
    form = ClinicianForm(sent(request), initial=initial)
    if form.is_valid():
        _keep(request, CLINICIAN_GUIDES, form.answer())
        return redirect("safety_check:answers")
    return render(request, "safety_check/state_clinician.html", {"form": form})


@require_safe
@unlocked
def what_now(request: UnlockedRequest) -> HttpResponse:
    known = _answers(request)
    just_answered = catalogue.numbered(_after(request) or 0)
    questions = [just_answered] if just_answered else list(catalogue.questions())
    context = {
        "concerns": [question for question in questions if question.concern in known.concerns],
        "device": bool(known.concerns & {Concern.HARM_AT_HOME, Concern.PARTNER_NOT_SAFE}),
        "onward": _onward_from_help(request, just_answered),
    }
    return render(request, "safety_check/what_now.html", context)


def _ask(request: UnlockedRequest, question: Question, page: str, where: dict[str, object]) -> HttpResponse:
    """Show one question, or keep its answer and go on: a yes goes to help first."""
    answered = _answered(question, _answers(request))
    initial = {"reply": answered.answer.reply} if answered.answer else {}
    form = AnswerForm(sent(request), question=question, initial=initial)
    if form.is_valid():
        _keep(request, question.id, form.answer())
        if form.answer() is Reply.YES:
            return redirect("safety_check:what_now", query={"after": question.number, "then": where["to_help"]})
        return redirect(str(where["onward"]))
    context = {**where, "form": form, "question": question, "answered": answered}
    return render(request, f"safety_check/{page}.html", context)


def _answers(request: UnlockedRequest) -> Answers:
    record = request.vault.latest(ANSWERS)
    return record.value if record else Answers()


def _keep(request: UnlockedRequest, question: str, reply: Reply) -> None:
    with request.vault.action():
        record = request.vault.latest(ANSWERS)
        changed = domain.answer(record.value if record else Answers(), question, reply, request.now)
        store(request, record, ANSWERS, changed)


def _after(request: HttpRequest) -> int | None:
    """Return the number that an address names, or None."""
    return _number(request.GET.get("after", ""))


def _sent_question(request: HttpRequest) -> Question:
    question = catalogue.numbered(_number(request.POST.get("question", "")) or 0)
    if question is None:
        raise Http404
    return question


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else None


def _next_unanswered(request: UnlockedRequest, questions: tuple[Question, ...]) -> Question | None:
    passed = catalogue.numbered(_after(request) or 0)
    id = domain.next_question([each.id for each in questions], _answers(request), after=passed.id if passed else "")
    return catalogue.find(id) if id else None


def _answered(question: Question, known: Answers) -> AnsweredQuestion:
    answer = known.latest(question.id)
    earlier = tuple((str(REPLY[each.reply]), each) for each in known.earlier(question.id))
    return AnsweredQuestion(question, answer, str(REPLY[answer.reply]) if answer else "", earlier)


def _onward_from_help(request: HttpRequest, question: Question | None) -> str:
    pages = {FIRST: "safety_check:first_questions", REVIEW: "safety_check:review_questions"}
    page = pages.get(request.GET.get("then", ""))
    if page is None or question is None:
        return ""
    return f"{reverse(page)}?after={question.number}"
