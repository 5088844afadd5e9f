"""A PDF: its lines put together to paragraphs, as well as lines let one guess them."""

import io
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from tui.counting import counted
from tui.story.formats.extracted import Extracted, Paragraph, Refused
from tui.story.formats.limits import LIMIT_PAGES
from tui.story.formats.pdf.furniture import browsers, furniture, printed_from
from tui.story.formats.pdf.hyphens import Joiner
from tui.story.formats.pdf.information import Information, information
from tui.story.formats.pdf.initials import with_initials
from tui.story.formats.pdf.kinds import Kinds
from tui.story.formats.pdf.lines import Line, lines
from tui.story.formats.pdf.paragraphs import grouped
from tui.story.formats.pdf.setting import setting
from tui.story.values import Evidence, Kind

_BROKEN = "it is damaged; open it in a PDF reader, print it to a new PDF, and bring that in"
_LOCKED = "it is protected by a password; save it without one and bring that in"
_PICTURES = "its pages are pictures, without text; have the text recognised (OCR) and bring that in"
_EMPTY = "there is no text in this PDF; check that it was saved completely"


def extract(data: bytes, encoding: str | None = None) -> Extracted:
    """The paragraphs of a PDF; a PDF says itself how it is encoded, so `encoding` is not asked. Raises Refused."""
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        _open(reader)
        drawn, pages = _drawn(reader)
        said = information(reader)
    except DependencyError as error:
        raise Refused(_LOCKED) from error
    except PyPdfError as error:
        raise Refused(_BROKEN) from error
    if not drawn:
        raise Refused(_PICTURES if pages.pictures else _EMPTY)
    joiner = Joiner(line.text for line in drawn)
    aside = furniture(drawn)
    paragraphs = tuple(_paragraphs(drawn, aside, joiner, said))
    named = _named_in(paragraphs)
    return Extracted(
        paragraphs,
        tuple(said.fields(named)),
        (*said.guesses(named, {line.text for line in aside}), *_printed_from(drawn, aside)),
        tuple(_remarks(pages, len(reader.pages), joiner.healed)),
    )


def _named_in(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Where a PDF's own title must stand to be the story's: in the line that is its title, else in any other."""
    title = [each.text for each in paragraphs if each.kind is Kind.TITLE]
    return title or [each.text for each in paragraphs if each.kind is not Kind.BOILERPLATE]


def _open(reader: PdfReader) -> None:
    """Many PDFs are locked against changes only, and open with an empty password."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refused(_LOCKED)
    if len(reader.pages) > LIMIT_PAGES:
        raise Refused(f"it has more than {LIMIT_PAGES} pages; save the pages with the story as a PDF of their own")


@dataclass(slots=True)
class _Bare:
    """How many pages have no text."""

    pictures: int = 0
    empty: int = 0


def _drawn(reader: PdfReader) -> tuple[list[Line], _Bare]:
    """The lines of all pages, and how many pages have none."""
    found: list[Line] = []
    bare = _Bare()
    for number, page in enumerate(reader.pages):
        on_page = lines(page, number)
        found.extend(on_page)
        if not on_page:
            pictured = _pictured(page)
            bare.pictures += pictured
            bare.empty += not pictured
    return with_initials(found), bare


def _pictured(page: PageObject) -> bool:
    resources = page.get("/Resources")
    return resources is not None and "/XObject" in resources.get_object()


def _printed_from(drawn: Sequence[Line], aside: frozenset[Line]) -> Iterator[Evidence]:
    if address := printed_from(line for line in drawn if line in aside):
        yield Evidence("url", address, "printed at the foot of the pages")


def _paragraphs(
    drawn: Sequence[Line], aside: frozenset[Line], joiner: Joiner, said: Information
) -> Iterator[Paragraph]:
    """The paragraphs in reading order; what repeats on the pages follows the paragraph that it interrupts."""
    running = [line for line in drawn if line not in aside]
    if not running:
        aside, running = frozenset(), list(drawn)
    usual = setting(running)
    groups = grouped(running, usual)
    kinds = Kinds(groups, usual, said)
    place = {id(line): at for at, line in enumerate(drawn)}
    repeated = deque(line for line in drawn if line in aside)
    for group in groups:
        while repeated and place[id(repeated[0])] < place[id(group[0])]:
            yield _repeated(repeated.popleft())
        yield kinds.paragraph(group, joiner.joined([line.text for line in group]))
    yield from map(_repeated, repeated)


def _repeated(line: Line) -> Paragraph:
    why = "a browser prints it at the edge of a page" if browsers(line) else "repeats on the pages"
    return Paragraph(line.text, Kind.BOILERPLATE, why)


def _remarks(bare: _Bare, pages: int, healed: int) -> Iterator[str]:
    yield "line breaks guessed"
    if healed:
        yield f"{counted(healed, 'word', 'words')} put together that a line's end had divided"
    if bare.pictures:
        yield f"{bare.pictures} of {pages} pages without text: they are pictures"
    if bare.empty:
        yield f"{bare.empty} of {pages} pages empty"
