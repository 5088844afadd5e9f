"""Knows what may be an author's name, and what pages put where a name should be."""

import re

from tui.story.formats.html.text import collapsed

_NO_NAME = re.compile(
    r"@\w+|\S*(?:https?:|www\.|\.com\b)\S*|\S+@\S+|\d+|\S*admin|staff|null|none|undefined|by|author|bio(?:graphy)?",
    re.I,
)
_LOGIN = re.compile(r"[a-z][a-z0-9._-]*")
"""One word without a capital is how somebody logs in."""
_BY = re.compile(r"(?:by|von|par|por|di|da|автор|текст):?\s+(?=\w)", re.I)
_REACHED = re.compile(r"[\s,|<(\[]+(?:@\w+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)[)>\]]*")
"""Where to write to an author, behind the name."""
_LONGEST = 200


def author_named(text: str) -> str | None:
    """A byline's names without "By" and without addresses; None for what is no name."""
    name = _BY.sub("", _REACHED.sub("", collapsed(text)), count=1).strip(" ,;|·")
    return None if not name or len(name) > _LONGEST or no_name(name) or _LOGIN.fullmatch(name) else name


def no_name(text: str) -> bool:
    """Whether it is what programs and forms give for want of a name, or an address."""
    return _NO_NAME.fullmatch(text) is not None
