"""Knows lines that are nothing but links to other pages, and lines that announce some."""

import re

from tui.story.formats.html.blocks import Block, count_words
from tui.story.labelling import furniture
from tui.story.marks import finished

_ALSO = re.compile(
    r"\W*(?:(?:read|see|watch|listen)(?: (?:more|also|next))?|more|also|related|lire aussi|(?:à|a) lire|lesen sie auch|"
    r"mehr zum thema|auch interessant|(?:lee|lea|leer|ver) también|leggi anche|leia também|lees ook|läs också|"
    r"читайте также|по теме|czytaj (?:też|także)|関連記事|相关(?:新闻|阅读)|اقرأ أيضا)\s*[:：»>→–—-]",
    re.I,
)
_HEADS = re.compile(
    r"\W*(?:mehr zum thema|zum thema|das könnte sie (?:auch )?interessieren|lesen sie auch|lire aussi|"
    r"(?:à|a) lire (?:aussi|également)|sur le même sujet|lee también|te puede interesar|noticias relacionadas|"
    r"leggi anche|articoli correlati|читайте также|по теме|関連(?:記事|ニュース)|相关(?:新闻|阅读|报道)|"
    r"مواضيع ذات صلة|اقرأ أيضا)\W*",
    re.I,
)
LINKED = 0.7
"""A paragraph with this share of links is one."""
_PARTLY_LINKED = 0.35
_CITED = 4
_LONGEST = 25
"""Words."""


def link(block: Block) -> bool:
    """Whether a paragraph is nothing but a link to another page; a whole sentence may be linked and still be told."""
    if count_words(block.text) > _LONGEST:
        return False
    if block.linked >= _PARTLY_LINKED and _ALSO.match(block.text):
        return True
    return block.linked >= LINKED and (not finished(block.text) or block.text[-1] in "?？؟")


def cites(block: Block) -> bool:
    """Whether a paragraph is a link to another site: inside a story that is a source, or what the story is about."""
    long = block.level > 0 or count_words(block.text) >= _CITED
    return long and block.shares.outer >= LINKED and not _ALSO.match(block.text)


def heads_links(block: Block) -> bool:
    """Whether a paragraph announces links to other pages."""
    return _HEADS.fullmatch(block.text) is not None or furniture.heads_links(block.text)
