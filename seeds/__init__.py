"""The sample stories: three events as different outlets tell them, for the first run, the tests and the screenshots.

Data only. The outlets and reporters are made up, as is the ferry collision; the visit to Beijing in June 2023 and the
collapse of the Key Bridge in March 2024 took place, and what is told of them are their public facts. The files are
saved as differently as found ones are, in encoding, line ends, layout and what surrounds the story; those of the
bridge in six formats, which say themselves what is known of their stories.
"""

from dataclasses import dataclass
from importlib.resources import files

__all__ = ["EVENTS", "Event", "Sample", "data"]


@dataclass(frozen=True, slots=True)
class Sample:
    """One file of an event, and what is known of its story beside the file. None is "unknown", or said by the file."""

    file: str
    """The file's name inside its event's folder."""
    outlet: str
    title: str | None = None
    published: str | None = None
    """ISO 8601: a day, or a time with its zone."""
    url: str | None = None
    byline: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Several outlets' stories of one event."""

    name: str
    """The folder that holds the files."""
    title: str
    """For a reader, on the session that the samples make."""
    files: tuple[Sample, ...]


def data(event: Event, sample: Sample) -> bytes:
    """The bytes of a sample's file, as saved; also from an installed package."""
    return files(__name__).joinpath(event.name, sample.file).read_bytes()


EVENTS: tuple[Event, ...] = (
    Event(
        "visit",
        "Blinken in Beijing",
        (
            Sample(
                "wire.txt",
                "Sample Wire",
                title="Blinken meets Xi as two-day Beijing visit ends with little settled",
                published="2023-06-19T12:40:00Z",
                url="https://example.com/sample-wire/2023/06/19/blinken-meets-xi",
                byline="Orla Fennick and Tobias Quell",
            ),
            Sample(
                "gazette.txt",
                "The Sample Gazette",
                published="2023-06-18",
                url="https://example.com/sample-gazette/world/blinken-lands",
            ),
            Sample(
                "northern-post.txt",
                "Sample Northern Post",
                title="Blinken sits down with Wang in Beijing; meeting with Xi expected",
                byline="Ingrid Halloway",
            ),
            Sample(
                "evening-ledger.md",
                "Sample Evening Ledger",
                title="Blinken in Beijing: what two days of talks changed, and what they did not",
                published="2023-06-19T21:30:00+08:00",
                url="https://example.com/sample-evening-ledger/world/blinken-in-beijing",
                byline="Petra Lindqvist-Omar",
            ),
            Sample(
                "coastline.txt",
                "Sample Coastline",
                title="Long talks, few smiles: America's top diplomat goes to Beijing",
                published="2023-06-19",
                byline="Dorian Ashgrove",
            ),
        ),
    ),
    Event(
        "ferry",
        "Ferry collision at Marrow Point",
        (
            Sample(
                "wire.txt",
                "Sample Wire",
                title="14 hurt as two ferries collide in fog off Marrow Point",
                published="2023-11-09T11:15:00Z",
                byline="Tobias Quell",
            ),
            Sample(
                "coastline.txt",
                "Sample Coastline",
                title="“A wall of steel”: ferry collision off Marrow Point leaves 17 hurt",
                published="2023-11-10",
                url="https://example.com/sample-coastline/marrow-point-ferries",
                byline="Wenna Trask",
            ),
            Sample(
                "gazette.txt",
                "The Sample Gazette",
                published="2023-11-10",
            ),
        ),
    ),
    Event(
        "bridge",
        "Key Bridge collapse",
        (
            Sample("wire.html", "Sample Wire"),
            Sample("northern-post.eml", "Sample Northern Post"),
            Sample("gazette.docx", "The Sample Gazette"),
            Sample("evening-ledger.md", "Sample Evening Ledger"),
            Sample("coastline.txt", "Sample Coastline"),
            Sample("transport-office.pdf", "Sample State Transport Office"),
        ),
    ),
)
"""The shipped events, the visit first."""
