"""What is on the screen, as plain text: readable in a failing test and in a review."""

from typing import Any

from textual.app import App


def screen_text(app: App[Any]) -> str:
    """The rows of the current screen from top to bottom, without colours and without blanks at their ends."""
    # The one place that looks behind Textual's public face: nothing public gives the composed screen as text.
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)
