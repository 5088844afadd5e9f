"""A place to export to, and what Crossread remembers of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tui.export import Content, Document, Written, write, write_documents

NAME = "ferry-8f21c4ab.md"


class Memory:
    """What was last written where, as the library keeps it."""

    def __init__(self) -> None:
        self._written: dict[Path, Written] = {}

    def exported(self, path: Path) -> str | None:
        """As the library does it."""
        return self._written[path].sha256 if path in self._written else None

    def exported_parts(self, path: Path) -> Mapping[str, str]:
        """As the library does it."""
        return self._written[path].sums if path in self._written else {}

    def exported_paths(self, document: str) -> Sequence[Path]:
        """As the library does it."""
        return [path for path, written in reversed(self._written.items()) if written.document == document]

    def remember(self, written: Written) -> Written:
        """Keep what was written, as the latest."""
        self._written.pop(written.path, None)
        self._written[written.path] = written
        return written

    def export(self, folder: Path, text: str, name: str = NAME) -> Written:
        """Write one whole file and remember it."""
        (written,) = write(folder, {name: text}, self.exported)
        return self.remember(written)

    def file(self, folder: Path, content: Content, name: str = NAME, identifier: str = "s-8f21c4ab") -> Written:
        """Write one document and remember it."""
        (written,) = write_documents(folder, [Document(identifier, name, lambda _: content)], self)
        return self.remember(written)


def contents(folder: Path) -> dict[str, str]:
    """The files of a folder and what is in them."""
    return {path.name: path.read_text() for path in sorted(folder.iterdir()) if path.is_file()}
