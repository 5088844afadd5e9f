"""What a note costs must not grow with the notes that are there already."""

from tui.library import Library
from tui.library.placing import anchors

from .made import added


def steps_of_a_note(library: Library, session_id: str) -> int:
    """How many steps SQLite's machine makes for the next note."""
    stored = library.story(library.members()[0].id)
    steps: list[None] = []
    library._database._connection.set_progress_handler(lambda: steps.append(None), 1)
    library.add_note(session_id, [anchors.make(stored, 0, 3)], "Ask the port.")
    library._database._connection.set_progress_handler(None, 0)
    return len(steps)


def test_a_note_among_hundreds_takes_no_more_steps_than_one_among_few(library: Library, session_id: str) -> None:
    added(library, session_id=session_id)
    few = min(steps_of_a_note(library, session_id) for _ in range(5))
    with library.unrecorded():
        for _ in range(200):
            steps_of_a_note(library, session_id)
    assert steps_of_a_note(library, session_id) < 2 * few
