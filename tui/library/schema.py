"""The tables, as a list of migrations; the file's `user_version` says how many of them it has seen.

Rows of the reader's work are never deleted: `deleted_at` takes them out of sight, and undo puts them back.
A migration that has been released is never edited; the next one is added behind it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from tui.library.carrying import carry_over

if TYPE_CHECKING:
    from tui.library.database import Database

Step = str | Callable[["Database"], None]
"""A single statement, or what statements alone cannot do."""

APPLICATION_ID: Final = 0x58524431
"""Written into the file's header ("XRD1"), so that another program's database is recognised."""

_FIRST: Final = (
    """CREATE TABLE source (          -- the bytes as they were read, verbatim
        sha256 TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
    )""",
    """CREATE TABLE story (
        id TEXT PRIMARY KEY,
        sample INTEGER NOT NULL,
        title TEXT, outlet TEXT, byline TEXT, published TEXT, url TEXT,
        deleted_at TEXT
    )""",
    """CREATE TABLE version (         -- the texts of a story; a text never changes
        story_id TEXT NOT NULL REFERENCES story (id),
        number INTEGER NOT NULL,
        sha256 TEXT NOT NULL REFERENCES source (sha256),
        imported_at TEXT NOT NULL,
        name TEXT NOT NULL, path TEXT, encoding TEXT NOT NULL, guessed INTEGER NOT NULL, removed INTEGER NOT NULL,
        words INTEGER NOT NULL,
        text_sha TEXT NOT NULL,
        found TEXT NOT NULL,          -- JSON: what the file itself says of the story
        deleted_at TEXT,
        sentences TEXT NOT NULL,      -- JSON: [start, end, kind, why] each
        paragraphs TEXT NOT NULL,     -- JSON: [start, end] each
        text TEXT NOT NULL,
        folded TEXT NOT NULL,         -- for searching; can be made again from text and name
        PRIMARY KEY (story_id, number)
    )""",
    "CREATE INDEX version_by_bytes ON version (sha256)",
    """CREATE TABLE seen (            -- which story a path last was, and with which bytes
        path TEXT PRIMARY KEY,
        story_id TEXT NOT NULL REFERENCES story (id),
        sha256 TEXT NOT NULL
    )""",
    """CREATE TABLE session (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        folder TEXT,
        sample INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        turn INTEGER NOT NULL,        -- counts openings, so that their order does not rest on the clock
        place TEXT NOT NULL,          -- JSON: where the reader stopped
        deleted_at TEXT
    )""",
    """CREATE TABLE member (          -- a story that leaves keeps its row, and with it its letter
        session_id TEXT NOT NULL REFERENCES session (id),
        story_id TEXT NOT NULL REFERENCES story (id),
        position INTEGER NOT NULL,    -- 0 is A
        joined_at TEXT NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (session_id, story_id),
        UNIQUE (session_id, position)
    )""",
    """CREATE TABLE note (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session (id),
        body TEXT NOT NULL,
        rev INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    )""",
    "CREATE INDEX note_by_session ON note (session_id)",
    """CREATE TABLE note_rev (        -- every body ever saved
        note_id TEXT NOT NULL REFERENCES note (id),
        rev INTEGER NOT NULL,
        body TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (note_id, rev)
    )""",
    """CREATE TRIGGER note_rev_is_never_changed BEFORE UPDATE ON note_rev
        BEGIN SELECT raise(ABORT, 'what was saved of a note is kept'); END""",
    """CREATE TRIGGER note_rev_is_never_deleted BEFORE DELETE ON note_rev
        BEGIN SELECT raise(ABORT, 'what was saved of a note is kept'); END""",
    """CREATE TABLE tagging (
        note_id TEXT NOT NULL REFERENCES note (id),
        tag TEXT NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (note_id, tag)
    )""",
    """CREATE TABLE link (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session (id),
        decision TEXT NOT NULL,
        created_at TEXT NOT NULL,
        deleted_at TEXT
    )""",
    "CREATE INDEX link_by_session ON link (session_id)",
    """CREATE TABLE anchor (          -- what a note or a link is attached to; never changed
        owner_id TEXT NOT NULL,
        side INTEGER NOT NULL,        -- 0 left or only, 1 right
        story_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        start_at INTEGER NOT NULL,
        end_at INTEGER NOT NULL,
        exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
        text_sha TEXT NOT NULL,
        PRIMARY KEY (owner_id, side),
        FOREIGN KEY (story_id, version) REFERENCES version (story_id, number)
    )""",
    "CREATE INDEX anchor_by_story ON anchor (story_id)",
    """CREATE TABLE op (              -- what the reader did, for undo and redo
        id INTEGER PRIMARY KEY,
        what TEXT NOT NULL,
        at TEXT NOT NULL,
        changes TEXT NOT NULL,        -- JSON: table, key, before, after of each changed row
        state TEXT NOT NULL           -- done, undone, or stuck: overtaken by another change
    )""",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    """CREATE TABLE export (          -- what an export last wrote where
        path TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL,
        at TEXT NOT NULL
    )""",
)

_SECOND: Final[tuple[Step, ...]] = (
    "ALTER TABLE story ADD COLUMN updated TEXT",
    "ALTER TABLE story ADD COLUMN retrieved TEXT",
    # JSON: the fields on which the reader's word counts, whatever a file says.
    "ALTER TABLE story ADD COLUMN said TEXT NOT NULL DEFAULT '[]'",
    # For finding stories of one outlet or address; can be made again from outlet and url.
    "ALTER TABLE story ADD COLUMN outlet_key TEXT",
    "ALTER TABLE story ADD COLUMN address TEXT",
    "CREATE INDEX story_by_outlet ON story (outlet_key)",
    "CREATE INDEX story_by_address ON story (address)",
    """CREATE TABLE reading (         -- what lists need of a version without going past its text
        story_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        format TEXT NOT NULL,
        lead TEXT NOT NULL,           -- the first words of the body
        body_sha TEXT,                -- the same for stories with the same body; null without one
        remarks TEXT NOT NULL,        -- JSON: a list of words for the reader
        evidence TEXT NOT NULL,       -- JSON: [field, value, why] each
        guesses TEXT NOT NULL,        -- JSON: the same
        PRIMARY KEY (story_id, number),
        FOREIGN KEY (story_id, number) REFERENCES version (story_id, number)
    )""",
    """CREATE TABLE line (            -- which lines stand in any version of a story; can be made again from the texts
        story_id TEXT NOT NULL REFERENCES story (id),
        key TEXT NOT NULL,
        outlet_key TEXT,              -- the story's; so that a line of its outlet is found without going to others
        PRIMARY KEY (story_id, key)
    ) WITHOUT ROWID""",
    "CREATE INDEX line_by_outlet ON line (outlet_key, key) WHERE outlet_key IS NOT NULL",
    """CREATE TRIGGER line_follows_outlet AFTER UPDATE OF outlet_key ON story
        WHEN old.outlet_key IS NOT new.outlet_key
        BEGIN UPDATE line SET outlet_key = new.outlet_key WHERE story_id = new.id; END""",
    """CREATE TABLE ruling (          -- what the reader decided that a line is
        scope TEXT NOT NULL,          -- story, or outlet
        owner TEXT NOT NULL,          -- the story's id, or the outlet's key
        key TEXT NOT NULL,
        kind TEXT NOT NULL,
        words TEXT NOT NULL,
        at TEXT NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (scope, owner, key)
    )""",
    """CREATE TABLE seen_line (       -- the lines that the reader has been through
        session_id TEXT NOT NULL REFERENCES session (id),
        story_id TEXT NOT NULL REFERENCES story (id),
        key TEXT NOT NULL,
        PRIMARY KEY (session_id, story_id, key)
    ) WITHOUT ROWID""",
    "ALTER TABLE seen ADD COLUMN size INTEGER",
    "ALTER TABLE seen ADD COLUMN mtime_ns INTEGER",
    # Actions of one batch are undone and redone as one.
    "ALTER TABLE op ADD COLUMN batch TEXT",
    "CREATE INDEX op_by_batch ON op (batch)",
    "CREATE INDEX op_by_state ON op (state)",
    carry_over,
)

_THIRD: Final[tuple[Step, ...]] = (
    # The note that this one stands beside, because both were changed from the same words at once.
    "ALTER TABLE note ADD COLUMN beside TEXT",
    "ALTER TABLE note ADD COLUMN done INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE draft (           -- what is being written, until it is kept as a note or dropped
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session (id),
        note_id TEXT,                 -- the note that is being changed; null for a new one
        rev INTEGER,                  -- the note's, as the reader was looking at it
        body TEXT NOT NULL,
        anchors TEXT NOT NULL,        -- JSON: what it is attached to, left first
        writer TEXT NOT NULL,         -- the running copy of Crossread that it is written in
        at TEXT NOT NULL
    )""",
    """CREATE TABLE placement (       -- the reader's word on where a passage is in a later version of its story
        owner_id TEXT NOT NULL,
        side INTEGER NOT NULL,
        version INTEGER NOT NULL,
        start_at INTEGER, end_at INTEGER,  -- null: it is gone
        exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
        text_sha TEXT NOT NULL,
        at TEXT NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (owner_id, side, version),
        FOREIGN KEY (owner_id, side) REFERENCES anchor (owner_id, side)
    )""",
    # The running copy of Crossread that did it: undo takes back the reader's own actions, not those of another copy.
    "ALTER TABLE op ADD COLUMN writer TEXT",
    # The document that the file is, whatever its name: a session's id, for example.
    "ALTER TABLE export ADD COLUMN document TEXT",
    # JSON: the SHA-256 of each part of it as it was written, by which the reader's own changes are told.
    "ALTER TABLE export ADD COLUMN parts TEXT",
    "CREATE INDEX export_by_document ON export (document)",
)

_FOURTH: Final[tuple[Step, ...]] = (
    """CREATE TABLE judgement (       -- the reader's verdict on a match, or on one difference in it
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session (id),
        kind TEXT NOT NULL,           -- of the difference; empty for the match itself
        left_words TEXT NOT NULL, right_words TEXT NOT NULL,  -- what differs, at the anchors of sides 0 and 1
        verdict TEXT NOT NULL,
        reason TEXT NOT NULL,         -- never changed, like the verdict: what replaces them is another row
        created_at TEXT NOT NULL,     -- when there first was a verdict on this
        updated_at TEXT NOT NULL,     -- when this one was given
        deleted_at TEXT
    )""",
    "CREATE INDEX judgement_by_session ON judgement (session_id)",
    "ALTER TABLE seen_line ADD COLUMN deleted_at TEXT",
    "ALTER TABLE session ADD COLUMN archived INTEGER NOT NULL DEFAULT 0",
)

MIGRATIONS: Final[tuple[tuple[Step, ...], ...]] = (_FIRST, _SECOND, _THIRD, _FOURTH)
"""Each is a list of steps that are run inside one transaction."""

KEYS: Final[dict[str, tuple[str, ...]]] = {
    "story": ("id",),
    "version": ("story_id", "number"),
    "session": ("id",),
    "member": ("session_id", "story_id"),
    "note": ("id",),
    "tagging": ("note_id", "tag"),
    "link": ("id",),
    "judgement": ("id",),
    "ruling": ("scope", "owner", "key"),
    "seen_line": ("session_id", "story_id", "key"),
    "placement": ("owner_id", "side", "version"),
}
"""The tables whose rows an action of the reader changes, and what names a row in each."""
