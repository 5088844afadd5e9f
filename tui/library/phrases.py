"""What undo calls an action: short, in the reader's words, on one line."""

from typing import Final

from tui.story import Story, clean_line

_WIDTH: Final = 40


def short(text: str) -> str:
    """Text on one line in curly quotes, cut at a word after some forty characters."""
    line = " ".join(clean_line(text[: 4 * _WIDTH]).split())
    if len(line) > _WIDTH:
        line = line[: _WIDTH + 1].rsplit(" ", 1)[0][:_WIDTH] + "…"
    return f"“{line}”"


def name_of(story: Story) -> str:
    """What a reader would call the story: its title, else its file's name."""
    return short(story.details.title or story.origin.name)
