"""Weights as the Python module that the program reads."""

from collections.abc import Iterator
from typing import NamedTuple

from tui.matching.alignment.judging import Judgement, Weights

_HEAD = '''"""What was learned from labelled stories. Written by `python -m tests.bench.weights`, which says how.

With each event of the labelled stories left out in turn they reached
{figures}.
"""

from tui.matching.alignment.events import Likeness
from tui.matching.alignment.evidence import Evidence
from tui.matching.alignment.judging import Event, Judgement, Weights
from tui.matching.alignment.surroundings import Surroundings

'''


def table(weights: Weights, figures: str) -> str:
    """The source of the module."""
    lines = [
        "WEIGHTS = Weights(",
        *_judgement("first", weights.first),
        *_judgement("final", weights.final),
        "    event=Event(",
        f"        start={weights.event.start:.3f},",
        *_fields("likeness", weights.event.likeness, 8),
        f"        answered={weights.event.answered:.2f},",
        "    ),",
        f"    shown={weights.shown:.2f},",
        *_fields("typical", weights.typical, 4),
        ")",
    ]
    return _HEAD.format(figures=figures.replace("), ", "),\n")) + "\n".join(lines) + "\n"


def _judgement(name: str, judgement: Judgement) -> Iterator[str]:
    yield f"    {name}=Judgement("
    yield f"        start={judgement.start:.3f},"
    yield from _fields("evidence", judgement.evidence, 8)
    yield from _fields("around", judgement.around, 8)
    yield "    ),"


def _fields(name: str, values: NamedTuple, indent: int) -> Iterator[str]:
    blank = " " * indent
    yield f"{blank}{name}={type(values).__name__}("
    for field, value in values._asdict().items():
        yield f"{blank}    {field}={value:.3f},"
    yield f"{blank}),"
