"""The report of a session: which stories, what agrees, what differs; and what has no match."""

from collections.abc import Iterator

from tui.counting import counted
from tui.export.document import Piece, block, digest
from tui.export.escaping import escaped_line
from tui.export.sections import found_line, quotations
from tui.export.sources import Sources, known_outlet, letter_of, outlet_of, published_words, title_of
from tui.export.values import MatchEntry, PairEntry, Report, Source, StoryEntry, Unmatched
from tui.story import title_in_marks


def report_pieces(report: Report, sources: Sources, level: int) -> Iterator[Piece]:
    """The report as sections of their own; each finding is a block, so that the reader can write between them."""
    prefix, marks = sources.prefix, "#" * level
    yield Piece(f"heading {prefix}stories", f"{marks} Which stories")
    yield block(f"{prefix}stories", ["\n".join(_story(each, sources) for each in report.stories) or "None."])
    yield Piece(f"heading {prefix}agrees", f"{marks} What agrees")
    yield block(f"{prefix}agrees", ["\n".join(_agreement(report, sources))])
    yield Piece(f"heading {prefix}differs", f"{marks} What differs")
    yield block(f"{prefix}differs", [_differing(report)])
    for pair in report.pairs:
        yield from _pair(pair, sources, level + 1)


def unmatched_pieces(unmatched: Unmatched, sources: Sources, level: int) -> Iterator[Piece]:
    """The sentences of one story for which no match was found."""
    source, identifier = unmatched.source, f"{sources.prefix}unmatched-{letter_of(unmatched.source)}"
    yield Piece(f"heading {identifier}", f"{'#' * level} No match found: {escaped_line(story_name(source))}")
    many = counted(len(unmatched.sentences), "sentence", "sentences")
    what = f"{many} of {_named(source, sources)} (version {source.version})"
    lines = [
        f"- {f'¶{each.paragraph}' if each.paragraph else 'above the text'}: {escaped_line(each.anchor.exact)}"
        for each in unmatched.sentences
    ]
    yield block(
        identifier, [f"{what} for which no match was found in any other story of the session.", "\n".join(lines)]
    )


def story_name(source: Source) -> str:
    """A story by its outlet, else by its title or file in quotation marks. Not escaped."""
    return known_outlet(source) or title_in_marks(title_of(source))


def _named(source: Source, sources: Sources) -> str:
    return f"{escaped_line(story_name(source))} {sources.label(source)}"


def _story(entry: StoryEntry, sources: Sources) -> str:
    source = entry.source
    outlet = f"{escaped_line(outlet_of(source))} {sources.label(source)}"
    words, versions = counted(entry.words, "word", "words"), counted(entry.versions, "version", "versions")
    title = escaped_line(title_in_marks(title_of(source)))
    return f"- {outlet}: {title}. {published_words(source)}. {words}. {versions}."


def _agreement(report: Report, sources: Sources) -> Iterator[str]:
    """A line for each two stories that answer each other, and one for the rest."""
    matched = [pair for pair in report.pairs if pair.grades]
    for pair in matched:
        left, right = _named(pair.left, sources), _named(pair.right, sources)
        (ours, all_ours), (theirs, all_theirs) = pair.shares
        grades = ", ".join(f"{many} {escaped_line(grade)}" for grade, many in pair.grades)
        yield (
            f"- {left}: {ours} of {all_ours} sentences matched in {right}; "
            f"the other way {theirs} of {all_theirs}. Matches: {grades}."
        )
    rest = len(report.pairs) - len(matched)
    if rest:
        yield f"- No match found between the two stories of {counted(rest, 'other pair', 'other pairs')}."
    if not report.pairs:
        yield "One story alone has nothing to be compared with."


def _differing(report: Report) -> str:
    matches = sum(len(pair.differing) for pair in report.pairs)
    pairs = sum(bool(pair.differing) for pair in report.pairs)
    if not matches:
        return "None found."
    many = counted(matches, "match", "matches")
    return f"{many} with a difference to check, in {counted(pairs, 'pair', 'pairs')} of stories."


def _pair(pair: PairEntry, sources: Sources, level: int) -> Iterator[Piece]:
    if not pair.differing:
        return
    identifier = f"{sources.prefix}differs-{letter_of(pair.left)}-{letter_of(pair.right)}"
    names = f"{story_name(pair.left)} and {story_name(pair.right)}"
    yield Piece(f"heading {identifier}", f"{'#' * level} {escaped_line(names)}")
    # The same words may match twice: one block says it.
    for name, match in {_match_id(match, sources): match for match in pair.differing}.items():
        yield block(name, [*quotations(match.quoted, sources), found_line(match.found)])


def _match_id(match: MatchEntry, sources: Sources) -> str:
    """Of the words on both sides: a block is the same one for as long as it quotes the same."""
    said = "\n".join(f"{each.source.story_id} {each.anchor.exact}" for each in match.quoted)
    return f"{sources.prefix}d-{digest(said)[:10]}"
