"""Writing the notes of a session out, by a plan."""

import json
from collections.abc import Sequence
from math import comb

from tui.desk.exports.ahead import announcing, remember, settle
from tui.desk.exports.decided import decided_entries
from tui.desk.exports.gathering import Gathering
from tui.desk.exports.plans import ExportPlan
from tui.desk.exports.report import Across
from tui.export import (
    EVERYTHING,
    ExportError,
    Layout,
    SessionExport,
    Source,
    Watch,
    Written,
    all_annotations,
    annotations,
    documents,
    story_document,
    unwatched,
    write,
    write_documents,
)
from tui.library import Library, Session


def session_export(library: Library, session: Session, plan: ExportPlan, watch: Watch = unwatched) -> SessionExport:
    """Everything that an export of this session says by a plan."""
    members = library.members(session.id)
    gathering = Gathering(library, session, watch, comb(len(members), 2) if plan.report or plan.unmatched else 0)
    entries, decided = gathering.entries(), decided_entries(gathering)
    silent = _silent(library, session, gathering, plan)
    if not members or not (plan.report or plan.unmatched):
        return SessionExport(session, entries, silent=silent, decided=decided)
    across = Across(gathering, members)
    return SessionExport(
        session,
        tuple(map(across.entry, entries)),
        across.report() if plan.report else None,
        across.unmatched() if plan.unmatched else (),
        silent,
        decided,
    )


def _silent(library: Library, session: Session, gathering: Gathering, plan: ExportPlan) -> tuple[Source, ...]:
    """Stories that have a file of their own, from a time when there was something to say of them."""
    stories = library.letters(session.id) if plan.by == Layout.STORY else ()
    written = [each for each in stories if _is_there(library, story_document(session, each), plan)]
    return tuple(gathering.source((each, None)) for each in written)


def export_text(library: Library, session: Session, plan: ExportPlan) -> str:
    """What the plan says as one Markdown document; empty where there is nothing to say."""
    exports = [each for each in _exports(library, session, plan) if not each.is_empty]
    made = documents(exports, Layout.ALL if plan.by == Layout.ALL else Layout.SESSION)
    return made[0].content({}).text if exports else ""


def export_json(library: Library, session: Session, plan: ExportPlan) -> dict[str, object]:
    """The notes as W3C Web Annotations."""
    return _collection([session_export(library, each, plan) for each in _wanted(library, session, plan)], plan)


def export_to(library: Library, session: Session, plan: ExportPlan, watch: Watch = unwatched) -> list[Written]:
    """Write notes into the plan's folder; nothing where there are none and nothing else is asked for.

    Where there were notes when it was written before, the file is emptied of them.
    What was written is remembered in the library, so that nothing that the reader has changed since is overwritten.
    `watch` is told how far it is, and may end it between two files. Raises ExportError.
    """
    settle(library)
    exports = _exports(library, session, plan, watch)
    if not (any(map(_has_news, exports)) or _was_written(library, session, plan)):
        return []
    try:
        written = _write(library, session, exports, plan, watch)
    except ExportError as error:
        remember(library, error.written)
        raise
    remember(library, written)
    return written


def _wanted(library: Library, session: Session, plan: ExportPlan) -> list[Session]:
    """This session, or all: those that are samples as it is, or those that are not."""
    if plan.by != Layout.ALL:
        return [session]
    alike = [each for each in library.sessions() if each.sample == session.sample]
    return sorted(alike, key=lambda each: (each.created_at, each.id))


def _exports(library: Library, session: Session, plan: ExportPlan, watch: Watch = unwatched) -> list[SessionExport]:
    """The session; or all that have something to say."""
    exports = [session_export(library, each, plan, watch) for each in _wanted(library, session, plan)]
    return list(filter(_has_news, exports)) if plan.by == Layout.ALL else exports


def _has_news(export: SessionExport) -> bool:
    """Whether there is something to write, or to take out of a file that a story has."""
    return bool(not export.is_empty or export.silent)


def _was_written(library: Library, session: Session, plan: ExportPlan) -> bool:
    """Whether the plan's folder has what was written of this from a time when there was something to say."""
    if plan.form == "json":
        return library.exported(plan.target.resolve() / _json_name(session, plan)) is not None
    return _is_there(library, EVERYTHING if plan.by == Layout.ALL else session.id, plan)


def _is_there(library: Library, document: str, plan: ExportPlan) -> bool:
    folder = plan.target.resolve()
    return any(path.parent == folder for path in library.exported_paths(document))


def _collection(exports: Sequence[SessionExport], plan: ExportPlan) -> dict[str, object]:
    return all_annotations(exports) if plan.by == Layout.ALL else annotations(exports[0])


def _json_name(session: Session, plan: ExportPlan) -> str:
    return "crossread-notes-all.json" if plan.by == Layout.ALL else f"{session.id}.json"


def _write(
    library: Library, session: Session, exports: Sequence[SessionExport], plan: ExportPlan, watch: Watch
) -> list[Written]:
    if plan.form != "json":
        return write_documents(plan.target, documents(exports, Layout(plan.by)), library, announcing(library), watch)
    text = json.dumps(_collection(exports, plan), ensure_ascii=False, indent=1) + "\n"
    return write(plan.target, {_json_name(session, plan): text}, library.exported, announcing(library))
