"""How sure a sentence is of what it says."""

from enum import Enum, auto


class Sureness(Enum):
    """How sure a sentence is that a thing is so, or that it is not."""

    FACT = auto()
    WILL = auto()
    """It is to happen: "will", "plans to", "is due to"."""
    LIKELY = auto()
    """It is thought to be so, or to come: "is expected to", "appears to"."""
    MAY = auto()
    OUGHT = auto()
    """It would be right: "should"."""
    REPORTED = auto()
    """It is passed on as others tell it: "reportedly"."""
    OTHER = auto()
    """It stands under another word ("can", "agreed to", "if"), of which nothing follows for the thing itself."""
