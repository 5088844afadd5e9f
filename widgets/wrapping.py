"""Where a paragraph breaks into rows: greedy by word, exact for characters of two cells or none. Pure."""

import re
from collections.abc import Iterator

from widgets.clusters import Cluster, clusters, flatten, is_plain
from widgets.pinned import slack

_WORD = re.compile("[^ ]+")
# Scripts written without blanks, which may break between any two characters, less what their typography forbids.
_UNSPACED = re.compile(
    "[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003fffd]"
)
_NOT_FIRST = frozenset("、。，．・：；！？‐–—…」』）】》〉〕］｝’”ー々〻ゝゞ〜～%‰℃,.:;!?)]}") | frozenset(
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_NOT_LAST = frozenset("「『（【《〈〔［｛‘“([{")
# Thai and Lao put no blanks between words. Where one row cannot hold what stands between two blanks, a vowel is not
# torn from the consonant that it is written before or after.
_WRITTEN_BEFORE = frozenset("เแโใไัເແໂໃໄັ")
_WRITTEN_AFTER = frozenset("ะาำๅๆฯะາຳໆຯ")


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The rows of `text` in a column of `width` cells, as `[start, end)` in code points.

    Every character that is not blank is in exactly one row; blanks at a break are in none; a word wider than the column
    is cut, but never inside what a reader sees as one character. A width below 1 counts as 1. Takes linear time.
    """
    flat = flatten(text)
    if is_plain(flat):
        return _wrap_plain(flat, max(1, width))
    return _wrap_measured(flat, max(1, width))


def _wrap_plain(flat: str, width: int) -> list[tuple[int, int]]:
    rows = []
    total = len(flat.rstrip(" "))
    start = _after_blanks(flat, 0)
    while total - start > width:
        end = cut = flat.rfind(" ", start, start + width + 1)
        if cut < 0:
            end = cut = start + width
        while flat[end - 1] == " ":
            end -= 1
        rows.append((start, end))
        start = _after_blanks(flat, cut)
    if start < total:
        rows.append((start, total))
    return rows


def _after_blanks(flat: str, index: int) -> int:
    while index < len(flat) and flat[index] == " ":
        index += 1
    return index


def _wrap_measured(flat: str, width: int) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    row_start = row_end = used = 0
    for start, end, cells in _pieces(flat, width):
        needed = used + (start - row_end) + cells
        if row_end and needed <= width:
            row_end, used = end, needed
            continue
        if row_end:
            rows.append((row_start, row_end))
        row_start, row_end, used = start, end, cells
    if row_end:
        rows.append((row_start, row_end))
    return rows


def _pieces(flat: str, width: int) -> Iterator[Cluster]:
    """What must not be broken, in order, each no wider than the column (a single wide character excepted)."""
    for found in _WORD.finditer(flat):
        word, offset = found.group(), found.start()
        if is_plain(word) and len(word) <= width:
            yield offset, found.end(), len(word)
            continue
        for group in _unbroken(word):
            yield from _cut(_syllables(word, group, width), offset, width)


def _unbroken(word: str) -> Iterator[list[Cluster]]:
    """The clusters of a word, grouped by where scripts without blanks may break."""
    group: list[Cluster] = []
    for cluster in _roomy(word):
        if group and _may_break(word[group[-1][0]], word[cluster[0]]):
            yield group
            group = []
        group.append(cluster)
    yield group


def _roomy(word: str) -> list[Cluster]:
    """The clusters of a word. Where terminals do not agree on a width, there is room for the widest and to pin it."""
    found = clusters(word)
    if not slack(word):
        return found
    return [(start, end, cells + 2 * slack(word[start:end])) for start, end, cells in found]


def _may_break(before: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST or (before.isdecimal() and after.isdecimal()):
        return False
    return bool(_UNSPACED.match(before) or _UNSPACED.match(after))


def _syllables(word: str, group: list[Cluster], width: int) -> list[Cluster]:
    """The clusters of a group, those that belong to one syllable joined where they fit into a row."""
    found: list[Cluster] = []
    before = ""
    for start, end, cells in group:
        together = word[start] in _WRITTEN_AFTER or before in _WRITTEN_BEFORE
        if found and together and found[-1][2] + cells <= width:
            start, cells = found[-1][0], found[-1][2] + cells
            found.pop()
        found.append((start, end, cells))
        before = word[end - 1]
    return found


def _cut(group: list[Cluster], offset: int, width: int) -> Iterator[Cluster]:
    """One group as pieces of the document, cut where it is wider than the column."""
    start, used = group[0][0], 0
    for begin, _, cells in group:
        if used and used + cells > width:
            yield offset + start, offset + begin, used
            start, used = begin, 0
        used += cells
    yield offset + start, offset + group[-1][1], used
