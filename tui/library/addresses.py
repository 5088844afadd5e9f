"""When two web addresses are the same page."""

from typing import Final
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

_TRACKING: Final = frozenset(
    ("fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "ocid", "cmpid", "smid", "smtyp")
)
"""Parameters, beside those of `utm_…` and `at_…`, that say how a reader came to a page and never which page it is."""


def address(url: str | None) -> str | None:
    """By what a page is recognised: host, path and what its query asks for; None for what names no single page.

    The scheme, "www.", a port, the fragment, a slash at the end, and parameters that only track the reader make no
    difference. A host alone is an outlet's front page, which holds another story each day, and so no address of one.
    """
    try:
        parts = urlsplit(_with_scheme(url or ""))
        host, path, query = parts.hostname, unquote(parts.path), parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return None
    asked = sorted((name, value) for name, value in query if not _tracks(name))
    path = path.rstrip("/")
    if not host or "." not in host or not (path or asked):
        return None
    return host.removeprefix("www.") + path + ("?" + urlencode(asked) if asked else "")


def _with_scheme(url: str) -> str:
    url = url.strip()
    return url if "://" in url else f"//{url}"


def _tracks(name: str) -> bool:
    name = name.casefold()
    return name in _TRACKING or name.startswith(("utm_", "at_"))
