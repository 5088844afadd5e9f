"""Exporting by keyboard, as every story of a whole session ends."""

from pathlib import Path

from tests.terminal.driver import Terminal

_CLEAR_LINE, _ENTER = "\x15", "\r"


def exported(reader: Terminal, target: Path) -> str:
    """Export the open session into a folder that has no Markdown yet; the one file that is written."""
    reader.press("e")
    reader.wait_for("as Markdown", "Crossread notes")
    reader.press(_CLEAR_LINE)
    reader.wait_until_gone("Crossread notes")
    reader.press(str(target))
    reader.wait_for(target.name)
    reader.press(_ENTER)
    reader.wait_for("Exported: 1 file")
    (written,) = target.glob("*.md")
    return written.read_text(encoding="utf-8")
