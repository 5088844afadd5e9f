"""Web pages: which of a saved page's paragraphs are the story, what each is, and what the page says of itself."""

from typing import TYPE_CHECKING

from tui.lazily import loader

if TYPE_CHECKING:
    from tui.story.formats.html.extraction import extract
else:
    __getattr__ = loader(__name__)

__all__ = ["extract"]
