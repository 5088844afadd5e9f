"""Knows the names of outlets: some by heart, others by the words that newspapers are named with."""

import re

from tui.tables import phrases

_LONGEST = 40
_KIND = (
    r"news|times|post|herald|tribune|gazette|guardian|observer|independent|telegraph|journal|chronicle|courier|examiner|"
    r"inquirer|bulletin|press|wire|ledger|mail|standard|mirror|sentinel|dispatch|weekly|magazine|broadcasting|agency|radio|tv"
)
_NAMED = re.compile(
    rf"(?:The |THE )?(?:[A-Z][\w.'’&-]* |of |and |& ){{0,4}}(?i:{_KIND})"
    r"(?: (?i:online|world|international|agency|english|service|live|india|asia|africa|uk|usa?|america|europe))?"
)
_SITE = re.compile(r"(?:www\.)?[a-z0-9-]{2,30}\.(?:com|org|net|info|news|tv|co\.uk|[a-z]{2})", re.I)
_KNOWN = phrases(
    """
    reuters, ap, afp, bbc, cnn, nhk, npr, dw, pbs, msnbc, voa, cgtn, xinhua, bloomberg, politico, axios, breitbart,
    huffpost, buzzfeed, newsweek, forbes, semafor, propublica, al jazeera, aljazeera, deutsche welle, the economist,
    the hill, the atlantic, the conversation, usa today, france 24, euronews, der spiegel, die zeit, le monde,
    le figaro, el país, el mundo, la repubblica, la stampa, nhk world, nhk world-japan, business insider, kyodo,
    yonhap, tass, interfax, the associated press, agence france-presse, the new yorker
    """
)
_COLLECTORS = phrases(
    """
    msn, microsoft start, newsbreak, smartnews, yahoo, yahoo news, google news, apple news, flipboard, ground news,
    feedly, pressreader, inoreader
    """
)


def collector(text: str) -> bool:
    """Whether a line is the name of a site that shows other outlets' stories."""
    return text.strip(" |•·-–—").casefold() in _COLLECTORS


def outlet(text: str) -> bool:
    """Whether a short line is an outlet's name or its address on the web."""
    bare = text.strip(" |•·-–—")
    if len(bare) > _LONGEST or not bare or collector(bare):
        return False
    return (
        bare.casefold() in _KNOWN
        or _SITE.fullmatch(bare) is not None
        or (len(bare.split()) > 1 and _NAMED.fullmatch(bare) is not None)
    )
