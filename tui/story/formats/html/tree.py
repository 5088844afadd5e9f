"""From a page's text to its tree, without what a reader of the page does not see. Nothing is loaded or run."""

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

_UNSEEN_TAGS = (
    "script", "style", "noscript", "template", "iframe", "frame", "object", "embed", "applet", "svg", "canvas", "video",
    "audio", "select", "datalist", "textarea", "input", "map", "meta", "link", "base", "title", "rt", "rp", "progress",
    "amp-lightbox", "amp-analytics", "amp-pixel",
)  # fmt: skip
"""`rt` is the small reading above a character, not a word of the text."""
_UNSEEN_STYLE = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,)])",
    re.I,
)
"""A box that is clipped to nothing holds words for programs that read aloud: "Continue reading the main story"."""
_UNSEEN_CLASS = re.compile(
    r"(?:^|\s)(?:sr-only|screen-reader(?:-text)?|visually-?hidden|u-visually-hidden|sf-hidden|a11y-hidden|off-screen)(?:\s|$)",
    re.I,
)
_BANNER = re.compile(r"wm-ipp|donato$")
"""What the Wayback Machine puts above an archived page."""
_MARKED = "crossread-unseen"
_DEEP = re.compile(
    r"</?(?:div|section|article|blockquote|span|font|b|i|u|em|strong|big|small|center|ul|ol|dl|table|tbody|tr|td)\b[^>]*>",
    re.I,
)
_ENDS = re.compile(r"</(?:html|body)\s*>", re.I)
"""libxml2 stops at the first of these; browsers go on, and so do pages that are put together from several."""
_POPUP = {"a", "img", "br"}
_FEWEST_LINKS = 3
"""So many links in a row in one box, with nothing between them, are no part of the sentence in which they stand."""
_LONGEST_STYLE = 2000
_LONGEST_NAME = 2000
"""Characters of a class or an id."""


def parse(text: str) -> Any | None:
    """The tree of a page, None where there is no element in it. Entities that the page defines itself stay unread.

    The size limits of libxml2 are off because pages saved into one file hold pictures of many megabytes as attributes;
    the caller has seen to it that the whole is not too large. What is nested deeper than libxml2 follows (2,048), it
    would leave out with all that comes after it; of such a page only the paragraphs are kept apart.
    """
    tree, whole = _parsed(text)
    return tree if whole else _parsed(_DEEP.sub("<p>", text))[0]


def _parsed(text: str) -> tuple[Any | None, bool]:
    """The tree, and whether it holds all of the text."""
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    data = _ENDS.sub("", text).replace("\0", "").encode("utf-8", "replace")
    try:
        tree = document_fromstring(data, parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None, True
    return tree, not any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)


def take_out_unseen(tree: Any) -> None:
    """Take out of the tree what is not shown as text: scripts, hidden elements, pictures, fields of forms."""
    for element in tree.iter():
        tag, given = element.tag, dict(element.items())
        if tag == "template" and ("shadowrootmode" in given or "shadowroot" in given):
            element.tag = "div"  # how a page in one file keeps what scripts had put together
        elif tag not in {"html", "body"} and (_hidden(tag, given) or (tag == "span" and _pops_up(element))):
            element.tag = _MARKED
        for name in ("class", "id"):
            if len(given.get(name, "")) > _LONGEST_NAME:
                del element.attrib[name]
    take_out(tree, *_UNSEEN_TAGS, _MARKED)


def take_out(tree: Any, *tags: str) -> None:
    """Take all elements of these names out of the tree, and leave the text after them."""
    etree.strip_elements(tree, *tags, with_tail=False)


def _hidden(tag: str, given: Mapping[str, str]) -> bool:
    if not given:
        return False
    if "hidden" in given and given["hidden"].lower() != "until-found":
        return True
    if _UNSEEN_STYLE.search(given.get("style", "")[:_LONGEST_STYLE]) or _UNSEEN_CLASS.search(given.get("class", "")):
        return True
    if tag == "span" and ":" not in given.get("class", "") and "hidden" in given.get("class", "").split():
        return True  # of larger boxes the name alone says nothing: scripts and wide windows bring some of them to light
    return _BANNER.match(given.get("id", "")) is not None or (tag == "dialog" and "open" not in given)


def _pops_up(span: Any) -> bool:
    """Whether a box inside a sentence is nothing but a row of links, which shows only under the reader's pointer."""
    if len(span) < _FEWEST_LINKS or (span.text or "").strip():
        return False
    if any(part.tag not in _POPUP or (part.tail or "").strip() for part in span):
        return False
    links = sum(part.tag == "a" for part in span)
    return links >= _FEWEST_LINKS and next(span.iterancestors("p", "li"), None) is not None
