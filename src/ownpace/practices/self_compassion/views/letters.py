"""Letters to oneself: chosen, written, read, and brought back."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.records import Record, RecordId
from ownpace.practices.self_compassion.domain.letters import A_WHILE, Letter, Theme
from ownpace.practices.self_compassion.forms import LetterForm
from ownpace.practices.self_compassion.reading import returns
from ownpace.practices.self_compassion.records import LETTER
from ownpace.practices.self_compassion.views.keeping import change_returns, remove, to
from ownpace.practices.self_compassion.words import LETTERS, in_short, letter_name
from ownpace.web.keeping import keep_or_ask, sent
from ownpace.web.paging import newest_page

READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@unlocked
def letters(request: UnlockedRequest) -> HttpResponse:
    """Letters, newest first, with the day from which one comes back."""
    page, waiting = newest_page(request, LETTER), returns(request.vault)
    shown = [
        (record, letter_name(record.value), in_short(record.value.text), waiting.waiting(record.id)) for record in page
    ]
    return render(request, "self_compassion/letters.html", {"page": page, "shown": shown})


@require_safe
@unlocked
def begin_letter(request: UnlockedRequest) -> HttpResponse:
    """Choose from whom and to whom; what may be hard about it is said first."""
    return render(request, "self_compassion/begin_letter.html", {"themes": LETTERS.items()})


@READ_AND_WRITE
@unlocked
def write_letter(request: UnlockedRequest, theme: str) -> HttpResponse:
    """Write a new letter; a draft is enough."""
    chosen = next((one for one in Theme if one.slug == theme), None)
    if chosen is None:
        raise Http404
    form = LetterForm(sent(request), theme=chosen, today=request.now.date())
    if form.is_valid():
        title, text = form.written
        letter = Letter(chosen, text, request.now, title)
        if "draft" not in request.POST:
            letter = letter.finish(request.now)
        with request.vault.action():
            record = request.vault.seal(LETTER, letter, at=request.now)
            change_returns(request, lambda kept: kept.bring(record.id, form.cleaned_data["back_on"]))
        return to("show_letter", record.id)
    return render(request, "self_compassion/write_letter.html", {"form": form, "words": LETTERS[chosen]})


@READ_AND_WRITE
@unlocked
def edit_letter(request: UnlockedRequest, letter: RecordId) -> HttpResponse:
    """Go on with a draft, or change a letter."""
    with request.vault.action():
        record = request.vault.get(LETTER, letter)
        kept, waiting = record.value, returns(request.vault).waiting(letter)
        on = waiting.on if waiting else None
        initial = {"title": kept.title, "text": kept.text, "back_on": on, "revision": record.revision}
        form = LetterForm(sent(request), theme=kept.theme, today=request.now.date(), kept_on=on, initial=initial)
        if form.is_valid():
            changed = kept.rewrite(*form.written)
            if "draft" not in request.POST:
                changed = changed.finish(request.now)
            if conflict := keep_or_ask(request, record, LETTER, changed, form):
                return conflict
            if form.cleaned_data["back_on"] != on:
                change_returns(request, lambda each: each.bring(letter, form.cleaned_data["back_on"]))
            return to("show_letter", letter)
    context = {"form": form, "record": record, "words": LETTERS[kept.theme]}
    return render(request, "self_compassion/write_letter.html", context)


@require_safe
@unlocked
def show_letter(request: UnlockedRequest, letter: RecordId) -> HttpResponse:
    """Read a letter."""
    record = request.vault.get(LETTER, letter)
    waiting = returns(request.vault).waiting(letter)
    context = {
        "record": record,
        "name": letter_name(record.value),
        "theme": LETTERS[record.value.theme].name if record.value.title else "",
        "waiting": waiting,
    }
    return render(request, "self_compassion/show_letter.html", context)


@READ_AND_WRITE
@unlocked
def letter_back(request: UnlockedRequest, letter: RecordId) -> HttpResponse:
    """A letter whose day has come: said before it opens, with a later day or none as ways round."""
    with request.vault.action():
        record = request.vault.get(LETTER, letter)
        waiting = returns(request.vault).waiting(letter)
        if waiting is None or waiting.on > request.now.date():
            return to("show_letter", letter)
        if request.method == "POST":
            return _bring_back(request, record, request.POST.get("what", ""))
    context = {"record": record, "name": letter_name(record.value), "waiting": waiting}
    return render(request, "self_compassion/letter_back.html", context)


@READ_AND_WRITE
@unlocked
def remove_letter(request: UnlockedRequest, letter: RecordId) -> HttpResponse:
    """Remove a letter, once asked."""
    says = gettext("It goes for good, and does not come back on any day.")
    ask = (gettext("Remove this letter?"), "show_letter")
    with request.vault.action():
        answer = remove(request, LETTER, letter, says=says, ask=ask, then="letters")
        if request.method == "POST":
            change_returns(request, lambda kept: kept.forget(letter))
    return answer


def _bring_back(request: UnlockedRequest, record: Record[Letter], what: str) -> HttpResponse:
    if what == "later":
        on = request.now.date() + A_WHILE
        change_returns(request, lambda kept: kept.bring(record.id, on))
        return to("letters")
    if what == "stay":
        change_returns(request, lambda kept: kept.bring(record.id, None))
        return to("letters")
    change_returns(request, lambda kept: kept.come_back(record.id, request.now))
    return to("show_letter", record.id)
