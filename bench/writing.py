"""Writing in the journal with ten years behind: how long each keeping takes while somebody types."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from bench.results import Result, p50, p95
from bench.visitor import Visitor

NEW, KEEP = "/journal/write/", "/journal/keep/"
HIDDEN = ("entry", "sitting", "whose", "prompt", "revision")
WORDS = ("autosave", 300), ("autosave_long", 2000)
"""Results and about how many words the text has; the usual entry, and a long one."""
OLDEST = re.compile(r"page=(\d+)")
ENTRY = re.compile(r"/journal/entries/([0-9a-f]{32})/")


def measure(years: Visitor, rounds: int) -> Iterator[Result]:
    """Yield how long it takes to keep a page that grows by a word each time."""
    for name, length in WORDS:
        times = _type(years, NEW, length, rounds)
        goal = 15.0 if name == "autosave" else None
        yield Result(f"{name}_p50_ms", p50(times), "ms", goal, f"{rounds} keepings of {length} words, on the disk")
        yield Result(f"{name}_p95_ms", p95(times), "ms")
    times = _type(years, f"/journal/entries/{_packed_entry(years)}/edit/", WORDS[0][1], rounds)
    yield Result("autosave_packed_p50_ms", p50(times), "ms", None, "an entry of years ago, packed with 63 others")


def _type(visitor: Visitor, path: str, length: int, rounds: int) -> list[float]:
    """Return the seconds of each keeping; the first, which begins the entry, is left out."""
    page = visitor.get(path).text
    fields = {name: _hidden(page, name) for name in HIDDEN}
    text, seconds = "a word of mine, " * (length // 4), []
    for turn in range(rounds + 1):
        text += f" {turn}"
        answer = visitor.post(KEEP, page, {**fields, "turn": str(turn + 1), "title": "", "tags": "", "text": text})
        if answer.status != 200:
            raise RuntimeError(f"keeping answered with {answer.status}")
        said = json.loads(answer.text)
        fields |= {"entry": said["id"], "revision": str(said["revision"])}
        seconds.append(answer.seconds)
    return seconds[1:]


def _hidden(page: str, name: str) -> str:
    found = re.search(rf'<input type="hidden" name="{name}"(?: value="([^"]*)")?', page)
    return (found.group(1) or "") if found else ""


def _packed_entry(visitor: Visitor) -> str:
    pages = [int(number) for number in OLDEST.findall(visitor.get("/journal/").text)]
    far = visitor.get(f"/journal/?page={max(pages, default=1) + 30}").text
    return str(ENTRY.findall(far)[-1])
