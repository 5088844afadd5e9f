"""Generated stories: some of few words, so that they meet often, and some of anything at all."""

from hypothesis import strategies as st

from tui.story import Kind, Story

from .builder import BREAK, Line, story

_WORDS = [
    *("the", "minister", "said", "that", "talks", "on", "ferry", "safety", "would", "go", "until", "harbour", "Berlin"),
    *(
        "not",
        "two",
        "3",
        "17",
        "people",
        "killed",
        "hurt",
        "more",
        "than",
        "about",
        "2016",
        "June",
        "18",
        "$5",
        "million",
    ),
    *("12", "percent", "“we", "will", "rest”", "[W]e", '"', "U.S."),
]

plain = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(" ".join)
wild = st.text(min_size=1, max_size=30).filter(lambda text: bool(text.strip()))
lines = st.builds(Line, plain, st.sampled_from(Kind))


def stories(max_size: int = 8) -> st.SearchStrategy[Story]:
    """Stories, empty ones among them, in one paragraph or several."""
    sentences = st.lists(st.one_of(plain, wild, lines, st.just(BREAK)), max_size=max_size)
    return sentences.map(lambda parts: story(*parts))


_SUBJECTS = ["The minister", "Captain Varga", "A spokesman", "Police in Oslo", "The coastguard", "Passengers"]
_VERBS = ["said that", "denied that", "told reporters that", "confirmed on Monday that", "wrote that"]
_CLAUSES = [
    *("the ferry ran aground off Kestrel Point", "14 people were hurt", "fog came down within minutes"),
    *("rescue boats brought everyone ashore before dawn", "an inquiry would look into the radar"),
    *("crossings to the islands stay cancelled until Sunday", "the hull was damaged below the water line"),
    *("relatives waited in a school gymnasium", "17 people were hurt", "the owners would pay for the search"),
    *("nobody had checked the lights of the buoy", "the crew of nine had sailed the strait for years"),
]
_QUOTES = ["“We lost sight of the buoy and of the coast,”", "“I will not rest until we know what went wrong,”"]

_claims = st.tuples(*map(st.sampled_from, (_SUBJECTS, _VERBS, _CLAUSES))).map(lambda parts: " ".join(parts) + ".")
_quotations = st.tuples(*map(st.sampled_from, (_QUOTES, _SUBJECTS))).map(lambda parts: f"{parts[0]} {parts[1]} said.")
_both = st.tuples(_claims, st.sampled_from(_CLAUSES)).map(lambda parts: f"{parts[0][:-1]}, and {parts[1]}.")
_names = st.sampled_from(_CLAUSES).map(str.capitalize)
_headings = _names.map(lambda words: Line(words, Kind.HEADING))
_captions = st.one_of(_names, _claims).map(lambda words: Line(words, Kind.CAPTION))


def reports() -> st.SearchStrategy[Story]:
    """Stories like real ones: a title, then sentences, quotations, headings and captions of one event."""
    title = _names.map(lambda words: Line(words, Kind.TITLE))
    parts = st.one_of(_claims, _both, _quotations, _headings, _captions, st.just(BREAK), lines)
    return st.tuples(title, st.lists(parts, min_size=3, max_size=16)).map(lambda told: story(told[0], BREAK, *told[1]))
