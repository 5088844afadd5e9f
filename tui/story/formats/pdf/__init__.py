"""PDF files."""

from tui.story.formats.pdf.document import extract

__all__ = ["extract"]
