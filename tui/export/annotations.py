"""Notes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), for other programs.

Both selectors of a target count in code points, and in the text with the SHA-256 that it names: the page behind a url
may have changed since.
"""

from tui.export.escaping import is_address
from tui.export.markdown import SAMPLE
from tui.export.values import NoteEntry, Quoted, SessionExport
from tui.library import Note

_Json = dict[str, object]
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotations(export: SessionExport) -> dict[str, object]:
    """The notes of a session as a collection of one page; the same notes always give the same value."""
    session = export.session
    return {
        "@context": _CONTEXT,
        "id": _iri(session.id),
        "type": "AnnotationCollection",
        "label": [session.name, SAMPLE] if session.sample else session.name,
        "created": session.created_at,
        "total": len(export.entries),
        "first": {
            "id": f"{_iri(session.id)}:1",
            "type": "AnnotationPage",
            "partOf": _iri(session.id),
            "startIndex": 0,
            "items": [_annotation(entry) for entry in export.entries],
        },
    }


def _annotation(entry: NoteEntry) -> _Json:
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
    }


def _bodies(note: Note) -> list[_Json]:
    commenting = [_body(note.body, "commenting")] if note.body else []
    return [*commenting, *(_body(tag, "tagging") for tag in note.tags)]


def _body(value: str, purpose: str) -> _Json:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(quoted: Quoted) -> _Json:
    """A passage, or without selectors a whole story."""
    text, url = f"urn:sha256:{quoted.anchor.text_sha}", quoted.details.url or ""
    source: _Json = {"type": "SpecificResource", "source": text}
    if is_address(url):
        source |= {"source": url, "state": {"type": "TimeState", "cached": text}}
    return source | ({"selector": _selectors(quoted)} if quoted.anchor.exact else {})


def _selectors(quoted: Quoted) -> list[_Json]:
    anchor = quoted.anchor
    return [
        {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix},
        {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
    ]


def _iri(identifier: str) -> str:
    return f"urn:crossread:{identifier}"
