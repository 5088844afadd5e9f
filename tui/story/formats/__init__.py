"""How a file of each format is taken apart into paragraphs."""

from tui.story.formats.extracted import Extracted, Paragraph, Refused

__all__ = ["Extracted", "Paragraph", "Refused"]
