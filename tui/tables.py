"""How tables of words are written: as text, so that they can be read."""


def words(*texts: str) -> frozenset[str]:
    """The words between blanks and line ends."""
    return frozenset(" ".join(texts).split())


def phrases(text: str) -> frozenset[str]:
    """The phrases between commas, which may be several words."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))
