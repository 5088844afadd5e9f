"""Bringing in a folder against reading and decoding its files alone; and what twice the text costs."""

import html
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import seeds
from tests.bench.rounds import ratio
from tui.desk import Imported, at_once, bring_in
from tui.library import Library
from tui.story import read_bytes
from tui.story.decoding import decode

FILES, PAGES = 500, 10
WORDS = 20_000
"""Of the shorter of two long stories."""


def run(*, short: bool) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as home:
        yield from _folders(Path(home), 3 if short else 7)
    one, two = _long(WORDS).encode(), _long(2 * WORDS).encode()
    ours, theirs, times = ratio(lambda: _read(two), lambda: _read(one), 3 if short else 9)
    yield f"twice the text, {2 * WORDS} words: {times:.2f} x ({ours * 1e3:.0f} ms, {theirs * 1e3:.0f} ms)"


def _folders(home: Path, rounds: int) -> Iterator[str]:
    many, twice = _folder(home / "many", FILES), _folder(home / "twice", 2 * FILES)
    fresh = count()

    def bring(folder: Path) -> None:
        with Library.open(home / f"{next(fresh)}.db") as library:
            result = bring_in(at_once(library), [str(folder)])
            assert isinstance(result, Imported), result
            assert not result.refused, result.refused

    ours, theirs, times = ratio(lambda: bring(many), lambda: _decode(many), rounds)
    yield f"{FILES} files: {times:.0f} x reading and decoding alone ({ours:.2f} s, {theirs * 1e3:.0f} ms)"
    ours, theirs, times = ratio(lambda: bring(twice), lambda: bring(many), max(rounds // 2, 1))
    yield f"twice as many files: {times:.2f} x ({ours:.2f} s)"


def _decode(folder: Path) -> None:
    for path in folder.iterdir():
        decode(path.read_bytes())


def _read(data: bytes) -> None:
    read_bytes(data, name="bench")


def _paragraphs() -> list[str]:
    """Those of the samples that are plain text."""
    stories = (
        read_bytes(seeds.data(event, sample), name=sample.file).story.text
        for event in seeds.EVENTS
        for sample in event.files
        if sample.file.endswith((".txt", ".md"))
    )
    return [part for text in stories for part in text.split("\n") if part.strip()]


def _folder(folder: Path, files: int) -> Path:
    """A folder of stories, each with paragraphs of the samples and words of its own; a few are web pages."""
    folder.mkdir()
    paragraphs = _paragraphs()
    for number in range(files):
        parts = [paragraphs[(number * 11 + step * 7) % len(paragraphs)] for step in range(12)]
        own = [f"Report {number}: {part} Witness{number * 31 + place} saw it." for place, part in enumerate(parts)]
        if number % (FILES // PAGES):
            (folder / f"{number:04}.txt").write_text("\n\n".join(own), encoding="utf-8")
        else:
            body = "".join(f"<p>{html.escape(part)}</p>" for part in own)
            page = f"<!DOCTYPE html><html><title>{number}</title><body><article>{body}</article></body></html>"
            (folder / f"{number:04}.html").write_text(page, encoding="utf-8")
    return folder


def _long(words: int) -> str:
    """A story of about so many words that does not repeat itself."""
    paragraphs, many = _paragraphs(), 0
    taken: list[str] = []
    while many < words:
        number = len(taken)
        taken.append(f"{paragraphs[number % len(paragraphs)]} Source{number} said Detail{number * 7}.")
        many += len(taken[-1].split())
    return "\n\n".join(taken)
