"""Which of the values that a page gives for a field is taken, and what may be so of an outlet that it does not name."""

import re
from collections.abc import Sequence

from tui.story.formats.html.addresses import host, points_to_a_page, site_names
from tui.story.formats.html.fields import WINDOW
from tui.story.formats.html.moments import earlier, more_exact
from tui.story.formats.html.text import letters
from tui.story.formats.html.titles import SAME, fit, parts_of, without_ending, without_site
from tui.story.labelling.names import AGENCIES
from tui.story.values import FIELDS, Evidence

_LONGEST_SITE = 5
"""Words."""
_AGENCY = re.compile(AGENCIES)
_INITIALS = {"associatedpress": "ap", "theassociatedpress": "ap", "agencefrancepresse": "afp"}

_Chosen = dict[str, Evidence]


def best(said: Sequence[Evidence], seen: Sequence[Evidence], headline: str) -> tuple[Evidence, ...]:
    """For each field the value to take: what the page's data say before what is seen on the page.

    Of several titles the one counts that fits the headline on the page, without the site's name; of several addresses
    the one of a page; of several times for one event the most exact. An agency whose copy it is, is not the outlet.
    """
    in_data = [one for one in said if one.why != WINDOW]
    visible = [Evidence("title", headline, "the headline of the page")] if headline else []
    told = [*in_data, *visible, *seen, *said]
    chosen = {one.field: one for one in reversed(told)}
    _choose_address(chosen, said)
    _choose_title(chosen, in_data, headline)
    _choose_outlet(chosen, in_data)
    _choose_times(chosen, told)
    return tuple(chosen[field] for field in FIELDS if field in chosen)


def guesses(found: Sequence[Evidence], window: str) -> tuple[Evidence, ...]:
    """Who may have published it, where nothing says so: the name in the window's title, the host of its address."""
    chosen = {one.field: one.value for one in found}
    if "outlet" in chosen:
        return ()
    site = host(chosen.get("url", ""))
    own = {letters(site or ""), letters(f"www.{site}")}
    name = _site_in(window, chosen.get("title", ""))
    by_title = (
        [Evidence("outlet", name, f"the page's title holds “{name}”")] if name and letters(name) not in own else []
    )
    by_host = [Evidence("outlet", site, f"its address is on {site}")] if site else []
    return tuple(by_title + by_host)


def _choose_address(chosen: _Chosen, said: Sequence[Evidence]) -> None:
    pages = (one for one in said if one.field == "url" and points_to_a_page(one.value))
    if page := next(pages, None):
        chosen["url"] = page


def _choose_title(chosen: _Chosen, in_data: Sequence[Evidence], headline: str) -> None:
    """The one that fits the headline; the site's name at its end is no part of it."""
    titles = (one for one in in_data if one.field == "title" and fit(one.value, headline) >= SAME)
    title = next(titles, chosen.get("title"))
    if title:
        sites = [one.value for one in in_data if one.field == "outlet"]
        own = site_names(host(chosen["url"].value) or "") if "url" in chosen else ()
        chosen["title"] = Evidence("title", without_ending(title.value, [*sites, *own]), title.why)


def _choose_outlet(chosen: _Chosen, in_data: Sequence[Evidence]) -> None:
    """The first that is no agency; an agency only where nobody else is named or the page is on its own site."""
    given = chosen.get("outlet")
    if given is None or not _AGENCY.fullmatch(given.value):
        return
    key = letters(given.value)
    site = letters(host(chosen["url"].value) or "") if "url" in chosen else ""
    if site and _INITIALS.get(key, key) not in site:
        named = (one for one in in_data if one.field == "outlet" and not _AGENCY.fullmatch(one.value))
        chosen["outlet"] = next(named, given)


def _choose_times(chosen: _Chosen, told: Sequence[Evidence]) -> None:
    """The most exact of each; what is said to be changed before it was published was not."""
    for one in told:
        if one.field in {"published", "updated"} and more_exact(one.value, chosen[one.field].value):
            chosen[one.field] = one
    if {"published", "updated"} <= chosen.keys() and earlier(chosen["updated"].value, chosen["published"].value):
        del chosen["updated"]


def _site_in(window: str, title: str) -> str | None:
    """The site's name in the title of the window: what stands furthest from the headline."""
    if letters(window) == letters(title):
        return None
    parts = parts_of(window)
    places = [at for at, part in enumerate(parts) if fit(part, title) >= SAME]
    if len(parts) < 2 or not places:
        return without_site(window, ())[1]
    name = parts[0] if places[0] == len(parts) - 1 else parts[-1]
    return name if len(name.split()) <= _LONGEST_SITE else None
