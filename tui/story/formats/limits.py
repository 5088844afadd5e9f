"""How much a file may hold before it is refused: no story is so large, and a hostile file is."""

LIMIT_CHARACTERS = 2_000_000
"""Of a story's text."""
LIMIT_UNPACKED = 50_000_000
"""Bytes, of all that is unpacked from one archive."""
LIMIT_ENTRIES = 1_000
"""Of an archive."""
LIMIT_DEPTH = 200
"""Of elements inside one another; Word's own documents stay far below 100."""
LIMIT_PAGES = 500
"""Of a PDF."""
LIMIT_PARTS = 1_000
"""Of a mail, attachments included."""

TOO_LONG = f"there is more text in it than {LIMIT_CHARACTERS:,} characters; give the story alone"
