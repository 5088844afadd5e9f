"""The README says what is so."""

import re
import runpy
from dataclasses import fields
from pathlib import Path

import pytest

from tui.settings import THEMES, Config, read_config

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    """What stands under a heading, up to the next."""
    (text,) = re.findall(rf"^## {title}\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    return str(text)


def test_the_key_table_is_that_of_the_program() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "make.py"))
    assert made["key_table"]() in section("Keys")
    assert made["with_keys"](README) == README


def test_the_page_on_settings_names_every_command_theme_and_setting() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert runpy.run_path(str(ROOT / "docs" / "make.py"))["with_names"](page) == page
    assert all(
        f"`{name}`" in page for name in (*THEMES, *(field.name for field in fields(Config) if field.name != "keys"))
    )


@pytest.mark.parametrize("example", ["theme", "copy_command"])
def test_the_examples_of_settings_can_be_used_as_they_stand(tmp_path: Path, example: str) -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    fences = re.findall(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (fence,) = (fence for fence in fences if fence.startswith(example))
    for text in [fence] if example == "theme" else fence.splitlines():
        (tmp_path / "config.toml").write_text(text, encoding="utf-8")
        assert getattr(read_config(tmp_path / "config.toml"), example)


@pytest.mark.parametrize("title", ["Run", "Test"])
def test_there_is_one_line_to_paste(title: str) -> None:
    fences = re.findall(r"^```\n(.*?)^```$", section(title), re.MULTILINE | re.DOTALL)
    assert len(fences) == 1
    assert section(title).count("```") == 2
    assert len(fences[0].splitlines()) == 1
    assert fences[0].strip()


def test_every_picture_is_shown_once_and_made_by_the_script() -> None:
    shown = re.findall(r"^!\[[^\]]+\]\(docs/([\w-]+)\.svg\)$", README, re.MULTILINE)
    made = runpy.run_path(str(ROOT / "docs" / "make.py"))["PICTURES"]
    assert sorted(shown) == sorted(picture.name for picture in made)
    assert sorted(shown) == sorted(file.stem for file in (ROOT / "docs").glob("*.svg"))
