"""Lists that take a page key where they have no room: Textual's own would end the program.

They have none in a window that is too small, and before they are laid out for the first time.
"""

from textual.command import CommandList, CommandPalette
from textual.widgets import OptionList


class PagedList(OptionList):
    """An option list that turns a page only where it has any."""

    def action_page_up(self) -> None:
        """One page up."""
        if self.scrollable_content_region:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """One page down."""
        if self.scrollable_content_region:
            super().action_page_down()  # type: ignore[no-untyped-call]


class PagedPalette(CommandPalette):
    """Textual's palette, whose list turns a page only where it has any."""

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)
