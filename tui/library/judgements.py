"""The reader's own verdicts: what they make of a match, or of one difference in it, and why."""

import sqlite3
from typing import TypeAlias, cast

from tui.library.database import Value
from tui.library.membership import require_session
from tui.library.phrases import short
from tui.library.placing.anchoring import Anchoring, Pair, anchors_of, save_anchors
from tui.library.values import Anchor, Judgement, Verdict
from tui.story import clean

Words: TypeAlias = tuple[str, str]

_IN_SESSION = "FROM judgement WHERE session_id = ? AND deleted_at IS NULL"


class Judgements(Anchoring):
    """Giving verdicts and taking them back. One that is replaced keeps its row, out of sight, and so its reason."""

    def judge(
        self,
        session_id: str,
        left: Anchor,
        right: Anchor,
        verdict: Verdict | None,
        reason: str = "",
        *,
        kind: str = "",
        words: Words = ("", ""),
    ) -> None:
        """Keep the reader's verdict; it replaces the one on the same subject, whichever side each passage was on.

        Args:
            session_id: the session in which it holds.
            left: the sentence on the left.
            right: the sentence on the right.
            verdict: None takes the verdict back.
            reason: the reader's words; control characters are taken out.
            kind: of the difference that it is on; empty for the match itself.
            words: what differs, left and right.

        Raises:
            NotInLibrary: there is no such session, or a passage is in no story of the library.
        """
        reason, sides = clean(reason).text.strip(), (left, right)
        said = f"verdict “{verdict}”" if verdict else "verdict taken back"
        with self._recorder.action(f"{said} on {_subject(sides, words)}") as action:
            require_session(self._database, session_id)
            before = [each for each in self.judgements(session_id) if is_on(self, each, sides, kind, words)]
            if verdict and [(each.verdict, each.reason) for each in before] == [(verdict, reason)]:
                return
            for each in before:
                action.remove("judgement", {"id": each.id})
            if verdict:
                since, new_id = before[0].created_at if before else action.at, self._new_id("judgement", "j")
                new = Judgement(new_id, session_id, sides, kind, words, verdict, reason, since, action.at)
                action.create("judgement", **columns_of(new))
                save_anchors(self._database, new_id, sides)

    def judgements(self, session_id: str) -> list[Judgement]:
        """The verdicts in a session, oldest first: by when there first was one on that subject."""
        with self._database.reading():
            anchors = anchors_of(self._database, f"SELECT id {_IN_SESSION}", session_id)
            rows = self._database.rows(f"SELECT * {_IN_SESSION} ORDER BY created_at, rowid", session_id)
            return [judgement_of(row, cast(Pair, anchors[row["id"]])) for row in rows]


def judgement_of(row: sqlite3.Row, anchors: Pair) -> Judgement:
    """The judgement in a row of the table."""
    return Judgement(
        id=row["id"],
        session_id=row["session_id"],
        anchors=anchors,
        kind=row["kind"],
        words=(row["left_words"], row["right_words"]),
        verdict=Verdict(row["verdict"]),
        reason=row["reason"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )


def columns_of(judgement: Judgement) -> dict[str, Value]:
    """A judgement as columns of the table; its anchors are rows of their own."""
    return {
        "id": judgement.id,
        "session_id": judgement.session_id,
        "kind": judgement.kind,
        "left_words": judgement.words[0],
        "right_words": judgement.words[1],
        "verdict": judgement.verdict,
        "reason": judgement.reason,
        "created_at": judgement.created_at,
        "updated_at": judgement.updated_at,
    }


def is_on(passages: Anchoring, judgement: Judgement, sides: Pair, kind: str, words: Words) -> bool:
    """Whether a judgement is on this subject, whichever side each passage is on."""
    orders = ((sides, words), ((sides[1], sides[0]), (words[1], words[0])))
    return judgement.kind == kind and any(
        judgement.words == said and passages.is_same_pair(judgement.anchors, order) for order, said in orders
    )


def _subject(sides: Pair, words: Words) -> str:
    return " and ".join([short(each) for each in words if each] or [short(side.exact) for side in sides])
