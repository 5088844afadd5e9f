"""Which copy of Crossread does something, and whether that copy is still running."""

import os
import platform
from functools import cache
from pathlib import Path

_BOOT = Path("/proc/sys/kernel/random/boot_id")


@cache
def this_copy() -> str:
    """What tells this running program from every other, past ones too: the machine, the process and its birth."""
    return _copy(os.getpid())


def is_running(copy: str) -> bool:
    """Whether the program that `this_copy` named is still running. One on another machine is taken to be."""
    machine, _, rest = copy.partition(" ")
    if machine != _machine():
        return bool(machine)
    process = rest.partition(" ")[0]
    return process.isdigit() and _exists(int(process)) and copy == _copy(int(process))


def _copy(process: int) -> str:
    return f"{_machine()} {process} {_birth(process)}"


def _machine() -> str:
    return platform.node().replace(" ", "-") or "-"


def _exists(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _birth(process: int) -> str:
    """When a process began, where the system says so; after a restart the number of a process is soon used again."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        return f"{_BOOT.read_text(encoding='ascii').strip()}/{fields[19]}"
    except (OSError, IndexError):
        return "-"
