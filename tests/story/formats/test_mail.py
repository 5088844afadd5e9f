"""A saved mail is the story that somebody sent: its text, what was forwarded in it, or what is attached to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.story.formats.mail_files import attached, mail, part, several, together
from tests.story.formats.word_files import document, paragraph
from tui.story import Kind, structured
from tui.story.formats import Extracted, Refused
from tui.story.formats.mail import extract
from tui.story.formats.mail.flowed import unfolded
from tui.story.formats.mail.headers import subject

STORY = "The envoy came to the harbour on Sunday, officials said.\n\nShe left at once.\n"
LONG = "The envoy came to the harbour on Sunday, officials said, and left at once. " * 6
PAGE = "<html><body><h1>Fog at sea</h1>" + f"<p>{LONG}</p>" * 3 + "</body></html>"


def texts(found: Extracted, kind: Kind | None = None) -> list[str]:
    return [each.text for each in found.paragraphs if each.kind is kind and each.text.strip()]


def fields(found: Extracted) -> dict[str, str]:
    return {each.field: each.value for each in reversed(found.fields)}


def guesses(found: Extracted) -> dict[str, str]:
    return {each.field: each.value for each in reversed(found.guesses)}


def test_a_mail_is_its_text_with_its_subject_and_its_date() -> None:
    found = extract(mail(STORY))
    assert texts(found) == ["The envoy came to the harbour on Sunday, officials said.", "She left at once."]
    assert fields(found) == {"title": "Fog", "retrieved": "2023-06-19T10:15:00+02:00"}
    assert {each.why for each in found.fields} == {"the mail's subject", "the mail's date"}


def test_who_sent_a_mail_is_never_more_than_a_guess() -> None:
    assert guesses(extract(mail(STORY))) == {"byline": "Jane Doe", "published": "2023-06-19T10:15:00+02:00"}
    sent_to_many = mail(STORY, From="Harbour Wire <x@example.org>", List_Unsubscribe="<mailto:x@example.org>")
    assert guesses(extract(sent_to_many))["outlet"] == "Harbour Wire"
    assert guesses(extract(mail(STORY, From="Harbour Wire <news@example.org>")))["outlet"] == "Harbour Wire"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Fwd: Fog", "Fog"),
        ("Re: FW: WG: AW: Fog", "Fog"),
        ("[EXTERNAL] RE[2]: Fog: what now", "Fog: what now"),
        ("Reform: what now", "Reform: what now"),
        ("Fog", "Fog"),
    ],
)
def test_a_subject_loses_what_programs_put_before_it(written: str, meant: str) -> None:
    assert subject(written) == meant


def test_words_in_the_header_are_decoded_even_where_they_are_broken() -> None:
    found = extract(mail(STORY, Subject="=?utf-8?q?N=C3=A4chste?= =?klingon?q?_Woche?=", Date="soon", From="nobody"))
    assert fields(found) == {"title": "Nächste Woche"}
    assert guesses(found) == {}


GMAIL = f"""See this.

---------- Forwarded message ---------
From: Harbour Wire <news@example.org>
Date: Sun, 18 Jun 2023 at 09:00
Subject: Re: Fog at sea
To: Jane Doe <jane@example.org>,
 John Doe <john@example.org>

{STORY}"""
APPLE = f"""Begin forwarded message:

> From: Harbour Wire <news@example.org>
> Subject: Fog at sea
> Date: 18 June 2023
> To: jane@example.org
>
> {STORY.replace(chr(10), chr(10) + "> ")}"""
OUTLOOK = f"""________________________________
Von: Harbour Wire <news@example.org>
Gesendet: Sonntag, 18. Juni 2023 09:00
An: Jane Doe
Betreff: Fog at sea

{STORY}"""
FRENCH = f"De : Harbour Wire\nEnvoyé : 2023-06-18\nÀ : Jane\nObjet : TR : Fog at sea\n\n{STORY}"
THUNDERBIRD = f"""-------- Forwarded Message --------
Subject: \tFog at sea
Date: \tSun, 18 Jun 2023 09:00:00 +0200
From: \tHarbour Wire <news@example.org>

{STORY}"""


@pytest.mark.parametrize("text", [GMAIL, APPLE, OUTLOOK, FRENCH, THUNDERBIRD])
def test_a_forwarded_mail_is_the_story_and_what_stands_above_it_is_its_source(text: str) -> None:
    found = extract(mail(text, Subject="Fwd: look at this"))
    assert texts(found) == ["The envoy came to the harbour on Sunday, officials said.", "She left at once."]
    assert fields(found)["title"] == "Fog at sea"
    assert guesses(found)["outlet"] == "Harbour Wire"
    assert any("Fog at sea" in line for line in texts(found, Kind.SOURCE))


def test_the_date_of_a_forwarded_mail_is_guessed_where_it_can_be_read() -> None:
    assert guesses(extract(mail(FRENCH)))["published"] == "2023-06-18"
    assert guesses(extract(mail(THUNDERBIRD)))["published"] == "2023-06-18T09:00:00+02:00"


def test_of_mails_forwarded_in_mails_the_innermost_is_the_story() -> None:
    outer = GMAIL.replace("Fog at sea", "FW: Fog").partition(STORY)[0]
    found = extract(mail(outer + "Old news?\n\n" + THUNDERBIRD))
    assert texts(found)[-2:] == ["The envoy came to the harbour on Sunday, officials said.", "She left at once."]
    assert fields(found)["title"] == "Fog at sea"


def test_a_few_words_above_a_forwarded_mail_are_the_sender_s_and_many_are_a_story() -> None:
    aside = ["See this.", "---------- Forwarded message ---------"]
    assert texts(extract(mail(GMAIL)), Kind.BOILERPLATE) == aside
    assert texts(extract(mail(GMAIL.replace("See this.", LONG))))[0].startswith("The envoy came")


def test_a_mail_that_is_quoted_whole_loses_the_marks_and_an_answer_keeps_them() -> None:
    quoted = "> " + STORY.strip().replace("\n", "\n> ")
    found = extract(mail(f"On Sun, 18 Jun 2023 at 09:00, Harbour Wire\n<news@example.org> wrote:\n\n{quoted}\n"))
    assert texts(found) == ["The envoy came to the harbour on Sunday, officials said.", "She left at once."]
    assert texts(found, Kind.SOURCE)[-1].endswith("wrote:")
    assert guesses(found)["outlet"] == "Harbour Wire"
    answered = extract(mail(f"She did not come.\n\nOn Sunday, Jane wrote:\n{quoted}\n\nNor did he leave."))
    assert any(text.startswith("> ") for text in texts(answered))


def test_a_letter_that_a_story_prints_is_no_forwarded_mail() -> None:
    printed = "The minister wrote to her staff.\n\nFrom: the minister\nThe fog is not our fault.\n"
    assert texts(extract(mail(printed)), Kind.SOURCE) == []


def test_a_signature_is_set_aside_and_a_rule_in_a_story_is_not() -> None:
    found = extract(mail(STORY + "-- \nJane Doe\nHarbour Wire\n"))
    assert texts(found, Kind.BOILERPLATE)[0].startswith("--")
    assert {each.why for each in found.paragraphs if each.kind is Kind.BOILERPLATE} == {"the mail's signature"}
    assert texts(extract(mail(STORY + "--\n" + "A line of the story.\n" * 30)), Kind.BOILERPLATE) == []


def test_a_story_that_stands_below_the_sender_s_signature_is_not_part_of_it() -> None:
    found = extract(mail("See below.\n\n-- \nJane Doe\nHarbour Wire\n\n" + LONG))
    assert texts(found)[-1] == LONG.strip()


def test_a_signature_above_a_forwarded_mail_leaves_that_mail_whole() -> None:
    found = extract(mail(GMAIL.replace("See this.", "See this.\n\n-- \nJane Doe\nNight desk")))
    assert texts(found) == ["The envoy came to the harbour on Sunday, officials said.", "She left at once."]
    assert "Night desk" in " ".join(texts(found, Kind.BOILERPLATE))


def test_of_mails_forwarded_twice_no_line_that_announces_them_is_taken_for_an_outlet() -> None:
    outer = GMAIL.partition(STORY)[0]
    found = structured.parts(extract(mail(outer + "Old news?\n\n" + GMAIL.partition("\n\n")[2])))
    assert found.parts.details.outlet is None


def test_lines_that_a_program_has_broken_are_put_together() -> None:
    flowed = "The envoy \ncame.\n\n> She \n> left.\n-- \nJane"
    assert unfolded(flowed) == "The envoy came.\n\n> She left.\n-- \nJane"
    assert unfolded("中 \n文", drop_blank=True) == "中文"
    found = extract(mail("The envoy came to the har \nbour.\n", "text/plain; charset=utf-8; format=flowed; delsp=yes"))
    assert texts(found) == ["The envoy came to the harbour."]


@given(st.text(alphabet="ab >-\n", max_size=60))
def test_putting_lines_together_loses_no_letter(text: str) -> None:
    assert [each for each in unfolded(text) if each in "ab"] == [each for each in text if each in "ab"]


def test_the_plain_text_is_read_and_not_the_page_beside_it() -> None:
    found = extract(several("alternative", [part(LONG), part(PAGE, "text/html; charset=utf-8")]))
    assert texts(found) == [LONG.strip()]


@pytest.mark.parametrize("stub", ["", "View this mail in your browser: https://example.org/1\n", "Fog.\n"])
def test_the_page_is_read_where_the_plain_text_is_a_stub(stub: str) -> None:
    found = extract(several("alternative", [part(stub), part(PAGE, "text/html; charset=utf-8")]))
    assert any(each.text.strip() == LONG.strip() for each in found.paragraphs)


def test_what_stands_above_a_mail_that_was_forwarded_as_a_page_is_its_source() -> None:
    block = (
        "<b>From:</b> Harbour Wire<br><b>Sent:</b> 18 June 2023<br><b>To:</b> Jane<br><b>Subject:</b> FW: Fog at sea"
    )
    found = extract(mail(PAGE.replace("<h1>Fog at sea</h1>", f"<p>{block}</p>"), "text/html; charset=utf-8"))
    assert fields(found)["title"] == "Fog at sea"
    assert guesses(found)["outlet"] == "Harbour Wire"
    above = ["From: Harbour Wire", "Sent: 18 June 2023", "To: Jane", "Subject: FW: Fog at sea"]
    assert texts(found, Kind.SOURCE) == above


ANNOUNCED = "---------- Forwarded message ---------"
HEAD = ["From: Harbour Wire <news@example.org>", "Date: 2023-06-18", "Subject: Fog at sea", "To: Jane"]
ROW = "<tr><th>{}: </th><td>{}</td></tr>"


@pytest.mark.parametrize(
    "block",
    [
        f"<div>{ANNOUNCED}<br>"
        + "<br>".join(HEAD).replace("<news@example.org>", "&lt;news@example.org&gt;")
        + "</div>",
        f"{ANNOUNCED}<table>"
        + "".join(ROW.format(*line.replace("<", "&lt;").split(": ")) for line in HEAD)
        + "</table><br>",
        f"<div>{ANNOUNCED}</div><br>"
        + "".join(f"<div><b>{line.replace('<', '&lt;')}</b></div>" for line in HEAD)
        + "<br>",
    ],
)
def test_a_mail_forwarded_as_a_page_keeps_all_that_stands_above_it_line_by_line(block: str) -> None:
    page = PAGE.replace("<h1>", f"<p>Look at this.</p><style>p {{ color: red }}</style>{block}<h1>")
    found = extract(mail(page, "text/html; charset=utf-8", Subject="Fwd: this"))
    assert [each.text for each in found.paragraphs[:6]] == ["Look at this.", ANNOUNCED, *HEAD]
    assert [each.text for each in found.paragraphs if "Look" in each.text or "From" in each.text] == [
        "Look at this.",
        HEAD[0],
    ]
    assert texts(found, Kind.TITLE) == ["Fog at sea"]
    assert (fields(found)["title"], guesses(found)["outlet"]) == ("Fog at sea", "Harbour Wire")


def test_a_page_with_more_above_the_forwarded_mail_is_read_as_it_is() -> None:
    long = f"<p>{LONG}</p>"
    block = "<div>" + "<br>".join(HEAD).replace("<news@example.org>", "") + "</div><br>"
    found = extract(mail(f"<html><body>{long}{block}{PAGE}</body></html>", "text/html; charset=utf-8"))
    assert texts(found, Kind.SOURCE) == []


def test_pictures_beside_the_page_and_scripts_in_it_are_no_text() -> None:
    page = PAGE.replace("<h1>", "<script>alert(1)</script><img src='https://example.org/seen.gif'><h1>")
    related = part(together([part(page, "text/html"), part("x", "image/gif")], "r"), 'multipart/related; boundary="r"')
    found = extract(several("alternative", [part(""), related]))
    assert not any("alert" in each.text or "seen" in each.text for each in found.paragraphs)


def test_an_attached_story_is_left_out_and_said_and_a_picture_is_not() -> None:
    parts = [part(STORY), attached("release.pdf", b"%PDF-"), attached("logo.png", b"x", "image/png")]
    found = extract(several("mixed", parts))
    assert len(texts(found)) == 2
    assert found.remarks == ("an attachment was left out: release.pdf; save it and bring it in",)


def test_of_many_attachments_the_first_are_named() -> None:
    many = [attached(f"{number}.pdf", b"%PDF-") for number in range(8)]
    remarks = extract(several("mixed", [part(STORY), *many])).remarks
    assert (len(remarks), remarks[-1]) == (6, "3 more attachments left out")


def test_the_one_story_attached_to_a_mail_without_text_is_read() -> None:
    word = document(paragraph("The envoy came."))
    found = extract(several("mixed", [part("\n-- \nJane\n"), attached("../../etc/Fog.docx", word)]))
    assert texts(found) == ["The envoy came."]
    assert found.remarks == ("read from the attachment Fog.docx",)
    assert fields(found)["title"] == "Fog"


def test_a_mail_attached_to_a_mail_is_read_with_its_own_subject_first() -> None:
    inner = part(mail(STORY, Subject="Inner fog"), "message/rfc822")
    found = extract(several("mixed", [part(""), inner]))
    assert len(texts(found)) == 2
    assert fields(found)["title"] == "Inner fog"


def test_a_mail_without_text_names_what_is_attached() -> None:
    two = [attached("a.pdf", b"%PDF-"), attached("b.pdf", b"%PDF-")]
    for parts, words in (
        (two, "save the attached file"),
        ([attached("a.rtf", b"{")], "save the attached file"),
        ([], "check that"),
    ):
        with pytest.raises(Refused, match=words):
            extract(several("mixed", parts))


def test_a_mailbox_of_several_mails_is_refused() -> None:
    one = b"From jane@example.org Mon Jun 19 10:15:00 2023\n" + mail(STORY)
    assert len(texts(extract(one))) == 2
    with pytest.raises(Refused, match="mailbox of several mails"):
        extract(one + b"\n" + one)


@pytest.mark.parametrize("charset", ["klingon", "utf-8", "us-ascii", '"'])
def test_a_wrong_character_set_is_read_as_well_as_can_be(charset: str) -> None:
    found = extract(mail("Das Café schloß.".encode("cp1252"), f"text/plain; charset={charset}"))
    assert texts(found) == ["Das Café schloß."]
    assert (found.encoding, found.guessed) == ("cp1252", True)


def test_the_encoding_that_the_reader_gives_wins() -> None:
    data = mail("Фонарь горит.".encode("koi8-r"), "text/plain; charset=cp1251")
    assert texts(extract(data, "koi8-r")) == ["Фонарь горит."]


def test_broken_base64_gives_what_can_be_had() -> None:
    data = mail("VGhlIGVudm95IGNhbWUuIFNoZSBsZWZ0IGF0IG9u\n!!!Y2U", Content_Transfer_Encoding="base64")
    assert texts(extract(data))[0].startswith("The envoy came.")


def test_parts_in_parts_in_parts_are_refused_and_so_are_thousands() -> None:
    deep = part(STORY)
    for level in range(40):
        deep = part(together([deep], str(level)), f'multipart/mixed; boundary="{level}"')
    for data in (several("mixed", [deep]), several("mixed", [part("x")] * 10_000)):
        with pytest.raises(Refused, match="more than 1,000 parts, or parts in parts"):
            extract(data)


def test_a_nul_in_the_name_of_an_encoding_is_left_out() -> None:
    data = mail("Näh.".encode(), "text/plain; charset=utf\0-8", Subject="=?utf\0-8?q?N=C3=A4h?=")
    assert texts(extract(data)) == ["Näh."]


WHOLE = several("alternative", [part(GMAIL), part("<p>x</p>", "text/html")], Subject="=?utf-8?q?N=C3=A4h?=")


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8))
def test_a_damaged_mail_is_read_or_refused(at: int, junk: bytes) -> None:
    try:
        found = extract(WHOLE[:at] + junk + WHOLE[at + len(junk) :])
    except Refused as refused:
        assert "\n" not in str(refused)
    else:
        assert any(each.text.strip() for each in found.paragraphs)


def test_no_word_of_a_mail_is_lost() -> None:
    assert " ".join(each.text for each in extract(mail(GMAIL)).paragraphs).split() == GMAIL.split()
