"""What a Markdown viewer makes of a text: markdown-it-py with everything switched on that viewers may bring."""

from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from tui.export import SessionExport, documents

_PLUGINS = (footnote_plugin, deflist_plugin, dollarmath_plugin, tasklists_plugin, front_matter_plugin)
_LINE_ENDS = {"softbreak": "\n", "hardbreak": "<hard break>"}


def session_markdown(export: SessionExport) -> str:
    """A session as one document."""
    (document,) = documents([export])
    return document.content({}).text


def viewer() -> MarkdownIt:
    """A viewer of GitHub's Markdown with footnotes, definitions, formulas and tasks, which makes links by itself."""
    made = MarkdownIt("gfm-like")
    for plugin in _PLUGINS:
        made.use(plugin)
    return made


def tokens(markdown: str) -> list[Token]:
    """All tokens, those inside lines included."""
    return [inner for token in viewer().parse(markdown) for inner in (token, *(token.children or ()))]


def kinds(markdown: str) -> set[str]:
    """Which sorts of tokens there are."""
    return {token.type for token in tokens(markdown)}


def shown(markdown: str) -> str:
    """The words a reader sees: lines as they are broken, paragraphs with a blank line between."""
    return "\n\n".join(_inline(token) for token in viewer().parse(markdown) if token.type == "inline")


def headings(markdown: str) -> list[str]:
    """The words of each heading."""
    return list(_after("heading_open", markdown))


def paragraphs(markdown: str) -> list[str]:
    """The words of each paragraph, those of quotations included."""
    return list(_after("paragraph_open", markdown))


def _after(kind: str, markdown: str) -> Iterator[str]:
    every = viewer().parse(markdown)
    return (_inline(token) for before, token in pairwise(every) if before.type == kind)


def _inline(token: Token) -> str:
    return "".join(_LINE_ENDS.get(child.type, child.content) for child in token.children or ())
