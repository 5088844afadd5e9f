"""What the first frame waits for."""

import re
import subprocess
import sys
from pathlib import Path

import tui

FRAME = {"header", "body", "reading", "status", "found", "footer", "tiny"}
"""What stands there at first."""
_AN_ERRAND = """
import asyncio
from tui.screens.clerk.errands import Errands

async def done(errands):
    async def errand():
        pass
    errands._waiting.append(begun := errand())
    await errands._watched(begun)

class Quiet(Errands):
    def __init__(self):
        self._waiting = []

asyncio.run(done(Quiet()))
"""
_A_SESSION_THAT_IS_NOT_EXPORTED = """
import asyncio, tempfile
from pathlib import Path
from tui.library import Library
from tui.screens.clerk.exports import Exports

async def look(path, session):
    exports = Exports(None, path)
    assert (await exports.refreshed(session)).why == ""
    exports.close()

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "library.sqlite3"
    with Library.open(path) as library:
        session = library.create_session("Ferry").id
    asyncio.run(look(path, session))
"""


def loaded_by(code: str) -> set[str]:
    """The modules that a new interpreter has loaded when it has run some code."""
    code = f"import sys\n{code}\nprint(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_the_first_frame_waits_neither_for_the_library_nor_for_the_aligner_nor_for_the_widgets() -> None:
    loaded = loaded_by("import tui.cli.opening, tui.app")
    assert "tui.screens.main" in loaded
    late = {"sqlite3", "rapidfuzz", "Stemmer", "tui.story.reading", "widgets.text_pane", "textual.widgets._text_area"}
    assert not loaded & late


def test_the_first_frame_does_not_wait_for_what_only_stories_need() -> None:
    loaded = loaded_by("import tui.cli.opening, tui.app")
    assert {"tui.screens.main", "tui.screens.shown.frame"} <= loaded
    late = {"tui.story.values", "tui.matching.values", "tui.desk.steps", "tui.screens.shown.presenting", "hashlib"}
    assert not loaded & (late | {"json", "widgets.blocks", "widgets.clusters", "widgets.wrapping"})


def test_the_first_frame_waits_for_no_styles_but_its_own() -> None:
    styles = (Path(tui.__file__).parent / "app.tcss").read_text(encoding="utf-8")
    assert set(re.findall(r"#([a-z-]+)", styles)) == FRAME
    assert set(re.findall(r"\b[A-Z]\w+", re.sub(r"/\*.*?\*/", "", styles))) == {"Screen", "MainScreen"}


def test_an_errand_that_ends_well_does_not_load_what_writes_exports() -> None:
    loaded = loaded_by(_AN_ERRAND)
    assert "tui.library" in loaded
    assert "tui.export" not in loaded


def test_a_session_whose_export_is_not_kept_up_to_date_does_not_load_what_writes_exports() -> None:
    loaded = loaded_by(_A_SESSION_THAT_IS_NOT_EXPORTED)
    assert "tui.desk.exports.plans" in loaded
    assert not loaded & {"tui.export", "tui.desk.exports.exporting"}
