"""A whole comparison of two stories against a plain loop of `fuzz.token_set_ratio` over all their sentence pairs."""

from collections.abc import Iterator

from rapidfuzz import fuzz

import seeds
from tests.bench.rounds import ratio
from tui.matching import compare
from tui.story import Story, read_bytes

WORDS = 1000


def run(*, short: bool) -> Iterator[str]:
    left, right = (_story(event, WORDS) for event in range(2))
    ours, theirs, times = ratio(lambda: compare(left, right), lambda: _loop(left, right), 20 if short else 60)
    yield f"two stories of {WORDS} words: {times:.2f} x the plain loop ({ours * 1e3:.1f} ms, {theirs * 1e3:.1f} ms)"
    long_left, long_right = (_story(event, 10 * WORDS) for event in range(2))
    ours, theirs, times = ratio(lambda: compare(long_left, long_right), lambda: compare(left, right), 3 if short else 9)
    yield f"ten times as long: {times:.1f} x ({ours * 1e3:.0f} ms)"


def _loop(left: Story, right: Story) -> float:
    rights = [right.words(sentence) for sentence in right.sentences]
    best = 0.0
    for sentence in left.sentences:
        words = left.words(sentence)
        for other in rights:
            best = max(best, fuzz.token_set_ratio(words, other))
    return best


def _story(half: int, words: int) -> Story:
    """A story of about so many words: the sample visit as half of the outlets tell it, as often as it takes."""
    event = seeds.EVENTS[0]
    text = "\n\n".join(
        read_bytes(seeds.data(event, sample), name=sample.file).story.text for sample in event.files[half::2]
    )
    paragraphs = [part for part in text.split("\n") if part.strip()]
    taken: list[str] = []
    while sum(len(part.split()) for part in taken) < words:
        # A repeated paragraph gets a name of its own: real stories of that length do not repeat themselves.
        mark = "" if len(taken) < len(paragraphs) else f" Source{len(taken)} said Detail{len(taken) * 7}."
        taken.append(paragraphs[len(taken) % len(paragraphs)] + mark)
    return read_bytes("\n\n".join(taken).encode(), name="bench").story
