"""A decision of another reader as a row of a library."""

from tui.export import ForeignDecision
from tui.library import Record
from tui.matching import Decision


def decision_row(told: ForeignDecision, session_id: str, at: str) -> Record:
    """The row of a link or of a verdict; `at` is taken where the time is not told."""
    created = told.created or at
    kept = {"id": told.id, "session_id": session_id, "created_at": created}
    if isinstance(told.decided, Decision):
        return "link", {**kept, "decision": told.decided.value}
    return "judgement", {
        **kept,
        "kind": told.kind,
        "left_words": told.words[0],
        "right_words": told.words[1],
        "verdict": told.decided.value,
        "reason": told.reason,
        "updated_at": told.modified or created,
    }
