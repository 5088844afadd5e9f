"""Notes and decisions that another program wrote, as values: W3C Web Annotations, and what Hypothesis hands out.

What is read comes from anywhere, so every piece is looked at before it is believed; nothing here touches a library.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tui.export.foreign_forms import Object, Odd, an_object, count, kinds, line, many, moment, no_number, sha, text
from tui.export.foreign_values import Annotations, ForeignDecision, ForeignNote, ForeignSession, ForeignTarget
from tui.library import Verdict
from tui.matching import Decision
from tui.story import Unreadable, clean_line

_NOTE: Final = re.compile(r"urn:crossread:(n-[a-z0-9]{8})")
_DECISION: Final = re.compile(r"urn:crossread:([jl]-[a-z0-9]{8})")
_SESSION: Final = re.compile(r"urn:crossread:(s-[a-z0-9]{8})")
_ROWS: Final = ("rows", "annotations")
"""Under which Hypothesis has its notes: as its server answers, and as its client exports."""

_PAGES: Final = 1000
"""Of a collection, one inside the other."""
_SIDES: Final = 2


def read_annotations(data: bytes, name: str) -> Annotations:
    """What is in a file of annotations: a collection, a page, a list or a single one, or rows of Hypothesis.

    Raises:
        Unreadable: it is no JSON, or no annotations, or one of them makes no sense.
    """
    notes: list[ForeignNote] = []
    decisions: list[ForeignDecision] = []
    number = 0
    try:
        for item, session in _items(_json(data)):
            number += 1
            told = an_object(item, "it")
            if decision := _decision(told, session):
                decisions.append(decision)
            else:
                notes += _notes(told, session)
    except (Odd, RecursionError) as error:
        where = f"annotation {number}: " if number else ""
        why = error if isinstance(error, Odd) else "it is nested too deeply"
        raise Unreadable(f"{clean_line(name)}: {where}{why}; nothing was changed.") from error
    return Annotations(tuple(notes), tuple(decisions))


def _json(data: bytes) -> object:
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=no_number)
    except ValueError as error:
        raise Odd("it is neither a dump of a library nor annotations (no JSON)") from error


def _items(value: object) -> Iterator[tuple[object, ForeignSession | None]]:
    """Each annotation, and what it is collected in."""
    if isinstance(value, list):
        for item in many(value):
            yield item, None
        return
    whole = an_object(value, "the file")
    told = set(kinds(whole))
    if "AnnotationCollection" in told:
        if isinstance(whole.get("first"), str):
            raise Odd("its notes are not in it, but at an address that it names; load what is there")
        yield from _of_pages(whole.get("first"), _session(whole))
    elif "AnnotationPage" in told:
        yield from _of_pages(whole, _session(whole.get("partOf")))
    elif "Annotation" in told or "target" in whole:
        yield whole, None
    else:
        yield from _of_hypothesis(whole)


def _of_pages(page: object, session: ForeignSession | None) -> Iterator[tuple[object, ForeignSession | None]]:
    """A page and those inside it; a page that is only an address is on the net, where Crossread does not go."""
    for _ in range(_PAGES):
        if not isinstance(page, dict):
            return
        for item in many(page.get("items")):
            yield item, session
        page = page.get("next")
    raise Odd("the collection has too many pages")


def _of_hypothesis(whole: Object) -> Iterator[tuple[object, ForeignSession | None]]:
    rows = next((whole[name] for name in _ROWS if isinstance(whole.get(name), list)), None)
    if rows is None:
        raise Odd("it is neither a dump of a library nor annotations")
    for row in many(rows):
        yield row, None


def _as_annotation(row: Object) -> Object:
    """A row of Hypothesis in the words of the W3C."""
    tags = [{"purpose": "tagging", "value": tag} for tag in many(row.get("tags"))]
    document = row.get("document")
    titles = many(document.get("title")) if isinstance(document, dict) else []
    targets = [
        {"source": row.get("uri"), "crossread:title": next(iter(titles), None)} | an_object(each, "its target")
        for each in many(row.get("target")) or [{}]
    ]
    return {
        "id": row.get("id"),
        "created": row.get("created"),
        "modified": row.get("updated"),
        "body": [{"value": row.get("text")}, *tags],
        "target": targets,
    }


def _session(value: object) -> ForeignSession | None:
    """A collection or session; of names in several languages, or of a list, the first."""
    told = value if isinstance(value, dict) else {"id": value}
    identifier, label = told.get("id"), told.get("label")
    if isinstance(label, dict):
        label = next(iter(label.values()), None)
    name = line(next(iter(many(label)), None), "the collection's name")
    ours = _SESSION.fullmatch(identifier) if isinstance(identifier, str) else None
    if not ours and not name:
        return None
    return ForeignSession(ours[1] if ours else None, name, moment(told.get("created")))


def _notes(item: Object, session: ForeignSession | None) -> Iterator[ForeignNote]:
    """One annotation as a note; on more than two targets, as one note on each."""
    if "uri" in item:
        item = _as_annotation(item)
    targets = tuple(map(_target, _each(item.get("target"))))
    if not targets:
        raise Odd("it has no target")
    identifier = item.get("id")
    ours = _NOTE.fullmatch(identifier) if isinstance(identifier, str) else None
    bodies, created = [*_bodies(item)], moment(item.get("created"))
    note = ForeignNote(
        key=identifier if isinstance(identifier, str) and identifier else json.dumps(item, sort_keys=True),
        id=ours[1] if ours else None,
        body="\n\n".join(value for value, tag in bodies if not tag and value.strip()),
        tags=tuple(value for value, tag in bodies if tag),
        targets=targets,
        created=created,
        modified=moment(item.get("modified")) or created,
        done=item.get("crossread:done") is True,
        history=tuple(_history(item.get("crossread:history"))),
        session=_own_session(item, session),
    )
    if len(targets) <= _SIDES:
        yield note
        return
    for number, target in enumerate(targets, 1):
        yield replace(note, key=f"{note.key} {number}", id=None, targets=(target,))


def _decision(item: Object, session: ForeignSession | None) -> ForeignDecision | None:
    """What another reader decided; None for an annotation that is no decision, or none that Crossread knows."""
    decided = _decided(item)
    identifier, targets = item.get("id"), [*_each(item.get("target"))]
    ours = _DECISION.fullmatch(identifier) if isinstance(identifier, str) else None
    if decided is None or ours is None or len(targets) != _SIDES:
        return None
    created = moment(item.get("created"))
    words = [*(line(each, "its words") for each in many(item.get("crossread:words"))), "", ""]
    return ForeignDecision(
        id=ours[1],
        targets=(_target(targets[0]), _target(targets[1])),
        decided=decided,
        reason=text(item.get("crossread:reason"), "its reason"),
        kind=line(item.get("crossread:kind"), "its kind"),
        words=(words[0], words[1]),
        created=created,
        modified=moment(item.get("modified")) or created,
        session=_own_session(item, session),
    )


def _decided(item: Object) -> Decision | Verdict | None:
    decision, verdict = item.get("crossread:decision"), item.get("crossread:verdict")
    found = (each for each in Decision if each == decision)
    return next(found, None) or next((each for each in Verdict if each == verdict), None)


def _own_session(item: Object, session: ForeignSession | None) -> ForeignSession | None:
    """The session that a note says it was in, else that of its collection, which tells more where it is the same."""
    own = _session(item.get("crossread:session"))
    return session if own is None or (session is not None and own.id is not None and own.id == session.id) else own


def _bodies(item: Object) -> Iterator[tuple[str, bool]]:
    """What an annotation says, and whether each is a tag. A text without a purpose has that of the annotation."""
    only_tags = many(item.get("motivation")) == ["tagging"]
    for body in (*many(item.get("bodyValue")), *_each(item.get("body"))):
        if isinstance(body, dict):
            tag = "tagging" in many(body.get("purpose", "tagging" if only_tags and "value" in body else None))
            value = body.get("value", _address(body.get("id", body.get("source"))))
            yield (line if tag else text)(value, "its body"), tag
        else:
            yield text(body, "its body"), False


def _each(value: object) -> Iterator[object]:
    """Bodies or targets one by one; of those that are given as a choice, a list or a set, each."""
    for one in many(value):
        if isinstance(one, dict) and isinstance(one.get("items"), list):
            yield from _each(one["items"])
        else:
            yield one


def _history(value: object) -> Iterator[tuple[str, str]]:
    for each in many(value):
        saved_at, body_sha = (*each, None, None)[:2] if isinstance(each, list) else (None, None)
        if (known := moment(saved_at)) and (digest := sha(body_sha)):
            yield known, digest


def _target(value: object) -> ForeignTarget:
    """What an annotation is on. Of several quotations in one target the first counts."""
    target = {"source": value} if isinstance(value, str) else an_object(value, "its target")
    source = _address(target.get("source", target.get("id")))
    state = next((each for each in many(target.get("state")) if isinstance(each, dict)), {})
    told = (target.get("crossread:textSha256"), source, state.get("cached"))
    selectors = [*_selectors(target.get("selector"))]
    quote = next((each for each in selectors if "TextQuoteSelector" in kinds(each)), {})
    position = next((each for each in selectors if "TextPositionSelector" in kinds(each)), {})
    return ForeignTarget(
        url="" if sha(source) else line(source, "its source"),
        title=line(target.get("crossread:title"), "its title"),
        text_sha=next((found for each in told if (found := sha(each))), None),
        data_sha=sha(target.get("crossread:sha256")),
        exact=text(quote.get("exact"), "its quotation"),
        prefix=text(quote.get("prefix"), "its quotation")[-200:],
        suffix=text(quote.get("suffix"), "its quotation")[:200],
        start=count(position.get("start")),
        end=count(position.get("end")),
    )


def _address(value: object) -> object:
    """The address of a resource, which may stand for itself or be told with more."""
    return value.get("id", value.get("source")) if isinstance(value, dict) else value


def _selectors(value: object) -> Iterator[Object]:
    """The selectors of a target, and those that refine them."""
    for selector in many(value):
        if isinstance(selector, dict):
            yield selector
            yield from _selectors(selector.get("refinedBy"))
