"""A place to export to, and what Crossread remembers of it."""

from pathlib import Path

from tui.export import Written, write

NAME = "ferry-8f21c4ab.md"


class Memory:
    """What was last written where, as the library keeps it."""

    def __init__(self) -> None:
        self._sums: dict[Path, str] = {}

    def __call__(self, path: Path) -> str | None:
        return self._sums.get(path)

    def export(self, folder: Path, text: str, name: str = NAME) -> Written:
        """Write one file and remember it."""
        (written,) = write(folder, {name: text}, self)
        self._sums[written.path] = written.sha256
        return written


def contents(folder: Path) -> dict[str, str]:
    """The files of a folder and what is in them."""
    return {path.name: path.read_text() for path in sorted(folder.iterdir()) if path.is_file()}
