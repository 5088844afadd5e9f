"""Packages whose parts are loaded when they are first used.

The first frame of the reader and `crossread --version` need next to nothing of the domain, and loading all of it costs
as much as half of Textual. A package's `__init__` still names everything it offers.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module


def loader(package: str, parts: Mapping[str, Sequence[str]]) -> Callable[[str], object]:
    """A module-level `__getattr__` (PEP 562) for a package: names of its modules, and what each offers to others."""
    homes = {name: f"{package}.{module}" for module, names in parts.items() for name in names}

    def get(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(homes[name]), name)

    return get
