from collections.abc import Iterable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.builder import BREAK, Line, story
from tests.matching.strategies import stories
from tui.matching.reading import Reading
from tui.matching.speech import Source, Voice
from tui.story import Kind, Span, Story

from .hearing import everything, heard

WORDS = "The bridge was closed for a year"
LONG_NAME = "the bridge and tunnel project at the institute for the study of northern roads and railways"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“The bridge was closed for a year,” said Anna Lee.", "Anna Lee"),
        ("“The bridge was closed for a year,” said Anna Lee, a spokeswoman for the port.", "Anna Lee"),
        ("“The bridge was closed for a year,” Anna Lee told reporters.", "Anna Lee"),
        ("“The bridge was closed for a year,” the mayor, Anna Lee, said on Friday.", "the mayor, Anna Lee"),
        ("Anna Lee said: “The bridge was closed for a year.”", "Anna Lee"),
        ("Anna Lee told the court on Monday: “The bridge was closed for a year.”", "Anna Lee"),
        ("In Vienna on Sunday Anna Lee wrote that “The bridge was closed for a year”.", "Anna Lee"),
        ("A man who saw the mayor said: “The bridge was closed for a year.”", "A man"),
        ('"The bridge was closed for a year," said Will Ford.', "Will Ford"),
        ("‘The bridge was closed for a year,’ said one of the players.", "one of the players"),
        ("The mayor rejected the plan as “The bridge was closed for a year”.", "The mayor"),
        ("“The bridge was closed for a year.”", None),
        ("Anna Lee, who was in Oslo, spoke with the mayor: “The bridge was closed for a year.”", "Anna Lee"),
    ],
)
def test_who_speaks_in_a_quotation_is_found_before_it_and_after_it(sentence: str, speaker: str | None) -> None:
    ((voice, who, words),) = heard(sentence)
    assert (voice, who, words.rstrip(".,")) == (Voice.QUOTED, speaker, WORDS)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Officials said the bridge was closed for a year.", "Officials"),
        ("On Monday the army announced that the bridge was closed for a year.", "the army"),
        ("The bridge was closed for a year, police said.", "police"),
        ("The bridge was closed for a year, said Anna Lee.", "Anna Lee"),
        ("The bridge was closed for a year, a spokesman for the port confirmed.", "a spokesman for the port"),
        ("According to the fire chief, the bridge was closed for a year.", "the fire chief"),
        ("The bridge was closed for a year, according to scientists at the institute.", "scientists at the institute"),
        ("Witnesses told the Wire that the bridge was closed for a year.", "Witnesses"),
        ("Ana Ruiz, who chairs the board, said the bridge was closed for a year.", "Ana Ruiz"),
        ("Her rival, Jo Pell, said the bridge was closed for a year.", "Her rival, Jo Pell"),
        ("The bridge was closed for a year, said her rival, Jo Pell.", "her rival, Jo Pell"),
        ("The mayor confirmed the bridge was closed for a year.", "The mayor"),
        ("Investigators believe the bridge was closed for a year.", "Investigators"),
        ("Officials warn the bridge was closed for a year.", "Officials"),
        ("Traffic rose, yet Anna Lee says the bridge was closed for a year.", "Anna Lee"),
        ("The mayor on Friday said the bridge was closed for a year.", "The mayor"),
        ("The mayor visited the town on Friday and said the bridge was closed for a year.", "The mayor"),
        ("OSLO, Norway — The mayor defended the plan, saying the bridge was closed for a year.", "The mayor"),
        ("But Anna Lee defended the plan by saying that the bridge was closed for a year.", "Anna Lee"),
        ("Lee, Brandt and Osei said the bridge was closed for a year.", "Lee, Brandt and Osei"),
        ("Ana Ruiz told Fact.org the bridge was closed for a year.", "Ana Ruiz"),
        (
            f"Ana Ruiz, director of {LONG_NAME}, told reporters the bridge was closed for a year.",
            "Ana Ruiz",
        ),
        (
            f"Ana Ruiz, program manager for {LONG_NAME}, said the bridge was closed for a year.",
            "Ana Ruiz",
        ),
    ],
)
def test_what_is_said_without_quotation_marks_is_found_with_its_speaker(sentence: str, speaker: str) -> None:
    ((voice, who, words),) = heard(sentence)
    assert (voice, who) == (Voice.REPORTED, speaker)
    assert words.casefold() == "the bridge was closed for a year"


@pytest.mark.parametrize(
    "sentence",
    [
        "The painting is said to have hung in the palace.",
        "Three neighbours reported the noise to the police.",
        "The coach told his players to forget the first match.",
        "The company announced plans for a second plant.",
        "Amir Said won the race.",
        "Der Minister sagte, die Brücke sei gesperrt.",
        "The police report was lost.",
        "The claims he denied were dropped.",
        "The company announced measures last week and has kept them.",
        "The lawyer resigned in March amid reports that the client was ill.",
        "The mayor declined to say when the bridge would open.",
        "Few people know much about the alleged balloon that was over the town.",
        "The bridge was closed for a year, I’m told.",
        "The ministry’s claim that the bridge was closed for a year was false.",
        "The report rests on his claim that the bridge was closed for a year.",
        "However, the bridge was built of stone and said to last.",
        "Restoring Anna Lee to office was a mistake, warning that others would follow.",
    ],
)
def test_words_that_report_no_speech_are_none(sentence: str) -> None:
    assert heard(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Jose Cazares, 31, said he faced threats at home.",
        "Jose Cazares, in a speech to the council, said Iran lied about the threats.",
        "Jose Cazares, a professor with the institute at the university, said Lee arrived at dawn to meet the council.",
    ],
)
def test_who_begins_what_is_said_has_not_said_it(sentence: str) -> None:
    ((voice, who, _),) = heard(sentence)
    assert (voice, who) == (Voice.REPORTED, "Jose Cazares")


def test_what_is_said_may_begin_with_an_aside() -> None:
    said = heard("The mayor said that, in spring, the bridge was closed for a year.")
    assert said == [("reported", "The mayor", "in spring, the bridge was closed for a year")]


def test_whom_a_speaker_accuses_is_not_the_speaker() -> None:
    ((_, who, words),) = heard("The minister, who met the envoy on Sunday, accused Iran of “behaving worse than ever”.")
    assert (who, words) == ("The minister", "behaving worse than ever")


def test_a_quotation_broken_by_its_speaker_is_the_same_persons_on_both_sides() -> None:
    assert heard("“The ice is thin,” said ranger Tove Lind, “and it will not hold a truck.”") == [
        (Voice.QUOTED, "ranger Tove Lind", "The ice is thin"),
        (Voice.QUOTED, "ranger Tove Lind", "and it will not hold a truck"),
    ]


@pytest.mark.parametrize(
    "thought",
    [
        "the bridge, which is old, was closed for a year",
        "the bridge was closed for a year, when the river rose",
        "the bridge had been checked, and that it was safe",
        "there was a risk that the bridge would fall",
    ],
)
def test_a_thought_that_is_reported_goes_on_over_what_belongs_to_it(thought: str) -> None:
    assert heard(f"The mayor said {thought}.") == [(Voice.REPORTED, "The mayor", thought)]


def test_a_contrast_after_what_is_reported_is_the_storys_own() -> None:
    assert heard("The mayor said the bridge was safe, but engineers closed it.") == [
        (Voice.REPORTED, "The mayor", "the bridge was safe")
    ]


def test_nobody_speaks_inside_the_quotation_that_a_participle_brings_in() -> None:
    assert "victims" not in str(
        [who for _, who, _ in heard("The judge closed the case, saying: “The victims had died.”")]
    )


def test_a_speaker_in_the_middle_reports_what_stands_on_both_sides() -> None:
    assert heard("The archive, the curator said, had been kept in a damp cellar.") == [
        (Voice.REPORTED, "the curator", "The archive, the curator said, had been kept in a damp cellar")
    ]


def test_only_what_follows_a_speaker_after_a_conjunction_is_reported() -> None:
    assert heard("The storm tore the roof off and, officials said, damaged forty houses nearby.") == [
        (Voice.REPORTED, "officials", "damaged forty houses nearby")
    ]


def test_a_pronoun_is_the_person_who_was_named_last_as_a_speaker() -> None:
    assert heard("Mayor Anna Lee said the bridge was old.", "“It will be closed,” she added.")[1] == (
        Voice.QUOTED,
        "Mayor Anna Lee",
        "It will be closed",
    )


def test_a_pronoun_with_nobody_named_before_stays_a_pronoun() -> None:
    assert heard("“It will be closed,” she added.") == [(Voice.QUOTED, "she", "It will be closed")]


def test_a_surname_is_known_from_the_full_name_before() -> None:
    assert heard("Anna Lee said the bridge was old.", "It would be closed soon, Lee said.")[1][1] == "Anna Lee"


def test_a_surname_stays_known_however_often_it_comes() -> None:
    found = heard("Anna Lee said the bridge was old.", *["It would be closed soon, Lee said."] * 4)
    assert [who for _, who, _ in found] == ["Anna Lee"] * 5
    last = Reading(story("Anna Lee said the bridge was old.", *["It would be closed soon, Lee said."] * 4)).speeches[-1]
    assert last[0].source and last[0].source.names == ("anna", "lee")


def test_a_quotation_in_two_sentences_has_one_speaker() -> None:
    assert [who for _, who, _ in heard("“The bridge is old.", "It will be closed,” said Anna Lee.")] == [
        "Anna Lee",
        "Anna Lee",
    ]


def test_a_sentence_that_is_only_a_quotation_goes_on_with_the_speaker_before() -> None:
    assert heard("“The bridge is old,” said Anna Lee.", BREAK, "“It will be closed.”")[1] == (
        Voice.QUOTED,
        "Anna Lee",
        "It will be closed",
    )


def test_a_sentence_beside_an_attribution_may_be_of_that_source_too() -> None:
    told = story("The bomb went off at noon.", "Police said two people were hurt.", "Both are in hospital.")
    assert [voice for voice, _, _ in everything(told)] == [Voice.NEARBY, Voice.REPORTED, Voice.NEARBY]


def test_a_sentence_with_no_source_in_reach_is_the_storys_own() -> None:
    assert everything(story("The bomb went off at noon.")) == [(Voice.STORY, None, "The bomb went off at noon")]


def test_a_sentence_that_hints_at_a_source_is_not_the_storys_own() -> None:
    assert everything(story("The bomb reportedly went off at noon."))[0][0] is Voice.NEARBY


def test_headlines_state_nothing_themselves_and_bylines_nothing_at_all() -> None:
    assert everything(story(Line("Bomb goes off at noon.", Kind.TITLE))) == []
    assert everything(story(Line("Told by Anna Lee, who said “we were there all night”", Kind.BYLINE))) == []


def test_only_quotations_are_direct() -> None:
    (speeches,) = Reading(story("The mayor said the bridge was “older than my grandmother”.")).speeches
    assert [(speech.direct, speech.voice) for speech in speeches] == [(False, Voice.REPORTED), (True, Voice.QUOTED)]


@given(stories())
@settings(max_examples=80, deadline=None)
def test_whatever_a_story_holds_its_speeches_lie_in_their_sentences(told: Story) -> None:
    found = Reading(told).speeches
    assert len(found) == len(told.sentences)
    for sentence, speeches in zip(told.sentences, found, strict=True):
        for speech in speeches:
            assert sentence.start <= speech.span.start < speech.span.end <= sentence.end
            assert speech.speaker is None or 0 <= speech.speaker.start < speech.speaker.end <= len(told.text)
            assert speech.named is None or sentence.start <= speech.named.start < speech.named.end <= sentence.end


def said_by(told: Story, order: Iterable[int]) -> dict[int, list[tuple[str, Source | None, Span]]]:
    """What the sentences of a story say, each asked for in this order, and who says it."""
    speeches = Reading(told).speeches
    return {place: [(each.voice, each.source, each.span) for each in speeches[place]] for place in order}


_REPORTS = st.lists(
    st.sampled_from(
        [
            *("The mayor, Anna Lee, said the bridge was old.", "Mr Lee said it was new.", "She said it was closed."),
            *(
                "“It is old,” Lee said.",
                "“It is old.",
                "It is new.”",
                "“It will be closed.”",
                "Nobody was hurt.",
                BREAK,
            ),
            *("Lee, a spokesman for the port, said the bridge was closed.", "According to Lée, it was old."),
        ]
    ),
    min_size=1,
    max_size=8,
).filter(lambda lines: any(lines))


@given(_REPORTS, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_whichever_sentence_is_asked_for_first_the_same_is_heard(lines: list[str], chance: Random) -> None:
    told = story(*lines)
    places = [*range(len(told.sentences))]
    mixed = chance.sample(places, len(places))
    assert said_by(told, mixed) == said_by(told, places) == said_by(told, reversed(places))


def test_a_speaker_is_found_however_many_quotations_lie_between() -> None:
    told = story("“The bridge is old,” said Anna Lee.", *["“It will be closed.”"] * 2000)
    (last,) = Reading(told).speeches[-1]
    assert last.source and last.source.names == ("anna", "lee")


def test_a_surname_with_accents_is_that_of_the_full_name_without() -> None:
    assert heard("Anna Muller said the bridge was old.", "It would be closed soon, Müller said.")[1][1] == "Anna Muller"
