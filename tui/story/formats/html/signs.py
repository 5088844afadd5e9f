"""What a paragraph is by the names of the boxes that it stands in."""

from collections.abc import Callable
from typing import Any

from tui.story.formats.html.names import COMMENTS, PULL, Sign, sign_of
from tui.story.values import Kind

Void = Callable[[Any, Sign], bool]


class Signs:
    """Asks an element and all around it; names on which the story itself stands are void."""

    def __init__(self, void: Void) -> None:
        self._void = void
        self._known: dict[Any, Sign | None] = {}

    def of(self, element: Any) -> Sign | None:
        """What all names together say of what stands in an element."""
        way: list[Any] = []
        while element is not None and element not in self._known:
            way.append(element)
            element = element.getparent()
        found = self._known[element] if element is not None else None
        for inner in reversed(way):
            found = self._known[inner] = _together(found, self._own(inner))
        return found

    def _own(self, element: Any) -> Sign | None:
        sign = None if element.tag in {"html", "body"} else sign_of(element)
        return None if sign is None or self._void(element, sign) else sign


def furnishes(sign: Sign | None) -> bool:
    """Whether it is furniture whatever is in it."""
    return sign is not None and sign.kind is Kind.BOILERPLATE and not sign.weak


def _together(outer: Sign | None, own: Sign | None) -> Sign | None:
    """Furniture and pull quotes stay what they are whatever is in them; of other boxes the innermost counts."""
    if furnishes(outer) and own is not COMMENTS:
        return outer
    return outer if outer is PULL and not furnishes(own) else own or outer
