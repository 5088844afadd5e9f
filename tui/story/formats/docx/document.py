"""A Word document (.docx), taken apart by the standard library alone: python-docx drops what was inserted."""

from collections.abc import Iterator

from tui.counting import counted
from tui.story.formats.docx import properties
from tui.story.formats.docx.body import Body, Counted, Found
from tui.story.formats.docx.package import opened
from tui.story.formats.docx.styles import PLAIN, ROW, Role, read_styles
from tui.story.formats.extracted import Extracted, Paragraph, Refused
from tui.story.formats.rows import begins_story
from tui.story.values import Kind

_ONLY = Role(Kind.TITLE, "the only heading of the first rank, at the document's top")


def extract(data: bytes, encoding: str | None = None) -> Extracted:
    """The paragraphs of a Word document as they are once all tracked changes are accepted, its notes at the end.

    A Word document says itself how it is encoded, so `encoding` is not asked. Raises Refused.
    """
    package = opened(data)
    body = Body(read_styles(package.styles))
    for part in (package.document, package.footnotes, package.endnotes):
        body.read(part)
    if not body.found:
        raise Refused("there is no text in this document; check that it was saved completely")
    paragraphs = tuple(_paragraphs(_with_title(body.found)))
    return Extracted(paragraphs, guesses=properties.guesses(package.properties), remarks=tuple(_remarks(body.counted)))


def _paragraphs(found: list[Found]) -> Iterator[Paragraph]:
    """What was found, with what its style says; above the running text the words of a table's row tell."""
    told = False
    for each in found:
        role = PLAIN if each.role is ROW and not told else each.role
        told = told or begins_story(each.text)
        yield Paragraph(each.text, role.kind, role.why)


def _with_title(found: list[Found]) -> list[Found]:
    """A document without a title by style whose first paragraph is its only heading of the first rank has that."""
    titles = sum(each.role.kind is Kind.TITLE for each in found)
    firsts = sum(each.role.level == 1 for each in found)
    if titles or firsts != 1 or found[0].role.level != 1:
        return found
    return [Found(found[0].text, _ONLY), *found[1:]]


def _remarks(seen: Counted) -> Iterator[str]:
    if seen.insertions:
        yield f"{counted(seen.insertions, 'tracked insertion', 'tracked insertions')} kept"
    if seen.deletions:
        yield f"{counted(seen.deletions, 'tracked deletion', 'tracked deletions')} left out"
    if seen.comments:
        yield f"{counted(seen.comments, 'comment', 'comments')} left out"
    if seen.hidden:
        yield "hidden text left out"
    if seen.embedded:
        yield f"{counted(seen.embedded, 'embedded document', 'embedded documents')} left out"
