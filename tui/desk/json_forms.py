"""Stories and comparisons as JSON, for other programs. The shapes are contracts."""

from tui.desk.resolving import Found
from tui.matching import Comparison, Difference, Match
from tui.story import Sentence, Span, Story


def story_json(found: Found) -> dict[str, object]:
    """A story with its text and the spans of its sentences, in code points."""
    story = found.story
    details = story.details
    return {
        "id": found.id,
        "path": found.path,
        "title": details.title,
        "outlet": details.outlet,
        "byline": details.byline,
        "published": details.published,
        "url": details.url,
        "text": story.text,
        "sentences": [_sentence(sentence) for sentence in story.sentences],
    }


def reading_json(found: Found) -> dict[str, object]:
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
    }


def comparison_json(
    comparison: Comparison, left: Found, right: Found, *, candidates: bool = False
) -> dict[str, object]:
    """The `crossread.compare/1` object; with `candidates` the scored pairs that are not shown, too."""
    rows = [*comparison.matches, *(comparison.candidates if candidates else ())]
    return {
        "schema": "crossread.compare/1",
        "stories": [story_json(left), story_json(right)],
        "matches": [_match(match, comparison) for match in rows],
    }


def _sentence(sentence: Sentence) -> dict[str, object]:
    return {"start": sentence.start, "end": sentence.end, "kind": sentence.kind.value}


def _match(match: Match, comparison: Comparison) -> dict[str, object]:
    return {
        "left": match.left,
        "right": match.right,
        "score": match.score,
        "grade": match.grade.value,
        "passage": match.passage if match.shown else None,
        "quote": match.quote,
        "shown": match.shown,
        "decided": match.decided.value if match.decided else None,
        "differences": [_difference(difference, comparison) for difference in match.differences],
    }


def _difference(difference: Difference, comparison: Comparison) -> dict[str, object]:
    return {
        "kind": difference.kind.value,
        "level": difference.level.value,
        "left": _span(difference.left, comparison.left),
        "right": _span(difference.right, comparison.right),
    }


def _span(span: Span | None, story: Story) -> dict[str, object] | None:
    return None if span is None else {"start": span.start, "end": span.end, "text": span.of(story.text)}
