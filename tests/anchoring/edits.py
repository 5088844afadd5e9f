"""What may become of a story and of what was quoted of it, in its next version."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random
from typing import Final

from rapidfuzz.distance import Indel

from tests.anchoring.drafts import Draft, Paragraph, Sentence, Word, foreign

_STRAIGHT: Final = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_FIGURE: Final = re.compile(r"\d+")
_NAMES: Final = ("Alderton", "Brevik", "Castellan", "Dorwyn", "Estrella", "Farnborough", "Grimsund", "Hallowell")
_PLACES: Final = ("Kettleby", "Lowmoor", "Munstrand", "Northolm", "Oversea", "Penrack", "Quillan", "Ravensey")
_PLAIN: Final = re.compile(r"[^\W\d_]+")
_SAME_STATEMENT: Final = 0.8
"""From so many shared words on, another outlet's sentence is the same sentence edited: no lookalike."""


@dataclass(frozen=True, slots=True)
class World:
    """What an edit can draw on."""

    random: Random
    words: Sequence[str]
    """Words of all stories, in lower case."""
    paragraphs: Sequence[Paragraph]
    """Paragraphs of other stories."""
    alike: Sequence[Paragraph]
    """Those of other stories on the same event."""


Quoted = frozenset[int]
"""The words of a quotation, by their origins."""
Edit = Callable[[Draft, Quoted, World], Draft | None]
"""The next version; None where there is nothing to edit in this way."""


def touched(sentence: Sentence, quoted: Quoted) -> bool:
    """Whether something of a sentence is quoted."""
    return any(word.origin in quoted for word in sentence)


def insert_paragraph(draft: Draft, quoted: Quoted, world: World) -> Draft:
    """A paragraph of another story is put in somewhere."""
    place = world.random.randint(0, len(draft))
    return (*draft[:place], foreign(world.random.choice(world.paragraphs)), *draft[place:])


def delete_paragraph(draft: Draft, quoted: Quoted, world: World) -> Draft | None:
    """A paragraph with nothing quoted goes."""
    others = [place for place, each in enumerate(draft) if not any(touched(sentence, quoted) for sentence in each)]
    if not others:
        return None
    gone = world.random.choice(others)
    return (*draft[:gone], *draft[gone + 1 :])


def shuffle(draft: Draft, quoted: Quoted, world: World) -> Draft:
    """All paragraphs change places."""
    return tuple(world.random.sample(draft, len(draft)))


def straighten(draft: Draft, quoted: Quoted, world: World) -> Draft:
    """Curly quotes and long dashes become those of a typewriter."""
    return _each_word(draft, lambda word: word.text.translate(_STRAIGHT))


def curl(draft: Draft, quoted: Quoted, world: World) -> Draft:
    """The other way round."""
    return _each_word(
        draft, lambda word: re.sub(r'"(?=\w)', "“", word.text).replace('"', "”").replace("'", "’").replace("-", "‑")
    )


def shout(draft: Draft, quoted: Quoted, world: World) -> Draft:
    """What is quoted is set in capitals."""
    return _each_word(draft, lambda word: word.text.upper() if word.origin in quoted else word.text)


def correct_figure(draft: Draft, quoted: Quoted, world: World) -> Draft | None:
    """One figure of what is quoted is another now."""
    there = [word for each in draft for line in each for word in line if word.origin in quoted]
    figures = [word.origin for word in there if _FIGURE.search(word.text)]
    if not figures:
        return None
    chosen = world.random.choice(figures)
    return _each_word(draft, lambda word: _other_figure(word.text, world) if word.origin == chosen else word.text)


def _other_figure(text: str, world: World) -> str:
    return _FIGURE.sub(lambda found: str(int(found[0]) + world.random.randint(1, 7)), text, count=1)


def change_words(share: float) -> Edit:
    """That share of all words goes, is another one, or has one more behind it."""

    def edit(draft: Draft, quoted: Quoted, world: World) -> Draft:
        return tuple(tuple(_changed(sentence, share, world) for sentence in paragraph) for paragraph in draft)

    return edit


def _changed(sentence: Sentence, share: float, world: World) -> Sentence:
    words: list[Word] = []
    for word in sentence:
        if world.random.random() >= share:
            words.append(word)
            continue
        other = world.random.choice(world.words)
        match world.random.choice(("other", "other", "gone", "more")):
            case "other":
                words.append(replace(word, text=_PLAIN.sub(other, word.text, count=1)))
            case "more":
                words += [word, Word(other, None)]
    return tuple(words) or sentence


def split(draft: Draft, quoted: Quoted, world: World) -> Draft | None:
    """A sentence that is quoted becomes two, at a comma."""

    def cut(paragraph: Paragraph, place: int) -> Paragraph | None:
        sentence = paragraph[place]
        commas = (at for at, word in enumerate(sentence[:-2]) if at >= 2 and re.fullmatch(r"[^\W\d]+,", word.text))
        at = next(commas, None)
        if at is None or not touched(sentence, quoted):
            return None
        first = (*sentence[:at], replace(sentence[at], text=f"{sentence[at].text[:-1]}."))
        second = (_headed(sentence[at + 1], str.upper), *sentence[at + 2 :])
        return (*paragraph[:place], first, second, *paragraph[place + 1 :])

    return _in_one(draft, cut)


def join(draft: Draft, quoted: Quoted, world: World) -> Draft | None:
    """A sentence that is quoted and the one behind it become one."""

    def glue(paragraph: Paragraph, place: int) -> Paragraph | None:
        first, second = paragraph[place], paragraph[place + 1] if place + 1 < len(paragraph) else ()
        if not second or not touched(first, quoted) or not first[-1].text.endswith("."):
            return None
        comma = replace(first[-1], text=f"{first[-1].text[:-1]},")
        both = (*first[:-1], comma, Word("and", None), _headed(second[0], str.lower), *second[1:])
        return (*paragraph[:place], both, *paragraph[place + 2 :])

    return _in_one(draft, glue)


def _headed(word: Word, case: Callable[[str], str]) -> Word:
    return replace(word, text=case(word.text[:1]) + word.text[1:])


def _in_one(draft: Draft, change: Callable[[Paragraph, int], Paragraph | None]) -> Draft | None:
    """The draft with the first paragraph changed in which a sentence can be, by its place; None where none can."""
    for number, paragraph in enumerate(draft):
        for place in range(len(paragraph)):
            if (changed := change(paragraph, place)) is not None:
                return (*draft[:number], changed, *draft[number + 1 :])
    return None


def several(*edits: Edit) -> Edit:
    """One after another; what cannot be done is left out."""

    def edit(draft: Draft, quoted: Quoted, world: World) -> Draft:
        for each in edits:
            draft = each(draft, quoted, world) or draft
        return draft

    return edit


def delete(draft: Draft, quoted: Quoted, world: World) -> Draft:
    """The sentences that are quoted go."""
    return _replaced(draft, quoted, ())


def _replaced(draft: Draft, quoted: Quoted, by: Sequence[Sentence]) -> Draft:
    """The draft with other sentences in the place of those that are quoted."""
    paragraphs: list[Paragraph] = []
    given = False
    for paragraph in draft:
        sentences: list[Sentence] = []
        for sentence in paragraph:
            if not touched(sentence, quoted):
                sentences.append(sentence)
            elif not given:
                given = True
                sentences += by
        paragraphs.append(tuple(sentences))
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def lookalike(make: Callable[[Sequence[Sentence], World], Sequence[Sentence] | None], *, elsewhere: bool) -> Edit:
    """The sentences that are quoted go, and others that look like them come: in their place, or elsewhere."""

    def edit(draft: Draft, quoted: Quoted, world: World) -> Draft | None:
        theirs = [sentence for paragraph in draft for sentence in paragraph if touched(sentence, quoted)]
        made = make(theirs, world)
        if made is None:
            return None
        if not elsewhere:
            return _replaced(draft, quoted, made)
        place = _far_from(draft, quoted, world)
        if place is None:
            return None
        return delete((*draft[:place], foreign(tuple(made)), *draft[place:]), quoted, world)

    return edit


def _far_from(draft: Draft, quoted: Quoted, world: World) -> int | None:
    """A place between two paragraphs that is not near what is quoted."""
    at = next(place for place, each in enumerate(draft) if any(touched(sentence, quoted) for sentence in each))
    far = [place for place in range(len(draft) + 1) if abs(place - at) > 4]
    return world.random.choice(far) if far else None


def other_names(sentences: Sequence[Sentence], world: World) -> Sequence[Sentence] | None:
    """The same of others: every name is another one, and nothing else."""
    return _turned(sentences, world, names=_NAMES, figures=False)


def other_places_and_figures(sentences: Sequence[Sentence], world: World) -> Sequence[Sentence] | None:
    """The same of another place, with other figures."""
    return _turned(sentences, world, names=_PLACES, figures=True)


def other_figures(sentences: Sequence[Sentence], world: World) -> Sequence[Sentence] | None:
    """The same with other figures; None where there are none."""
    return _turned(sentences, world, names=None, figures=True)


def _turned(
    sentences: Sequence[Sentence], world: World, *, names: Sequence[str] | None, figures: bool
) -> Sequence[Sentence] | None:
    others: dict[str, str] = {}
    pool = world.random.sample(names, len(names)) if names else []
    turned, done = [], False
    for sentence in sentences:
        words = []
        for place, word in enumerate(sentence):
            text = word.text
            name = _PLAIN.match(text)
            # The head of a sentence or quotation may have its capital for being there.
            if pool and place and name and _is_name(name[0], world):
                known = others.setdefault(name[0], pool[len(others) % len(pool)])
                text = text.replace(name[0], known, 1)
            if figures and _FIGURE.search(text):
                text = _other_figure(text, world)
            done = done or text != word.text
            words.append(Word(text, None))
        turned.append(tuple(words))
    named = names is None or bool(others)
    return turned if done and named else None


def exchanged_names(sentences: Sequence[Sentence], world: World) -> Sequence[Sentence] | None:
    """Who beat whom, the other way round: two names of one sentence have changed places; None where there are none."""
    for number, sentence in enumerate(sentences):
        # Not "Col.": elsewhere its full stop would end a sentence.
        heads = [None if "." in word.text else _PLAIN.match(word.text) for word in sentence]
        names = [(place, head[0]) for place, head in enumerate(heads) if place and head and _is_name(head[0], world)]
        for (first, one), (second, other) in pairwise(names):
            if one.lower() != other.lower():
                words = [Word(word.text, None) for word in sentence]
                words[first] = Word(words[first].text.replace(one, other, 1), None)
                words[second] = Word(words[second].text.replace(other, one, 1), None)
                return [*sentences[:number], tuple(words), *sentences[number + 1 :]]
    return None


def _is_name(text: str, world: World) -> bool:
    return text[0].isupper() and text.lower() not in world.words


def of_another_outlet(sentences: Sequence[Sentence], world: World) -> Sequence[Sentence] | None:
    """The sentence of another outlet's story on the same event that is most like them, unless it is the same one."""
    own = _bare([word for sentence in sentences for word in sentence])
    best: tuple[float, Sentence] | None = None
    for paragraph in world.alike:
        for sentence in paragraph:
            likeness = Indel.normalized_similarity(own, _bare(sentence))
            if likeness < _SAME_STATEMENT and (best is None or likeness > best[0]):
                best = likeness, sentence
    return [tuple(Word(word.text, None) for word in best[1])] if best else None


def _bare(words: Sequence[Word]) -> list[str]:
    """Words without signs and case."""
    return [bare for word in words for bare in re.findall(r"\w+", word.text.lower())]


def duplicate(draft: Draft, quoted: Quoted, world: World) -> Draft | None:
    """What is quoted is repeated elsewhere."""
    place = _far_from(draft, quoted, world)
    if place is None:
        return None
    copy = tuple(sentence for paragraph in draft for sentence in paragraph if touched(sentence, quoted))
    return (*draft[:place], foreign(copy), *draft[place:])


def _each_word(draft: Draft, make: Callable[[Word], str]) -> Draft:
    return tuple(
        tuple(tuple(replace(word, text=make(word)) for word in sentence) for sentence in paragraph)
        for paragraph in draft
    )
