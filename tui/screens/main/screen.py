"""The main screen: where the work is done.

It is built in layers, each in a file of its own and on top of the one before: what is open, how it is shown, where the
reader stands, the views, how they move and search, what they note and decide, how stories come in and notes go out, how
the library is looked after, and here the keys and what the clerk reports. The screen owns what is open and where the
reader stands; the clerk does what takes time.
"""

from collections.abc import Callable

from textual import on
from textual.binding import Binding

from tui.commands import COMMANDS, UNBOUND, key_of
from tui.desk import View
from tui.screens import shown
from tui.screens.main.purging import Purging
from tui.screens.messages import Answered, Compared, ComparingOn, Counted, Empty, Failed, Kept, Opened, Relaid, Turned

_EMPTY = "No stories yet. Press {bring_in} to bring in a file or a folder, or start with: crossread FOLDER"


class MainScreen(Purging):
    """The session's stories in the sidebar, two of them side by side, and what is found between them."""

    BINDINGS = [
        Binding(",".join(command.keys) or UNBOUND, command.name, command.words, id=command.name, show=False)
        for command in COMMANDS
    ]

    def on_mount(self) -> None:
        """The work begins once the first frame stands."""
        self.call_after_refresh(self._begin)

    async def _begin(self) -> None:
        if self.query_one("#body").is_attached:  # unless the reader has left by now
            self.clerk.begin(self._paths, self._stdin)
            await self.furnish()

    async def finish_reading(self) -> list[str]:
        """Stop reading stories, because the program is quit; what is to be said of it then."""
        if self.clerk.is_reading:
            self.say("Stopping after the file at hand …")
        await self.clerk.finish_reading()
        return self.clerk.last_words

    def on_unmount(self) -> None:
        """What was handed over is finished before the program ends."""
        self.clerk.close()

    def runner(self, name: str) -> Callable[[], None]:
        """What the palette runs for a command of the table."""

        def run() -> None:
            self.call_later(self.run_action, name)

        return run

    def action_palette(self) -> None:
        """Find a command by its words."""
        self.app.action_command_palette()

    # What the clerk reports

    @on(Opened)
    def show_session(self, message: Opened) -> None:
        """A session was opened."""
        self.folder = message.folder
        self.shares = {}
        place = message.folder.place if message.came_back else None
        self.right_active = bool(place and place.active_right)
        self.enter_view(View(message.folder.place.view) if message.folder.place else View.COLUMNS)
        self.lay(message.spread)
        self.active.focus()
        self.call_after_refresh(self.stand, place, message.said)

    @on(Turned)
    def show_pair(self, message: Turned) -> None:
        """Another pair was opened."""
        self.lay(message.spread)
        self.call_after_refresh(self.stand_at, message.position)

    @on(Compared)
    def show_found(self, message: Compared) -> None:
        """What was found between the open stories is there."""
        self.comparing = None
        if self.opened == [stored for stored in (message.spread.left, message.spread.right) if stored]:
            self.lay_found(message.spread, message.place)

    @on(ComparingOn)
    def show_comparing(self, message: ComparingOn) -> None:
        """Comparing the open stories goes on, or has ended."""
        self.comparing = message.share
        if self.spread is not None and self.spread.comparison is None:
            self.show_status()

    @on(Relaid)
    def show_again(self, message: Relaid) -> None:
        """The open stories have changed: the reader stays where they are."""
        if [stored.id for stored in self.opened] == [
            stored.id for stored in (message.spread.left, message.spread.right) if stored
        ]:
            self.lay_again(message.spread)

    @on(Answered)
    def show_answer(self, message: Answered) -> None:
        """What the reader asked for is there."""
        message.show()

    @on(Kept)
    def show_kept(self, message: Kept) -> None:
        """The library changed: notes and tags are shown as they are now."""
        if self.folder is None or self.folder.session.id != message.folder.session.id:
            self.say(message.said)  # the reader has gone to another session meanwhile
            return
        before, self.folder = self.folder, message.folder
        if self.opened_are_gone():
            self.clerk.open_session(message.folder.session.id, message.said)
            return
        said = message.said or self.said
        if shown.presenting.painted(before) != shown.presenting.painted(message.folder):
            self.show_marks()
        self.show_sidebar()
        self.show_status()
        if said:
            self.say(said)
        if message.turned:
            self.look_again()

    @on(Counted)
    def show_count(self, message: Counted) -> None:
        """One more story was compared with the open one."""
        if message.against == self.letter(False):
            self.shares[message.story_id] = message.share
            self.show_sidebar_soon()

    @on(Empty)
    def show_empty(self) -> None:
        """There is no session: say how to get one."""
        self.show_nothing(_EMPTY.format(bring_in=key_of("bring_in")))

    @on(Failed)
    def tell_failure(self, message: Failed) -> None:
        """Something could not be done."""
        if message.again is None:
            self.notify(message.why, severity="error", markup=False, timeout=8)
        else:
            message.again(message.why)
