"""Words of a story in quotation marks, when they may bring marks along."""

_OPENING = {"“": "”", '"': '"'}
_CLOSING = {closing: opening for opening, closing in _OPENING.items()}


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
