"""Ground floor: what a story is, and how any saved file becomes one."""

from tui.story.errors import Unreadable
from tui.story.values import Details, Kind, Origin, Sentence, Span, Story

__all__ = ["Details", "Kind", "Origin", "Sentence", "Span", "Story", "Unreadable"]
