"""Choosing what to rate, and in which words."""

from __future__ import annotations

import secrets

from django.http import Http404, HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.practices.confidence.domain.items import Item, Items, NoSuchItem, Theme
from ownpace.practices.confidence.forms import STARTING, ItemForm, ItemsForm, WordsForm
from ownpace.practices.confidence.starting_set import starting_items
from ownpace.practices.confidence.views.kept import keep_items, kept_items, to
from ownpace.practices.confidence.words import bare_words, i_can, item_words, starting_words
from ownpace.web.keeping import sent, two_versions


@unlocked
def choose_items(request: UnlockedRequest) -> HttpResponse:
    """Choose from the starting set and from one's own items. What is not ticked is put away, with its ratings."""
    with request.vault.action():
        record, items = kept_items(request)
        if request.method == "POST" and "one_of_each" in request.POST:
            keep_items(request, record, _with_chosen(items, _one_of_each(items)))
            return to("rate_items")
        form = ItemsForm(sent(request), items=items, revision=record.revision if record else 0)
        if form.is_valid():
            keep_items(request, record, _with_chosen(items, form.ticked()))
            return to("show_confidence")
    themes = [form[theme.value] for theme in Theme if theme.value in form.fields]
    sentences = [(item.id, item_words(item)) for item in items.in_use]
    context = {"form": form, "themes": themes, "items": items, "sentences": sentences}
    return render(request, "confidence/choose_items.html", context)


def _with_chosen(items: Items, ticked: tuple[str, ...]) -> Items:
    kept = items.keep_in_use(value for value in ticked if not value.startswith(STARTING))
    for value in ticked:
        if value.startswith(STARTING):
            start = starting_items()[value.removeprefix(STARTING)]
            kept = kept.add(Item(secrets.token_hex(16), start.theme, start=start.id))
    return kept


def _one_of_each(items: Items) -> tuple[str, ...]:
    """Return what is in use, and the first starting item of every theme that has nothing in use."""
    used = {item.theme for item in items.in_use}
    first = {one.theme: one for one in reversed(starting_items().values())}
    added = tuple(STARTING + first[theme].id for theme in Theme if theme in first and theme not in used)
    return (*(item.id for item in items.in_use), *added)


@unlocked
def add_item(request: UnlockedRequest) -> HttpResponse:
    """Write an item of one's own."""
    form = ItemForm(sent(request))
    if form.is_valid():
        with request.vault.action():
            record, items = kept_items(request)
            keep_items(request, record, items.add(form.item(secrets.token_hex(16))))
        return to("choose_items")
    return render(request, "confidence/add_item.html", {"form": form})


@unlocked
def edit_item(request: UnlockedRequest, item: str) -> HttpResponse:
    """Change the words of an item, put it away, or take it up again."""
    with request.vault.action():
        record, items = kept_items(request)
        here = _found(items, item)
        if request.method == "POST" and "put" in request.POST:
            keep_items(request, record, items.put(item, away=request.POST["put"] == "away"))
            return to("show_item", item)
        initial = {"words": bare_words(here), "revision": _wording(here)}
        form = WordsForm(sent(request), initial=initial)
        if form.is_valid():
            words = form.cleaned_data["words"]
            if form.cleaned_data["revision"] != _wording(here) and words != bare_words(here):
                return two_versions(request, mine=i_can(words), theirs=i_can(bare_words(here)), back=request.path)
            same = here.start and words == starting_words(here.start)
            keep_items(request, record, items.reword(item, "" if same else words, request.now))
            return to("show_item", item)
    return render(request, "confidence/edit_item.html", {"form": form, "item": here})


def _wording(item: Item) -> int:
    """Number the wordings of an item from 1: other items may change meanwhile."""
    return 1 + len(item.former)


def _found(items: Items, id: str) -> Item:
    try:
        return items.get(id)
    except NoSuchItem:
        raise Http404 from None
