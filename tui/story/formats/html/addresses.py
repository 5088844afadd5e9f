"""Addresses of pages: which of them may be a story's, and whose they are."""

import re
from urllib.parse import urljoin, urlsplit

_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web|archive\.(?:today|is|ph|li|vn|md|fo))/(\d{14})(?:[a-z]{2}_)?/(https?:/.*)", re.I
)
_HOST = re.compile(r"\s*(?:https?:)?//(?:[^/?#@]*@)?([^/:?#\s]+)", re.I)
_LONGEST = 2000
_SECOND_LEVEL = 3
"""Letters, at most, of what stands before a country: "co.uk", "com.br"."""


def address(text: str, base: str | None = None) -> str | None:
    """An address on the web, that of the archived page for an archive's; None for anything else."""
    text = text.strip()
    if not text or len(text) > _LONGEST or re.search(r"[\s<>\"\x00-\x1f]", text):
        return None
    try:
        whole = urljoin(base, text) if base else text
        whole = archived(whole)[0] or whole
        parts = urlsplit(whole)
        return whole if parts.scheme in {"http", "https"} and parts.hostname else None
    except ValueError:  # what `urlsplit` says of "http://[", for one
        return None


def archived(text: str) -> tuple[str | None, str | None]:
    """The address that an archive's address holds, and when it was archived (UTC); both None for any other address."""
    found = _ARCHIVED.match(text.strip())
    if not found:
        return None, None
    return re.sub(r"^(https?:/)(?!/)", r"\1/", found[2]), found[1]


def host(url: str) -> str | None:
    """The name of the site, without "www."."""
    try:
        name = urlsplit(url).hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None


def site(url: str) -> str | None:
    """The site of an address: the last two parts of its host. None for a part of a site, as "/news/7"."""
    found = _HOST.match(url)
    return ".".join(found[1].lower().split(".")[-2:]) if found else None


def site_names(name: str) -> tuple[str, ...]:
    """What a site with this host may call itself: the host with and without its ending, the last part of the latter."""
    labels = name.split(".")
    end = -2 if len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= _SECOND_LEVEL else -1
    return (name, ".".join(labels[:end]), labels[:end][-1]) if len(labels) > 1 else (name,)


def points_to_a_page(url: str) -> bool:
    """Whether it is more than the address of a site's front page."""
    parts = urlsplit(url)
    return parts.path.strip("/") != "" or parts.query != ""
