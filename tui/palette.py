"""The palette: everything that a reader can do, found by plain words, each with its key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui.commands import COMMANDS, keys_of, shown_key, words_of
from tui.screens import MainScreen
from tui.synonyms import SYNONYMS

if TYPE_CHECKING:
    from tui.app import Crossread

_KEYS = 6
"""Cells for the key before the words."""
_SMALL = frozenset(
    (
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "i",
        "in",
        "is",
        "it",
        "me",
        "my",
        "of",
        "on",
        "or",
        "the",
        "this",
        "to",
        "with",
    )
)
_TITLE, _SYNONYM, _INSIDE = 3, 2, 1
"""What a word counts that begins a word of the title, begins one of the synonyms, or is somewhere inside."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be done: its words, other words for it, its key, and what does it."""

    words: str
    also: str
    key: str
    run: Callable[[], object]
    listed: bool = True
    """Whether it is shown before anything was typed."""

    @property
    def shown(self) -> Content:
        """The row of the palette."""
        return Content.assemble((f"{self.key:<{_KEYS}}", "bold"), "  ", self.words)

    def worth(self, asked: Sequence[str]) -> tuple[int, float]:
        """How many of the words that were asked for are found here, and how well."""
        title, also = _words(self.words), _words(self.also)
        worths = [_worth(word, title, also) for word in asked]
        begins = title[0].startswith(asked[0])
        return sum(map(bool, worths)), (sum(worths) + begins) / (_TITLE * len(worths) + 1)


def found(query: str, offers: Sequence[Offer]) -> list[tuple[Offer, float]]:
    """The offers that a query means, best first, with a score up to 1.

    Those with all its words; where there are none, those with all its letters in order, then those with most words.
    """
    every = _words(query)
    asked = [word for word in every if word not in _SMALL] or every
    if not asked:
        return []
    worths = [(offer, *offer.worth(asked)) for offer in offers]
    most = max((many for _, many, _ in worths), default=0)
    best = [(offer, score) for offer, many, score in worths if many and many == most]
    if most < len(asked):
        # The fewer letters were left out, the likelier it is meant.
        best += [(offer, 1 - len(offer.words) / 1000) for offer in offers if _in_order(query, offer.words)]
    return sorted(best, key=lambda each: -each[1])


def _worth(word: str, title: Sequence[str], also: Sequence[str]) -> int:
    for worth, begun in ((_TITLE, title), (_SYNONYM, also)):
        if any(each.startswith(word) or (len(each) > 3 and _is_ending(word, each)) for each in begun):
            return worth
    return _INSIDE if len(word) > 2 and any(word in each for each in (*title, *also)) else 0


def _is_ending(word: str, shorter: str) -> bool:
    """Whether a word is another with an ending: who types "differences" means "difference", too."""
    return word.startswith(shorter) and len(word) <= len(shorter) + 2


def _in_order(letters: str, words: str) -> bool:
    """Whether all these letters are there in this order: a word with some of its letters left out."""
    rest = iter(words.casefold())
    return all(letter in rest for letter in letters.casefold() if letter != " ")


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text.casefold())


class Palette(Provider):
    """Finds what the reader can do."""

    async def discover(self) -> Hits:
        """Everything but the single themes, in the order of the table."""
        for offer in self._offers():
            if offer.listed:
                yield DiscoveryHit(offer.shown, offer.run, text=offer.words)

    async def search(self, query: str) -> Hits:
        """What is meant by some words."""
        for offer, score in found(query, list(self._offers())):
            yield Hit(score, offer.shown, offer.run, text=offer.words)

    def _offers(self) -> Iterator[Offer]:
        screen = self.screen
        if isinstance(screen, MainScreen):
            yield from (offer_of(command.name, screen.runner(command.name)) for command in COMMANDS)
        yield from offers_of(self.app)  # type: ignore[arg-type]


def offer_of(name: str, run: Callable[[], object]) -> Offer:
    """A command of the table, with the reader's own key."""
    return Offer(words_of(name), SYNONYMS.get(name, ""), shown_key(next(iter(keys_of(name)), "")), run)


def offers_of(app: Crossread) -> Iterator[Offer]:
    """What the program itself offers: how it looks, and what is wrong with the reader's settings."""
    if app.config_error:
        yield Offer("What is wrong in config.toml", "configuration settings problems errors", "", app.tell_config_error)
    yield Offer("Choose a theme", "dark mode light mode colours colors appearance look", "", app.search_themes)
    yield Offer("Save a picture of the screen as SVG", "screenshot image", "", app.action_screenshot)
    for name, theme in app.available_themes.items():
        also = "dark mode colours colors" if theme.dark else "light mode colours colors"
        yield Offer(f"Theme {name}", also, "", lambda name=name: setattr(app, "theme", name), listed=False)  # type: ignore[misc]
