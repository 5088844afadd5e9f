"""What a story of a few sentences is heard to say."""

from tests.matching.builder import story
from tui.matching import Decision, compare
from tui.matching.reading import Reading
from tui.matching.speech import Voice
from tui.story import Story

Said = tuple[str, str | None, str]
"""Voice, speaker and what is said."""


def heard(*sentences: str) -> list[Said]:
    """What sentences quote and report."""
    return [said for said in everything(story(*sentences)) if said[0] in (Voice.QUOTED, Voice.REPORTED)]


def everything(told: Story) -> list[Said]:
    """All that the sentences of a story say."""
    return [
        (speech.voice, speech.speaker.of(told.text) if speech.speaker else None, speech.span.of(told.text))
        for speeches in Reading(told).speeches
        for speech in speeches
    ]


def told(kind: str, left: str | Story, right: str | Story, place: tuple[int, int] = (0, 0)) -> list[tuple[str, ...]]:
    """The differences of one kind between two linked sentences: level and the words on both sides, "" for none."""
    ours, theirs = (story(each) if isinstance(each, str) else each for each in (left, right))
    match = next(
        match for match in compare(ours, theirs, {place: Decision.LINK}).matches if (match.left, match.right) == place
    )
    return [
        (
            each.level.value,
            each.left.of(ours.text) if each.left else "",
            each.right.of(theirs.text) if each.right else "",
        )
        for each in match.differences
        if each.kind.value == kind
    ]
