"""Word documents (.docx)."""

from tui.story.formats.docx.document import extract

__all__ = ["extract"]
