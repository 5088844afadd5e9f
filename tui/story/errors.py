"""Why a file is not a story."""


class Unreadable(Exception):
    """A file, or standard input, could not be read as a story.

    `str()` is one line for the reader: what, which file, and what to do. Nothing of the file's content is in it.
    """
