"""What the reader says of a story: checked, and kept as their word."""

from datetime import datetime
from urllib.parse import urlsplit

from tui.desk.wording import DAY
from tui.library import Library
from tui.story import FIELDS, TIMES, clean_line, dated, iso


def field_words(field: str) -> str:
    """What a field is called on screen: "address" for `url`."""
    return "address" if field == "url" else field


def checked(field: str, value: str) -> str:
    """A value as it is kept: a time in ISO 8601, an address as it is, anything else on one line; blank stays blank.

    Raises:
        ValueError: a time that cannot be read in one way, or an address that is none; one line for the reader.
    """
    value = " ".join(clean_line(value).split())
    if not value:
        return ""
    if field in TIMES:
        return _time(field, value)
    return _address(value) if field == "url" else value


def _time(field: str, value: str) -> str:
    for written in (value, iso(value) if dated(value) else value):
        try:
            time = datetime.fromisoformat(written)
        except ValueError:
            continue
        if len(written) <= DAY:
            return time.date().isoformat()
        return time.isoformat(timespec="seconds" if time.second else "minutes").replace("+00:00", "Z")
    raise ValueError(
        f"{field}: “{value}” is no time that can be read in one way only; "
        "write it as 2023-06-19, or as 2023-06-19T12:40+01:00."
    )


def _address(value: str) -> str:
    try:
        found = urlsplit(value)
    except ValueError:
        found = urlsplit("")
    if found.scheme not in ("http", "https") or not found.hostname or " " in value:
        raise ValueError(f"address: “{value}” is no address of a page; it begins with https:// or http://.")
    return value


def say_of(library: Library, story_id: str, field: str, value: str | None) -> str:
    """Let the reader say what a field of a story is; blank is unknown. Returns what was done, in words.

    Raises:
        ValueError: as `checked`.
        NotInLibrary: there is no such story.
    """
    kept = checked(field, value or "") or None
    library.say(story_id, {field: kept})
    return f"{field_words(field).capitalize()} of {called(library, story_id)}: {kept or 'unknown'}."


def say_all(library: Library, story_id: str, values: dict[str, str]) -> None:
    """The same for several fields as one action.

    Raises:
        ValueError: as `checked`; then nothing of it was kept.
        NotInLibrary: there is no such story.
    """
    library.say(story_id, {field: checked(field, values[field]) or None for field in FIELDS if field in values})


def unsay_of(library: Library, story_id: str, field: str) -> str:
    """Take the reader's word on a field back, so that the file's counts again. Returns what was done, in words.

    Raises:
        NotInLibrary: there is no such story.
    """
    library.unsay(story_id, [field])
    value = getattr(library.story(story_id).story.details, field)
    return (
        f"{field_words(field).capitalize()} of {called(library, story_id)}: {value or 'unknown'}, as the file has it."
    )


def called(library: Library, story_id: str) -> str:
    """What a reader knows a story by: its letter in the session that was opened last, else its file's name."""
    for session in library.sessions():
        for member in library.members(session.id):
            if member.id == story_id:
                return member.letter
    return library.story(story_id).story.origin.name
