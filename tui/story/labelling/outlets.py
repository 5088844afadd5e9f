"""Knows the names of outlets: some by heart, others by the words that newspapers are named with."""

import re

from tui.tables import phrases

_LONGEST = 40
_LONGEST_CREDIT = 240
_KIND = (
    r"news|times|post|herald|tribune|gazette|guardian|observer|independent|telegraph|journal|chronicle|courier|examiner|"
    r"inquirer|enquirer|advertiser|advocate|argus|beacon|echo|globe|monitor|star|bulletin|press|wire|ledger|mail|standard|"
    r"mirror|sentinel|dispatch|weekly|magazine|broadcasting|agency|radio|tv"
)
_NAMED = re.compile(
    rf"(?:The |THE )?(?:[A-Z][\w.'’&-]* |of |and |& ){{0,4}}(?i:{_KIND})"
    r"(?: (?i:online|world|international|agency|english|service|live|india|asia|africa|uk|usa?|america|europe))?"
)
_FOREIGN = re.compile(
    r"(?:[A-ZÄÖÜ][\w.-]* ){0,2}[A-ZÄÖÜ][\w-]*(?i:kurier|zeitung|anzeiger|blatt|nachrichten|rundschau|merkur|presse)|"
    r"(?:El|La|Le|Il|O|A|Les|Las|Los|Diario|Jornal) (?i:diario|voz|mundo|país|tiempo|prensa|nación|correo|heraldo|"
    r"gaceta|periódico|universal|faro|monde|figaro|parisien|courrier|progrès|temps|matin|presse|dépêche|corriere|stampa|repubblica|"
    r"giornale|folha|globo|público)(?: (?:de|del|di|da|do|du) (?:la |las |los )?[A-Z]\w+)?"
)
_SITE = re.compile(r"(?:www\.)?[a-z0-9-]{2,30}\.(?:com|org|net|info|news|tv|co\.uk|[a-z]{2})", re.I)
_KNOWN = phrases(
    """
    reuters, ap, afp, dpa, efe, ansa, bbc, cnn, nhk, npr, dw, pbs, msnbc, voa, cgtn, xinhua, bloomberg,
    politico, axios, breitbart, huffpost, buzzfeed, newsweek, forbes, semafor, propublica, al jazeera,
    aljazeera, deutsche welle, the economist, the hill, the atlantic, the conversation, usa today, france 24,
    euronews, der spiegel, die zeit, le monde, le figaro, el país, el mundo, la repubblica, la stampa, nhk
    world, nhk world-japan, business insider, kyodo, yonhap, tass, interfax, the associated press, agence
    france-presse, the new yorker
    """
)
_COLLECTORS = phrases(
    """
    msn, microsoft, microsoft start, newsbreak, smartnews, yahoo, yahoo news, google news, apple news, flipboard,
    yahoo!news, ground news, feedly, pressreader, inoreader
    """
)


_SECTIONS = phrases(
    """
    news, world, politics, business, sport, sports, opinion, local, national, international, europe, asia, africa,
    americas, middle east, us, u.s., uk, china, crime, courts, economy, markets, technology, tech, science, health,
    environment, climate, culture, arts, entertainment, lifestyle, travel, weather, analysis, editorial, comment,
    features, breaking news, latest, top stories, home, live, video, metro, region, education, investigation,
    press release, media release, for immediate release,
    internacional, nacional, economía, sociedad, politik, wirtschaft, ausland, inland, panorama, monde, politique
    """
)
_BETWEEN = re.compile(r"\s*[,|•·/()\[\]–—;:]\s*|\b(?:for|at|by|By|BY|from|with|von|con|and|und)\b\s*")


def mentioned(text: str) -> list[str]:
    """The outlets that a credit names in so many words: "By Jane Doe, Harbour Wire", "(dpa/abc)"."""
    parts = (part.strip(" .*_") for part in _BETWEEN.split(text)) if len(text) <= _LONGEST_CREDIT else ()
    return [part for part in parts if outlet(part)]


def section(text: str) -> bool:
    """Whether a short line is the name of a section rather than an outlet's."""
    words = text.strip(" |•·-–—").casefold()
    return words in _SECTIONS or words.removesuffix(" news") in _SECTIONS


def collector(text: str) -> bool:
    """Whether a line is the name of a site that shows other outlets' stories."""
    return text.strip(" |•·-–—").casefold() in _COLLECTORS


def outlet(text: str) -> bool:
    """Whether a short line is an outlet's name or its address on the web."""
    bare = text.strip(" |•·-–—")
    if len(bare) > _LONGEST or not bare or collector(bare) or section(bare):
        return False
    return (
        bare.casefold() in _KNOWN
        or _SITE.fullmatch(bare) is not None
        or (len(bare.split()) > 1 and _NAMED.fullmatch(bare) is not None)
        or _FOREIGN.fullmatch(bare) is not None
    )
