"""What a word of the command line or of a prompt means as a path."""

import os
from pathlib import Path


def path_of(reference: str) -> Path:
    """The path that a word of the command line means, with the reader's home for `~`."""
    return Path(os.path.expanduser(reference))  # noqa: PTH111 - Path's own raises where there is no such user


def is_path(reference: str) -> bool:
    """Whether a word of the command line is a path rather than the id of a story."""
    return os.sep in reference or os.path.lexists(os.path.expanduser(reference))  # noqa: PTH111 - as above
