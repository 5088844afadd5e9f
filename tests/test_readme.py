"""The README says what is so."""

import re
import runpy
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("title", ["Run", "Test"])
def test_there_is_one_line_to_paste(title: str) -> None:
    fences = re.findall(r"^```\n(.*?)^```$", section(title), re.MULTILINE | re.DOTALL)
    assert len(fences) == 1
    assert section(title).count("```") == 2
    assert len(fences[0].splitlines()) == 1
    assert fences[0].strip()
