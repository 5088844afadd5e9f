"""The sample stories for the tests: each by the place of its file, as bytes, as text and as Crossread reads it."""

from functools import cache

from seeds import EVENTS, Event, Sample, data
from tui.story import Kind, Story, read_bytes

__all__ = ["SAMPLES", "named", "of_kind", "place", "plain", "raw", "story", "text"]

ENCODINGS = {"visit/gazette.txt": "cp1252", "ferry/coastline.txt": "utf-8-sig"}
SAMPLES = [(event, sample) for event in EVENTS for sample in event.files]


def place(event: Event, sample: Sample) -> str:
    """Where a sample's file stands under the samples' folder."""
    return f"{event.name}/{sample.file}"


def plain(sample: Sample) -> bool:
    """Whether a sample's file is the text itself."""
    return sample.file.endswith((".txt", ".md"))


def text(event: Event, sample: Sample) -> str:
    """A sample as a reader should see it, with line ends as LF; of a file that is no plain text, what is read of it."""
    if not plain(sample):
        return story(place(event, sample)).text
    return data(event, sample).decode(ENCODINGS.get(place(event, sample), "utf-8")).replace("\r\n", "\n")


@cache
def story(where: str) -> Story:
    """The sample at a place as Crossread reads it."""
    return next(read_bytes(data(e, s), name=s.file).story for e, s in SAMPLES if place(e, s) == where)


def raw(where: str) -> bytes:
    """The bytes of the sample at a place."""
    return next(data(e, s) for e, s in SAMPLES if place(e, s) == where)


def of_kind(where: str, *kinds: Kind) -> list[str]:
    """The sentences of these kinds in the sample at a place, as Crossread reads it, on one line each."""
    read = story(where)
    return [" ".join(read.words(sentence).split()) for sentence in read.sentences if sentence.kind in kinds]


def named(where: str) -> str:
    """The text of the sample at a place."""
    return next(text(e, s) for e, s in SAMPLES if place(e, s) == where)
