"""Where two rows of words differ, the same whichever story is left."""

from rapidfuzz.distance import Indel


def edits(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[int, int, int, int]]:
    """The stretches `[from, to)` of the left row and `[from, to)` of the right one that stand in each other's place."""
    if left > right:  # one order only, or two equally good readings would depend on which story is left
        return [(from_, to, start, end) for start, end, from_, to in edits(right, left)]
    steps = Indel.opcodes(left, right)
    return [(each.src_start, each.src_end, each.dest_start, each.dest_end) for each in steps if each.tag != "equal"]
