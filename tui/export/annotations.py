"""Notes and decisions as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), for other programs and readers.

Both selectors of a target count in code points, and in the text with the SHA-256 that it names: the page behind a url
may have changed since. What the model has no word for is told under "crossread:", which is valid JSON-LD.
"""

from collections.abc import Iterator, Sequence

from tui.export.escaping import is_address
from tui.export.markdown import EVERYTHING
from tui.export.pages import SAMPLE
from tui.export.values import DecidedEntry, NoteEntry, Quoted, SessionExport, Source
from tui.library import Judgement, Link, Note, Session
from tui.story import FIELDS

_Json = dict[str, object]
_CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"crossread": "urn:crossread:terms:"})


def annotations(export: SessionExport) -> dict[str, object]:
    """What a session says, as a collection of one page; the same notes and decisions always give the same value."""
    session = export.session
    label = [session.name, SAMPLE] if session.sample else session.name
    return _collection(session.id, label, session.created_at, [export])


def all_annotations(exports: Sequence[SessionExport]) -> dict[str, object]:
    """What several sessions say as one collection; each says of which session it is."""
    created = min((export.session.created_at for export in exports), default="")
    return _collection(EVERYTHING, "Crossread notes", created, exports)


def _collection(identifier: str, label: object, created: str, exports: Sequence[SessionExport]) -> _Json:
    items = [item for export in exports for item in _items(export)]
    page = f"{_iri(identifier)}:1"
    return {
        "@context": list(_CONTEXT),
        "id": _iri(identifier),
        "type": "AnnotationCollection",
        "label": label,
        **({"created": created} if created else {}),
        "total": len(items),
        "first": {
            "id": page,
            "type": "AnnotationPage",
            "partOf": _iri(identifier),
            "startIndex": 0,
            "items": items,
        },
        "last": page,
    }


def _items(export: SessionExport) -> Iterator[_Json]:
    for entry in export.entries:
        yield _annotation(entry, export.session)
    for decided in export.decided:
        if decided.link is not None:
            yield _link(decided.link, decided, export.session)
        for judgement in decided.verdicts:
            yield _verdict(judgement, decided, export.session)


def _link(link: Link, entry: DecidedEntry, session: Session) -> _Json:
    return {
        "id": _iri(link.id),
        "type": "Annotation",
        "motivation": "linking",
        "created": link.created_at,
        **_decided(entry, session),
        "crossread:decision": link.decision.value,
    }


def _verdict(judgement: Judgement, entry: DecidedEntry, session: Session) -> _Json:
    reason = [_body(judgement.reason, "commenting")] if judgement.reason else []
    return {
        "id": _iri(judgement.id),
        "type": "Annotation",
        "motivation": "assessing",
        "created": judgement.created_at,
        "modified": judgement.updated_at,
        "body": [_body(judgement.verdict.value, "assessing"), *reason],
        **_decided(entry, session),
        "crossread:verdict": judgement.verdict.value,
        "crossread:reason": judgement.reason,
        "crossread:kind": judgement.kind,
        "crossread:words": list(judgement.words),
    }


def _decided(entry: DecidedEntry, session: Session) -> _Json:
    """What all decisions tell: on which two passages, and in which session."""
    return {"target": [_target(quoted) for quoted in entry.quoted], "crossread:session": _session(session)}


def _session(session: Session) -> _Json:
    return {"id": _iri(session.id), "label": session.name}


def _annotation(entry: NoteEntry, session: Session) -> _Json:
    note = entry.note
    bodies = _bodies(note)
    return {
        "id": _iri(note.id),
        "type": "Annotation",
        "motivation": bodies[0]["purpose"] if bodies else "highlighting",
        "created": note.created_at,
        "modified": note.updated_at,
        **({"body": bodies} if bodies else {}),
        "target": [_target(quoted) for quoted in entry.quoted],
        "crossread:done": note.done,
        "crossread:rev": note.rev,
        "crossread:history": [list(saved) for saved in entry.history],
        "crossread:session": _session(session),
    }


def _bodies(note: Note) -> list[_Json]:
    commenting = [_body(note.body, "commenting")] if note.body else []
    return [*commenting, *(_body(tag, "tagging") for tag in note.tags)]


def _body(value: str, purpose: str) -> _Json:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(quoted: Quoted) -> _Json:
    """A passage, or without selectors a whole story, with where it is from."""
    text, url = f"urn:sha256:{quoted.anchor.text_sha}", quoted.source.details.url or ""
    source: _Json = {"type": "SpecificResource", "source": text}
    if is_address(url):
        source |= {"source": url, "state": {"type": "TimeState", "cached": text}}
    if quoted.anchor.exact:
        source["selector"] = list(_selectors(quoted))
    return source | {f"crossread:{name}": value for name, value in _provenance(quoted) if value not in (None, "", [])}


def _selectors(quoted: Quoted) -> Iterator[_Json]:
    anchor = quoted.anchor
    yield {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    if anchor.end > anchor.start:
        yield {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}


def _provenance(quoted: Quoted) -> Iterator[tuple[str, object]]:
    source: Source = quoted.source
    yield "textSha256", quoted.anchor.text_sha
    yield "version", source.version
    yield "story", _iri(f"story:{source.story_id}")
    yield "standing", quoted.standing.value
    yield "paragraph", quoted.paragraph
    for field in FIELDS:
        yield field, getattr(source.details, field)
    yield "saidByReader", [field for field in FIELDS if field in source.said]
    yield "fileName", source.origin.name
    yield "sha256", source.origin.sha256
    yield "imported", source.imported_at


def _iri(identifier: str) -> str:
    return f"urn:crossread:{identifier}"
