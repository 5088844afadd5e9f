"""Invented reports that several tests compare."""

from tui.story import Kind

from .builder import BREAK, Line, story

HARBOUR = story(
    Line("A night on the rocks", Kind.TITLE),
    BREAK,
    "A passenger ferry ran aground off Kestrel Point on Tuesday night, injuring 14 people.",
    "Rescue boats brought all 212 passengers ashore before dawn.",
    BREAK,
    "“The fog came down within minutes and we lost sight of the buoy,” said Captain Ines Varga.",
    BREAK,
    "The coastguard has opened an inquiry into the vessel's radar.",
)
LEDGER = story(
    Line("What went wrong at sea?", Kind.TITLE),
    BREAK,
    "The coastguard has opened an inquiry into the vessel's radar.",
    BREAK,
    "All 212 passengers were brought ashore by rescue boats before dawn.",
    "The captain, Ines Varga, said the fog had come down within minutes and they lost sight of the buoy.",
    BREAK,
    "Seventeen people were injured when the passenger ferry ran aground off Kestrel Point on Tuesday night.",
)
ORCHARD = story(
    Line("Apple growers fear a late frost", Kind.TITLE),
    BREAK,
    "Growers in the Lenz valley lit paraffin candles beneath their trees as temperatures fell below freezing.",
    "Blossom opened three weeks early after a mild February.",
    BREAK,
    "Insurers say that claims could reach a record if the cold spell lasts beyond Sunday.",
)
STRAIT = story(
    "Captain Varga told the ferry inquiry on Friday that thick fog had come down within minutes off the point.",
    "Markets fell in Tokyo again.",
    "Wheat grew dearer by the hour.",
)
VIGIL = story(
    "Fog came down over the strait.",
    "Sailors waited for news of the crew.",
    "Nobody slept on Tuesday.",
)
"""With STRAIT it shares too little to be shown, and enough to be a candidate."""
