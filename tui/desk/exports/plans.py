"""How a session is written out, and remembering it. Nothing that writes is loaded before there is a plan."""

from dataclasses import dataclass
from pathlib import Path

from tui.library import Library, Session


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What is to be written out, and where to."""

    target: Path
    """A folder."""
    by: str = "session"
    """How Markdown is spread over files: one for the session, one a "story", or one with "all" sessions."""
    report: bool = False
    """Whether to tell which stories there are, what agrees and what differs."""
    unmatched: bool = False
    """Whether to list the sentences for which no match was found."""
    form: str = "markdown"
    """Or "json": W3C Web Annotations, in one file."""


def keep_export_plan(library: Library, session: Session, plan: ExportPlan, live: bool) -> None:
    """Keep how a session is written out, and whether it is to be kept up to date."""
    kept = {"target": str(plan.target), "by": plan.by, "report": plan.report, "unmatched": plan.unmatched}
    library.keep_setting(_key(session), {**kept, "form": plan.form, "live": live})


def export_plan_of(library: Library, session: Session) -> ExportPlan | None:
    """How a session was written out last; None where it never was, or another version of Crossread kept it."""
    from tui.export import Layout

    match library.setting(_key(session)):
        case {
            "target": str(target),
            "by": str(by),
            "report": bool(report),
            "unmatched": bool(unmatched),
            "form": "markdown" | "json" as form,
        } if by in tuple(Layout):
            return ExportPlan(Path(target), by, report, unmatched, form)
    return None


def live_plan(library: Library, session: Session) -> ExportPlan | None:
    """How a session is to be kept up to date in the reader's folder; None where it is not."""
    match library.setting(_key(session)):
        case {"live": True}:
            return export_plan_of(library, session)
    return None


def _key(session: Session) -> str:
    return f"export {session.id}"
