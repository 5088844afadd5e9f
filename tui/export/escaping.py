"""Makes text from outside show as itself in Markdown, whichever viewer opens the file.

Meant for CommonMark, GitHub, Obsidian and Logseq with the extensions they bring: a story must not make a heading, a
link, a tag or a formula by what its words look like, and a quotation must lose none of its characters.
"""

import json
import re

from tui.story import clean, clean_line

_SPECIAL = re.compile(
    r"""
    [\\`*_\[\]<>|~$]            # code, emphasis, links, footnotes, HTML, tables, struck words, formulas
    | &(?=\#?\w{1,32};)         # entities: "&lt;" is four characters of the story
    | (?<!\S)\#                 # headings and tags
    | (?<!\S)\^                 # the block ids of Obsidian, of which a note has one of ours
    | ^[-+=:]                   # lists, rules, the underline of a heading, definitions
    | (?<==)= | (?<=%)%         # Obsidian's highlights and comments
    | (?<=\{)\{ | (?<=\()\(     # Logseq's macros and references
    | (?<=:):                   # Logseq's properties
    | (?<=/)/ | (?<=\S)@(?=\S)  # addresses that viewers make links of by themselves, misreading our backslashes
    | (?<=\S)\.(?=[^\W\d_]{2}) | (?<=[wW])\.(?=\w)
    """,
    re.VERBOSE | re.MULTILINE,
)
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)", re.MULTILINE)
_ADDRESS = re.compile(r"https?://\w(?:[\w\-.~:/?#@!$&'()*+,;=%\[\]]*[\w/~#&=+%-])?", re.IGNORECASE)
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_TAG_EDGE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_TAG = re.compile(r"[\w/-]+")


def escaped(text: str) -> str:
    """A text of any length as Markdown that shows as that text.

    Lines lose the blanks at their ends, which Markdown drops or reads as code and line breaks; blank lines between
    paragraphs become one.
    """
    lines = "\n".join(line.strip() for line in clean(text).text.split("\n"))
    return _marked(re.sub(r"\n{3,}", "\n\n", lines).strip("\n"))


def escaped_line(text: str) -> str:
    """A title, a name or anything else that must stay on one line, as Markdown that shows as itself."""
    return _marked(one_line(text))


def one_line(text: str) -> str:
    """A text on one line, without what a terminal would obey and with single blanks."""
    return " ".join(clean_line(text).split())


def escaped_with_links(line: str) -> str:
    """A line of the reader's own: as `escaped_line`, but the addresses in it can be followed."""
    line = one_line(line)
    parts, start = [], 0
    for found in _ADDRESS.finditer(line):
        parts += [_marked(line[start : found.start()]), f"<{found.group()}>"]
        start = found.end()
    return "".join([*parts, _marked(line[start:])])


def is_address(text: str) -> bool:
    """Whether the whole text is a web address that may be written as one."""
    return _ADDRESS.fullmatch(text) is not None


def code(text: str) -> str:
    """A file's name between backticks, more of them than it has itself."""
    text = one_line(text)
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    inner = f" {text} " if text.startswith("`") or text.endswith("`") else text
    return f"{fence}{inner}{fence}"


def hashtag(tag: str) -> str:
    """A tag as `#tag`. Backslashes only where it would not show as itself: they would end it for Obsidian."""
    name = plain_tag(tag)
    return "#" + (_TAG_EDGE.sub(r"\\_", name) if _TAG.fullmatch(name) else _marked(name))


def plain_tag(tag: str) -> str:
    """A tag's name without "#" and blanks, as front matter lists it."""
    return "-".join(one_line(tag).lstrip("#").split())


def front_value(text: str) -> str:
    """A value of the front matter, as a JSON string.

    That is YAML too, and the only form in which "no", "12:30" and "1_000" stay what they are.
    """
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(text, ensure_ascii=False))


def _marked(text: str) -> str:
    return _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", text))
