"""The clock and the ids."""

import base64
import hashlib
import secrets
from datetime import UTC, datetime
from uuid import uuid4


def now() -> str:
    """The time, ISO 8601 in UTC to the second: "2026-03-04T16:02:11Z"."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def story_id() -> str:
    """A new story's id: 32 hexadecimal digits."""
    return uuid4().hex


def short_id(kind: str) -> str:
    """A new id that a reader can type: the kind's letter, a hyphen and eight letters or digits, as in "n-7k2qabcd"."""
    return f"{kind}-{base64.b32encode(secrets.token_bytes(5)).decode().lower()}"


def id_of_content(kind: str, *parts: str) -> str:
    """Like `short_id`, but it follows from what it names, so that the same never comes in twice."""
    digest = hashlib.sha256("\0".join(parts).encode(errors="replace")).digest()
    return f"{kind}-{base64.b32encode(digest[:5]).decode().lower()}"
