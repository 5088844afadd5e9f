"""In which sentences of a story a word stands."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property

from tui.matching.tokens import Tokens


class Occurrences:
    """The sentences of a story in which words stand, each looked up once.

    Words are given as `plain` leaves them, which takes off accents: what is plain ASCII stays as it is.
    """

    def __init__(self, tokens: Tokens, parts: Sequence[slice], plain: Callable[[str], str]) -> None:
        self._norms, self._parts, self._plain = tokens.norms, parts, plain
        self._known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        """The places of the sentences that have a word, in order."""
        if word not in self._known:
            written = [word, *(norm for norm in self._accented if norm != word and self._plain(norm) == word)]
            found = {bisect_right(self._starts, at) - 1 for each in written for at in self._places(each)}
            self._known[word] = sorted(found - {-1})
        return self._known[word]

    def _places(self, norm: str) -> Iterator[int]:
        at = -1
        with suppress(ValueError):
            while True:
                at = self._norms.index(norm, at + 1)
                yield at

    @cached_property
    def _starts(self) -> list[int]:
        return [part.start for part in self._parts]

    @cached_property
    def _accented(self) -> list[str]:
        return [] if "".join(self._norms).isascii() else [norm for norm in set(self._norms) if not norm.isascii()]
