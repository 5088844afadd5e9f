"""What is said of stories and passages in passing, as by undo: short, in their own words, on one line."""

from typing import Final

from tui.story import Story, clean_line, in_marks

_WIDTH: Final = 40


def short(text: str, width: int = _WIDTH) -> str:
    """Text on one line in quotation marks, cut at a word where it has more characters than `width`."""
    line = " ".join(clean_line(text[: 4 * width]).split())
    if len(line) > width:
        line = line[: width + 1].rsplit(" ", 1)[0][:width] + "…"
    return in_marks(line)


def name_of(story: Story) -> str:
    """What a reader would call the story: its title, else its file's name."""
    return short(story.details.title or story.origin.name)
