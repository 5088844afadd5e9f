"""Stories and comparisons as JSON, for other programs. The shapes are contracts."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from tui import matching
from tui.desk.knowing.cards import Card
from tui.desk.resolving import Found
from tui.desk.verdicts import NO_VERDICTS, Subject, Verdicts
from tui.matching import Apart, Comparison, Difference, Match
from tui.story import FIELDS, Sentence, Span, Story

if TYPE_CHECKING:  # to show a story takes no matching
    from tui.matching import Explanation, Rank, Reason

_SAID_OTHERWISE = {"left", "right", "passage"}
"""What an explanation tells of a match in a form of its own, or not at all."""
_DIGITS = 6
"""After the point; a score has four, and three quarters of it, which a title may need, two more."""


def story_json(found: Found) -> dict[str, object]:
    """A story with its text and the spans of its sentences, in code points."""
    story = found.story
    return {
        "id": found.id,
        "path": found.path,
        **asdict(story.details),
        "text": story.text,
        "sentences": [_sentence(sentence) for sentence in story.sentences],
    }


def card_json(card: Card) -> dict[str, object]:
    """The `crossread.card/1` object: what is known of a story, field by field, and where it comes from."""
    return {
        "schema": "crossread.card/1",
        "id": card.id or None,
        "file": card.name,
        **asdict(card.details),
        **_knowledge(card),
        "remarks": list(card.remarks),
        "lead": card.lead,
        "version": card.versions,
    }


def reading_json(found: Found, card: Card) -> dict[str, object]:
    """The `crossread.story/1` object: the story as in a comparison, how it was read, and why a sentence is no body."""
    origin = found.story.origin
    return {
        "schema": "crossread.story/1",
        **story_json(found),
        "sentences": [_sentence(sentence) | {"why": sentence.why or None} for sentence in found.story.sentences],
        "file": origin.name,
        "encoding": origin.encoding,
        "guessed": origin.guessed,
        "removed": origin.removed,
        **_knowledge(card),
        "format": origin.format,
        "remarks": list(origin.remarks),
        "version": found.stored.version if found.stored else None,
    }


def _knowledge(card: Card) -> dict[str, object]:
    """Where each field comes from, and what may be so."""
    guesses = [guess for field in FIELDS for guess in card.guesses.get(field, ())]
    return {
        "sources": {field: {"source": card.source(field), "why": card.why(field)} for field in FIELDS},
        "guesses": [asdict(guess) for guess in guesses],
    }


def comparison_json(
    comparison: Comparison, left: Found, right: Found, given: Verdicts = NO_VERDICTS, *, candidates: bool = False
) -> dict[str, object]:
    """The `crossread.compare/1` object; with `candidates` the scored pairs that are not shown, too.

    `given` are the reader's verdicts on the two stories.
    """
    rows = [*comparison.matches, *(comparison.candidates if candidates else ())]
    return {
        "schema": "crossread.compare/1",
        "stories": [story_json(left), story_json(right)],
        "one_event": comparison.one_event,
        "matches": [_match(match, comparison, given) for match in rows],
        "unmatched": {
            "left": _unmatched(comparison, right=False),
            "right": _unmatched(comparison, right=True),
        },
        "apart": [_apart(each, comparison) for each in matching.told_apart(comparison)],
    }


def explanation_json(
    explanation: "Explanation", left: Found, right: Found, given: Verdicts = NO_VERDICTS
) -> dict[str, object]:
    """The `crossread.explain/1` object; offsets are those of the stories' text in `crossread.compare/1`."""
    match = explanation.match
    comparison = Comparison(left.story, right.story, (match,))
    return {
        "schema": "crossread.explain/1",
        "stories": [_known(left), _known(right)],
        "left": _explained(left.story, match.left),
        "right": _explained(right.story, match.right),
        **{key: value for key, value in _match(match, comparison, given).items() if key not in _SAID_OTHERWISE},
        "candidate": explanation.candidate,
        "needed": round(explanation.needed, _DIGITS),
        "enough": None if explanation.enough is None else round(explanation.enough, _DIGITS),
        "usual": round(explanation.usual, _DIGITS),
        "reasons": [_reason(each) for each in explanation.reasons],
        "shared": [
            {"left": _span(one, left.story), "right": _span(other, right.story)} for one, other in explanation.shared
        ],
        "ranks": {"left": _rank(explanation.left_rank), "right": _rank(explanation.right_rank)},
        "obstacles": [each.value for each in explanation.obstacles],
    }


def _known(found: Found) -> dict[str, object]:
    whole = story_json(found)
    return {key: whole[key] for key in whole if key not in {"text", "sentences"}}


def _explained(story: Story, place: int) -> dict[str, object]:
    sentence = story.sentences[place]
    return {"sentence": place} | _sentence(sentence) | {"text": sentence.span.of(story.text)}


def _reason(reason: "Reason") -> dict[str, object]:
    value, usual, counts = (round(each, _DIGITS) for each in (reason.value, reason.usual, reason.counts))
    return {"name": reason.name, "value": value, "usual": usual, "counts": counts}


def _rank(rank: "Rank") -> dict[str, object]:
    best = None if rank.best is None else {"sentence": rank.best[0], "score": rank.best[1]}
    return {"place": rank.place, "candidates": rank.candidates, "best": best}


def _unmatched(comparison: Comparison, *, right: bool) -> list[dict[str, object]]:
    nearest = comparison.nearest(right=right)
    return [
        {"sentence": place, "nearest": _near(nearest.get(place), right=right)}
        for place in comparison.unmatched(right=right)
    ]


def _near(near: Match | None, *, right: bool) -> dict[str, object] | None:
    return None if near is None else {"sentence": near.left if right else near.right, "score": near.score}


def _apart(apart: Apart, comparison: Comparison) -> dict[str, object]:
    return {"left": apart.left, "right": apart.right, "difference": _difference(apart.difference, comparison)}


def _sentence(sentence: Sentence) -> dict[str, object]:
    return {"start": sentence.start, "end": sentence.end, "kind": sentence.kind.value}


def _match(match: Match, comparison: Comparison, given: Verdicts) -> dict[str, object]:
    differences = (Subject(match, difference) for difference in match.differences)
    return {
        "left": match.left,
        "right": match.right,
        "score": match.score,
        "grade": match.grade.value,
        "passage": match.passage if match.shown else None,
        "quote": match.quote,
        "shown": match.shown,
        "decided": match.decided.value if match.decided else None,
        "verdict": _verdict(Subject(match), comparison, given),
        "differences": [
            _difference(each.difference, comparison) | {"verdict": _verdict(each, comparison, given)}
            for each in differences
            if each.difference
        ],
    }


def _verdict(subject: Subject, comparison: Comparison, given: Verdicts) -> dict[str, str] | None:
    judgement = given.on(subject, comparison)
    return None if judgement is None else {"verdict": judgement.verdict.value, "reason": judgement.reason}


def _difference(difference: Difference, comparison: Comparison) -> dict[str, object]:
    return {
        "kind": difference.kind.value,
        "level": difference.level.value,
        "left": _span(difference.left, comparison.left),
        "right": _span(difference.right, comparison.right),
    }


def _span(span: Span | None, story: Story) -> dict[str, object] | None:
    return None if span is None else {"start": span.start, "end": span.end, "text": span.of(story.text)}
