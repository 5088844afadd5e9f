"""The parts of an exported document, as a person or a program finds them."""

import re
from typing import Any

import yaml


def front_matter(markdown: str) -> dict[str, Any]:
    """What a YAML reader makes of it."""
    values = yaml.safe_load(markdown.split("\n---\n")[0].removeprefix("---\n"))
    assert isinstance(values, dict)
    return values


def sources(markdown: str) -> str:
    """The footnotes."""
    return markdown.partition("## Sources\n\n")[2]


def generated(markdown: str) -> list[tuple[str, str]]:
    """The sum each of Crossread's blocks claims, and the block."""
    return re.findall(r"<!-- crossread \S+ sha256:(\w+) -->\n(.*?)\n<!-- /crossread -->", markdown, re.DOTALL)
