"""Who is given as a source, in words that fit into a sentence of ours."""

import re

from tui.matching.speech.lexicon import DETERMINERS

_OWNERS = frozenset({"its", "his", "her", "their", "our", "my"})
_ROLE_AND_NAME = re.compile(r"[^,]+, [^,]+")


def source_name(words: str) -> str:
    """Who is meant by the words for them at the beginning of a sentence: "the coastguard" by "The coastguard".

    Whose somebody with a name is says nothing outside that sentence: of "Its captain, Jonas Pell" it is "captain Jonas
    Pell".
    """
    words = " ".join(words.split())
    first, _, rest = words.partition(" ")
    if first.casefold() in _OWNERS and _ROLE_AND_NAME.fullmatch(rest):
        return rest.replace(",", "")
    return f"{first.lower()} {rest}" if rest and first.istitle() and first.casefold() in DETERMINERS else words
