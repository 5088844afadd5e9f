"""What `?` says: the keys of the place one is in, the signs on the screen, every command, and how Crossread thinks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui import desk
from tui.commands import GROUPS, key_of, keys_of, shown_key
from tui.matching import DifferenceKind
from tui.screens.shown.grounds import HINTS, Ground, sure

_SIGNS = (
    ("=", "same words"),
    ("≈", "nearly the same: most words agree, in the same order"),
    ("~", "other words: told in a different way"),
    ("≠", "something differs inside, check"),
    ("±", "something differs inside but may fit together"),
    ("·", "no match found in the other story"),
    ("+", "linked by you"),
    ("!", "settled by your verdict: explained, or not the same thing"),
    ("┃", "the passage you are at"),
)
_KINDS = {
    DifferenceKind.FIGURE: "a figure",
    DifferenceKind.DATE: "a date",
    DifferenceKind.NAME: "a name",
    DifferenceKind.NEGATION: "a negation, or how certain it is",
    DifferenceKind.ATTRIBUTION: "who is said to have said it",
    DifferenceKind.QUOTATION: "a quotation",
}


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with rows below it: keys or a sign, and what they mean; or with paragraphs."""

    title: str
    rows: Sequence[tuple[str, str]] = ()
    paragraphs: Sequence[str] = ()


def sections(ground: Ground) -> Iterator[Section]:
    """All that is said, the place where the reader is first."""
    hints = (*HINTS[ground], *sure(ground))
    yield Section(f"Here, {ground}", [(hint.key, hint.long) for hint in hints])
    yield Section("Signs", _signs())
    for group in GROUPS:
        yield Section(group.title, [(_keys(command.name), command.words) for command in group.commands])
    yield Section("How it works", paragraphs=_paragraphs())


def _signs() -> list[tuple[str, str]]:
    kinds = [(desk.kind_sign(kind), f"what differs is {words}") for kind, words in _KINDS.items()]
    others = [
        ("?", f"a note is probably here, its story has changed: {key_of('review')} asks you"),
        ("!", f"above a story: partly guessed from its file; {key_of('known')} tells what"),
    ]
    return [*_SIGNS, *kinds, *others]


def _keys(name: str) -> str:
    return "  ".join(map(shown_key, keys_of(name))) or "palette"


def _paragraphs() -> list[str]:
    """Some words on what the signs and keys do not say."""
    own = {name: key_of(name) for name in ("search", "note", "tag", "known", "set_aside", "palette")}
    return [
        (
            "Crossread pairs sentences by the words they share, rare ones before common ones. It reports what it "
            "found: it does not say who is right, and “no match found” is no proof that a story leaves something out."
        ),
        "In the list of stories, “12 of 30 answer A” says that of a story's 30 sentences 12 have a match in story A.",
        (
            "In a note, esc keeps it; what you are writing is saved as you pause, and offered again if Crossread could "
            "not end as it should. Everything is kept as you do it."
        ),
        (
            "A story may also be pasted into the window, or its file dropped on it. What Crossread takes for a title, "
            "an outlet or site furniture is not always right: {known} and {set_aside} show why, and take your word "
            "instead."
        ).format(**own),
        "esc closes this. {palette} and ctrl+p find every command by its words.".format(**own),
    ]
