"""Tells what somebody has written into a document's properties from what a program has put there."""

import re

_NO_TITLE = re.compile(
    r"(?:document|dokument|documento|doc|untitled|unbenannt|sans titre)? ?\d*|(?:microsoft )?word(?: document| -.*)?"
    r"|powerpoint presentation|.*\.(?:docx?|dotx?|odt|rtf|pdf|txt|indd|html?|pages|qxp)|\S*[\\/]\S*|[\w-]*_[\w-]*",
    re.I,
)
"""What programs put where a title should be: names of files, and of documents that have no name yet."""
_NOBODY = re.compile(
    r"(?:(?:microsoft|windows|ms|office|local|default) )*"
    r"(?:user|utilisateur|benutzer|usuario|administrat\w+|admin|author|autor|auteur|owner|unknown|anonymous|office|word|pc)"
    r"(?: ?\d+)?|(?:open|libre)office\S*|google docs\S*|python-docx|un-named|apache poi|\S+@\S+",
    re.I,
)
"""Whom programs name where nobody has told them a name."""


def titled(text: str) -> bool:
    """Whether a document's own title may be a story's, and not the name of a file or of a program."""
    return not _NO_TITLE.fullmatch(text.strip())


def person(text: str) -> bool:
    """Whether a document's author may be somebody, and not the name that a program gives to everybody."""
    return bool(text.strip()) and not _NOBODY.fullmatch(text.strip())
