"""Finds where readers' comments begin below a report: a line that announces them, and their shape below it."""

import re
from itertools import accumulate

from tui.story import dates
from tui.story.labelling import stretch
from tui.story.labelling.layout import Layout

_HEAD = re.compile(
    r"\W*(?:(?:.{1,60}[|/•·] ?)?\d[\d,.]* (?:(?:reader )?comments?|replies|responses|thoughts|kommentare?|"
    r"commentaires?|comentários?|comentarios?|commenti|reacties|комментари\w+)"
    r"(?: ?[|/•·(].{0,80}| (?:to|on|zu|sur|en|em|su|к)\b.{1,120})?|"
    r"(?:leave|post|add|write) (?:a|your) (?:reply|comment|response)\b.{0,40}|"
    r"(?:reader |all |recent )?comments(?: \(?\d+\)?)?|comments are closed\.?|"
    r"want to join the discussion\?|join the (?:conversation|discussion)|"
    r"(?:alle )?kommentare|(?:ihr )?kommentar (?:schreiben|verfassen|hinterlassen)|"
    r"commentaires|laisser un commentaire|deixe (?:uma resposta|um comentário)|comentários|"
    r"comentarios|deja (?:un comentario|una respuesta)|lascia un commento|commenti|"
    r"(?:все )?комментарии|(?:добавить|оставить) комментарий|tinggalkan balasan)\W*",
    re.I,
)
_SAYS = re.compile(
    r".{1,80} (?:says?|said|wrote|schreibt|sagt|dit|dice|disse|berkata):|"
    r"(?:reply|report|like|share|quote|antworten|melden|répondre|signaler|responder|denunciar|rispondi|ответить|balas)"
    r"(?: \(?\d+\)?)?|\W*(?:reply|like)\W+(?:reply|like|share|report)\W*",
    re.I,
)
_FORM = re.compile(
    r"\W*(?:your e-?mail address will not be published|required fields are marked|"
    r"(?:your )?(?:name|e-?mail|website)(?: address)?(?: ?\*| \((?:required|optional)\))|save my name, e-?mail|"
    r"notify me (?:of|via|by|when)|you must (?:be logged|log) in|"
    r"(?:post|submit) (?:comment|reply)\b|this site uses akismet|comments? powered by|ihre e-?mail-adresse wird nicht|"
    r"votre adresse (?:e-?mail|de messagerie) ne sera|tu dirección de correo|o seu endereço de e-?mail|"
    r"devi essere connesso|il tuo indirizzo e-?mail)",
    re.I,
)
_NEAR = 20
"""Paragraphs below the head in which comments show."""
_LONG_COMMENT = 4
"""Paragraphs for each sign of a comment, at most. More are a text of its own."""
_FORM_NEAR = 12
"""Paragraphs below the head in which the form to write one begins."""
_SIGNS = 2
"""So many lines of comments, such as "Reply" or the time of day, make a thread."""
_LONGEST = 160
"""Characters of a line that announces comments."""
_REPORT = 25
"""Words of running text that must stand above."""


def begin(layout: Layout) -> int:
    """Where the comments begin, or the number of paragraphs where there are none."""
    count = len(layout.blocks)
    heads = [at for at in range(count) if _announces(layout.blocks[at].plain)]
    told = list(accumulate((layout.told(range(at, at + 1)) for at in range(count)), initial=0)) if heads else []
    below = next((at for at in heads if told[at] >= _REPORT), count)
    texts = stretch.last_text(layout, range(below, count))
    signs = _Signs(layout, below)
    return next((at for at in heads if at >= below and (signs.thread(at) or (at > texts and _form(layout, at)))), count)


class _Signs:
    """The signs of comments below a line, counted once for all lines that may announce them."""

    def __init__(self, layout: Layout, start: int) -> None:
        self._start = start
        places = range(start, len(layout.blocks))
        self._shown = list(accumulate((_sign(layout, at) for at in places), initial=0))
        self._texts = list(accumulate((layout.running(at) for at in places), initial=0))

    def thread(self, head: int) -> bool:
        """Whether comments stand below: soon two of their signs, and to the end as many as there are comments."""
        at = head - self._start + 1
        near = min(at + _NEAR, len(self._shown) - 1)
        begun = self._shown[near] - self._shown[at] >= _SIGNS
        return begun and (self._shown[-1] - self._shown[at]) * _LONG_COMMENT >= self._texts[-1] - self._texts[at]


def _sign(layout: Layout, at: int) -> bool:
    """Whether a line says whose a comment is, when it was written or how to answer it, with text right beside it."""
    text = layout.blocks[at].plain
    beside = layout.running(at - 1) or layout.running(at + 1)
    return _SAYS.fullmatch(text) is not None or (beside and bool(dates.dated(text)))


def _announces(text: str) -> bool:
    """Whether a line announces comments, or asks for one."""
    return len(text) <= _LONGEST and _HEAD.fullmatch(text) is not None


def _form(layout: Layout, head: int) -> bool:
    """Whether the form for a comment stands right below."""
    return any(_FORM.match(block.plain) for block in layout.blocks[head + 1 : head + 1 + _FORM_NEAR])
