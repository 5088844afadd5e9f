"""Packages whose parts are loaded when they are first used."""

import subprocess
import sys
from importlib import import_module

import pytest

from tui.lazily import loader

LAZY = [
    "tui.desk",
    "tui.library",
    "tui.matching",
    "tui.screens.dialogs",
    "tui.screens.shown",
    "tui.story",
    "tui.story.formats.html",
    "widgets",
]


@pytest.mark.parametrize("package", LAZY)
def test_everything_that_a_package_offers_is_there(package: str) -> None:
    module = import_module(package)
    assert all(getattr(module, name) is not None for name in module.__all__)


def test_importing_a_package_loads_none_of_its_parts_and_using_one_loads_that() -> None:
    parts = "print(*sorted(each for each in sys.modules if each.startswith('tui.desk.')))"
    code = f"import sys; from tui import desk; {parts}; desk.View; {parts}"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "\ntui.desk.ways\n"


def test_what_is_not_offered_is_named() -> None:
    with pytest.raises(AttributeError, match=r"module 'tui\.desk' has no attribute 'nonsense'"):
        loader("tui.desk")("nonsense")


def test_without_its_source_a_package_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.lazily.find_spec", lambda _: None)
    with pytest.raises(ImportError, match="a_package is installed without its source"):
        loader("a_package")("anything")
