"""The cells of the table of what is known, and the words below it."""

from dataclasses import replace

from tui.desk import Card
from tui.screens.dialogs import facts
from tui.story import Details, Evidence
from widgets.table import fitted

CARD = Card(
    id="x",
    letter="B",
    name="gazette.txt",
    details=Details(title="Ferries collide", published="2023-06-19T12:40:00+00:00"),
    said=frozenset(),
    evidence={"title": "a heading of the page"},
    guesses={"outlet": (Evidence("outlet", "Reuters", "a dateline"), Evidence("outlet", "AP", "a credit"))},
    lead="Two ferries",
    remarks=("line breaks guessed",),
)


def test_a_value_a_guess_and_what_is_unknown_differ_by_more_than_colour() -> None:
    assert facts.row(CARD) == ("B", "?Reuters", "Ferries collide", "·", "19 Jun 2023, 12:40 UTC", "·", "·", "·")


def test_a_time_keeps_its_zone_at_160_columns_whatever_else_is_known() -> None:
    time = "2023-06-19T18:00:00-04:00"
    known = Details("A long headline " * 4, "An outlet of a long name", "By two people of long names", time)
    known = replace(known, updated=time, retrieved=time, url="https://example.org/2023/06/19/a-long-address")
    rows = [facts.row(replace(CARD, details=known))]
    widths = fitted(facts.COLUMNS, rows, 160 - 2)
    assert all(width >= len(cell) for width, cell in zip(widths[4:7], rows[0][4:7], strict=True))
    assert sum(widths) + 2 * len(widths) <= 160 - 2


def test_what_the_reader_said_is_ticked_also_that_it_is_unknown() -> None:
    said = replace(CARD, said=frozenset({"title", "outlet"}))
    assert facts.row(said)[1:3] == ("✓ ·", "✓ Ferries collide")


def test_without_a_title_the_lead_stands_in_and_is_marked() -> None:
    assert facts.cell(replace(CARD, details=Details()), "title") == "· lead “Two ferries”"


def test_foreign_words_stay_on_one_line_without_controls() -> None:
    hostile = replace(CARD, details=Details(title="[red]\x1b]0;x\x07\nlast"))
    assert facts.cell(hostile, "title") == "[red]]0;x last"
    assert "\x1b" not in facts.about(hostile, "title").plain


def test_one_begins_with_the_value_else_with_the_likeliest_guess_but_not_against_ones_own_word() -> None:
    assert facts.to_edit(CARD, "title") == "Ferries collide"
    assert facts.to_edit(CARD, "outlet") == "Reuters"
    assert facts.to_edit(replace(CARD, said=frozenset({"outlet"})), "outlet") == ""
    assert facts.to_edit(CARD, "byline") == ""


def test_below_stand_the_field_in_full_where_it_comes_from_the_guesses_and_how_the_file_was_read() -> None:
    assert facts.about(CARD, "outlet").plain.splitlines() == [
        "B  outlet: unknown",
        "   1  Reuters — a dateline",
        "   2  AP — a credit",
        "   gazette.txt · ! line breaks guessed",
    ]
    assert facts.about(CARD, "title").plain.splitlines()[1] == "   a heading of the page"


def test_the_next_missing_field_is_looked_for_along_the_rows_and_round_the_end() -> None:
    full = replace(CARD, said=frozenset(facts.FIELDS))
    titles = replace(CARD, said=frozenset(facts.FIELDS) - {"outlet"})
    assert facts.next_missing([full, titles], 0, 3) == (1, 0)
    assert facts.next_missing([titles, full], 1, 2) == (0, 0)
    assert facts.next_missing([titles, full], 0, 0) is None
    assert facts.next_missing([], 0, 0) is None
