"""What has to be installed to read some formats, and the command that does it."""

import re
import shlex
import sys

_PACKAGE = "crossread"
_EXTRA = re.compile(r"""extra\s*==\s*["']([\w-]+)["']""")


def needs(what: str, package: str, extra: str) -> str:
    """One line for the reader: reading `what` needs a package, and the exact command that installs it."""
    return f"reading {what} needs {package}; {command(requirements(extra))}"


def command(wanted: list[str]) -> str:
    """The command that installs requirements for the Python that is running."""
    quoted = " ".join(f'"{requirement}"' for requirement in wanted)
    return f"{shlex.quote(sys.executable)} -m pip install {quoted}"


def requirements(extra: str) -> list[str]:
    """What an extra of this program consists of, as its installation says; the extra itself where it says nothing."""
    from importlib import metadata  # it loads all that is needed to read mail

    try:
        declared = metadata.requires(_PACKAGE) or []
    except metadata.PackageNotFoundError:
        declared = []
    parts = (requirement.partition(";") for requirement in declared)
    wanted = [name.strip().replace(" ", "") for name, _, marker in parts if extra in _EXTRA.findall(marker)]
    return wanted or [f"{_PACKAGE}[{extra}]"]
