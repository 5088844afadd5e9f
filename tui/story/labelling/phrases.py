"""The wordings of site furniture, as patterns, each group under the evidence that it is.

`LINES` must fill a whole line, `OPENINGS` begin a short sentence, `LINK_HEADS` are the lines above lists of links. A
wording that a report may use of its own subject has no place here.
"""

_RELATED = (
    r"(?:more )?(?:related|recommended)"
    r"(?: (?:articles?|stories|story|news|topics?|content|links?|coverage|videos?|reading))?"
)
_MORE_FROM = r"more from (?:(?-i:[A-Z])|this|our)[^.]{1,40}"
"""A name, or the site itself: "More from the talks" may be a heading."""

LINES: dict[str, tuple[str, ...]] = {
    "a call to sign in or subscribe, on a line of its own": (
        r"(?:sign|log) ?(?:in|up|out)(?: (?:here|now|for free|to .{1,40}))?",
        r"register(?: (?:now|for free))?",
        r"subscribe(?: (?:now|today|here|for .{1,40}|to .{1,60}))?",
        r"(?:my )?account",
        r"become a (?:member|subscriber)",
        r"start (?:your )?free trial",
        r"manage (?:my )?(?:account|subscription)",
        r"donate(?: now)?|support us|join (?:us|now)",
    ),
    "a call to share or follow, on a line of its own": (
        r"share(?: (?:this|on|via)\b.{0,40})?",
        r"tweet(?: this)?",
        r"follow(?: (?:us|me)\b.{0,60})?|\+? ?follow(?:ing)?",
        r"(?:copy|share) (?:the )?(?:link|page)",
        r"facebook|twitter|whatsapp|linkedin|instagram|youtube|telegram|reddit|messenger|pinterest|e-?mail",
        r"print|save(?: (?:article|story|for later))?|bookmark|like|comments?",
        r"(?:leave|post|add|write) a (?:comment|reply)",
        r"(?:view|show|join the) (?:\d+ )?(?:comments|conversation)",
    ),
    "a call to get the app or to change how the page is shown": (
        r"(?:download|get|install|open|use|try)(?: (?:our|the|this|in))?(?: [\w-]+){0,2} app(?: (?:now|today))?",
        r"listen(?: to (?:this|the) (?:article|story).{0,15})?",
        r"(?:turn|switch) (?:on|off) (?:notifications|captions|dark mode)",
        r"(?:enable|allow) notifications",
        r"play(?: video)?|watch(?: (?:live|now|video))?|live tv",
        r"skip (?:to|ad|past)\b.{0,40}|back to top",
        r"(?:open|close|toggle) (?:the )?(?:menu|navigation|search)",
    ),
    "a link to other pages of the site": (
        r"menu|home|search|web search|navigation|sections?|more|next|previous",
        r"(?:show|see|load) more|view (?:all|more)",
        r"(?:latest|top|trending|popular|breaking) (?:news|stories|now)|trending",
        r"most (?:read|viewed|popular|shared)",
        r"(?:continue|keep) reading(?: below)?|(?:read|learn|find out|discover) more",
        r"read (?:the )?full (?:story|article)|click (?:here|to)\b.{0,60}",
        _RELATED,
        r"related to this|(?:you (?:may|might)|we think you'll) also like",
        r"(?:read|see|watch) also|also read|see also|up next",
        _MORE_FROM,
        r"more on this (?:story|topic)|more (?:stories|news|videos|headlines)",
        r"editor['’]?s['’]? (?:picks?|choice)|what to read next",
        r"in this (?:article|story)|topics|tags|filed under",
    ),
    "an advertisement's sign": (
        r"advert(?:isement|ising)?s?|ads?|remove ads|ad feedback",
        r"sponsored(?: (?:content|links?|by .{1,40}))?|promoted|paid (?:content|post)",
        r"(?:story|article) continues below(?: (?:the )?advertisement)?",
    ),
    "a notice of the site": (
        (
            r"(?:terms|conditions|privacy|cookies?)(?: (?:of|and|&) (?:use|service|conditions|cookies?|terms))?"
            r"(?: (?:policy|notice|statement|settings|preferences))?"
        ),
        r"(?:terms|privacy)\b.{0,10}(?:policy|terms|use)",
        r"(?:accept|reject|manage)(?: all)?(?: cookies)?",
        r"contact us|about us|help|faqs?|feedback|advertise with us|careers|sitemap|newsletters?",
        r"report (?:an error|a problem|this ad)|our standards:.{0,80}|all rights reserved\.?",
    ),
    "a count, as pages show beside a story": (
        r"[\d.,]+ ?[kmb]?\+? (?:shares?|comments?|likes?|views?|followers?|reactions?|retweets?|reads?)",
        r"(?:\d+|a few) ?(?:min(?:ute)?s?|hours?|hrs?|h|days?|d|weeks?|w|months?|mo|years?|y)(?: ago| read)?",
        r"(?:[•·|] ?)?\d+[ -]min(?:ute)?s?[ -](?:read|listen|watch)|reading time:? .{1,20}",
        r"page \d+ of \d+|\d+ ?/ ?\d+",
    ),
}

OPENINGS: dict[str, tuple[str, ...]] = {
    "a call to subscribe, sign up or download": (
        (
            r"(?:please )?(?:(?:sign up|subscribe|register) (?:for|to|now|here|today|with|and)|(?:log|sign) in)\b"
            r".{0,80}\b(?:newsletters?|inbox|emails?|updates|alerts?|account|app|channel|podcast|digital|continue|access)\b"
        ),
        r"(?:download|get|install|try) (?:the|our)\b.{0,40}\bapp\b",
        r"(?:get|receive|want)\b.{0,80}\b(?:your inbox|newsletters?|(?:our|the) app)\b",
        r"(?:never miss|don['’]t miss) (?:a|an|any|our)\b.{0,60}\b(?:story|stories|update|news|newsletter|inbox)\b",
        r"enter your e-?mail\b|already (?:a subscriber|have an account)|to (?:continue|keep) reading\b",
    ),
    "a call to follow, share or write in": (
        r"(?:follow|like|find|join) us (?:on|at|via)\b",
        (
            r"follow .{1,60} on (?:twitter|x|facebook|instagram|threads|bluesky|youtube|tiktok|linkedin|mastodon|"
            r"google news|whatsapp)\b"
        ),
        r"share (?:this|your)\b.{0,40}\b(?:article|story|thoughts|experiences?|link)\b",
        r"(?:do you )?have (?:a|any) (?:tip|news tips?|question|story)\b.{0,80}\b(?:e-?mail|contact|us|tips?)\b",
        r"(?:e-?mail|contact) us\b|send us (?:an?|your)\b|what do you think\? (?:let us|join|tell)",
    ),
    "a link to another story": (
        r"(?:read|see|watch|listen)(?: (?:more|also|next|now))? ?[:»>→|-](?=\s)",
        r"(?:more|also|related)(?: (?:here|stories|story|reading|coverage|news))? ?[:»>→](?=\s)",
        r"also read\b|click here\b",
        r"for more (?:news|stories|information|updates|details)\b.{0,80}\b(?:click|visit|subscribe|follow|sign up)\b",
        r"(?:recommended|don['’]t miss|up next|you may like|editor['’]s picks?|most read) ?[:»>→](?=\s)",
    ),
    "a notice of the site": (
        r"(?:©|\(c\)|copyright (?:©|\(c\))?) ?(?:19|20)\d\d|(?:all rights reserved|reproduction without)\b",
        (
            r"this (?:material|content|website|site|page|article|story|post) (?:uses cookies|contains affiliate|"
            r"may not be (?:published|reproduced|copied)|requires (?:javascript|a subscription|an account)|"
            r"is (?:protected by|locked|exclusive to|for subscribers|(?:free|available) (?:to|for) subscribers))"
        ),
        r"we (?:use|and our partners use) cookies",
        r"by (?:continuing|using|clicking|signing up|subscribing)\b.{0,60}\byou (?:agree|accept|consent|confirm)\b",
        r"our standards:|(?:javascript|your browser)\b.{0,60}\b(?:enabled?|disabled|support(?:ed)?)\b",
        r"[\w ]{2,40} and (?:its )?partners may (?:be compensated|earn (?:a |an )?(?:affiliate )?commission)",
        r"we may (?:earn|receive) (?:a |an )?(?:affiliate )?commission",
        r"(?:tags|topics|filed under|categories) ?:",
    ),
}

LINK_HEADS: tuple[str, ...] = (
    _RELATED,
    r"(?:read|see|watch) (?:more|also)|also read|see also",
    rf"{_MORE_FROM}|more on this (?:story|topic)|more (?:stories|news|headlines)",
    r"most (?:read|viewed|popular|shared)|trending(?: now)?|(?:latest|top|trending|popular) (?:news|stories)",
    r"you (?:may|might) also like|what to read next|editor['’]s picks?",
)
