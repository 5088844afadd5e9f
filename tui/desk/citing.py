"""What leaves Crossread by copying: a passage as plain text, or as a citation with what is known of its story."""

from tui.desk.wording import DAY, shown_time
from tui.library import StoredStory
from tui.story import Span, Story, in_marks, title_in_marks


def quotable(story: Story, span: Span) -> str:
    """The words of a stretch without the breaks of its lines; paragraphs stay apart, with a blank line between."""
    parts = (
        story.text[max(span.start, paragraph.start) : min(span.end, paragraph.end)]
        for paragraph in story.paragraphs
        if paragraph.start < span.end and span.start < paragraph.end
    )
    return "\n\n".join(" ".join(part.split()) for part in parts)


def citation(stored: StoredStory, span: Span) -> str:
    """A stretch as a citation: “…” — Outlet, “Title”, 19 Jun 2023. What is unknown is left out, never guessed.

    The day is as the story gives it, in its own zone; a version is named where it is not the first.
    """
    known = stored.story.details
    title = title_in_marks(known.title) if known.title else ""
    version = f"version {stored.version}" if stored.version > 1 else ""
    about = (known.outlet or "", title, _day(known.published), version)
    source = ", ".join(" ".join(part.split()) for part in about if part)
    return " — ".join(part for part in (in_marks(quotable(stored.story, span)), source) if part)


def _day(published: str | None) -> str:
    """The day of a time as a reader writes it; what is no ISO date stays as it is."""
    if not published:
        return ""
    day = shown_time(published[:DAY])
    return published if day == published[:DAY] else day
