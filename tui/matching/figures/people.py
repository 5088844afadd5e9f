"""People of a kind, who are counted among all: the workers of "three workers died" are people who died."""

from tui.matching.figures.lexicon import GENERIC
from tui.matching.figures.measures import DIMENSIONS
from tui.matching.figures.quantities import Quantity

PERSON = "person"
"""The unit of people of whatever kind."""
_OF_PEOPLE = frozenset({"dead", "hurt"})
"""What befalls hardly anything but people; rallies are held and videos released, too."""
_NO_KIND = GENERIC | DIMENSIONS | {"other"}
"""Units that are no kind of people; "others" died beside those just named, and are no part of a toll."""


def of_people(one: Quantity) -> bool:
    """Whether a number is one of people of some kind: of those who were killed or hurt, and no percent of them."""
    return one.fate in _OF_PEOPLE and one.unit.isalpha() and one.unit not in _NO_KIND


def one_is_among_the_other(one: Quantity, other: Quantity) -> bool:
    """Whether the same befell people of a kind here and people there."""
    return one.fate == other.fate and (
        (one.unit == PERSON and of_people(other)) or (other.unit == PERSON and of_people(one))
    )
