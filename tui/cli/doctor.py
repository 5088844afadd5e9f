"""`crossread doctor`: how the library is, and what to do when it is not well."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from tui.cli.output import Exit, UsageError, fail, put, put_json, say
from tui.counting import counted
from tui.desk import path_of
from tui.library import Backup, Library, Restored
from tui.library.safety import backups, health, restoring
from tui.library.safety.health import Health, State
from tui.settings import config_problems, places
from tui.story import clean_line

_ONE = {
    "stories": "story",
    "versions": "version",
    "sessions": "session",
    "notes": "note",
    "saved bodies": "saved body",
    "actions": "action",
    "verdicts": "verdict",
    "drafts left": "draft left",
}
"""What is counted, where there is one of it."""
_EXITS = {State.SOUND: Exit.DONE, State.MISSING: Exit.NOTHING}


def run(options: argparse.Namespace) -> int:
    """Look, and change nothing unless asked to; exit 4 for a library that cannot be used as it is."""
    here = places(options.library)
    path = here.library
    if options.restore is not None:
        return _restore(path, options.restore, options.json)
    if options.repair:
        _repair(path)
    found, problems = health.look(path), config_problems(here.config)
    if options.json:
        put_json(_health_json(found) | {"settings": list(problems)})
    else:
        for line in (*_lines(found), *(f"settings  {problem}" for problem in problems)):
            put(clean_line(line))
    return _EXITS.get(found.state, Exit.LIBRARY)


def _repair(path: Path) -> None:
    if health.look(path).state is not State.MISSING:
        Library.open(path).close()  # brings it up to date, and refuses what is damaged or not ours
        many = health.repair(path)
        again = counted(many, "story", "stories")
        say(f"crossread: indexes made again; what follows from texts and details made again for {again}.")


def _restore(path: Path, wanted: str, as_json: bool) -> int:
    found = health.look(path)
    if found.state is State.SOUND:
        return fail("the library is sound, and was left as it is; nothing to restore.", Exit.NOTHING)
    if found.state in (State.UNREACHABLE, State.NEWER, State.FOREIGN):
        return fail(found.why, Exit.LIBRARY)
    restored = restoring.restore(path, _chosen(path, wanted))
    if as_json:
        put_json(_restored_json(path, restored))
    else:
        for line in _told(restored):
            put(clean_line(line))
    return Exit.DONE


def _chosen(path: Path, wanted: str) -> Path | None:
    """The backup to go back to; None for a new library.

    Raises:
        UsageError: there is no such backup, or none that is good and nothing else to begin with.
    """
    if wanted == "new":
        return None
    if wanted:
        known = {backup.path.name: backup.path for backup in backups.listed(path)}
        chosen = known.get(wanted, path_of(wanted).absolute())
        if not chosen.is_file():
            raise UsageError(f"no such backup: {clean_line(wanted)}; `crossread doctor` lists them.")
        return chosen
    newest = restoring.newest_good(path)
    if newest is None and not restoring.is_readable(path):
        raise UsageError("there is no good backup, and nothing can be read here; `--restore new` begins a new library.")
    return None if newest is None else newest.path


def _lines(found: Health) -> Iterator[str]:
    yield f"library   {found.path}"
    yield f"state     {found.why or 'sound: no damage found'}"
    if found.counts:
        yield "holds     " + ", ".join(counted(number, _ONE[name], name) for name, number in found.counts.items())
    if found.size:
        schema = "" if found.schema is None else f", {counted(found.schema, 'migration', 'migrations')}"
        yield f"size      {counted(found.size, 'byte', 'bytes')}{schema}"
    for backup, wrong in found.backups:
        yield f"backup    {backup.at}  {backup.why}  {wrong or 'good'}  {backup.path}"
    if not found.backups and found.state is State.SOUND:
        yield "backup    none yet; `crossread backup` makes one"
    for path in found.aside:
        what = "words of notes that lost their story" if path.suffix == ".txt" else "a damaged library"
        yield f"aside     {path}: {what}; delete it once you need nothing of it"
    for advice in found.advice:
        yield f"note      {advice.what}: {advice.do}"
    if found.state is State.DAMAGED:
        yield f"do        {_remedy(found)}"


def _remedy(found: Health) -> str:
    good = next((backup for backup, wrong in found.backups if wrong is None), None)
    if good is None and not restoring.is_readable(found.path):
        return "`crossread doctor --restore new` sets the file aside, as it is, and begins a new library"
    of = f"the backup of {good.at}" if good else "a new library"
    if not found.size:
        return f"`crossread doctor --restore` goes on with {of}"
    return f"`crossread doctor --restore` sets the file aside, as it is, and goes on with {of} and what can be read"


def _told(restored: Restored) -> Iterator[str]:
    begun = f"the backup of {restored.backup.at}" if restored.backup else "a new library"
    pieces = counted(restored.rescued, "piece", "pieces")
    yield f"The library is {begun} now" + (f", with {pieces} of work from the damaged file." if restored.aside else ".")
    yield from (f"lost      {line}" for line in restored.lost)
    if restored.aside:
        yield f"aside     {restored.aside}: the damaged file, as it was"


def _backup_json(backup: Backup) -> dict[str, object]:
    return {"path": str(backup.path), "at": backup.at, "why": backup.why, "size": backup.size}


def _health_json(found: Health) -> dict[str, object]:
    return {
        "schema": "crossread.doctor/1",
        "library": str(found.path),
        "state": found.state.value,
        "why": found.why or None,
        "migrations": found.schema,
        "size": found.size,
        "counts": dict(found.counts),
        "backups": [_backup_json(backup) | {"wrong": wrong} for backup, wrong in found.backups],
        "aside": [str(path) for path in found.aside],
        "advice": [{"found": advice.what, "do": advice.do} for advice in found.advice],
    }


def _restored_json(path: Path, restored: Restored) -> dict[str, object]:
    return {
        "schema": "crossread.restored/1",
        "library": str(path),
        "aside": str(restored.aside) if restored.aside else None,
        "backup": _backup_json(restored.backup) if restored.backup else None,
        "rescued": restored.rescued,
        "lost": list(restored.lost),
    }
