"""Looking for words in what a person wrote: what counts as the same word, what matches, and what to show of it.

Case, accents and apostrophes make no difference: "cafe" finds "Café", "dont" finds "don’t". A word is found inside
longer ones. Words in quotation marks are looked for beside each other.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby

_NOT_HEARD = re.compile("[\u0300-\u036f'\u2018\u2019\u02bc`\u00b4\u200b-\u200f\u2060\ufeff]+")
"""Accents by themselves, apostrophes of every kind, and marks without width."""
_ASCII = bytes(range(0x80))
_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'
_QUOTED_OR_WORD = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]+)[{_QUOTES}]?|([^\s{_QUOTES}]+)")
_EDGES = ".,;:!?()[]{}<>\u2026-\u2013\u2014/"
_LOW = bytes(range(256)).lower()
_PASSED_OVER = b"'`" + bytes(range(0x80, 0x100))
_ASCII_LETTER = re.compile("[A-Za-z0-9]")


def _seconds_of(lead: int) -> frozenset[int]:
    """Return the second bytes, in UTF-8, of what NFKD takes apart into ASCII letters or digits, by a lead of two."""
    seconds = range(0x80, 0xC0)
    return frozenset(
        second
        for second in seconds
        if _ASCII_LETTER.search(unicodedata.normalize("NFKD", bytes((lead, second)).decode()))
    )


_ANY = frozenset(range(0x80, 0xC0))
_LEADS = {
    **{lead: seconds for lead in range(0xC2, 0xE0) if (seconds := _seconds_of(lead))},
    **dict.fromkeys((0xE1, 0xE3, 0xEF), _ANY),
    0xE2: frozenset((0x81, 0x82, 0x84, 0x85, 0x86, 0x91, 0x92, 0x93, 0xB1)),
    0xEA: frozenset((0x9F,)),
    0xF0: frozenset((0x90, 0x9D, 0x9F)),
}
"""First and second byte, in UTF-8, of every character that NFKD takes apart into ASCII letters or digits."""
MOST_TERMS = 8
SHORTEST_IN_ASCII = 3
"""Letters that a word has to keep beside each other in ASCII to be looked for by those alone."""
AROUND = 90
"""Characters shown on either side of what was found."""
LONGEST_EXCERPT = 320


def fold(text: str) -> str:
    """Return text as it is compared: lower case, without accents and apostrophes, blanks alike."""
    text = text.replace("\u2019", "")
    plain = text.replace("'", "").replace("`", "") if text.isascii() else _plain(text)
    return " ".join(plain.lower().split())


def _plain(text: str) -> str:
    """Return text without accents and capitals. A sigma is one letter, though it looks different at the end."""
    return _NOT_HEARD.sub("", unicodedata.normalize("NFKD", text)).lower().replace("ς", "σ")


_fold_ours = lru_cache(maxsize=8192)(fold)
"""For words of this programme alone: what a person wrote is never kept in a cache."""


@dataclass(frozen=True, slots=True)
class Query:
    """Words to look for, all of them. terms: folded, at most eight, none empty."""

    terms: tuple[str, ...]

    @classmethod
    def of(cls, asked: str) -> Query:
        """Return the query that a person typed; one without terms when there is nothing to look for."""
        found = (fold((quoted or word).strip(_EDGES)) for quoted, word in _QUOTED_OR_WORD.findall(asked))
        return cls(tuple(dict.fromkeys(term for term in found if term))[:MOST_TERMS])

    def finds(self, *texts: str) -> bool:
        """Return whether every term stands in one of the texts."""
        folded = "\n".join(fold(text) for text in texts)
        return all(term in folded for term in self.terms)

    def record_filter(self, coded: Mapping[str, str]) -> TermFilter:
        """Return the coarse test for one kind of record. coded: stored codes and the words the person saw."""
        return TermFilter.of(self.terms, coded)


@dataclass(frozen=True, slots=True)
class TermFilter:
    """A fast test on records as they are stored, many at once, before they are decoded: lets through all that may
    match, and little else.

    needles: for each word of each term, what may stand for it: itself, or a code that was shown with it. in_ascii:
    whether looking for letters and digits of ASCII is enough, which is many times as fast.
    """

    needles: tuple[tuple[bytes, ...], ...]
    in_ascii: bool

    @classmethod
    def of(cls, terms: Iterable[str], coded: Mapping[str, str]) -> TermFilter:
        words = list(dict.fromkeys(word for term in terms for word in term.split()))
        seen = [(_fold_ours(code).encode(), _fold_ours(said)) for code, said in coded.items()]
        in_ascii = all(word.isascii() or len(_longest_run(word)) >= SHORTEST_IN_ASCII for word in words)
        needles = (
            (_longest_run(word) if in_ascii else word.encode(), *(code for code, said in seen if word in said))
            for word in words
        )
        return cls(tuple(needles), in_ascii)

    def __call__(self, held: Sequence[bytes]) -> list[int]:
        """Return the places of the encoded records that may hold every term. Bytes that are not text do not count."""
        everything = range(len(held))
        if not self.in_ascii:
            places = self._beyond_ascii(held)
            return places and self._places({place: _folded(held[place]) for place in places}, places)
        low = [each.translate(_LOW, _PASSED_OVER) for each in held]
        plain = self._places(low, everything)
        accented = self._accented(held) if len(plain) < len(held) else {}
        if not accented:
            return plain
        for place in accented.keys() - set(plain):
            low[place] += b" " + accented[place]
        return self._places(low, everything)

    def _beyond_ascii(self, held: Sequence[bytes]) -> list[int]:
        """Return the places where every character beyond ASCII that is looked for may be, which is soon known: only the
        few that are not ASCII become such characters.
        """
        wanted = [[_strange(needle) for needle in ones] for ones in self.needles]

        def may_stand(stored: bytes) -> bool:
            there = _strange(stored)
            return all(any(characters <= there for characters in ones) for ones in wanted)

        return [place for place, each in enumerate(held) if may_stand(each)] if may_stand(b" ".join(held)) else []

    def _places(self, texts: Mapping[int, bytes] | Sequence[bytes], places: Sequence[int]) -> list[int]:
        """Return those of the places where something stands for every word."""
        for ones in self.needles:
            found: list[int] = []
            left = places
            for needle in ones:
                found += [place for place in left if needle in texts[place]]
                left = [place for place in left if needle not in texts[place]] if len(ones) > 1 else ()
            places = sorted(found)
        return list(places)

    def _accented(self, held: Sequence[bytes]) -> dict[int, bytes]:
        """Return by place the letters around those with accents, if what is looked for may stand there."""
        together = b" ".join(held)
        spots = sorted(spot for lead in _LEADS if lead in together for spot in _spots(together, lead, _LEADS[lead]))
        reach = 4 * max(len(needle) for ones in self.needles for needle in ones) + 8
        near = _letters(_around(together, spots, reach))
        if not any(needle in near for ones in self.needles for needle in ones):
            return {}
        ends = list(accumulate(len(each) + 1 for each in held))
        by_place = groupby(spots, lambda spot: bisect_right(ends, spot))
        return {place: _letters(_around(together, here, reach)) for place, here in by_place}


def _longest_run(word: str) -> bytes:
    """Return the longest run of ASCII letters and digits in a word; what is not ASCII is passed over."""
    return max(re.findall(rb"[a-z0-9]+", word.encode("ascii", "ignore")), key=len, default=b"")


def _strange(stored: bytes) -> frozenset[str]:
    """Return the characters that are not ASCII as they are compared, and what else comes of them."""
    return frozenset(_plain(stored.translate(None, _ASCII).decode("utf-8", "ignore")))


def _folded(stored: bytes) -> bytes:
    return _plain(stored.decode("utf-8", "ignore")).encode()


def _letters(stored: bytes) -> bytes:
    """Return letters and digits of ASCII as a filter compares them, also those that carry an accent."""
    return _decomposed(stored).encode().translate(_LOW, _PASSED_OVER)


def _decomposed(stored: bytes) -> str:
    return unicodedata.normalize("NFKD", stored.decode("utf-8", "ignore"))


def _around(stored: bytes, spots: Iterable[int], reach: int) -> bytes:
    """Return the stretches around some spots, in order."""
    stretches, end = [], 0
    for spot in spots:
        stretches += [b" "] if spot - reach > end else []
        stretches.append(stored[max(end, spot - reach) : spot + reach])
        end = spot + reach
    return b"".join(stretches)


def _spots(stored: bytes, lead: int, seconds: frozenset[int]) -> Iterator[int]:
    find, last = stored.find, len(stored) - 1
    at = find(lead)
    while 0 <= at < last:
        if stored[at + 1] in seconds:
            yield at
        at = find(lead, at + 1)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, found or between what was found."""

    text: str
    found: bool = False


def excerpt(text: str, query: Query) -> tuple[Piece, ...]:
    """Return a stretch of the text around what was found first, cut at words, with every find marked."""
    spans = list(_spans(text, query))
    first = spans[0][0] if spans else 0
    begin = _cut(text, max(0, first - AROUND), forward=True)
    end = _cut(text, min(len(text), max(first + AROUND, begin + LONGEST_EXCERPT)), forward=False)
    end = max(end, spans[0][1] if spans else 0)
    shown = list(_pieces(text, begin, end, [span for span in spans if begin <= span[0] and span[1] <= end]))
    if begin > 0:
        shown.insert(0, Piece("… "))
    if end < len(text):
        shown.append(Piece(" …"))
    return tuple(shown)


def marked(text: str, query: Query) -> tuple[Piece, ...]:
    """Return a whole line with every find marked."""
    return tuple(_pieces(text, 0, len(text), list(_spans(text, query))))


def _pieces(text: str, begin: int, end: int, spans: list[tuple[int, int]]) -> Iterator[Piece]:
    at = begin
    for start, stop in spans:
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[start:stop], found=True)
        at = stop
    if at < end:
        yield Piece(text[at:end])


def _cut(text: str, at: int, *, forward: bool) -> int:
    """Return the nearest edge of a word, so that no word is cut in two; `at` itself in scripts without blanks."""
    if at in (0, len(text)):
        return at
    if forward:
        edge = text.find(" ", at, at + 20)
        return edge + 1 if edge >= 0 else at
    edge = text.rfind(" ", at - 20, at)
    return edge if edge >= 0 else at


def _spans(text: str, query: Query) -> Iterator[tuple[int, int]]:
    """Yield where terms stand in the text as it was written, in order and apart from each other."""
    folded, origin = _folded_with_origins(text)
    found: list[tuple[int, int]] = []
    for term in query.terms:
        at = folded.find(term)
        while at >= 0:
            found.append((origin[at], origin[at + len(term) - 1] + 1))
            at = folded.find(term, at + len(term))
    reached = 0
    for start, stop in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= reached:
            reached = _with_marks(text, stop)
            yield start, reached


def _with_marks(text: str, stop: int) -> int:
    """Return the end of a find with the accents that belong to its last letter."""
    while stop < len(text) and unicodedata.combining(text[stop]):
        stop += 1
    return stop


def _folded_with_origins(text: str) -> tuple[str, list[int]]:
    """Return the folded text, and for each of its characters the place of the one it came from."""
    letters: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(text):
        if character.isspace():
            plain = "" if not letters or letters[-1] == " " else " "
        elif character.isascii():
            plain = "" if character in "'`" else character.lower()
        else:
            plain = _plain(character)
        for letter in plain:
            letters.append(letter)
            origin.append(place)
    return "".join(letters), origin
