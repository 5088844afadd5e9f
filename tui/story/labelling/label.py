"""Puts the evidence together: first what a paragraph says of itself, then what its place in the story says of it."""

import re
from collections.abc import Sequence

from tui.story import dates
from tui.story.labelling import bylines, captions, furniture, pictures, places
from tui.story.labelling.blocks import BODY, Block, Label
from tui.story.labelling.layout import Layout
from tui.story.values import Kind

_ADDRESS = re.compile(r"(?:(?:source|url|link|original|from) ?: *)?<?https?://\S+>?", re.I)
_FIRST_APPEARED = re.compile(
    r"this (?:story|article|report|piece|post) (?:was )?(?:originally|first) (?:appeared|(?:was )?published)\b", re.I
)
_PICTURE = re.compile(r"!\[([^\[\]]*)\]\([^()]*\)")
_LONGEST_CAPTIONED = 3
"""Sentences. What stands before a photo credit in the same paragraph is a caption only if it is short."""


def label(blocks: Sequence[Block]) -> list[list[Label]]:
    """For each paragraph, the label of each of its sentences."""
    layout = Layout(blocks, [_of_itself(block) for block in blocks])
    places.link_lists(layout)
    captions.doubled(layout)
    layout.find_body()
    places.above(layout)
    places.below(layout)
    captions.above_credits(layout)
    places.repeated(layout)
    places.headings(layout)
    captions.by_scene(layout)
    return [_spread(block, given) for block, given in zip(blocks, layout.labels, strict=True)]


def _of_itself(block: Block) -> Label | None:
    """What a paragraph's own words show, wherever it stands."""
    return _of_line(block) or _of_picture(block) or _all_furniture(block)


def _of_line(block: Block) -> Label | None:
    text = block.plain
    if not block.words:
        return Label(Kind.BOILERPLATE, "a line without words")
    if _ADDRESS.fullmatch(text):
        return Label(Kind.SOURCE, "an address on the web, on a line of its own")
    if len(block.sentences) == 1 and _FIRST_APPEARED.match(text):
        return Label(Kind.SOURCE, "says where the story first appeared")
    if why := furniture.line(text):
        return Label(Kind.BOILERPLATE, why)
    if dates.dated(text):
        return Label(Kind.BYLINE, "a date on a line of its own")
    if why := bylines.byline(text):
        return Label(Kind.BYLINE, why)
    return None


def _of_picture(block: Block) -> Label | None:
    text = block.plain
    if found := _PICTURE.fullmatch(text):
        return Label(Kind.CAPTION if len(found[1].split()) > 2 else Kind.BOILERPLATE, "a picture in Markdown")
    if pictures.credit(text):
        return Label(Kind.BYLINE, "a photo or agency credit")
    if _credited(block):
        return Label(Kind.CAPTION, "a photo credit follows in the same paragraph")
    if len(block.sentences) <= _LONGEST_CAPTIONED and pictures.caption(text):
        return Label(Kind.CAPTION, "says that it describes a picture")
    return None


def _all_furniture(block: Block) -> Label | None:
    reasons = [furniture.sentence(" ".join(sentence.split())) for sentence in block.sentences]
    return Label(Kind.BOILERPLATE, reasons[0]) if reasons[0] and all(reasons) else None


def _spread(block: Block, given: Label | None) -> list[Label]:
    """The paragraph's label for each sentence; in running text and captions single sentences may be something else."""
    if given is not None and not (given.kind is Kind.CAPTION and len(block.sentences) > 1):
        return [given] * len(block.sentences)
    return [_of_sentence(sentence) or given or BODY for sentence in block.sentences]


def _of_sentence(sentence: str) -> Label | None:
    text = " ".join(sentence.split())
    if pictures.credit(text):
        return Label(Kind.BYLINE, "a photo or agency credit")
    if why := bylines.byline(text):
        return Label(Kind.BYLINE, why)
    if why := furniture.sentence(text):
        return Label(Kind.BOILERPLATE, why)
    return None


def _credited(block: Block) -> bool:
    """Whether a short paragraph ends with a photo credit, and so is the caption of that photo."""
    credit = " ".join(block.sentences[-1].split())
    short = 1 < len(block.sentences) <= _LONGEST_CAPTIONED + 1
    return short and pictures.credit(credit) and pictures.of_picture(credit)
