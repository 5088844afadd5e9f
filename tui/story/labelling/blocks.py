"""What labelling looks at: paragraphs, with what can be seen of each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tui.story.marks import finished
from tui.story.values import Kind, Span

_HEADING = re.compile(r"(#{1,6}) +(.*?) *#*\Z", re.S)
_UNDERLINED = re.compile(r"(.+)\n\s*(=|-)[=-]*\Z", re.S)
_QUOTED = re.compile(r"^> ?", re.M)
_EMPHASISED = re.compile(r"(\*\*|__|\*|_)(?=\S)(.+)(?<=\S)\1\Z", re.S)
_ITEM = re.compile(r"(?:[-*+•·–] |\d{1,3}[.)] )")
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+(?:['’.,-][^\W\u3040-\u30ff\u3400-\u9fff]+)*"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A kind and the evidence for it."""

    kind: Kind
    why: str = ""


BODY = Label(Kind.BODY)


@dataclass(frozen=True)
class Block:
    """One paragraph, with what can be seen of it without its neighbours."""

    text: str
    """Its characters as they stand."""
    sentences: tuple[str, ...]

    @cached_property
    def level(self) -> int:
        """The level of a Markdown heading, 0 for anything else."""
        if found := _HEADING.match(self.text):
            return len(found[1])
        underlined = _UNDERLINED.match(self.text)
        return 0 if not underlined else 1 if underlined[2] == "=" else 2

    @cached_property
    def plain(self) -> str:
        """Its words on one line, without the Markdown around them."""
        return plain(self.text)

    @cached_property
    def emphasised(self) -> bool:
        """Whether all of it stands in Markdown emphasis."""
        return _EMPHASISED.match(self.text) is not None

    @cached_property
    def words(self) -> int:
        """How many words it has; a Chinese or Japanese character counts as one."""
        return len(_WORD.findall(self.plain))

    @cached_property
    def finished(self) -> bool:
        """Whether it ends as a sentence does."""
        return finished(self.plain)

    @cached_property
    def asks(self) -> bool:
        """Whether it is one sentence that ends with a question or exclamation mark."""
        return len(self.sentences) == 1 and self.plain.rstrip("\"'”’»*_)")[-1:] in {"?", "!", "？", "！"}

    @cached_property
    def item(self) -> bool:
        """Whether it begins as a list item does."""
        return _ITEM.match(self.text) is not None

    @cached_property
    def prose(self) -> bool:
        """Whether it reads as running text: whole sentences, and no short question or cry that may be a headline."""
        if len(self.sentences) > 1:
            return any(finished(sentence) for sentence in self.sentences)
        return self.finished and self.words > 1 and not (self.asks and self.words <= SHORT_QUESTION)


SHORT_QUESTION = 15
"""Words. A longer question is no headline."""


def plain(text: str) -> str:
    """A paragraph's words on one line, without Markdown's heading, quotation and emphasis signs around them."""
    if found := _HEADING.match(text):
        text = found[2]
    elif found := _UNDERLINED.match(text):
        text = found[1]
    text = " ".join(_QUOTED.sub("", text).split())
    if found := _EMPHASISED.match(text):
        text = found[2]
    return text


def block(text: str, span: Span, sentences: Sequence[Span]) -> Block:
    """A paragraph of `text` as a block."""
    return Block(span.of(text), tuple(sentence.of(text) for sentence in sentences))
