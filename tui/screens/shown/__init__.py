"""From what is known to what is shown: words of lines and rows, blocks, marks. Pure, but for looking at paths.

Most parts have something to do only once stories lie open: `shown.presenting.marks` loads `presenting` when it is first
asked for, behind the first frame.
"""

from typing import TYPE_CHECKING

from tui.lazily import loader

if TYPE_CHECKING:
    from tui.screens.shown import (
        across,
        beside,
        decided,
        elsewhere,
        exported,
        harm,
        nothing,
        overview,
        pasted,
        presenting,
        sidebar,
        status,
    )
else:
    __getattr__ = loader(__name__)

__all__ = [
    "across",
    "beside",
    "decided",
    "elsewhere",
    "exported",
    "harm",
    "nothing",
    "overview",
    "pasted",
    "presenting",
    "sidebar",
    "status",
]
