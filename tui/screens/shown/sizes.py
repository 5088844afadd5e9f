"""What has how much room on the main screen, as the reader made it; kept from run to run. Pure."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Literal

Part = Literal["sidebar", "left", "right", "beside"]
"""What can be made wider and narrower: the list of stories, either story, the notes beside the text."""

UPRIGHT, WIDE = 70, 100
"""Columns of a window: below the first the stories stand one above the other; from the second on there is room for a
sidebar beside them."""
_BOUNDS = {"sidebar": (20, 60), "left": (25, 75), "beside": (24, 70)}
_STEPS = {"sidebar": 2, "left": 5, "beside": 2}


@dataclass(frozen=True, slots=True)
class Sizes:
    """Room as the reader wants it where the window has it."""

    sidebar: int | None = None
    """Cells; None for what is usual."""
    left: int = 50
    """How much of the room of both stories the left one has, in hundredths."""
    beside: int | None = None
    """Cells; None for what is usual."""
    sidebar_shown: bool = True
    alone: bool = False
    """Whether only one of the stories is shown."""

    @classmethod
    def read(cls, kept: object) -> Sizes:
        """Sizes from what was kept; whatever is not as `kept` gives it is taken as usual."""
        given = kept if isinstance(kept, dict) else {}
        usual = cls()
        return cls(
            sidebar=_cells("sidebar", given, usual.sidebar),
            left=_cells("left", given, usual.left) or usual.left,
            beside=_cells("beside", given, usual.beside),
            sidebar_shown=given.get("sidebar_shown") is not False,
            alone=given.get("alone") is True,
        )

    def kept(self) -> dict[str, int | bool | None]:
        """What is to be kept, as JSON has it."""
        return asdict(self)

    def resized(self, part: Part, by: int, cells: int) -> Sizes:
        """A part one step wider (`by` 1) or narrower (-1), within bounds; `cells` is how wide it stands there now."""
        if part in ("left", "right"):
            return replace(self, left=_bounded("left", self.left + (by if part == "left" else -by) * _STEPS["left"]))
        cells = _bounded(part, cells + by * _STEPS[part])
        return replace(self, sidebar=cells) if part == "sidebar" else replace(self, beside=cells)

    def even(self) -> Sizes:
        """Everything as wide as usual; what is hidden stays hidden."""
        return Sizes(sidebar_shown=self.sidebar_shown, alone=self.alone)


def _cells(name: str, given: dict[object, object], usual: int | None) -> int | None:
    value = given.get(name)
    return _bounded(name, value) if isinstance(value, int) and not isinstance(value, bool) else usual


def _bounded(name: str, value: int) -> int:
    least, most = _BOUNDS[name]
    return max(least, min(value, most))
