"""Where a sentence ends, and where it only looks so."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.story.sentences import sentences
from tui.story.values import Span

# A bar shows where a sentence ends.
TRAPS = [
    # Titles, ranks and initials
    "Mr. Smith met Mrs. Jones.|They talked.",
    "Mr. Smith left.|Dr. No stayed.",
    "Lt. Gov. J. Smith met Sens. Ted Cruz and John Cornyn in Austin.",
    "Gov. Gavin Newsom and Rep. Katie Porter spoke.|Sen. Bob Casey did not.",
    "President John F. Kennedy spoke.|George W. Bush listened.",
    "J. K. Rowling and J.K. Simmons were there.",
    "The Rt. Hon. Jane Doe and Atty. Gen. John Roe agreed.",
    "St. Louis is in Missouri.|Mt. Everest is not.",
    "Police spokesperson Const. Tim Fanning said so.",
    "He lives on Main St.|The house is old.",
    # Abbreviations that may end a sentence
    "The U.S. Secretary of State left the U.S.|He flew home.",
    "It is in the U.S.|The visit was short.",
    "They met in the U.S.|“We are glad,” he said.",
    "He vowed to strike the U.S. “thousands of times over” and left.",
    'If Iran threatens the U.S. "they will pay," he said.',
    "The meeting began at 9 a.m. Monday and ended at 5 p.m.|It was long.",
    "It opened at 10 a.m. Eastern time.",
    "Apple Inc. Chief Executive Tim Cook spoke.|Ford Motor Co. did not.",
    "It was bought by Acme Corp.|The price was not given.",
    "Martin Luther King Jr. Day is a holiday.",
    "They were in Group D.|The others were in Group E.",
    "It fought in World War I.|It lost.",
    "He bought an Xbox One X.|It broke.",
    "It was made (Orig. $1,599) in Ohio.",
    "The case Roe v. Wade is old.|Smith vs. Jones is older.",
    "Fruit, e.g. Apples, and others, i.e. Pears, were sold.",
    "They sell fish, meat, etc.|Most is fresh.",
    "They yodel at Yahoo! Inc. in Sunnyvale.",
    # Datelines and places
    "HAYWARD, Calif. (AP) — The mayor spoke.|He left.",
    "COLUMBIA, S.C. (AP) — The governor spoke.",
    "SPRINGFIELD, Ill. — The Simpsons live here.",
    "WASHINGTON, D.C. — The president left.",
    "They met in Springfield, Ill.|The mayor was there.",
    "Sen. Bob Casey (D-Pa.) voted.|He won.",
    # Numbers and dates
    "It rose by 3.5 percent to $2.6 million.|It fell later.",
    "He is at No. 10 Downing Street.|No. 5 is empty.",
    "He said no.|It was over.",
    "Siehe Nr. 5 und ca. 10 weitere.|Mehr nicht.",
    "Am 3. Oktober wird gefeiert.|Alle kommen.",
    "It happened on Jan. 5 and Sept. 11.|It was cold.",
    "It began in 2020.|14 people died.",
    "It cost $2. 6 million.|That was much.",
    "1. The first point is short.|It is here.",
    "They agreed on: 1. Peace.|2. Trade.",
    "The quake measured 7. 2 on the scale.",
    # Quotations and brackets
    "“We came to listen,” he said.|“We will be back.”|He left.",
    "“We came to listen.|We will be back,” he said.",
    '"It is over."|The minister left.|"Why?" Smith asked.',
    "“Is it over?” he asked.|“Yes!” she said.",
    "“Is it over?” President Smith asked reporters.",
    "(It was late.)|Nobody came.",
    "He was tired (it was late).|Nobody came.",
    "He paused.|“[W]e are late,” he said.",
    "„Es ist vorbei.“|Er ging.",
    "« C'est fini. »|Il partit.",
    "»Es ist vorbei.«|Er ging.",
    "The price rose (!) Smith said.",
    # Ellipses
    "I was... I hope he comes.",
    "He waited… and waited.",
    "He waited....|Nobody came.",
    "He waited ...|But nobody came.",
    "The ... Trump campaign denied it.",
    "It was . . . not so.",
    # Case
    "The company sells phones.|iPhone sales rose.",
    "It was no. one of them.",
    "Who came?|What for?|When?",
    "It was great!!|Then it rained.",
    # A missing blank
    "They ended the talks.|The envoy left.",
    "See FoxNews.com for node.js and README.md files.",
    "Write to info@example.Com or www.example.Org today.",
    # References and Markdown
    "The city is old.[17]|It has a wall.[18][19]",
    "The city is old. [17]|It has a wall.",
    "**It is over.**|He left.",
    "[Read the report.](http://example.org/a)|It is long.",
    "> It is over.|> He left.",
    # Times, decimal commas and lists in running text
    "It began at 7.30 p.m.|He left at 10:30 a.m. on foot.|They met at 9 p.m.|Nobody spoke.",
    "It rose by 3,5 to 1.200,75 in all.|It fell by .5 later.",
    "They want: a) peace, b) trade; c) rest.|That is all.",
    "He scored 9.5.|She scored 10.",
    "It weighs approx. 5 kg.|See p. 12 and pp. 14-16.",
    # Addresses
    "Read https://example.org/a.b?c=d.html today.|Or visit example.org.|Then write.",
    "Go to www.example.org.|Ask for help.",
    # Quotations over several sentences, and those that the next paragraph goes on with
    "“We came to listen.|We will be back.|We have time.|",
    "“It began at nine,” he said, “and ended at ten.”|“Why?”|“Nobody knows.”",
    "He asked, “Why now?” and left.|“Who said ‘Stop!’?” she asked.",
    "Did he say “It is over”?|She did.",
    "The so-called “No. 1 priority” was peace.|Nothing came of it.",
    "He said it was “over.”|She agreed.",
    # Datelines and credits
    "BEIJING, June 19 (Reuters) - The envoy spoke.|He left.",
    "ST. LOUIS (AP) — The mayor spoke.|He left.",
    "Dunmouth, 4 abr (EFE).- El pesquero no respondió.",
    "(Reporting by J. Doe in St. Louis; Editing by A. Roe)",
    "Women wait at the harbour.|[Jane Doe/AFP]",
    # Headlines
    "U.S. And China Agree to Meet",
    # Other scripts
    "部長は北京に着いた。|会談は七時間続いた。",
    "「行きます。」と述べた。|次の日に着いた。",
    "他说：“我们来了。”|然后离开。",
    "यह समाप्त हुआ।|वह चला गया।",
    "هل انتهى الأمر؟|نعم انتهى.",
    "El Sr. Pérez y la Sra. Gómez viven en EE.UU. desde ayer.|No volverán.",
    "M. Macron a parlé à Mme. Royal.|Il est parti.",
    "Das gilt z.B. Montags.|Sonst nicht.",
]


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize("trap", TRAPS)
def test_a_sentence_ends_where_a_reader_would_end_it(trap: str) -> None:
    assert split(trap.replace("|", " ")) == [part for part in trap.split("|") if part]


@pytest.mark.parametrize(
    "trap",
    [
        "They ended the talks.|The envoy left.",
        "“They ended the talks.”|The envoy left.",
        "They ended the talks.|“We are late,” he said.",
        'They ended the talks.|"We are late," he said.',
        "The city is old.[17]|It has a wall.",
        "部長は北京に着いた。|会談は七時間続いた。",
        "他说：“我们来了。”|然后离开。",
        "यह समाप्त हुआ।|वह चला गया।",
    ],
)
def test_a_missing_blank_does_not_glue_two_sentences(trap: str) -> None:
    assert split(trap.replace("|", "")) == trap.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "Mr.Smith met J.Doe there",
        "Try node.js or FoxNews.com or a.Bar",
        "at info@talks.Example or x/talks.Here",
        "3.Five",
    ],
)
def test_a_name_or_an_address_is_not_split_at_its_full_stop(text: str) -> None:
    assert split(text) == [text]


def test_the_marks_after_the_last_word_belong_to_the_last_sentence() -> None:
    assert split('He said: "It is over. " ') == ['He said: "It is over. "']
    assert split("It is over. * * *") == ["It is over. * * *"]


def test_a_line_break_inside_a_paragraph_is_a_blank() -> None:
    assert split("The talks in the\nU.S. ended.\nHe left.") == ["The talks in the\nU.S. ended.", "He left."]


def test_only_the_paragraph_is_split() -> None:
    text = "One. Two. Three. Four."
    assert [span.of(text) for span in sentences(text, Span(5, 16))] == ["Two.", "Three."]


@pytest.mark.parametrize(
    "text",
    [
        "1. " * 7000,
        "Mr. " * 5000,
        "." * 100_000,
        "a. " * 30_000,
        '?"A ' * 20_000,
        "((.[" * 20_000,
        ".](" * 20_000,
        ". , " * 20_000,
        "x." + " " * 100_000 + "Y",
        ".[1] " * 20_000,
        "« … » " * 20_000,
    ],
)
def test_a_hostile_text_is_split_with_a_bounded_look_around_each_mark(text: str) -> None:
    """A rule that went back over the text at each mark would take hours here, and the run would show it."""
    covered = "".join(split(text)).replace(" ", "")
    assert covered == text.replace(" ", "")


PIECES = st.sampled_from(
    [
        "Mr",
        "U.S",
        "He",
        "left",
        "the",
        "Inc",
        "No",
        "5",
        "…",
        ".",
        "?",
        "!",
        '"',
        "”",
        "“",
        "(",
        ")",
        "[3]",
        " ",
        "\n",
        "。",
        "«",
        "»",
        "-",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join)))
def test_sentences_cover_all_that_is_not_blank_in_order(text: str) -> None:
    spans = sentences(text, Span(0, len(text)))
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert all(at in covered for at, character in enumerate(text) if not character.isspace())
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_only_the_last_sentence_of_a_paragraph_may_be_without_a_word(text: str) -> None:
    spans = sentences(text, Span(0, len(text)))
    assert all(any(character.isalnum() for character in span.of(text)) for span in spans[:-1])
    if len(spans) > 1:
        assert any(character.isalnum() for character in spans[-1].of(text))
