"""What is known of a line beyond its own file: that an outlet repeats it, and what the reader decided about it.

Whoever knows other stories hands this over as a value; a story by itself knows nothing of them.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from tui.story.marks import finished
from tui.story.values import Kind, Sentence, Story

_WORD = re.compile(r"\w+")
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_OFTEN = 3
"""Other stories of an outlet. A line that stands in fewer may be news that was taken up again."""
_SHORT = 14
"""Words. Longer lines are furniture only if they share no word with the story at all."""
_RULED = "as you decided"
_OUTSIDE = (Kind.BYLINE, Kind.SOURCE, Kind.BOILERPLATE)
_MAY_BE_FURNITURE = (Kind.BODY, Kind.HEADING)


# What comes in is asked for its lines several times: which story it is, what to keep of it, how to label it.
@lru_cache(maxsize=2000)
def line_key(words: str) -> str:
    """By what a sentence is recognised in other stories and other versions: its words, whatever stands between them.

    Sixteen hexadecimal digits. Case, punctuation and blanks make no difference; a line without words is its signs.
    """
    plain = " ".join(_WORD.findall(words.casefold())) or "".join(words.split())
    return hashlib.sha256(plain.encode(errors="replace")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Habits:
    """What other stories and the reader say of lines, by `line_key`."""

    repeated: Mapping[str, int] = field(default_factory=dict)
    """In how many other stories of the same outlet a line stands, where there are any."""
    rulings: Mapping[str, Kind] = field(default_factory=dict)
    """What the reader decided that a line is: for this story, else for its outlet."""


def line_keys(story: Story) -> list[str]:
    """The key of each sentence of a story, in order."""
    return [line_key(story.words(sentence)) for sentence in story.sentences]


def with_habits(story: Story, habits: Habits) -> Story:
    """The story with what the reader decided of its lines, and with the lines set aside that its outlet repeats.

    A finished sentence inside the running text stays what it is, however often it stands elsewhere: background repeats.
    """
    if not habits.rulings and not habits.repeated:
        return story
    keys = line_keys(story)
    repeated = _repeated(story, keys, habits.repeated) if habits.repeated else {}
    sentences = []
    for at, (sentence, key) in enumerate(zip(story.sentences, keys, strict=True)):
        if ruled := habits.rulings.get(key):
            why = "" if ruled is Kind.BODY else _RULED
            sentences.append(replace(sentence, kind=ruled, why=why))
        elif at in repeated:
            why = f"stands in {repeated[at]} other stories of this outlet"
            sentences.append(replace(sentence, kind=Kind.BOILERPLATE, why=why))
        else:
            sentences.append(sentence)
    return replace(story, sentences=tuple(sentences))


def _repeated(story: Story, keys: Sequence[str], times: Mapping[str, int]) -> dict[int, int]:
    """The sentences that are furniture because they stand elsewhere, and in how many stories."""
    paragraphs = list(_paragraphs(story))
    told = Counter(word for sentence in story.sentences for word in _words(story, sentence))
    candidates = [at for at, inner in enumerate(paragraphs) if _may_be_furniture(story, keys, times, inner, told)]
    near = _near(story, paragraphs, set(candidates))
    return {
        at: times[keys[at]]
        for number in candidates
        if number not in near.get(_long(story, paragraphs[number]), ()) or not _running(story, paragraphs[number])
        for at in paragraphs[number]
    }


def _near(story: Story, paragraphs: Sequence[range], candidates: set[int]) -> dict[bool, range]:
    """Which paragraphs belong to the running text: for short ones those inside it, for long ones (True) some more.

    They belong to it up to a byline or furniture: a long paragraph right below the last sentence may be background.
    """
    running = [at for at, inner in enumerate(paragraphs) if at not in candidates and _running(story, inner)]
    if not running:
        return {}
    first, last = running[0], running[-1]
    while first > 0 and not _closes(story, paragraphs[first - 1]):
        first -= 1
    while last + 1 < len(paragraphs) and not _closes(story, paragraphs[last + 1]):
        last += 1
    return {False: range(running[0], running[-1] + 1), True: range(first, last + 1)}


def _closes(story: Story, inner: range) -> bool:
    return all(story.sentences[at].kind in _OUTSIDE for at in inner)


def _long(story: Story, inner: range) -> bool:
    return sum(len(story.words(story.sentences[at]).split()) for at in inner) > _SHORT


def _paragraphs(story: Story) -> Iterator[range]:
    """The sentences of each paragraph, by their places."""
    at = 0
    for paragraph in story.paragraphs:
        start = at
        while at < len(story.sentences) and story.sentences[at].start < paragraph.end:
            at += 1
        yield range(start, at)


def _may_be_furniture(
    story: Story, keys: Sequence[str], times: Mapping[str, int], inner: range, told: Mapping[str, int]
) -> bool:
    """Whether all of a paragraph stands in other stories and none of it speaks of this one."""
    sentences = [story.sentences[at] for at in inner]
    if any(of.kind not in _MAY_BE_FURNITURE for of in sentences) or any(
        times.get(keys[at], 0) < _OFTEN for at in inner
    ):
        return False
    own = Counter(word for of in sentences for word in _words(story, of))
    shared = sum(told[word] > count for word, count in own.items())
    return shared < (1 if _long(story, inner) else min(2, max(1, len(own) // 2)))


def _words(story: Story, sentence: Sentence) -> set[str]:
    """The longer words of a sentence, which tell what it speaks of; site furniture speaks of nothing."""
    if sentence.kind is Kind.BOILERPLATE:
        return set()
    return {word.casefold() for word in _LONG_WORD.findall(story.words(sentence))}


def _running(story: Story, inner: range) -> bool:
    """Whether a paragraph holds a finished sentence of running text."""
    sentences = (story.sentences[at] for at in inner)
    return any(of.kind is Kind.BODY and finished(story.words(of)) for of in sentences)
