"""The reader's own decisions on which sentences match."""

from typing import cast

from tui.library.membership import require_session
from tui.library.phrases import short
from tui.library.placing.anchoring import Anchoring, Pair, anchors_of, save_anchors
from tui.library.values import Anchor, Link
from tui.matching import Decision

_IN_SESSION = "FROM link WHERE session_id = ? AND deleted_at IS NULL"


class Links(Anchoring):
    """Linking and unlinking."""

    def decide(self, session_id: str, left: Anchor, right: Anchor, decision: Decision | None) -> None:
        """Keep the reader's decision on two passages; it replaces the one before, whichever side each was on.

        Args:
            session_id: the session in which it holds.
            left: the passage on the left.
            right: the passage on the right.
            decision: None takes the decision back.

        Raises:
            NotInLibrary: there is no such session, or a passage is in no story of the library.
        """
        what = f"{decision or 'decision taken back'}: {short(left.exact)} and {short(right.exact)}"
        with self._recorder.action(what) as action:
            require_session(self._database, session_id)
            for link in self.links(session_id):
                if self._is_on(link, left, right):
                    if link.decision is decision:
                        return
                    action.remove("link", {"id": link.id})
            if decision is not None:
                link_id = self._new_id("link", "l")
                action.create("link", id=link_id, session_id=session_id, decision=decision, created_at=action.at)
                save_anchors(self._database, link_id, (left, right))

    def links(self, session_id: str) -> list[Link]:
        """The decisions in a session, oldest first."""
        with self._database.reading():
            anchors = anchors_of(self._database, f"SELECT id {_IN_SESSION}", session_id)
            return [
                Link(
                    id=row["id"],
                    session_id=session_id,
                    decision=Decision(row["decision"]),
                    anchors=cast(Pair, anchors[row["id"]]),
                    created_at=row["created_at"],
                )
                for row in self._database.rows(f"SELECT * {_IN_SESSION} ORDER BY rowid", session_id)
            ]

    def _is_on(self, link: Link, left: Anchor, right: Anchor) -> bool:
        return self.is_same_pair(link.anchors, (left, right)) or self.is_same_pair(link.anchors, (right, left))
