"""What the reader asks: why this is a match, and who else has it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui import desk
from tui.commands import key_of
from tui.desk import Stepping
from tui.screens import dialogs
from tui.screens.main.deciding import Deciding
from tui.screens.messages import Answered

if TYPE_CHECKING:
    from tui.desk import Ask, Folder, Spread, Why
    from tui.desk import Telling as Told
    from tui.library import Member, StoredStory
    from tui.matching import Match
    from tui.screens.dialogs import WhoElseScreen

_NO_SENTENCE = (
    "Nothing to explain here: step to a passage with {next}, or to an unmatched sentence with {unmatched}, first."
)
_NOTHING_NEAR = (
    "No sentence of the other story shares enough of its less common words to be a candidate.",
    "That is no proof that the other story leaves it out: it may say so in quite other words.",
    "{search} searches both stories; {link} links two sentences by your own word.",
)


class Telling(Deciding):
    """Adds to the main screen: what the reader asks: why this is a match, and who else has it."""

    # Why

    def action_why(self) -> None:
        """Why this is a match, or why it is none."""
        folder, spread, match = self.folder, self.spread, self._in_question()
        if folder is None or spread is None or spread.comparison is None or self.sentence is None:
            self.say(_NO_SENTENCE.format(next=key_of("next_stop"), unmatched=key_of("unmatched")))
        elif match is None:
            self._tell_nothing_near()
        else:
            self.say("Looking into it …")
            self.clerk.tell_slowly(partial(_explain, spread, match, folder), partial(self._explained, spread))

    def _tell_nothing_near(self) -> None:
        keys = {"search": key_of("search"), "link": key_of("link")}
        lines = [line.format(**keys) for line in _NOTHING_NEAR]
        self.app.push_screen(dialogs.TellScreen("No match found, and nothing came near", lines))

    def _in_question(self) -> Match | None:
        """What to explain: the current match, else the surest one of the current sentence, else what came nearest."""
        place, comparison = self.sentence, self.spread.comparison if self.spread else None
        if place is None or comparison is None:
            return None
        current = self.stop.matches if self.stop else ()
        if self.steps and self.steps.kind is Stepping.CANDIDATES and current:
            return current[0]
        own = [match for match in self.matches if match in current] or self.matches
        return own[0] if own else comparison.nearest(right=self.right_active).get(place)

    def _explained(self, spread: Spread, why: Why | None) -> Answered:
        return Answered(partial(self._show_why, spread, why))

    def _show_why(self, spread: Spread, why: Why | None) -> None:
        from tui.screens.shown import why as shown

        if why is None or self.spread is not spread or spread.comparison is None or self.app.screen is not self:
            return  # the reader has gone on meanwhile
        self.show_status()
        match, comparison, letters = why.explanation.match, spread.comparison, (self.letter(False), self.letter(True))
        right = self.right_active
        sentence = f"{letters[right]}{match.right if right else match.left}"
        others = shown.others(comparison, match, letters, right=right)
        page = shown.page(why, comparison, letters)
        self.app.push_screen(dialogs.WhyScreen(shown.title(match, letters), page, others, sentence), self._set_beside)

    def _set_beside(self, key: str | None) -> None:
        """Show a sentence beside one of its candidates; n and N step through the others."""
        comparison = self.spread.comparison if self.spread else None
        if not key or comparison is None:
            return
        left, right = map(int, key.split())
        every = (*comparison.matches, *comparison.candidates)
        found = next((each for each in every if (each.left, each.right) == (left, right)), None)
        if found is not None:
            self.go(desk.candidate_steps(comparison, found, right=self.right_active))

    # Who else

    def action_who_else(self) -> None:
        """Who else has this: how every other story of the session tells the current sentence."""
        folder, story, place = self.folder, self.story, self.sentence
        if folder is None or story is None or place is None:
            self.say("Nothing to ask for here: step to a sentence first.")
            return
        others = desk.by_date(member for member in folder.members if member.id != story.id)
        if not others:
            self.say(f"No other story in this session. {key_of('bring_in')} brings in more.")
            return
        screen = _who_else(folder, story, place, others)
        self.app.push_screen(screen, partial(self._open_telling, story, place))
        self._tell_next(screen, folder, story, place, others)

    def _tell_next(
        self, screen: WhoElseScreen, folder: Folder, story: StoredStory, place: int, waiting: list[Member]
    ) -> None:
        """Compare one story after the other beside the screen, as long as the reader is looking."""
        if not waiting:
            return
        first, *rest = waiting

        def show(told: Told) -> None:
            if screen in self.app.screen_stack:
                screen.tell(first.id, told)
                self._tell_next(screen, folder, story, place, rest)

        self.clerk.tell_slowly(
            partial(_told, folder, story, place, first.id), lambda told: Answered(partial(show, told))
        )

    def _open_telling(self, story: StoredStory, place: int, chosen: str | None) -> None:
        """Open the asked story beside the chosen one, the reader at that sentence."""
        folder, right = self.folder, self.right_active
        if chosen and folder is not None:
            self.clerk.tell_slowly(
                partial(_pair, folder, story, chosen, right),
                lambda spread: Answered(partial(self._stand_in, spread, right, place)),
            )

    def _stand_in(self, spread: Spread, right: bool, place: int) -> None:
        """Stand at a sentence of one story of a pair: at its passage, else beside what came near, else at it alone."""
        comparison = spread.comparison
        if comparison is None:
            return
        self.right_active = right
        self.lay(spread)
        found = desk.partners(comparison, place, right=right)
        if found and found[0].shown:
            stops = desk.passage_steps(comparison).stops
            at = next(index for index, stop in enumerate(stops) if found[0] in stop.matches)
            steps = desk.passage_steps(comparison).moved(at)
        elif found:
            steps = desk.candidate_steps(comparison, found[0], right=right)
        else:
            position = (comparison.right if right else comparison.left).sentences[place].start
            steps = desk.unmatched_steps(comparison, right).at_position(position, right)
        self.active.focus()
        self.call_after_refresh(self.go, steps)


def _explain(spread: Spread, match: Match, folder: Folder, _: Ask) -> Why | None:
    return desk.explain_pair(spread, match, folder)


def _who_else(folder: Folder, story: StoredStory, place: int, others: list[Member]) -> WhoElseScreen:
    """The dialog before anything is compared."""
    from tui.screens.shown.tellings import heading
    from widgets.clusters import flatten

    asked = next(member for member in folder.members if member.id == story.id)
    first = desk.earliest([asked, *others])
    words = flatten(desk.line_of(story.story, place))
    return dialogs.WhoElseScreen(heading(asked, earliest=first == asked.id), words, others, first)


def _told(folder: Folder, story: StoredStory, place: int, other_id: str, ask: Ask) -> Told:
    """How another story tells a sentence. In a thread of its own."""
    (other,) = ask(lambda library: desk.fetch_stories(library, [other_id]))
    return desk.telling(place, desk.compare_stored(story, other, folder.links, folder.placed.get))


def _pair(folder: Folder, story: StoredStory, other_id: str, right: bool, ask: Ask) -> Spread:
    """Two stories compared, the asked one on its side."""
    (other,) = ask(lambda library: desk.fetch_stories(library, [other_id]))
    return desk.lay_open(*((other, story) if right else (story, other)), folder)
