"""Whether a sentence is plainly in another language than English, whose figures and dates are not read."""

from tui.matching.tokens import Tokens
from tui.tables import words

_ENGLISH = words("the of and to that were with for by from has had been she they their said who this are at")
_OTHERS = words(
    "der das und ist nicht eine einen zu sich wurde haben nach bei auf im",
    "une dans qui aux ont été avec est sur",
    "que por una fue sus en según",
    "che gli nel della sono alla",
    "uma não foi mais em",
    "het een niet zijn werd voor",
    "och att det av är inte og til ikke på som",
)
"""Small words of German, French, Spanish, Italian, Portuguese, Dutch and the Scandinavian languages that no English
sentence has, be it as a word or in a name."""


def is_foreign(tokens: Tokens, part: slice) -> bool:
    """Whether a sentence has small words of other languages, and none that are English alone."""
    words = tokens.norms[part]
    return not _OTHERS.isdisjoint(words) and _ENGLISH.isdisjoint(words)
