"""A disk that fails at a certain call: the counting, and which calls are counted."""

import errno
import os
from dataclasses import dataclass, field
from typing import Final

NO_ROOM: Final = errno.ENOSPC
BROKEN: Final = errno.EIO
READ_ONLY: Final = errno.EROFS


@dataclass(slots=True)
class Disk:
    """Counts the calls that write, and says which of them fail."""

    error: int
    """The `errno` of a call that fails."""
    at: int
    """The first call that fails, counted from 1."""
    lasting: bool = False
    """Whether all later ones fail as well."""
    calls: list[str] = field(default_factory=list)
    """The calls so far."""

    def refuses(self, call: str) -> bool:
        """Count a call; whether it must fail."""
        self.calls.append(call)
        return len(self.calls) == self.at or (self.lasting and self.failed)

    @property
    def failed(self) -> bool:
        """Whether any call has failed."""
        return len(self.calls) >= self.at

    def raise_for(self, call: str) -> None:
        """The same for a call of Python's."""
        if self.refuses(call):
            raise OSError(self.error, os.strerror(self.error))

    def __str__(self) -> str:
        name, last = errno.errorcode[self.error], "on" if self.lasting else "only"
        return f"{name} at call {self.at} {last} of {self.calls}"


def writes(flags: int) -> bool:
    """Whether a file is opened for writing."""
    return bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
