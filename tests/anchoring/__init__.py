"""Notes in new versions of their stories: generated edits, of which it is known where a note belongs.

`python -m tests.anchoring` runs all of them and prints a table; the tests run a part.
"""
