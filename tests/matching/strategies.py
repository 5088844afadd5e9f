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
