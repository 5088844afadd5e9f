"""Short forms, and the words that they stand for."""

ELISIONS = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am"}
"""Endings that stand for a word."""
SHORT = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "it's": ("it", "is"),
    "he's": ("he", "is"),
    "she's": ("she", "is"),
    "that's": ("that", "is"),
    "there's": ("there", "is"),
    "what's": ("what", "is"),
    "here's": ("here", "is"),
    "who's": ("who", "is"),
    "let's": ("let", "us"),
}
"""Words that stand for two."""


def expanded(word: str) -> tuple[str, ...]:
    """The words that a word in lower case stands for: "don't" is "do not"; itself where it stands for no other."""
    if word in SHORT:
        return SHORT[word]
    for ending, full in ELISIONS.items():
        if word.endswith(ending) and word != ending:
            return word.removesuffix(ending), full
    return (word,)
