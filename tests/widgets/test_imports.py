import subprocess
import sys

import pytest

import widgets


def loaded(statement: str) -> set[str]:
    """The modules that a fresh interpreter holds after a statement."""
    code = f"import sys; {statement}; print(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_a_widget_is_imported_only_when_it_is_asked_for() -> None:
    before = loaded("from widgets import TextPane")
    assert "widgets.text_pane" in before
    assert not {"widgets.editor", "widgets.filter_list", "textual.widgets._text_area"} & before
    assert "widgets.editor" in loaded("from widgets import Editor")


def test_everything_that_is_announced_is_there() -> None:
    assert widgets.__all__ == sorted(widgets.__all__)
    assert all(getattr(widgets, name).__name__ == name for name in widgets.__all__)
    with pytest.raises(AttributeError):
        widgets.Nothing  # noqa: B018


def test_widgets_know_nothing_of_the_program_around_them() -> None:
    assert not {name for name in loaded("import widgets, widgets.editor") if name.split(".")[0] in {"tui", "seeds"}}
