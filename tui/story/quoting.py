"""Words of a story in quotation marks, when they may bring marks along."""

import re

_OPENING = {"“": "”", '"': '"'}
_CLOSING = {closing: opening for opening, closing in _OPENING.items()}
_STRAIGHT = re.compile(r'"([^"]*)"')


def in_marks(words: str) -> str:
    """Words as a quotation: in curly quotes, unless the quotes at their ends are the only ones in them.

    A piece of someone's speech gets the other mark of its pair: `“Nobody told us.` becomes `“Nobody told us.”`.
    """
    opening, closing = words[:1] in _OPENING, words[1:][-1:] in _CLOSING
    inside = any(mark in words[1:-1] for mark in (*_OPENING, *_CLOSING))
    if inside or not (opening or closing):
        return f"“{words}”"
    before = "" if opening else _CLOSING[words[-1]]
    return f"{before}{words}{'' if closing else _OPENING[words[0]]}"


def title_in_marks(title: str) -> str:
    """A title in quotation marks; a quotation in it has the single ones: `“‘A wall of steel’: talks open”`.

    Marks that do not come in pairs, as those of other languages may not, stay as they are.
    """
    inner = _STRAIGHT.sub(r"“\1”", title)
    if inner.count("“") == inner.count("”"):
        inner = inner.replace("“", "‘").replace("”", "’")
    return f"“{inner}”"
