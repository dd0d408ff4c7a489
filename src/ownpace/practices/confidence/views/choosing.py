"""Choosing what to rate, and in which words."""

from __future__ import annotations

import secrets

from django.http import Http404, HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.practices.confidence.domain.items import Item, Items, ItemTheme, NoSuchItem
from ownpace.practices.confidence.forms import STARTING, ItemForm, ItemsForm, WordsForm
from ownpace.practices.confidence.records import ITEMS
from ownpace.practices.confidence.starting_set import starting_items
from ownpace.practices.confidence.views.loading import load_items
from ownpace.practices.confidence.words import bare_words, item_words, starting_words
from ownpace.web.keeping import change, keep, sent, store


@unlocked
def choose_items(request: UnlockedRequest) -> HttpResponse:
    """Choose from the starting set and from one's own items. What is not ticked is put away, with its ratings."""
    with request.vault.action():
        record, items = load_items(request)
        if request.method == "POST" and "one_of_each" in request.POST:
            store(request, record, ITEMS, _with_chosen(items, _one_of_each(items)))
            return redirect("confidence:rate_items")
        form = ItemsForm(sent(request), items=items, revision=record.revision if record else 0)
        if form.is_valid():
            store(request, record, ITEMS, _with_chosen(items, form.ticked()))
            return redirect("confidence:show_confidence")
    themes = [form[theme.value] for theme in ItemTheme if theme.value in form.fields]
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
    added = tuple(STARTING + first[theme].id for theme in ItemTheme if theme in first and theme not in used)
    return (*(item.id for item in items.in_use), *added)


@unlocked
def add_item(request: UnlockedRequest) -> HttpResponse:
    """Write an item of one's own."""
    form = ItemForm(sent(request))
    if form.is_valid():
        with request.vault.action():
            record, items = load_items(request)
            store(request, record, ITEMS, items.add(form.item(secrets.token_hex(16))))
        return redirect("confidence:choose_items")
    return render(request, "confidence/add_item.html", {"form": form})


@unlocked
def edit_item(request: UnlockedRequest, item: str) -> HttpResponse:
    """Change the words of an item, put it away, or take it up again."""

    def in_words(items: Items) -> str:
        return item_words(items.get(item))

    with request.vault.action():
        record, items = load_items(request)
        here = _item(items, item)
        if record and request.method == "POST" and "put" in request.POST:
            away = request.POST["put"] == "away"
            change(request, ITEMS, record.id, lambda kept: kept.put(item, away=away))
            return redirect("confidence:show_item", item)
        initial = {"words": bare_words(here), "revision": _wording(here)}
        form = WordsForm(sent(request), initial=initial)
        if form.is_valid():
            words = form.cleaned_data["words"]
            is_starting = here.start and words == starting_words(here.start)
            changed = items.reword(item, "" if is_starting else words, request.now)
            conflict = keep(request, record, ITEMS, changed, form, says=in_words, revision=_wording(here))
            return conflict or redirect("confidence:show_item", item)
    return render(request, "confidence/edit_item.html", {"form": form, "item": here})


def _wording(item: Item) -> int:
    """Number the wordings of an item from 1: other items may change meanwhile."""
    return 1 + len(item.former)


def _item(items: Items, id: str) -> Item:
    try:
        return items.get(id)
    except NoSuchItem:
        raise Http404 from None
