"""Reading a story again in another encoding, from the bytes that were kept."""

import re

from tui.desk.asking import Ask
from tui.desk.knowing.saying import called
from tui.library import Library, Outcome, StoredStory
from tui.story import clean_line, decode, read_bytes

REPAIRED = "repaired"
"""No encoding, but as it was read, with wrongly decoded text mended."""
ENCODINGS: tuple[tuple[str, str], ...] = (
    (REPAIRED, "as it was read, with wrongly decoded text mended"),
    ("utf-8", "Unicode, today's usual one"),
    ("cp1252", "Western, Windows"),
    ("iso8859-15", "Western, with the euro sign"),
    ("mac_roman", "Western, old Macintosh"),
    ("cp850", "Western, DOS"),
    ("cp1250", "Central European, Windows"),
    ("iso8859-2", "Central European"),
    ("cp1251", "Cyrillic, Windows"),
    ("koi8-r", "Cyrillic, Unix"),
    ("cp866", "Cyrillic, DOS"),
    ("cp1253", "Greek, Windows"),
    ("cp1254", "Turkish, Windows"),
    ("cp1255", "Hebrew, Windows"),
    ("cp1256", "Arabic, Windows"),
    ("cp1257", "Baltic, Windows"),
    ("cp1258", "Vietnamese, Windows"),
    ("cp874", "Thai, Windows"),
    ("gb18030", "Chinese, simplified"),
    ("big5", "Chinese, traditional"),
    ("cp932", "Japanese, Windows"),
    ("euc_jp", "Japanese, Unix"),
    ("cp949", "Korean, Windows"),
    ("utf-16", "Unicode in pairs of bytes"),
)
"""What a reader may choose from, and for whom it is."""
_FIXED = (b"PK\x03\x04", b"%PDF-")
"""How files begin whose format says what its characters are."""
_TAG = re.compile(r"<[^<>]*>")
_TELLING = re.compile(r"[^\x00-\x7f]")
_BEFORE, _SHOWN = 30, 100
"""Characters of a preview: at most so many before the first that tells, and so many in all."""


def preview(data: bytes, encoding: str, name: str) -> str:
    """How the bytes would read in an encoding: a stretch with letters that tell, or one line why it cannot be."""
    if data.startswith(_FIXED):
        return f"{clean_line(name)}: its format says how its characters are written; there is nothing to choose"
    try:
        text = decode(data, encoding).text
    except (LookupError, ValueError):
        return f"{clean_line(name)}: it is not in {clean_line(encoding)}"
    line = " ".join(clean_line(_TAG.sub(" ", text)).split())
    telling = _TELLING.search(line)
    start = max(0, telling.start() - _BEFORE) if telling else 0
    return ("…" if start else "") + line[start : start + _SHOWN]


def read_again(ask: Ask, story_id: str, encoding: str) -> str:
    """Read a story again from the bytes that were kept; it becomes the next version. What was done, in words.

    Raises:
        Unreadable: it cannot be read so.
        NotInLibrary: there is no such story.
    """
    stored, data = ask(lambda library: (library.story(story_id), library.original(story_id)))
    origin = stored.story.origin
    story = read_bytes(data, name=origin.name, path=origin.path, encoding=encoding).story
    if story.text == stored.story.text:
        return f"The text is the same when it is read as {clean_line(encoding)}; nothing was changed."

    def keep(library: Library) -> tuple[StoredStory, Outcome, str]:
        added = library.reread(story_id, story)
        return added.story, added.outcome, called(library, story_id)

    now, outcome, name = ask(keep)
    read = f"{name} is read as {now.story.origin.encoding}"
    return f"{read}: version {now.version}." if outcome is Outcome.VERSION else f"{read} already."
