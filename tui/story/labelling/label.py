"""Puts the evidence together: first what a paragraph says of itself, then what its place in the story says of it."""

import re
from collections.abc import Sequence

from tui.story import dates
from tui.story.labelling import above, bylines, captions, furniture, lists, page, pictures, places
from tui.story.labelling.blocks import BODY, Block, Label
from tui.story.labelling.layout import Layout
from tui.story.values import Kind

_ADDRESS = re.compile(r"(?:(?:source|url|link|original|from) ?: *)?<?https?://\S+>?", re.I)
_FIRST_APPEARED = re.compile(
    r"this (?:story|article|report|piece|post) (?:was )?(?:originally|first) (?:appeared|(?:was )?published)\b", re.I
)
_DATE_FOLLOWS = re.compile(r"(?:(?:first )?published|posted|(?:last )?updated|last modified)\W{0,3}", re.I)
_NOTE = re.compile(r"[\^↑] ")
_WIKI = re.compile(r".{1,80}\[(?:edit|bearbeiten|quelltext bearbeiten|modifier|editar|modifica)[^\[\]]{0,40}\]", re.I)
"""Headings as they are copied from wikis, with the link to edit what is below."""
_BETWEEN_DASHES = re.compile(r"[-–—] ?\w.{2,60}\w[?!]? ?[-–—]")
"""How AFP writes headings."""
_PICTURE = re.compile(r"!\[([^\[\]]*)\]\([^()]*\)")
_PICTURES_PLACE = re.compile(r"\[image \d+(?:: ([^\[\]]*))?\](?:\[\d+\])?", re.I)
"""How newsboat and other programs without pictures show where one stands."""
_MIXED = (Kind.CAPTION, Kind.BODY)
_LONGEST_CAPTIONED = 3
"""Sentences. What stands before a photo credit in the same paragraph is a caption only if it is short."""


def label(blocks: Sequence[Block], given: Sequence[Label | None] = ()) -> list[list[Label]]:
    """For each paragraph, the label of each of its sentences.

    `given` is what the file's format says of each paragraph, None where it says nothing; empty for plain text. Running
    text and captions that are given may still hold credits and furniture, sentence by sentence.
    """
    told = given or [None] * len(blocks)
    layout = Layout(blocks, [known or _of_itself(block) for block, known in zip(blocks, told, strict=True)])
    lists.mail_heads(layout)
    lists.contents(layout)
    lists.link_lists(layout)
    captions.doubled(layout)
    page.around(layout)
    layout.find_body()
    above.above(layout)
    places.below(layout)
    captions.above_credits(layout)
    places.repeated(layout)
    places.printed_again(layout)
    places.headings(layout)
    captions.by_scene(layout)
    return [
        _spread(block, found, by_sentence=len(block.sentences) > 1 or known is not None)
        for block, found, known in zip(blocks, layout.labels, told, strict=True)
    ]


def _of_itself(block: Block) -> Label | None:
    """What a paragraph's own words show, wherever it stands."""
    return _of_line(block) or _of_picture(block) or _all_furniture(block)


def _of_line(block: Block) -> Label | None:
    text = block.plain
    if not any(map(str.isalnum, text)):
        return Label(Kind.BOILERPLATE, "a line without words")
    if _ADDRESS.fullmatch(text):
        return Label(Kind.SOURCE, "an address on the web, on a line of its own")
    if _NOTE.match(text):
        return Label(Kind.BOILERPLATE, "a note with a source")
    if len(block.sentences) == 1 and _FIRST_APPEARED.match(text):
        return Label(Kind.SOURCE, "says where the story first appeared")
    if why := furniture.line(text):
        return Label(Kind.BOILERPLATE, why)
    if _WIKI.fullmatch(text):
        return Label(Kind.HEADING, "a heading of a wiki")
    if _BETWEEN_DASHES.fullmatch(text):
        return Label(Kind.HEADING, "a short line between dashes")
    if _DATE_FOLLOWS.fullmatch(text):
        return Label(Kind.BYLINE, "announces a date")
    if dates.dated(text):
        return Label(Kind.BYLINE, "a date on a line of its own")
    if why := bylines.byline(text):
        return Label(Kind.BYLINE, why)
    return None


def _of_picture(block: Block) -> Label | None:
    text = block.plain
    if found := _PICTURE.fullmatch(text):
        return Label(Kind.CAPTION if len(found[1].split()) > 2 else Kind.BOILERPLATE, "a picture in Markdown")
    if found := _PICTURES_PLACE.fullmatch(text):
        told = len((found[1] or "").split()) > 2
        return Label(Kind.CAPTION, "a picture's text") if told else Label(Kind.BOILERPLATE, "the place of a picture")
    if pictures.credit(text):
        return Label(Kind.BYLINE, "a photo or agency credit")
    if _credited(block):
        return Label(Kind.CAPTION, "a photo credit follows in the same paragraph")
    if len(block.sentences) == 1 and pictures.ends_with_credit(text):
        return Label(Kind.CAPTION, "ends with a photo credit")
    if len(block.sentences) <= _LONGEST_CAPTIONED and pictures.caption(text):
        return Label(Kind.CAPTION, "says that it describes a picture")
    return None


def _all_furniture(block: Block) -> Label | None:
    """A paragraph of calls and notices; a question to the reader among them ("Want the news first?") is one as well."""
    plain = [" ".join(sentence.split()) for sentence in block.sentences]
    reasons = [furniture.sentence(sentence) or furniture.line(sentence) for sentence in plain]
    told = next(filter(None, reasons), None)
    whole = all(why or furniture.asks_reader(text) for why, text in zip(reasons, plain, strict=True))
    return Label(Kind.BOILERPLATE, told) if told and whole else None


def _spread(block: Block, found: Label | None, *, by_sentence: bool) -> list[Label]:
    """The paragraph's label for each sentence; in running text and captions single sentences may be something else."""
    if found is not None and not (found.kind in _MIXED and by_sentence):
        return [found] * len(block.sentences)
    return [_of_sentence(sentence) or found or BODY for sentence in block.sentences]


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
    return short and pictures.credit(credit) and (pictures.of_picture(credit) or captions.scene_with_date(block.plain))
