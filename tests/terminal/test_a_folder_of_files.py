"""A folder as reporters have it: what is known is corrected, furniture put back, a file changes; all of it stays."""

import os
import zipfile
from pathlib import Path

from tests.screens.stories import MERIDIAN, POST, WIRE
from tests.terminal.conftest import Start

ESC, ENTER = "\x1b", "\r"
SLOGAN = "Sign in to continue reading"
PAGE = """<!DOCTYPE html><html lang="en"><head><title>{title}</title>
<meta property="og:site_name" content="The Meridian"></head>
<body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>{body}</article></body></html>"""
DOCUMENT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"""
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
 Target="word/document.xml"/></Relationships>"""


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a story."""
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def folder_of_files(home: Path) -> Path:
    """The Wire as text, The Meridian as a web page, the Post as a Word document; all saved long ago."""
    made = home / "harbour"
    made.mkdir()
    noisy = WIRE.replace("\n\nIts captain", f"\n\n{SLOGAN}\n\nIts captain")
    (made / "a-wire.txt").write_text(noisy, encoding="utf-8")
    title, *body = paragraphs(MERIDIAN)
    page = PAGE.format(title=title, body="".join(f"<p>{each}</p>" for each in body))
    (made / "b-meridian.html").write_text(page, encoding="utf-8")
    document = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in paragraphs(POST))
    with zipfile.ZipFile(made / "c-post.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", DOCUMENT.format(body=document))
    for path in made.iterdir():
        os.utime(path, (1_700_000_000, 1_700_000_000))
    return made


def test_a_folder_is_read_corrected_looked_through_again_and_found_as_it_was_left(
    terminal: Start, tmp_path: Path
) -> None:
    folder = folder_of_files(tmp_path)
    reader = terminal(str(folder))
    screen = reader.wait_for("harbour ─ 3 stories", "passage 1 of", "A  a-wire.txt · outlet unknown", "B  The Meridian")
    assert "Fog and two ferries" in screen  # the title of the document, in the sidebar

    # The outlet of the text is corrected.
    reader.press("cg")
    reader.wait_for("What is known of the stories", "A  outlet: unknown")
    reader.press(ENTER)
    reader.wait_for("esc leave as it was")
    reader.press("Harbour Wire" + ENTER)
    reader.wait_for("✓ Harbour Wire")
    reader.press(ESC)
    reader.wait_for("A  Harbour Wire")

    # A line that was taken for furniture is put back.
    reader.press("L")
    reader.wait_for("Set aside in", f"– {SLOGAN}")
    reader.press(" ")
    reader.wait_for("you decided so")
    reader.press(ESC)
    reader.wait_until_gone("Set aside in")

    # The file changes on the disk; both versions lie open.
    wire = folder / "a-wire.txt"
    wire.write_text(wire.read_text(encoding="utf-8").replace("14 people", "16 people"), encoding="utf-8")
    reader.press("r")
    reader.wait_for("a-wire.txt: version 2: ", "1 changed")
    reader.press(ENTER)
    reader.wait_for("version 1 · Harbour Wire", "version 2 · Harbour Wire", "14 people | 16 people")
    reader.press("q")
    assert reader.wait_for_end() == 0

    again = terminal()
    again.wait_for("harbour ─ 3 stories", "Harbour Wire", "version 2")
    again.press("R")
    again.wait_for("Versions of the stories", "a-wire.txt: version 2: ")
    again.press(ENTER)
    again.wait_for("version 1 · Harbour Wire", "14 people | 16 people", SLOGAN)
    again.press("L")
    again.wait_for("Set aside in", "you decided so")
    again.press("q")
    again.wait_until_gone("Set aside in")
    again.press("q")
    assert again.wait_for_end() == 0


def test_a_story_that_is_pasted_into_the_terminal_becomes_a_story(terminal: Start) -> None:
    reader = terminal()
    reader.wait_for("passage 1 of")
    reader.paste(POST)
    reader.wait_for("Pasted text, 38 words, begins “Fog and two ferries")
    reader.press("Northern Post" + ENTER)
    reader.wait_for("Unsorted ─ 1 story", "Northern Post", "Weather stations had measured")
    reader.press("q")
    assert reader.wait_for_end() == 0


def test_a_file_that_is_dropped_on_the_terminal_is_brought_in(terminal: Start, tmp_path: Path) -> None:
    path = tmp_path / "a later report.txt"
    path.write_text(WIRE, encoding="utf-8")
    reader = terminal()
    reader.wait_for("passage 1 of")
    reader.paste(f"'{path}' ")
    reader.wait_for("Everyone brought ashore")
    reader.press("q")
    assert reader.wait_for_end() == 0


def test_leaving_while_a_large_folder_is_being_read_keeps_what_is_there_and_going_on_needs_one_key(
    terminal: Start, tmp_path: Path
) -> None:
    folder = tmp_path / "wires"
    folder.mkdir()
    for number in range(400):
        text = WIRE.replace("14 people", f"{number + 20} people").replace("Jonas Pell", f"Captain {number}")
        (folder / f"wire-{number:03}.txt").write_text(text, encoding="utf-8")
    reader = terminal(str(folder))
    reader.wait_for("of 400 · X stops")
    reader.press("q")
    assert reader.wait_for_end() == 0
    assert [line.split(" left")[0].rstrip("0123456789") for line in reader.last_words] == ["crossread: stopped with "]

    again = terminal()
    again.wait_for("wires ─ ", "Two passenger ferries")
    again.press("i")
    again.wait_for("Import")
    again.press(str(folder) + ENTER)
    again.wait_for("wires ─ 400 stories", "already there")
    again.press("q")
    assert again.wait_for_end() == 0
