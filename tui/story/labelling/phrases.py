"""The wordings of site furniture, as patterns, each group under the evidence that it is.

`LINES` must fill a whole line, `OPENINGS` begin a short sentence, `LINK_HEADS` are the lines above lists of links. A
wording that a report may use of its own subject has no place here.
"""

_RELATED = (
    r"(?:more )?(?:related|recommended)"
    r"(?: (?:articles?|stories|story|news|topics?|content|links?|coverage|videos?|reading))?"
)
_MORE_FROM = r"more from (?:(?:the )?(?-i:[A-Z])|this|our)[^.]{1,40}"
"""A name, or the site itself: "More from the talks" may be a heading."""

LINES: dict[str, tuple[str, ...]] = {
    "a call to sign in or subscribe, on a line of its own": (
        r"(?:sign|log) ?(?:in|up|out)(?: (?:here|now|for free|to .{1,40}))?",
        r"(?:subscribe|register) here|unsubscribe|(?:update|manage|email) preferences|free (?:daily|weekly) newsletter",
        r"(?:enter )?your (?:e-?mail|name)(?: address)? ?(?:\(required\)|\*)?|submit|required fields are marked.{0,5}",
        r"anmelden|einloggen|registrieren|abo|(?:jetzt |newsletter )?abonnieren|zum newsletter anmelden",
        r"article réservé aux abonnés|contribuer|réutiliser ce contenu",
        r"se connecter|s['’]identifier|s['’]abonner|je m['’]abonne|abonnez-vous|réservé aux abonnés",
        r"iniciar sesión|suscríbete|suscribirse|regístrate|accede|entrar|assine|fazer login|accedi|abbonati",
        r"register(?: (?:now|for free))?",
        r"subscribe(?: (?:now|today|here|for .{1,40}|to .{1,60}))?",
        r"(?:my )?account",
        r"become a (?:member|subscriber)",
        r"start (?:your )?free trial",
        r"manage (?:my )?(?:account|subscription)",
        r"donate(?: now)?|support us|join (?:us|now)",
    ),
    "a call to share or follow, on a line of its own": (
        r"share(?: (?:this|on|via|full)\b.{0,40})?|reuse this content",
        r"(?:jetzt |artikel )?(?:teilen|merken|drucken|vorlesen|kommentieren)|kommentare?(?: \(?\d+\)?)?",
        r"partager(?: (?:cet article|sur .{1,20}))?|commenter|commentaires?|imprimer|envoyer par e-?mail",
        r"compart(?:e|ir)(?: (?:esta noticia|este artículo|en .{1,20}))?|comentarios?|imprimir|guardar",
        r"síguenos(?: en .{1,40})?|suivez-nous(?: sur .{1,40})?|folgen sie uns(?: auf .{1,40})?",
        r"tweet(?: this)?",
        r"follow(?: (?:us|me)\b.{0,60})?|\+? ?follow(?:ing)?",
        r"(?:copy|share) (?:the )?(?:link|page)|link copied",
        r"facebook|twitter|whatsapp|linkedin|instagram|youtube|telegram|reddit|messenger|pinterest|e-?mail",
        r"like this|like loading\W*|loading|bookmark the permalink",
        r"print|save(?: (?:article|story|for later))?|bookmark|like|comments?",
        r"(?:leave|post|add|write) a (?:comment|reply)\W*|ready for more\W*",
        r"restacks?|discussion about this post|discover more from .{2,40}|pledge your support",
        r"(?:view|show|join the) (?:\d+ )?(?:comments|conversation)",
    ),
    "a call to get the app or to change how the page is shown": (
        r"(?:download|get|install|open|use|try)(?: (?:our|the|this|in))?(?: [\w-]+){0,2} app(?: (?:now|today))?",
        r"listen(?: to (?:this|the) (?:article|story).{0,15})?",
        r"(?:turn|switch) (?:on|off) (?:notifications|captions|dark mode)",
        r"(?:enable|allow) notifications",
        r"play(?: video)?|replay|watch(?: (?:live|now|video))?|live tv|just watched|must watch",
        r"(?:skip|jump) (?:to|ads?|advertisement|past)\b.{0,40}|back to top|(?:close|dismiss) modal",
        r"(?:view|open|see) (?:image|photo|gallery) in (?:fullscreen|full screen|gallery)",
        r"(?:(?:enlarge|hide|toggle|show|open|close) )?(?:image|caption)|close|back to (?:the )?gallery",
        r"(?:view|read) (?:this|the) (?:e-?mail|newsletter) (?:in|on) (?:your|the|a) (?:web )?browser",
        r"(?:open|close|toggle) (?:the )?(?:menu|navigation|search)",
    ),
    "a link to other pages of the site": (
        r"menu|home|search|web search|navigation|sections?|more|next|previous",
        r"startseite|zur startseite|inicio|portada|accueil|à la une|menü|suche",
        r"(?:show|see|load) more|view (?:all|more)",
        r"(?:latest|top|trending|popular|breaking) (?:news|stories|now)|trending(?: (?:stories|topics))?",
        r"most (?:read|viewed|popular|shared|commented)(?: (?:stories|articles|in .{1,20}))?",
        r"(?:read|up) next|next read|more for you|explore more on these topics|read more on related topics",
        r"list of \d+ items?|list \d+ of \d+|end of list",
        r"mehr zum thema|das könnte sie auch interessieren|meistgelesen|mehr .{1,20} nachrichten",
        r"voir plus|sur le même (?:sujet|thème)|les plus lus|à lire aussi|lire aussi|voir aussi",
        r"más (?:noticias|información|leídas?)|lo más (?:leído|visto)|te puede interesar|noticias relacionadas",
        r"(?:continue|keep) reading(?: below)?|(?:read|learn|find out|discover) more",
        r"read (?:the )?full (?:story|article)|click (?:here|to)\b.{0,60}",
        _RELATED,
        r"related to this|(?:you (?:may|might)|we think you'll) also like",
        r"(?:read|see|watch) also|also read|see also|up next|don['’]t miss",
        _MORE_FROM,
        r"more on this (?:story|topic)|more (?:stories|news|videos|headlines)",
        r"editor['’]?s['’]? (?:picks?|choice)|what to read next",
        r"in this (?:article|story)|topics|tags|filed under",
    ),
    "an advertisement's sign": (
        r"anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertising|after newsletter promotion",
        r"advert(?:isement|ising)?s?|ads?|remove ads|ad feedback",
        r"sponsored(?: (?:content|links?|by .{1,40}))?|promoted|paid (?:content|post)",
        r"(?:story|article) continues below(?: (?:the )?advertisement)?",
    ),
    "a notice of the site": (
        r"your (?:daily|weekly|morning|evening|nightly) (?:briefing|newsletter|digest|update)\b.{0,40}",
        (
            r"(?:terms|conditions|privacy|cookies?)(?: (?:of|and|&) (?:use|service|conditions|cookies?|terms))?"
            r"(?: (?:policy|notice|statement|settings|preferences))?"
        ),
        r"(?:terms|privacy)\b.{0,10}(?:policy|terms|use)",
        r"(?:accept|reject|manage)(?: all)?(?: cookies)?",
        r"contact us|about us|help|faqs?|feedback|advertise with us|careers|sitemap|newsletters?",
        r"report (?:an error|a problem|this ad)|our standards:.{0,80}|all rights reserved\.?|suggest a correction",
        r"purchase licensing rights.{0,20}|opens? (?:in )?(?:a )?new (?:tab|window)",
        r"impressum|datenschutz|agb|mentions légales|aviso legal|política de privacidad",
    ),
    "a count, as pages show beside a story": (
        r"comments? ?[(/:] ?[\d.,]+\)?|(?:read|see|view|show)(?: all)? [\d.,]+ comments?",
        (
            r"(?:over )?[\d.,]+ ?[kmb]?\+? (?:shares?|comments?|likes?|views?|followers?|reactions?|retweets?|reads?|"
            r"subscribers?|restacks?)"
        ),
        r"(?:\d+|a few) ?(?:min(?:ute)?s?|hours?|hrs?|h|days?|d|weeks?|w|months?|mo|years?|y)(?: ago| read)?",
        r"(?:[•·|] ?)?\d+[ -]min(?:ute)?s?[ -](?:read|listen|watch)|reading time:? .{1,20}|temps de lecture.{1,20}",
        r"(?:(?:page|image|photo|slide|picture) )?\d+ of \d+|\d+ ?/ ?\d+",
    ),
}

OPENINGS: dict[str, tuple[str, ...]] = {
    "a call to subscribe, sign up or download": (
        r"(?:sign up|subscribe|register) (?:here|now|today)[.!]?\Z",
        (
            r"our (?:free )?(?:[\w-]+ )?(?:e-?mail|newsletter|briefing) "
            r"(?:breaks|brings|delivers|tells|gives|rounds|offers)\b.{0,120}\byou(?:r)?\b"
        ),
        r"want (?:the latest|more)\b.{0,80}\b(?:phone|inbox|e-?mail|app)\b",
        (
            r"for the latest (?:news|weather|sports|updates|headlines)\b.{0,80}\b"
            r"(?:head to|visit|go to|tune in|follow|check|download)\b"
        ),
        (
            r"(?:please )?(?:(?:sign up|subscribe|register) (?:for|to|now|here|today|with|and)|(?:log|sign) in)\b"
            r".{0,80}\b(?:newsletters?|inbox|emails|"
            r"e-?mail list|updates|alerts?|(?:an?|our|your) account|app|channel|podcast|digital|continue|access)\b"
        ),
        r"(?:download|get|install|try) (?:the|our)\b.{0,40}\bapp\b",
        r"(?:get|receive|want)\b.{0,80}\b(?:your inbox|newsletters?|(?:our|the) app)\b",
        r"(?:never miss|don['’]t miss) (?:a|an|any|our)\b.{0,60}\b(?:story|stories|update|news|newsletter|inbox)\b",
        r"thanks for reading\b.{0,60}!\Z|subscribe for free\b|pledge your support",
        r"support (?:local|our|independent|quality) journalism\b|i agree to receiv",
        r"enter your e-?mail\b|already (?:a subscriber|have an account)|to (?:continue|keep) reading\b",
    ),
    "a call to follow, share or write in": (
        r"(?:follow|read|see) .{1,80} (?:at|on) (?:https?://|www\.)\S+\Z",
        r"(?:follow|like|find|join) us (?:on|at|via)\b|follow this (?:publisher|author|topic)\b|bookmark the permalink",
        (
            r"follow .{1,60} on (?:twitter|x|facebook|instagram|threads|bluesky|youtube|tiktok|linkedin|mastodon|"
            r"google news|whatsapp)\b"
        ),
        (
            r"(?:reach|contact|e-?mail|write to|follow) "
            r"(?:him|her|them|me|the (?:author|reporter|writer|editor)s?) (?:at|on)\b"
        ),
        r"write to (?-i:[A-Z])[\w.'’ -]{2,40} at \S+@\S+\Z",
        r"(?:like|enjoy|enjoyed|enjoying) this (?:story|article|post)\?|share it with (?:a|your) friends?\b",
        r"chat with us (?:in|on)\b",
        r"share (?:this|your)\b.{0,40}\b(?:article|story|thoughts|experiences?|link)\b",
        r"(?:do you )?have (?:a|any) (?:tip|news tips?|question|story)\b.{0,80}\b(?:e-?mail|contact|us|tips?)\b",
        r"(?:e-?mail|contact) us\b|send us (?:an?|your)\b|what do you think\? (?:let us|join|tell)",
    ),
    "a link to another story": (
        r"(?:read|see|watch|listen)(?: (?:more|also|next|now))? ?[:»>→|-](?=\s)",
        r"(?:more|also|related)(?: (?:here|stories|story|reading|coverage|news|video))? ?[:»>→](?=\s)",
        r"(?:previous|earlier|full) coverage ?[:»>→](?=\s)|more about (?-i:[A-Z])[^.]{2,40}\Z",
        r"(?:lesen sie auch|mehr dazu|siehe auch|(?:à )?lire aussi|voir aussi) ?[:»>→]",
        r"(?:le[ae] también|leia também|vea también|[tl]e puede interesar) ?[:»>→]",
        r"also read\b|click here\b",
        r"for more (?:news|stories|information|updates|details)\b.{0,80}\b(?:click|visit|subscribe|follow|sign up)\b",
        r"(?:recommended|don['’]t miss|up next|you may like|editor['’]s picks?|most read) ?[:»>→](?=\s)",
    ),
    "a line of a mail program": (
        r"(?:begin )?forwarded message ?:?\W*\Z|-{2,} ?(?:original|forwarded) message|sent from my\b[^.]{0,30}\Z",
        r"you (?:are receiving|received|get|got) this (?:e-?mail|newsletter) because\b",
        r"(?:were you|was this (?:e-?mail|newsletter)) forwarded\b",
        r"to unsubscribe\b.{0,60}\b(?:click|here|reply|from this)\b",
    ),
    "a notice of the site": (
        r"(?:©|\(c\)|copyright (?:©|\(c\))?) ?(?:19|20)\d\d|(?:all rights reserved|reproduction without)\b",
        r"(?:©|\(c\)) [^.]{2,40} (?:19|20)\d\d\W*\Z",
        (
            r"this (?:material|content|website|site|page|article|story|post|slideshow|gallery|video) "
            r"(?:uses cookies|contains affiliate|"
            r"may not be (?:published|reproduced|copied)|requires (?:javascript|a subscription|an account)|"
            r"is (?:protected by|locked|exclusive to|for subscribers|(?:free|available) (?:to|for) subscribers))"
        ),
        r"we (?:use|and our partners use) cookies",
        r"by (?:continuing|using|clicking|signing up|subscribing)\b.{0,60}\b(?:you|i) (?:agree|accept|consent)\b",
        r"our standards:|(?:javascript|your browser)\b.{0,60}\b(?:enabled?|disabled|support(?:ed)?)\b",
        r"[\w ]{2,40} and (?:its )?partners may (?:be compensated|earn (?:a |an )?(?:affiliate )?commission)",
        r"we may (?:earn|receive) (?:a |an )?(?:affiliate )?commission",
        r"[\w&' ]{2,40} may (?:earn|receive) (?:a |an )?(?:affiliate )?commission (?:if|when) you\b",
        r"welcome to newsbreak\b|are you enjoying newsbreak\b",
        r"(?:tags|topics|filed under|categories) ?:|this entry was posted in\b|(?:blog at|powered by) wordpress",
        r"(?:your e-?mail address will not be published|required fields are marked)",
        r"a version of this (?:article|story) (?:appears|appeared) in print\b|order reprints\b",
        r"this page was last (?:edited|modified|updated) on\b|text is available under\b",
        (
            r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed "
            r"(?:here|in this (?:article|story|column|piece)) are\b"
        ),
        r"the \w+ is not responsible for the content of external sites",
        r"lecture du \w+ en cours sur un autre appareil|vous pouvez lire .{2,40} sur un seul appareil à la fois",
        r"privacy notice:|for more information see our\b|this site is protected by recaptcha",
        r"(?:save|bookmark) (?:articles|stories) to read later\b",
    ),
}

LINK_HEADS: tuple[str, ...] = (
    _RELATED,
    r"(?:read|see|watch) (?:more|also)|also read|see also",
    rf"{_MORE_FROM}|more on this (?:story|topic)|more (?:stories|news|headlines)|more for you|(?:read|up) next",
    r"don['’]t miss|more (?:great|top) (?:[\w&'’.-]+ ){0,3}stories",
    r"see also|references|further reading|external links|siehe auch|einzelnachweise|weblinks",
    r"explore more on these topics|read more on related topics|related internet links|around the web|popular",
    r"mehr zum thema|das könnte sie auch interessieren|meistgelesen|lesen sie auch",
    r"sur le même (?:sujet|thème)|les plus lus|(?:à )?lire aussi|voir aussi",
    r"más (?:noticias|leídas?)|lo más (?:leído|visto)|te puede interesar|noticias relacionadas|lea también",
    r"most (?:read|viewed|popular|shared)|trending(?: now)?",
    r"(?:latest|top|trending|popular|recommended) (?:news|stories)",
    r"you (?:may|might) also like|what to read next|editor['’]s picks?",
)
