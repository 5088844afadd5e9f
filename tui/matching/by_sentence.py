"""What is found in the sentences of a story, each when it is first asked for."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

_Found = TypeVar("_Found")


class BySentence(Generic[_Found]):
    """What is found in each sentence, by its place. A comparison asks for few of them: no other is ever looked at."""

    __slots__ = ("_count", "_find", "_known")

    def __init__(self, count: int, find: Callable[[int], _Found]) -> None:
        self._count, self._find = count, find
        self._known: dict[int, _Found] = {}

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[_Found]:
        return map(self.__getitem__, range(self._count))

    def __getitem__(self, place: int) -> _Found:
        """What is found in one sentence; from the end where the place is negative.

        Raises:
            IndexError: There is no such sentence.
        """
        if place in self._known:
            return self._known[place]
        at = range(self._count)[place]
        found = self._known[place] = self._find(at) if at == place else self[at]
        return found
