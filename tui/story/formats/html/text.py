"""The text of elements as a browser shows it: blanks collapsed, what stands side by side not run together."""

import re
from typing import Any

from lxml import etree

from tui.tables import words

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_WORD = re.compile(r"[^\W_]+")

PARTING = words(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre search section summary table tbody td
    tfoot th thead tr ul button
    """
)
"""The elements that begin a line of their own."""


def collapsed(text: str) -> str:
    """Blanks and line ends as one blank each, none around it. A no-break space is no blank."""
    return _BLANKS.sub(" ", text).strip()


def flat(element: Any) -> str:
    """All text of an element on one line."""
    parts: list[str] = []
    for event, part in etree.iterwalk(element, events=("start", "end")):
        if part.tag in PARTING or part.tag == "br":
            parts.append(" ")
        if event == "start":
            parts.append(part.text or "")
        elif part is not element:
            parts.append(part.tail or "")
    return collapsed("".join(parts))


def letters(text: str) -> str:
    """By what two texts are the same whatever stands between their words."""
    return "".join(_WORD.findall(text.casefold()))
