"""Knows who is credited with the words of a story: authors, contributors, correspondents."""

import re

from tui.story.labelling.names import AGENCIES, NAME, NAMES, PERSONS, PLACE
from tui.story.labelling.outlets import mentioned, outlet

_LONGEST = 240
"""Characters. No credit is longer."""
_LONGEST_NAME = 80
_ROLES = (
    r"correspondent|reporter|editor|journalist|columnist|staff writer|writer|producer|bureau chief|contributor|"
    r"photographer|commentator"
)
_WORK = (
    r"(?i:story|words|text|reporting|reported|written|article|analysis|opinion|report|review|posted|published|edited|"
    r"compiled)"
)
_BY = re.compile(
    rf"(?:(?:{_WORK}(?: and \w+)? (?:on [\w ,.]{{6,30}} )?)?[Bb][Yy]:? |"
    rf"(?:[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR):? (?={NAME} {NAME}))"
    rf"(?P<names>{PERSONS}|(?i:staff(?: writers?| reporters?)?))"
    r"(?P<rest>\Z|\.\Z| *[,|•·/–—(-].{0,100}| (?:for|in|at|of|with|on|staff)\b.{0,80}| \d.{0,60})"
)
_NOT_A_NAME = re.compile(
    r"(?:The|A|An|Then|Now|This|That|Most|Many|All|Some|No|Law|Comparison|Contrast|Default|Mid|Early|Late|January|February|"
    r"March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    rf"(?! (?:{AGENCIES}|[A-Z]\w+ [A-Z]))"
)
_PIECE = (
    rf"(?i:(?:additional |with )?(?:reporting|writing|editing|files|translation|production|graphics)"
    rf"(?: and (?:reporting|writing|editing))?) (?i:by|from):? {PERSONS}"
    rf"(?: in {PLACE}(?:,? and {PERSONS} in {PLACE}){{0,6}})?"
)
_PIECES = re.compile(rf"[(\[]?(?:{_PIECE}[;,.]? ?){{1,6}}[)\]]?\.?")
_CONTRIBUTED = re.compile(
    r".{3,160}\bcontributed (?:reporting|research|to (?:this|the) (?:report|story|article))\b[^.!?]{0,80}\.?"
)
_REPORTED_FROM = re.compile(
    rf"{PERSONS} (?:reported|reports) from {PLACE}(?:(?:[;,]| and|, and) {PERSONS} from {PLACE})*\.?"
)
_WITH_AGENCY = re.compile(
    r"\W*(?i:with (?:files|reporting|information|material) from|con información de|mit (?:material|informationen)"
    r" (?:von|der)|avec|(?:sources?|quellen?|fuentes?) ?:) (?:l['’]|(?i:the|der|dem|la) )?(?P<names>.{2,80}?)\W*"
)
_INITIALS = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,5}){1,4}")
"""How agencies sign: the letters of who wrote and edited."""
_REACHED = re.compile(
    r"(?:[^\s@]+ ){0,4}[(<]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>]?|(?:https?://)?(?:www\.)?(?:twitter|x|facebook|instagram)\.com/\w+"
)
_REPORTED = re.compile(rf"{NAMES} (?:reported|reports) from {PLACE}\b,? and [^.]{{4,120}}\.?")
_PORTRAIT = re.compile(
    rf"{NAMES}(?:,[^,]{{1,60}},)? (?:is|was) (?:an?|the|our|[A-Z]\w+['’]s)\b[^.]{{0,60}}?"
    rf"\b(?:{_ROLES})\b(?P<rest>[^.]*)\.?"
)
_POSTED = re.compile(r"\b(?:based|covering|covers)\b")
_COVERS = re.compile(
    rf"{NAME}(?: {NAME}){{0,4}} (?:(?:covers|reports on|writes (?:about|on))\b[^.]*|"
    r"joined [^.]{2,60} in (?:19|20)\d\d\b[^.]*)\.?"
)
_POST_LINE = re.compile(
    rf"{NAMES}(?:,| -| –| —| \|)? (?:[\w'’.-]+ ){{0,4}}(?i:{_ROLES})(?:,? (?:in )?{NAME}(?: {NAME})?)?"
)
_POST = re.compile(
    rf"(?:[A-Z][\w'’.-]* ){{0,4}}(?i:(?:senior |chief |staff )?(?:{_ROLES}))(?:,? (?:in )?{NAME}(?: {NAME})?)?"
)
_PLACE_LINE = re.compile(rf"{NAMES}(?: and {NAMES})?(?: in|,| reporting from) {PLACE}(?: and {NAME}(?: {NAME})?)?")
_NAMES_FIRST = re.compile(
    rf"{NAMES}(?:(?:, and| and| &|,) {NAMES}){{0,6}}(?=\Z| in | reporting from |,| -| –| —| \|| \w)"
)
_NAME_LINE = re.compile(rf"{NAMES}(?:(?:, and| and| &|,) {NAMES}){{0,6}}")


def author(text: str) -> str | None:
    """Who a line names that begins with "By"; None for any other line, and for a sentence ("By Monday the river …")."""
    found = _BY.fullmatch(text.strip("*_–—-• ")) if len(text) <= _LONGEST else None
    if not found or _NOT_A_NAME.match(found["names"]) or (found["rest"][:1] == "," and text.endswith(".")):
        return None
    names = found["names"].strip(" ,.").split(", ")
    return ", ".join(part for at, part in enumerate(names) if at == 0 or not _beside_name(part))


def _beside_name(part: str) -> bool:
    """Whether what stands behind a name and a comma is no second name but an outlet, a post or a place."""
    return " " not in part or outlet(part) or _POST.fullmatch(part) is not None


def named(text: str) -> str | None:
    """Who a line names that is nothing but names, with a post or a place at most; None for any other line."""
    if not (person(text) or name(text)) or outlet(text):
        return None
    found = _NAMES_FIRST.match(text)
    return found.group() if found else None


def byline(text: str) -> str | None:
    """How a whole paragraph credits its authors, in words; None where it does not."""
    if len(text) > _LONGEST:
        return None
    if author(text):
        return 'begins with "by" and a name'
    if _PIECES.fullmatch(text) or _CONTRIBUTED.fullmatch(text) or _REPORTED_FROM.fullmatch(text):
        return "says who reported, wrote or edited"
    if (found := _WITH_AGENCY.fullmatch(text)) and mentioned(found["names"]):
        return "says which agency contributed"
    if _INITIALS.fullmatch(text):
        return "initials, as agencies sign"
    if _REACHED.fullmatch(text):
        return "where somebody can be reached"
    found = _PORTRAIT.fullmatch(text)
    if found and _POSTED.search(found["rest"]):
        return "says who the author is"
    return None


def portrait(text: str) -> bool:
    """Whether a sentence tells what post or field a journalist has. Only at a story's end is that surely its author."""
    if len(text) > _LONGEST:
        return False
    return _PORTRAIT.fullmatch(text) is not None or _COVERS.fullmatch(text) is not None


def person(text: str) -> str | None:
    """How a short line reads as a journalist's name and post, in words; only its place says whether it is one."""
    if len(text) > _LONGEST_NAME or text[-1:] in ".?!:":
        return None
    if _POST_LINE.fullmatch(text) or _POST.fullmatch(text):
        return "a name and a journalist's post"
    return "a name and a place" if _PLACE_LINE.fullmatch(text) else None


def reported(text: str) -> bool:
    """Whether a sentence tells where an author reported from and more; inside a story it may be about anybody."""
    return len(text) <= _LONGEST and _REPORTED.fullmatch(text) is not None


def name(text: str) -> bool:
    """Whether a line may be somebody's name. An outlet's and a place's look the same."""
    return len(text) <= _LONGEST_NAME and text[-1:] not in ".?!:" and _NAME_LINE.fullmatch(text) is not None
