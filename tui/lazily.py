"""Packages whose parts are loaded when they are first used.

The first frame of the reader and `crossread --version` need next to nothing of the domain, and loading all of it costs
as much as half of Textual. A package's `__init__` looks like any other: it imports what it offers, under
`if TYPE_CHECKING:`. Types are checked from these lines, and names are found by them when they are first asked for.
What it imports from itself are whole modules.
"""

import ast
import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec


def loader(package: str) -> Callable[[str], object]:
    """A module-level `__getattr__` (PEP 562) for a package that imports what it offers under `if TYPE_CHECKING:`."""

    def get(name: str) -> object:
        home = _homes(package).get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        part = f"{package}.{name}"
        found = import_module(part) if home == package else getattr(import_module(home), name)
        setattr(sys.modules[package], name, found)  # the next time it is there like any other
        return found

    return get


@cache
def _homes(package: str) -> dict[str, str]:
    """The module of each name that a package imports for the checking of types; some 1 ms for 200 names."""
    blocks = [part for part in ast.parse(_source(package)).body if isinstance(part, ast.If)]
    imports = [line for block in blocks for line in block.body if isinstance(line, ast.ImportFrom)]
    return {each.name: line.module or package for line in imports for each in line.names}


def _source(package: str) -> str:
    """The text of a package's `__init__`; of one in a zip archive too.

    Raises:
        ImportError: when the package came without its text.
    """
    spec = find_spec(package)
    source = getattr(spec.loader, "get_source", lambda _: None)(package) if spec else None
    if source is None:
        raise ImportError(f"{package} is installed without its source", name=package)
    return str(source)
