"""What the panes of the ledger show: how close its rows stand, and under which headings."""

from tui.desk import rows_abreast
from tui.screens.shown.ledger import bands
from widgets import Band

from .compared import CALM, LEFT, RIGHT, comparison


def shown(*, compared: bool = True) -> list[Band]:
    """The rows of the ledger of two stories."""
    return bands(rows_abreast(LEFT, RIGHT, comparison(CALM) if compared else None), LEFT, RIGHT, "A")


def told(rows: list[Band]) -> list[str]:
    """The words of the right side, where nothing stands beside them."""
    return [row.right[0].text for row in rows if not row.left]


def test_bylines_and_site_furniture_stand_close_together_in_the_ledger_too() -> None:
    assert [(row.left[0].text.split()[0], row.gap) for row in shown() if row.left] == [
        ("Ferries", 1),
        ("By", 1),
        ("Share", 0),
        ("At", 1),
        ("The", 1),
        ("A", 1),
        ("A", 0),
    ]


def test_what_was_not_compared_is_never_said_to_have_no_match() -> None:
    assert told(shown()) == ["No match found in A", "It is said 17 were hurt."]
    assert told(shown(compared=False)) == [
        "Not compared so far",
        "It is said 17 were hurt.",
        "The sea was calm.",
    ]
