"""What an element's tag and its class, id and role say that it is.

Sites name the boxes of their pages for their own programs, and most use the same few words. A name says something only
of a small part of the page: whoever asks must see to it that no name counts which stands on the story as a whole.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from tui.story.values import Kind
from tui.tables import words


@dataclass(frozen=True, slots=True)
class Sign:
    """What a name says, and the evidence in words for the reader."""

    kind: Kind
    why: str
    weak: bool = False
    """Whether it holds only for what is made of links and buttons."""


COMMENTS = Sign(Kind.BOILERPLATE, "comments of readers")
"""What is never handed over."""
PULL = Sign(Kind.BODY, "a pull quote")
"""Is told from the story by whether the story holds the same words."""
CAPTION = Sign(Kind.CAPTION, "a caption of the page")
CREDIT = Sign(Kind.BYLINE, "a picture's credit of the page")
AUTHOR = Sign(Kind.BYLINE, "on the author, by the page's own names")
BYLINE = Sign(Kind.BYLINE, "a line on the author or the time, by the page's own names")
SOURCE = Sign(Kind.SOURCE, "the section's name, above the headline")


def _furniture(why: str, *, weak: bool = False) -> Sign:
    return Sign(Kind.BOILERPLATE, why, weak)


PAYWALL = _furniture("a paywall's prompt")
_AUTHORS = words("author authors autor autoren auteur auteurs autore verfasser writer writers byline")

_NAMED: tuple[tuple[Sign, frozenset[str]], ...] = (
    (COMMENTS, words("comments comment commentlist disqus usercomments kommentare commentaires")),
    (
        _furniture("a cookie notice of the page"),
        words("cookie cookies consent gdpr ccpa onetrust cookiebanner cookiewall cookiebot cmpbox"),
    ),
    (
        PAYWALL,
        words("paywall regwall paygate subscribewall premiumwall metered meterwall registrationwall"),
    ),
    (
        _furniture("an advertisement, by the page's own names"),
        words(
            """
            ad ads advert adverts advertisement advertisements advertising adslot adsbygoogle dfp gpt adunit adbox
            sponsored sponsor anzeige werbung publicite publicidad
            """
        ),
    ),
    (
        _furniture("a box on newsletters or subscriptions"),
        words("newsletter newsletters signup subscribe subscription mailinglist optin"),
    ),
    (
        _furniture("a promotion of the site"),
        words("promo promos promotion promobox donate donation donations donationbox supportus"),
    ),
    (
        _furniture("buttons for sharing"),
        words(
            """
            share sharing shares sharebar sharedaddy sharetools social socials sns addthis addtoany sharethis
            socialbar socialshare
            """
        ),
    ),
    (
        _furniture("links to other stories"),
        words(
            """
            related relatedposts relatedstories relatedcontent relatedarticles jprelatedposts recirc recirculation
            recommended recommendations recommendation readmore readalso seealso alsoread readnext morestories morenews
            morefrom moreon mostread mostpopular mostviewed trending outbrain taboola upnext catcher inread
            """
        ),
    ),
    (
        _furniture("links to other stories", weak=True),
        words("teaser teasers popular latest more carousel rail sidebar"),
    ),
    (
        _furniture("the page's navigation"),
        words("nav navigation navbar breadcrumb breadcrumbs pagination pager toc toolbar skiplink"),
    ),
    (_furniture("the page's navigation", weak=True), words("menu tools follow footer pagefoot colophon")),
    (
        _furniture("the page's labels of the subject", weak=True),
        words("tags taglist tagslinks topics hashtags keywords"),
    ),
    (PULL, words("pullquote pullquotes pulledquote")),
    (CREDIT, words("credit credits copyright photocredit imagecredit photographer")),
    (CAPTION, words("caption captions figcaption wpcaptiontext imagecaption photocaption cutline bildunterschrift")),
    (AUTHOR, _AUTHORS),
    (
        BYLINE,
        words(
            """
            bylines byl timestamp pubdate publishdate publisheddate datepublished datemodified date datetime time
            postedon lastupdated dateline
            """
        ),
    ),
    (SOURCE, words("kicker eyebrow overline section category categories catlinks rubric rubrik sectionname")),
)
_BY_NAME = {name: sign for sign, names in reversed(_NAMED) for name in names}
_RANK = {sign: rank for rank, (sign, _) in enumerate(_NAMED)}
_TAGGED = {
    "nav": _furniture("the page's navigation"),
    "menu": _furniture("the page's navigation"),
    "button": _furniture("a button of the page"),
    "form": _furniture("a form of the page"),
    "amp-ad": _furniture("an advertisement, by the page's own names"),
    "amp-sticky-ad": _furniture("an advertisement, by the page's own names"),
    "amp-embed": _furniture("links to other stories"),
    "amp-sidebar": _furniture("the page's navigation"),
    "amp-consent": _furniture("a cookie notice of the page"),
    "amp-social-share": _furniture("buttons for sharing"),
    "figcaption": CAPTION,
    "time": Sign(Kind.BYLINE, "a time of the page"),
    "footer": _furniture("the page's foot", weak=True),
    "caption": CAPTION,
}
_ROLES = {
    "navigation": _TAGGED["nav"],
    "search": _TAGGED["form"],
    "menubar": _TAGGED["nav"],
    "button": _TAGGED["button"],
}
_NAMING = ("class", "id", "data-component", "data-testid")
_TYPED = re.compile(r"schema\.org/(?:User)?Comments?$", re.I)
_ITEMS = words("author datePublished dateModified dateCreated")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PART = re.compile(r"[^\W_\d]+")
_MODIFIERS = ("has-", "with-", "no-", "not-", "is-", "hide-", "without-")
_QUOTED = words("embed embeds embedded tweet toot socialpost instagram quote blockquote")
"""A post of somebody's on a social network is part of the story, whatever else the box is called."""
_LONGEST = 400
"""Characters of a name that are looked at."""


def sign_of(element: Any) -> Sign | None:
    """What the element by itself says; None where it says nothing. Its ancestors are not asked."""
    found = _TAGGED.get(element.tag)
    given = dict(element.items())
    if not given:
        return found
    if given.get("itemprop") in _ITEMS or given.get("rel") == "author":
        return BYLINE
    if _TYPED.search(given.get("itemtype", "")):
        return COMMENTS
    by_role = _ROLES.get(given.get("role", ""))
    named = _named(_naming(given))
    if element.tag == "blockquote" and named is not PULL:
        return None
    return by_role or _stronger(found, named)


def names_author(element: Any) -> bool:
    """Whether the element says that it holds an author's name."""
    given = dict(element.items())
    if given.get("itemprop") == "author" or given.get("rel") == "author":
        return True
    return not _AUTHORS.isdisjoint(_words_of(_naming(given)))


def _naming(given: Mapping[str, str]) -> str:
    return " ".join([given[name][:_LONGEST] for name in _NAMING if name in given])


def _stronger(found: Sign | None, named: Sign | None) -> Sign | None:
    """Of tag and name the one that says more: a tag, unless the name tells of furniture; a figcaption is a caption."""
    if found is None or named is None or found is CAPTION:
        return found or named
    return named if named.kind is Kind.BOILERPLATE and not named.weak else found


@lru_cache(maxsize=4096)
def _named(given: str) -> Sign | None:
    """What the words of class, id and the like say: of several the first in the table."""
    found = _words_of(given)
    signs = [_BY_NAME[name] for name in found if name in _BY_NAME]
    if not _QUOTED.isdisjoint(found):
        signs = [sign for sign in signs if sign in {PULL, COMMENTS}]
    return min(signs, key=_RANK.__getitem__, default=None)


def _words_of(given: str) -> frozenset[str]:
    """The single words of a name, and each with the one after it: "relatedPosts" is related, posts, relatedposts."""
    found: set[str] = set()
    for name in given.split():
        if name.lower().startswith(_MODIFIERS) or name.lower().endswith(("-open", "-closed", "-free", "-enabled")):
            continue
        parts = [part.lower() for part in _PART.findall(_CAMEL.sub(" ", name))]
        found.update(parts)
        found.update(first + second for first, second in pairwise(parts))
    return frozenset(found)
