"""The words Crossread uses for what it found, on screen, on the command line and in exports alike.

It reports what it found, never what it means: "differs, check", not "contradicts".
"""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime

from tui.matching import Comparison, Difference, DifferenceKind, Grade, Level, Match
from tui.story import Details, Kind, Span, Story

DAY = len("2023-06-19")
"""Characters of a time that is no more than a day."""
_GRADES = {Grade.VERBATIM: "same words", Grade.NEAR: "nearly the same", Grade.REWORDED: "other words"}
_SIGNS = {Grade.VERBATIM: "=", Grade.NEAR: "≈", Grade.REWORDED: "~"}
_LEVELS = {Level.DIFFERS: "differs, check", Level.COMPATIBLE: "may fit together"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DIFFERS, COMPATIBLE, UNMATCHED = "≠", "±", "·"
LINKED, SETTLED = "+", "!"
"""The signs of what the reader linked, and of a difference that they are done with."""
TWO_EVENTS = "The stories seem to be of two events: hardly anything but shared wording is matched."
BY_WEIGHT = "·!=≈~+±≠"
"""The signs from the least to the most worth seeing."""
_KIND_SIGNS = {
    DifferenceKind.FIGURE: "№",
    DifferenceKind.NEGATION: "¬",
    DifferenceKind.DATE: "/",
    DifferenceKind.QUOTATION: '"',
    DifferenceKind.NAME: "@",
    DifferenceKind.ATTRIBUTION: "»",
    DifferenceKind.WORDING: "",
}
"""One cell each, in every terminal's font; in the order in which a reader should hear of them."""
_KINDS = tuple(_KIND_SIGNS)


def grade_words(grade: Grade) -> str:
    """A grade as the reader reads it."""
    return _GRADES[grade]


def sign(match: Match) -> str:
    """The sign of a match in the gutter: a difference worth checking before the grade."""
    levels = {each.level for each in match.differences if each.kind is not DifferenceKind.WORDING}
    if Level.DIFFERS in levels:
        return DIFFERS
    return COMPATIBLE if levels else _SIGNS[match.grade]


def difference_sign(difference: Difference) -> str:
    """The sign of what asks to be checked or may fit together; none for other words."""
    if difference.kind is DifferenceKind.WORDING:
        return ""
    return DIFFERS if difference.level is Level.DIFFERS else COMPATIBLE


def kind_sign(kind: DifferenceKind) -> str:
    """The sign of a kind of difference, whatever its level; other words have none."""
    return _KIND_SIGNS[kind]


def by_weight(differences: Iterable[Difference]) -> list[Difference]:
    """Differences with those first that a reader should hear of first: to be checked, then of the weightier kind."""
    return sorted(differences, key=_weight)


def _weight(difference: Difference) -> tuple[bool, bool, int]:
    wording = difference.kind is DifferenceKind.WORDING
    return wording, difference.level is not Level.DIFFERS, _KINDS.index(difference.kind)


def difference_sides(difference: Difference, comparison: Comparison) -> tuple[str, str]:
    """What either story says, each in one line; "–" for the one that says nothing of it."""
    return _quoted(difference.left, comparison.left), _quoted(difference.right, comparison.right)


def difference_head(difference: Difference) -> str:
    """What a difference is, with its signs: "≠ № figure differs, check"; "wording" for other words."""
    kind = difference.kind
    if kind is DifferenceKind.WORDING:
        return str(kind)
    return f"{difference_sign(difference)} {kind_sign(kind)} {kind} {_LEVELS[difference.level]}"


def weightiest(matches: Iterable[Match]) -> str:
    """The sign of some matches together: that of the one most worth seeing."""
    return max(map(sign, matches), key=BY_WEIGHT.index)


def difference_words(difference: Difference, comparison: Comparison, *, signs: bool = True) -> str:
    """A difference in one line: "≠ figure differs, check: 14 people | 17 people"."""
    left, right = difference_sides(difference, comparison)
    if difference.kind is DifferenceKind.WORDING:
        return f"wording: {left} | {right}"
    sign = f"{difference_sign(difference)} " if signs else ""
    return f"{sign}{difference.kind} {_LEVELS[difference.level]}: {left} | {right}"


def _quoted(span: Span | None, story: Story) -> str:
    return "–" if span is None else " ".join(span.of(story.text).split())


def score_words(score: float, digits: int = 2) -> str:
    """A score as it is shown: ".67", "1.00"."""
    return f"{score:.{digits}f}".removeprefix("0")


def score_range(matches: Iterable[Match]) -> str:
    """How sure matches in other words are: "score .73 to .87"; empty without any that is not the reader's own.

    In the same words, or nearly, the score is next to 1 and tells nothing.
    """
    told = sorted(match.score for match in matches if match.grade is Grade.REWORDED and not match.decided)
    ends = dict.fromkeys(map(score_words, (told[0], told[-1]))) if told else ()
    return f"score {' to '.join(ends)}" if ends else ""


def shown_time(published: str | None) -> str:
    """When a story was published, as a reader writes it: "19 Jun 2023, 12:40 UTC"; what is no ISO date stays so."""
    if not published:
        return ""
    try:
        time = datetime.fromisoformat(published)
    except ValueError:
        return published
    day = f"{time.day} {_MONTHS[time.month - 1]} {time.year}"
    if len(published) <= len("2023-06-19"):
        return day
    return f"{day}, {time:%H:%M} {time.tzname() or ''}".rstrip()


def title_words(details: Details, lead: str | None) -> str:
    """What a story is called in a list: its title, else its lead, marked as such; empty without either."""
    return details.title or (f"lead “{lead}”" if lead else "")


def outlet_words(details: Details) -> str:
    """Who published a story, in one line; "outlet unknown" where that is not known."""
    return " ".join((details.outlet or "").split()) or "outlet unknown"


def paragraph_number(story: Story, span: Span) -> int:
    """Which body paragraph of its story a span begins in, counted from 1; for a line above them, 0."""
    body = [
        paragraph.start
        for paragraph in story.paragraphs
        if any(
            sentence.kind is Kind.BODY
            for sentence in story.sentences
            if paragraph.start <= sentence.start < paragraph.end
        )
    ]
    return bisect_right(body, span.start)


def paragraph_numbers(story: Story) -> list[int]:
    """The `paragraph_number` of every sentence, in one go."""
    starts = [paragraph.start for paragraph in story.paragraphs]
    homes = [bisect_right(starts, sentence.start) - 1 for sentence in story.sentences]
    reported = {home for home, sentence in zip(homes, story.sentences, strict=True) if sentence.kind is Kind.BODY}
    body = [start for home, start in enumerate(starts) if home in reported]
    return [bisect_right(body, sentence.start) for sentence in story.sentences]
