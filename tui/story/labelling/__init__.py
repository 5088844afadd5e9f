"""Says of every sentence what it is in its story: title, source, byline, heading, caption, body or boilerplate.

Each kind but body rests on evidence in the text, which is given back in words. A wrong `boilerplate` hides news, so
when in doubt a sentence is body.
"""

from tui.story.labelling.above import HEADLINE_AGAIN
from tui.story.labelling.blocks import Block, Label, block, plain
from tui.story.labelling.bylines import author, named, portrait
from tui.story.labelling.label import label
from tui.story.labelling.outlets import collector, mentioned, outlet, section
from tui.story.labelling.pictures import photo_credit

__all__ = [
    "HEADLINE_AGAIN",
    "Block",
    "Label",
    "author",
    "block",
    "collector",
    "label",
    "mentioned",
    "named",
    "outlet",
    "photo_credit",
    "plain",
    "portrait",
    "section",
]
