"""What a check-in is called on the page: feelings, places, and what several check-ins say together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.library import feelings
from ownpace.practices.check_in import catalogue
from ownpace.practices.check_in.domain.blame import Belongs, Blame, Sentence
from ownpace.practices.check_in.domain.check_in import BodyPart, CheckIn, Felt
from ownpace.practices.check_in.domain.course import MOST_POINTS, Points, usual

BLAME: dict[Blame, Text] = {
    Blame.SOME: _("Yes, some of it"),
    Blame.NO: _("No, nothing like that"),
    Blame.NOT_SURE: _("I am not sure"),
    Blame.NOT_NOW: _("I would rather not look now"),
}
BLAME_HINTS: dict[str, Text] = {
    Blame.SOME.value: _("Next, you may sort a sentence or two."),
    Blame.NOT_SURE.value: _("Looking at one sentence can help. You can also leave it."),
    Blame.NOT_NOW.value: _("That is a good way to look after yourself."),
}
BELONGS: dict[Belongs, Text] = {
    Belongs.MINE: _("Mine, and something to learn from"),
    Belongs.SOMEONE_ELSE: _("Someone else’s"),
    Belongs.CIRCUMSTANCES: _("The circumstances’"),
    Belongs.UNSURE: _("Not sure yet"),
}
BELONGS_HINTS: dict[str, Text] = {
    Belongs.MINE.value: _("Something I did and would do another way."),
    Belongs.SOMEONE_ELSE.value: _("What another person chose to do is theirs, whatever I did or wore or said."),
    Belongs.CIRCUMSTANCES.value: _("What nobody chose: illness, bad timing, how things are set up."),
}
TIMES: tuple[Text, ...] = (
    _("once"),
    _("twice"),
    _("three times"),
    _("four times"),
    _("five times"),
    _("six times"),
    _("seven times"),
    _("eight times"),
    _("nine times"),
    _("ten times"),
)


@dataclass(frozen=True, slots=True)
class Section:
    """One thing that a check-in says: what it is, and it in words. lines: one or several."""

    what: Text
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pile:
    """Sentences that belong to one place, each with its number."""

    belongs: Text
    sentences: tuple[tuple[int, Sentence], ...]


def feeling(felt: Felt) -> str:
    """Return a feeling in words: the person's own, or those of the library; its id where it is no longer there."""
    return felt.own or feelings.words_of(felt.id) or felt.id.replace("-", " ")


def in_short(check_in: CheckIn) -> str:
    """Return the feelings on one line; empty where there are none."""
    return ", ".join(feeling(felt) for felt in check_in.feelings)


def numbers(check_in: CheckIn) -> str:
    """Return the two ratings on one line; empty where there are none."""
    rated = []
    if check_in.distress is not None:
        rated.append(gettext("distress %(value)s") % {"value": int(check_in.distress)})
    if check_in.ease is not None:
        rated.append(gettext("ease %(value)s") % {"value": int(check_in.ease)})
    return " · ".join(rated)


def of_100(value: int) -> str:
    """Say a rating: "40 of 100"."""
    return gettext("%(value)s of 100") % {"value": int(value)}


def region(id: str) -> str:
    """Return a place of the body in words."""
    return _named(catalogue.regions(), id)


def place(part: BodyPart) -> str:
    """Return a place of the body with what was felt there, on one line."""
    felt = [_named(catalogue.sensations(), id) for id in part.sensations]
    if part.own:
        felt.append(part.own)
    named = region(part.region)
    return gettext("%(place)s: %(felt)s") % {"place": named, "felt": ", ".join(felt)} if felt else named


def sections(check_in: CheckIn) -> tuple[Section, ...]:
    """Return everything that a check-in holds, in the order of its pages, sorted sentences apart."""
    return tuple(one for one in _sections(check_in) if one.lines)


def _sections(check_in: CheckIn) -> Iterator[Section]:
    yield Section(_("Feelings"), _one(", ".join(_with_strength(felt) for felt in check_in.feelings)))
    yield Section(_("Distress"), () if check_in.distress is None else (of_100(check_in.distress),))
    yield Section(_("Ease"), () if check_in.ease is None else (of_100(check_in.ease),))
    yield Section(_("In the body"), tuple(place(part) for part in check_in.body))
    yield Section(_("What I fear"), _one(check_in.fears))
    needs = [_named(catalogue.needs(), id) for id in check_in.needs]
    yield Section(_("What I need"), (*_one(", ".join(needs)), *_one(check_in.own_needs)))
    yield Section(_("What felt comfortable"), _one(check_in.comfortable))
    yield Section(_("What did not"), _one(check_in.uncomfortable))
    yield Section(_("What to adjust"), _one(check_in.adjust))
    if check_in.blame is not None:
        yield Section(_("Guilt or blame that belongs elsewhere"), (str(BLAME[check_in.blame]),))


def sentences(check_in: CheckIn) -> str:
    """Return the sorted sentences and where each belongs, a line each."""
    lines = [f"{each.words} ({BELONGS[each.belongs]})" for each in check_in.sentences]
    return "\n".join(lines) or gettext("nothing")


def piles(check_in: CheckIn) -> tuple[Pile, ...]:
    """Return the sorted sentences by where they belong; places with none are left out."""
    numbered = tuple(enumerate(check_in.sentences, 1))
    found = (
        Pile(BELONGS[belongs], tuple((number, each) for number, each in numbered if each.belongs is belongs))
        for belongs in Belongs
    )
    return tuple(pile for pile in found if pile.sentences)


def coded() -> dict[str, str]:
    """Return the words of everything that is chosen from a list, by the code that is kept."""
    listed = (catalogue.regions(), catalogue.sensations(), catalogue.needs())
    return {
        **{feeling.id: str(feeling.words) for feeling in feelings.by_id().values()},
        **{id: str(words) for entries in listed for id, words in entries.items()},
        **{answer.value: str(words) for answer, words in BLAME.items()},
        **{belongs.value: str(words) for belongs, words in BELONGS.items()},
    }


def times(count: int) -> str:
    """Say how often: "twice", "more than ten times"."""
    return str(TIMES[count - 1]) if count <= len(TIMES) else gettext("more than ten times")


def about_distress(points: Points) -> str:
    """Say what numbers for distress there are."""
    noted = ngettext("You noted distress once.", "You noted distress %(count)s times.", len(points))
    return _about(noted, points)


def about_ease(points: Points) -> str:
    """Say what numbers for ease there are."""
    return _about(ngettext("You noted ease once.", "You noted ease %(count)s times.", len(points)), points)


def _about(noted: str, points: Points) -> str:
    if not points:
        return ""
    noted = noted % {"count": len(points)}
    mostly = usual(points)
    if mostly is None:
        return noted
    if mostly.low == mostly.high:
        around = gettext("It was most often about %(low)s.")
    else:
        around = gettext("It was most often between %(low)s and %(high)s; days differ.")
    lines = [noted, around % {"low": mostly.low, "high": mostly.high}]
    if len(points) > MOST_POINTS:
        lines.append(gettext("The line shows the middle number of each month."))
    return " ".join(lines)


def _with_strength(felt: Felt) -> str:
    if felt.strength is None:
        return feeling(felt)
    return gettext("%(feeling)s (%(strength)s)") % {"feeling": feeling(felt), "strength": of_100(felt.strength)}


def _one(words: str) -> tuple[str, ...]:
    return (words,) if words else ()


def _named(entries: Mapping[str, Text], id: str) -> str:
    return str(entries[id]) if id in entries else id.replace("-", " ")
