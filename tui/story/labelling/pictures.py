"""Knows what belongs to pictures by its words: photo credits, and captions that say they are captions."""

import re

from tui.story.labelling.names import AGENCIES, NAMES, PERSONS
from tui.story.labelling.outlets import outlet

_LONGEST_CREDIT = 120
_LONGEST_CAPTION = 400
_PICTURE = (
    r"(?:(?:file |ap |handout )?(?:photo(?:graph)?s?|pictures?|images?)|illustration|graphic|"
    r"fotos?|fotografías?|imagen|bild(?:er)?|crédits?(?: photo)?)"
)
_NAMED = re.compile(
    rf"(?i:\W*(?:{_PICTURE}(?: (?:by|credits?|courtesy(?: of)?|source))?|credits?|image source) ?[:,] .{{2,80}})|"
    rf"\W*(?i:credit) ?(?:\.{{3}}|…) ?{PERSONS}.{{0,60}}|"
    rf"\W*(?i:{_PICTURE} (?:by|von|de|courtesy(?: of)?)) {PERSONS}(?: ?[/|,] ?.{{2,40}})?\W*"
)
_COPYRIGHT = re.compile(rf"\W*(?:©|\([cC]\)) ?.{{0,40}}\b(?:{AGENCIES}|[Pp]hotos?|[Pp]ool|[Ii]mages?)\b.{{0,40}}")
_AGENCY = re.compile(
    rf"[\[(]?(?:[^\[\]().]{{1,60}}(?: ?/ ?| via |, ))?(?:{AGENCIES})"
    r"(?P<more> (?:Photos?|Images|Pictures|file photo|File|Pool)|(?: Photos?| Images)? ?/ ?[^\[\]()]{1,60})?"
    r"[\])]?\.?(?: Purchase Licensing Rights.{0,25})?"
)
_BY_OUTLET = re.compile(rf"(?P<owned>(?:©|\([cC]\)) ?)?{NAMES} ?/ ?(?P<outlet>[A-Z][\w.&'’ -]{{1,38}}?)\.?")
"""The photographers of newspapers: "Jane Doe/The Evening Ledger"."""
_OWNED = re.compile(r"\W*(?:©|\([cC]\)) ?(?:19|20)\d\d [^/,]{2,40}")
_OF_PICTURE = re.compile(r"photo|image|picture|getty|pool", re.I)
_TAIL = re.compile(r"\s(?P<credit>[\[(][^\[\]()]{3,80}[\])]|(?:©|\([cC]\)) ?[^©]{3,60})\Z")
_PART = rf"(?:{AGENCIES}|[A-Z]{{2,5}}|[a-z]{{2,4}})"
_WORDS = re.compile(rf"\({_PART}(?: ?[/,;] ?{_PART}){{0,4}}\)\.?")
"""Agencies, stations and editors' initials in brackets: "(AP)", "(dpa/abc)", "(WQRT)"."""
_SHARED = re.compile(rf"\w ?/ ?(?:{AGENCIES})\b")
_CAPTION = re.compile(
    r"(?:image |photo |picture )?caption ?[:,]|(?:photo|picture|image) ?: .{20,}[.!]\Z|(?:pictured|in pictures?) ?:|"
    r".*\b(?:in this (?:\w+ )?(?:photo|image|picture|photograph|screengrab)|(?:is|are) (?:seen|pictured|shown) "
    r"(?:in|at|on|during|here|above|below|outside|near|with)|(?:file|handout|undated) (?:photo|picture|image)|"
    r"(?<!\()pictured "
    r"(?:in|at|on|here|above|left|right|with))\b|"
    r".*(?<!\S)\((?:l|r|c(?! ?(?:19|20)\d\d)|left|right|cent(?:er|re)|file|pictured|from left|l to r)\)|"
    r".*, (?:second |third |far |top |bottom )?(?:left|right|cent(?:er|re)|from left)(?: to right)?,",
    re.I,
)
_SPEECH = re.compile(r"\b(?:said|says|told|according|added|asked|argued|warned|reported|tweeted|announced)\b|[\"“”„«»]")


def credit(text: str) -> bool:
    """Whether a sentence is nothing but a photo or agency credit: "Photo: Reuters", "[Name/AFP]", "(AP Photo/Name)"."""
    if len(text) > _LONGEST_CREDIT:
        return False
    if _OWNED.fullmatch(text) and not _OF_PICTURE.search(text):
        return False
    if (found := _BY_OUTLET.fullmatch(text)) and (found["owned"] or outlet(found["outlet"])):
        return True
    if _COPYRIGHT.fullmatch(text) or (_NAMED.fullmatch(text) and not _sentence(text)):
        return True
    if _WORDS.fullmatch(text):
        return True
    found = _AGENCY.fullmatch(text)
    return found is not None and bool(bracketed(text) or found["more"] or _SHARED.search(text))


def ends_with_credit(text: str) -> bool:
    """Whether a line without a full stop goes over into a photo credit: "Women wait at the harbour [Jane Doe/AFP]"."""
    found = _TAIL.search(text[-_LONGEST_CREDIT:])
    return found is not None and found.start() > 0 and photo_credit(found["credit"])


def photo_credit(text: str) -> bool:
    """Whether a sentence credits a picture and not the words of a story."""
    return credit(text) and of_picture(text)


def of_picture(text: str) -> bool:
    """Whether a credit is one of a picture; "(AP)" after a paragraph credits the words."""
    if _WORDS.fullmatch(text):
        return False
    return not bracketed(text) or "/" in text or _OF_PICTURE.search(text) is not None


def bracketed(text: str) -> bool:
    """Whether all of a sentence stands in brackets, as credits after a caption do."""
    return text[:1] in ("[", "(") and text.rstrip(".")[-1:] in ("]", ")")


def caption(text: str) -> bool:
    """Whether a paragraph says by its words that it describes a picture."""
    return len(text) <= _LONGEST_CAPTION and _CAPTION.match(text) is not None and not reports(text)


def reports(text: str) -> bool:
    """Whether somebody is quoted or named as the source, which captions hardly ever do."""
    return _SPEECH.search(text) is not None


def _sentence(text: str) -> bool:
    """Whether "Photo: …" goes on as a whole sentence, which is a caption and no credit."""
    return text.endswith((".", "!")) and len(text.split()) >= 8
