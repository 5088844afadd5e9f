"""Stories whose sentences were aligned by hand. The sets stay outside the project; a folder of them is handed in.

A set is a folder with `stories/*.txt`, `sentences.json` ({story: [{"id", "start", "end"}]}, offsets in code points) and
`gold.json`: `pairs` ([{"a", "b", "grade"}], 2 for the same fact, 1 for a shared one), `optional` (pairs that count
neither way) and `compared` (the pairs of stories that were labelled).
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tui.story import Sentence, Story, read_bytes


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two stories of one event, and which of their sentences answer each other."""

    names: tuple[str, str]
    left: Story
    right: Story
    event: str
    """What the stories are about: the first number in their names."""
    grades: Mapping[tuple[int, int], int]
    """2 or 1 for the pairs that answer each other, by the sentences' places."""
    optional: frozenset[tuple[int, int]]


def labelled(folder: Path) -> list[Labelled]:
    """The labelled pairs of stories of one set."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    rows = json.loads((folder / "sentences.json").read_text("utf-8"))
    stories = {name: read_bytes((folder / "stories" / f"{name}.txt").read_bytes(), name=name).story for name in rows}
    places = {name: _places(story, rows[name]) for name, story in stories.items()}
    grades = [(pair["a"], pair["b"], pair["grade"]) for pair in gold["pairs"]]
    return [
        Labelled(
            (one, other),
            stories[one],
            stories[other],
            _event(one),
            {(places[one][a], places[other][b]): g for a, b, g in grades if a in places[one] and b in places[other]},
            frozenset(
                (places[one][a], places[other][b])
                for a, b in gold.get("optional", ())
                if a in places[one] and b in places[other]
            ),
        )
        for one, other in gold["compared"]
    ]


def _event(name: str) -> str:
    number = re.search(r"\d+", name)
    return number.group() if number else name


def _places(story: Story, rows: list[dict[str, int | str]]) -> dict[str, int]:
    """Which of our sentences holds the greater part of each labelled one."""
    return {
        str(row["id"]): max(
            range(len(story.sentences)),
            key=lambda place: _overlap(story.sentences[place], int(row["start"]), int(row["end"])),
        )
        for row in rows
    }


def _overlap(sentence: Sentence, start: int, end: int) -> int:
    return min(sentence.end, end) - max(sentence.start, start)
