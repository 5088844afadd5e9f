"""Saved mails (.eml)."""

from tui.story.formats.mail.letter import extract

__all__ = ["extract"]
