"""What the reader decided on pairs of passages, as sections of a Markdown document: one for each two stories.

Each pair of passages is a block, so that the reader can write between them.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from tui.export.document import DECIDED, Piece, block, digest
from tui.export.escaping import escaped_line, one_line
from tui.export.reports import story_name
from tui.export.sections import quotations
from tui.export.sources import Sources, letter_of
from tui.export.values import DecidedEntry
from tui.library import Judgement
from tui.matching import Decision

_LINKS = {
    Decision.LINK: "Linked by the reader: these two match.",
    Decision.UNLINK: "Unlinked by the reader: these two do not match.",
}


def decided_pieces(entries: Iterable[DecidedEntry], sources: Sources, level: int) -> Iterator[Piece]:
    """A heading for each two stories, and a block for each two of their passages."""
    for _, of_pair in groupby(entries, key=_letters):
        decided = list(of_pair)
        left, right = (quoted.source for quoted in decided[0].quoted)
        identifier = f"{sources.prefix}decided-{letter_of(left)}-{letter_of(right)}"
        title = f"Decided by the reader: {story_name(left)} and {story_name(right)}"
        yield Piece(f"heading {identifier}", f"{'#' * level} {escaped_line(title)}")
        for entry in decided:
            yield block(_block_id(entry, sources), _paragraphs(entry, sources))


def _letters(entry: DecidedEntry) -> tuple[str, ...]:
    return tuple(letter_of(quoted.source) for quoted in entry.quoted)


def _block_id(entry: DecidedEntry, sources: Sources) -> str:
    """Of the two passages: a block is the same one whatever is decided on them."""
    anchors = (quoted.anchor for quoted in entry.quoted)
    passages = "\n".join(f"{anchor.story_id} {anchor.version} {anchor.start} {anchor.exact}" for anchor in anchors)
    return f"{sources.prefix}{DECIDED}{digest(passages)[:10]}"


def _paragraphs(entry: DecidedEntry, sources: Sources) -> Iterator[str]:
    yield from quotations(entry.quoted, sources)
    if entry.link is not None:
        yield f"*{_LINKS[entry.link.decision]}*"
    for judgement in entry.verdicts:
        yield f"*{_verdict(judgement)}*"


def _verdict(judgement: Judgement) -> str:
    """One line: "Verdict of the reader on the figure, 14 people | 17 people: explained – a later count"."""
    what = ""
    if judgement.kind:
        words = " | ".join(escaped_line(each) or "–" for each in judgement.words)
        what = f" on the {escaped_line(judgement.kind)}, {words}"
    reason = f" – {escaped_line(judgement.reason)}" if one_line(judgement.reason) else ""
    return f"Verdict of the reader{what}: {judgement.verdict}{reason}"
