"""What the reader decided in a session, put together for writing out: links and verdicts, pair of passages by pair."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from tui.desk.exports.gathering import Gathering
from tui.export import DecidedEntry
from tui.export.sources import letter_of
from tui.library import Anchor, Judgement, Link

_Pair = tuple[Anchor, Anchor]


def decided_entries(gathering: Gathering) -> tuple[DecidedEntry, ...]:
    """A pair of passages each, by the letters of their stories, and for two stories in reading order."""
    decided: defaultdict[_Pair, list[Link | Judgement]] = defaultdict(list)
    kept: list[Link | Judgement] = [*gathering.links, *gathering.judgements]
    for each in kept:
        decided[_in_order(each.anchors, gathering)].append(each)
    entries = (_entry(pair, decided[pair], gathering) for pair in decided)
    return tuple(sorted(entries, key=_place))


def _in_order(pair: _Pair, gathering: Gathering) -> _Pair:
    """The same pair with the earlier letter first."""
    return pair if _rank(pair[0], gathering) <= _rank(pair[1], gathering) else pair[::-1]


def _rank(anchor: Anchor, gathering: Gathering) -> tuple[int, str]:
    letter = letter_of(gathering.source((anchor.story_id, anchor.version)))
    return len(letter), letter


def _entry(pair: _Pair, decided: Iterable[Link | Judgement], gathering: Gathering) -> DecidedEntry:
    link, verdicts = None, list[Judgement]()
    for each in decided:
        if isinstance(each, Link):
            link = each
        else:
            verdicts.append(each if each.anchors == pair else replace(each, anchors=pair, words=each.words[::-1]))
    left, right = pair
    return DecidedEntry((gathering.decided(left), gathering.decided(right)), link, tuple(verdicts))


def _place(entry: DecidedEntry) -> tuple[object, ...]:
    letters = (letter_of(quoted.source) for quoted in entry.quoted)
    places = (number for quoted in entry.quoted for number in (quoted.anchor.version, quoted.anchor.start))
    return *((len(letter), letter) for letter in letters), *places
