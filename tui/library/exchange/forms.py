"""The forms of what columns hold as JSON or as one of a few words, for judging rows from elsewhere."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Final

from tui.library.values import Anchor, Verdict
from tui.matching import Decision
from tui.story import FIELDS, Kind

Form = Callable[[object], bool]
"""Whether a value is of this form."""


def is_count(value: object) -> bool:
    """A whole number from 0 that SQLite can hold."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63


def is_word(value: object) -> bool:
    """Text, or nothing."""
    return value is None or isinstance(value, str)


def _anything(value: object) -> bool:
    return True


def _one_of(words: Iterable[str]) -> Form:
    allowed = frozenset(words)
    return lambda value: isinstance(value, str) and value in allowed


def _enum(kinds: type[StrEnum]) -> Form:
    return _one_of(kind.value for kind in kinds)


def _list_of(form: Form, length: int | None = None) -> Form:
    def is_list(value: object) -> bool:
        return isinstance(value, list) and (length is None or len(value) == length) and all(map(form, value))

    return is_list


def _row(*forms: Form) -> Form:
    def is_row(value: object) -> bool:
        return (
            isinstance(value, list)
            and len(value) == len(forms)
            and all(f(v) for f, v in zip(forms, value, strict=True))
        )

    return is_row


def _object(value: object) -> bool:
    return isinstance(value, dict)


def _known(value: object) -> bool:
    return isinstance(value, dict) and all(map(is_word, value.values()))


def _is_anchor(value: object) -> bool:
    return isinstance(value, dict) and value.keys() == _ANCHOR.keys() and all(_ANCHOR[k](v) for k, v in value.items())


_TEXT: Final[Form] = lambda value: isinstance(value, str)  # noqa: E731 - one of a table of forms
_ANCHOR: Final[Mapping[str, Form]] = {
    field.name: is_count if field.name in ("version", "start", "end") else _TEXT for field in fields(Anchor)
}
_EVIDENCE: Final = _list_of(_row(_one_of(FIELDS), is_word, is_word))

JSON_FORMS: Final[Mapping[tuple[str, str], Form]] = {
    ("story", "said"): _list_of(_one_of(FIELDS)),
    ("version", "found"): _known,
    ("version", "sentences"): _list_of(_row(is_count, is_count, _enum(Kind), _TEXT)),
    ("version", "paragraphs"): _list_of(_row(is_count, is_count)),
    ("reading", "remarks"): _list_of(_TEXT),
    ("reading", "evidence"): _EVIDENCE,
    ("reading", "guesses"): _EVIDENCE,
    ("session", "place"): _object,
    ("draft", "anchors"): _list_of(_is_anchor),
    ("op", "changes"): _list_of(_row(_TEXT, _object, _object, _object)),
    ("setting", "value"): _anything,
    ("export", "parts"): _anything,
}
"""What is inside each column that holds JSON."""

WORD_FORMS: Final[Mapping[tuple[str, str], Form]] = {
    ("link", "decision"): _enum(Decision),
    ("judgement", "verdict"): _enum(Verdict),
    ("ruling", "kind"): _enum(Kind),
    ("ruling", "scope"): _one_of(("story", "outlet")),
    ("op", "state"): _one_of(("done", "undone", "stuck")),
    ("anchor", "side"): is_count,
    ("anchor", "start_at"): is_count,
    ("anchor", "end_at"): is_count,
    ("version", "number"): is_count,
    ("member", "position"): is_count,
}
"""What is in columns that cannot hold just anything of their type."""
