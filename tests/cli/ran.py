"""Running the command line inside the test, and what came of it."""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Ran:
    """What one command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The object that it printed."""
        return json.loads(self.out)

    @property
    def ids(self) -> list[str]:
        """The short ids of the stories that `import` printed."""
        return [line.split()[0] for line in self.out.splitlines()]

    def refused(self, code: int) -> str:
        """The one line of an error; nothing else was said."""
        assert self.code == code, self.err
        assert self.out == ""
        assert self.err.startswith("crossread: ")
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1
        return self.err


Crossread = Callable[..., Ran]
"""`crossread("list", "--json", stdin=b"")`: what the command line does with these words."""


class Stdin(io.TextIOWrapper):
    """Standard input with some bytes on it; no terminal."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8")
