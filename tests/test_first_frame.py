"""What the first frame waits for."""

import subprocess
import sys


def test_the_first_frame_waits_neither_for_the_library_nor_for_the_aligner_nor_for_the_widgets() -> None:
    code = "import sys, tui.cli.opening, tui.app; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "tui.screens.main" in loaded
    late = {"sqlite3", "rapidfuzz", "Stemmer", "tui.story.reading", "widgets.text_pane", "textual.widgets._text_area"}
    assert not loaded & late
