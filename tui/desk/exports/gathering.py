"""The notes of a session, put together for writing out: what was quoted, where it stands, and what was found there."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from hashlib import sha256

from tui import matching
from tui.desk.pairs import decisions, locate_in, sentence_at
from tui.desk.sources import source_name
from tui.desk.verdicts import Subject, Verdicts, subjects, verdict_words, verdicts
from tui.desk.wording import difference_words, grade_words, paragraph_numbers
from tui.export import ExportProgress, NoteEntry, Quoted, Source, Watch, unwatched
from tui.library import Anchor, Library, Note, NotInLibrary, Placing, Session, Standing, StoredStory
from tui.library.placing.anchors import make
from tui.matching import Comparison, Decision, Grade, Match
from tui.matching.reading import Reading
from tui.matching.speech import Speech, Voice
from tui.story import Details, Origin, Story

_Version = tuple[str, int | None]
"""A story and the number of its version; None is the newest."""
_SPEAKERS = 3
"""How many of those who speak in a passage are named."""
_GIVEN = {Voice.QUOTED: "speaker", Voice.REPORTED: "source given"}
_WEIGHT = tuple(Grade)


class Gathering:
    """One export at work. Many notes are on few stories and pairs: each is loaded and compared once."""

    def __init__(self, library: Library, session: Session, watch: Watch = unwatched, pairs: int = 0) -> None:
        """`watch` is told before each comparison, of which there will be so many; 0 where nobody knows."""
        self._library, self._session = library, session
        self._watch, self._pairs, self._compared = watch, pairs, 0
        self.links = library.links(session.id)
        self.judgements = library.judgements(session.id)
        self._letters = library.letters(session.id)
        self.story = cache(self._story)
        self.source = cache(self._source)
        self.compared = cache(self._compare)
        self.verdicts = cache(self._verdicts)
        self._paragraphs = cache(lambda version: paragraph_numbers(self.story(version).story))

    def entries(self) -> tuple[NoteEntry, ...]:
        """The notes with what they quote and what was found there, in reading order."""
        notes = self._library.notes(session_id=self._session.id)
        placings = self._library.all_placings(notes)
        return tuple(
            NoteEntry(
                note,
                tuple(map(self._placed, placings[note.id])),
                self._found_at(note),
                history=self._history(note),
            )
            for note in notes
        )

    def _history(self, note: Note) -> tuple[tuple[str, str], ...]:
        saved = self._library.revisions(note.id)
        return tuple((at, sha256(body.encode()).hexdigest()) for at, body in saved)

    def quoted(self, anchor: Anchor) -> Quoted:
        """A passage of a version."""
        stored = self._there((anchor.story_id, anchor.version))
        source = self.source((anchor.story_id, anchor.version))
        if stored is None or anchor.end <= anchor.start:
            return Quoted(source, anchor, None)
        places = sentences_of(stored.story, anchor)
        numbers = self._paragraphs((anchor.story_id, anchor.version))
        paragraph = numbers[places.start] if places else 0
        return Quoted(source, anchor, paragraph, spoken=spoken(stored.story, places))

    def decided(self, anchor: Anchor) -> Quoted:
        """A passage that something was decided on, and whether it is certainly there in the newest version."""
        there = self._there((anchor.story_id, None)) is None or self._library.locate(anchor) is not None
        return replace(self.quoted(anchor), standing=Standing.FIRM if there else Standing.ORPHAN)

    def passage(self, version: _Version, place: int) -> Quoted:
        """A whole sentence of a version."""
        stored = self.story(version)
        sentence = stored.story.sentences[place]
        return self.quoted(make(stored, sentence.start, sentence.end))

    def found(self, matches: Iterable[Match], comparison: Comparison, given: Verdicts) -> tuple[str, ...]:
        """The grades of some matches, and their differences beside mere wording, in words, and the verdicts on them."""
        matches = list(matches)
        grades = sorted({match.grade for match in matches}, key=_WEIGHT.index)
        linked = ["linked by the reader"] if any(match.decided is Decision.LINK for match in matches) else []
        told = (_told(subject, comparison, given) for match in matches for subject in subjects(match))
        return tuple(dict.fromkeys([*map(grade_words, grades), *linked, *filter(None, told)]))

    def _placed(self, placing: Placing) -> Quoted:
        """One side of a note: as it was in the version that it was made on, and where that is now."""
        words = placing.words if placing.standing is Standing.REFOUND else ""
        return replace(self.quoted(placing.anchor), standing=placing.standing, words_now=words)

    def _story(self, version: _Version) -> StoredStory:
        return self._library.story(*version)

    def _there(self, version: _Version) -> StoredStory | None:
        """A version, if its story is still in the library: undoing an import leaves notes without one."""
        try:
            return self.story(version)
        except NotInLibrary:
            return None

    def _source(self, version: _Version) -> Source:
        story_id, number = version
        letter, then, now = self._letters.get(story_id, ""), self._there(version), self._there((story_id, None))
        if then is None or now is None:
            gone = Origin(name="", sha256="")
            return Source(letter, story_id, number or 1, Details(), frozenset(), gone, "", number or 1, "")
        return Source(
            letter=letter,
            story_id=story_id,
            version=then.version,
            details=now.story.details,
            said=now.said,
            origin=then.story.origin,
            imported_at=then.imported_at,
            current_version=now.version,
            current_imported_at=now.imported_at,
        )

    def _found_at(self, note: Note) -> tuple[str, ...]:
        """What Crossread found between the two passages of a note on a match."""
        if len(note.anchors) != 2:
            return ()
        left, right = ((anchor.story_id, anchor.version) for anchor in note.anchors)
        if self._there(left) is None or self._there(right) is None:
            return ()
        comparison = self.compared(left, right)
        sides = [
            sentences_of(story, anchor)
            for story, anchor in zip((comparison.left, comparison.right), note.anchors, strict=True)
        ]
        within = [match for match in comparison.matches if match.left in sides[0] and match.right in sides[1]]
        return self.found(within, comparison, self.verdicts(left, right))

    def _compare(self, left: _Version, right: _Version) -> Comparison:
        """Two stories in these versions; the reader's decisions are sought in them."""
        self._watch(ExportProgress(self._compared, self._pairs, comparing=True))
        self._compared += 1
        one, other = self.story(left), self.story(right)
        decided = decisions(one, other, self.links, locate_in(self._library, one, other))
        return _comparison(one.story, other.story, tuple(sorted(decided.items())))

    def _verdicts(self, left: _Version, right: _Version) -> Verdicts:
        """The reader's verdicts on two stories in these versions."""
        one, other = self.story(left), self.story(right)
        return verdicts(one, other, self.judgements, locate_in(self._library, one, other))


def _told(subject: Subject, comparison: Comparison, given: Verdicts) -> str:
    """A difference and the reader's verdict on it, or that on the whole match; empty where there is nothing to tell."""
    judgement, difference = given.on(subject, comparison), subject.difference
    said = f"verdict of the reader: {verdict_words(judgement)}" if judgement else ""
    if difference is None:
        return said
    words = difference_words(difference, comparison, signs=False)
    return f"{words} ({said})" if said else words


def sentences_of(story: Story, anchor: Anchor) -> range:
    """The places of the sentences that an anchor covers; none for a quotation that never had a place here."""
    if anchor.exact and not anchor.end:
        return range(0)
    first = sentence_at(story, anchor.start)
    last = sentence_at(story, max(anchor.end - 1, anchor.start))
    return range(0) if first is None or last is None else range(first, last + 1)


@lru_cache(maxsize=512)
def spoken(story: Story, places: range) -> tuple[str, ...]:
    """Who is given as the source of what some sentences say, in words; those who are named, three at most."""
    reading = _reading(story)
    told = (_spoken(story, speech) for place in places for speech in reading.speeches[place])
    return tuple(list(dict.fromkeys(filter(None, told)))[:_SPEAKERS])


def _spoken(story: Story, speech: Speech) -> str:
    given, who = _GIVEN.get(speech.voice), speech.speaker
    if not given or who is None or (speech.source and speech.source.pronoun):
        return ""
    return f"{given}: {source_name(who.of(story.text))}"


# An export that is kept up to date asks for the same again after every note.
@lru_cache(maxsize=64)
def _reading(story: Story) -> Reading:
    return Reading(story)


@lru_cache(maxsize=512)
def _comparison(left: Story, right: Story, decided: Sequence[tuple[tuple[int, int], Decision]]) -> Comparison:
    return replace(matching.compare(left, right, dict(decided)), candidates=())
