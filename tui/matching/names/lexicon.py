"""The English words by which names are read. Everything is lower-case and without accents."""

from tui.matching.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from tui.tables import words

TITLES = words(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness duke duchess earl count countess prince "
    "princess king queen crown emperor sultan sheikh pope saint reverend rev father bishop archbishop cardinal rabbi "
    "imam ayatollah president presidents premier prime minister ministers secretary secretaries chancellor senator "
    "senators sen representative rep reps congressman congresswoman deputy vice governor gov mayor councillor "
    "councilman councilwoman speaker leader chief chairman chairwoman chairperson chair ceo cfo director executive "
    "officer manager head judge justice magistrate attorney prosecutor lawyer counsel solicitor barrister general gen "
    "admiral colonel col lieutenant lt captain capt major maj sergeant sgt corporal private commander commissioner "
    "constable superintendent inspector detective sheriff marshal ambassador envoy consul spokesman spokeswoman "
    "spokesperson adviser advisor aide coach striker goalkeeper midfielder defender winger quarterback pitcher referee "
    "grandmaster champion actor actress author singer undersecretary acting former founder editor correspondent "
    "reporter analyst economist historian scientist firefighter paramedic nurse doctor pilot skipper driver midwife "
    "treasurer surgeon ranger farmer teacher trustee warden principal rector dean provost registrar ombudsman auditor "
    "astronaut cosmonaut explorer novelist poet painter composer conductor pianist violinist biologist physicist "
    "chemist geologist psychologist sociologist whistleblower billionaire tycoon financier banker trader campaigner "
    "activist blogger guitarist rapper comedian presenter broadcaster publisher broker dissident warlord rebel "
    "opposition chef pastor priest"
)
"""Titles and roles, and the words that go with them: they say who somebody is, and are no part of the name."""
SURNAMES_TOO = words("king bishop pope judge prince duke marshal baron earl lord major chase constable cardinal price")
"""Titles that are a surname when they close a name."""

HELD_BY_ONE = words(
    "treasurer mount president minister premier chancellor king queen pope emperor sultan prince governor mayor judge "
    "captain skipper coach commander ceo chief chairman chairwoman speaker secretary coordinator manager head director "
    "general pilot suspect victim gunman attacker killer winner champion driver ferry trawler tanker freighter ship "
    "vessel yacht submarine liner carrier hurricane cyclone typhoon storm mine volcano maker owner husband wife "
    "prosecutor attorney sheriff"
)
"""Roles and kinds of which a report of one event seldom has two."""
RANKS = words("deputy vice former assistant acting ex junior senior shadow first second future late")
"""Words that make a role another one."""
DOMAINS = words("minister secretary chief head director officer spokesman spokeswoman executive manager general judge")
"""Roles of which the word before tells which one it is."""

PORTFOLIOS = words(
    "foreign interior home defence defense finance treasury prime health education trade energy justice environment "
    "transport agriculture culture economy labour labor police fire army navy intelligence security press state "
    "executive financial operating technology medical communications campaign national special acting"
)
"""Words before a role that make it another one, where there are several of it."""

KINDS = words(
    "university college school academy institute hospital clinic cathedral church abbey mosque temple museum gallery "
    "theatre theater library airport station port harbour harbor stadium arena park garden square street road avenue "
    "lane boulevard bridge tunnel tower castle palace hall house hotel prison jail camp base river lake sea bay gulf "
    "strait straits channel cape island islands isle mount mountain mountains valley forest desert glacier volcano "
    "city town village district county province state region borough republic kingdom bank ministry department agency "
    "bureau office board council commission committee court party union league association federation foundation "
    "society organisation organization company corporation corp inc ltd plc llc group holdings industries airlines "
    "airways motors energy partners capital mine plant factory dam ferry trawler tanker freighter ship hurricane "
    "cyclone typhoon storm act bill treaty accord family club center centre fund service services trust army"
)
"""What a thing or place with a name of its own is: "Heathrow Airport", "the University of Leeds"."""
JOINED_BY_OF = KINDS | words("guild order bishop isle great gates")
"""Words after which "of" goes on with the name."""

PARTICLES = words("al el de del della di da das dos du la le los van von der den bin ibn ben abu ter st saint mac")
"""Small words inside names that may be written or left out."""

ABBREVIATED = words("st dr mr mrs ms prof sen rep gov gen col lt capt maj sgt rev jr sr mt ft hon no")
"""Words whose full stop is no end: "St. Mary"."""

SPEAKING = words(
    "said says told tells added asked announced warned argued insisted admitted claimed replied wrote tweeted testified"
)

FUNCTION_WORDS = words(
    "a an the this that these those his her its their our my your and or but nor of in on at to for from by with as "
    "than when while after before since until if so also per then there here where which what who whom whose why how "
    "into onto over under during against between among about around across near amid within without outside inside "
    "toward towards upon off out up down through he she they it we i you him them us me not no yes was were is are be "
    "been being have has had having do does did will would shall should can could may might must said says saying all "
    "both each every any some many most more other another such same just only even still yet ever never once again "
    "too very now later ago because although though however despite like unlike along s t"
)
"""Words that say little about the place in which a name stands."""
OPENERS = FUNCTION_WORDS | words(
    "meanwhile earlier today yesterday tomorrow tonight last next several few two three four five six seven eight nine "
    "ten according asked speaking nearly almost perhaps maybe indeed instead moreover furthermore overall finally "
    "eventually recently currently previously police officials authorities rescuers firefighters prosecutors lawyers "
    "critics supporters opponents experts scientists researchers analysts investors investigators residents witnesses "
    "neighbours neighbors workers students teachers parents children women men people patients voters troops soldiers "
    "shares stocks prices oil inflation trade talks rescue emergency local state federal government parliament "
    "congress senate lawmakers members leaders ministers diplomats doctors nurses engineers survivors passengers "
    "protesters demonstrators fans players much little less half part one none nobody everyone everybody someone "
    "something nothing anything everything breaking exclusive video photo photos image file read watch report reports "
    "analysis opinion update live new old big great good bad long short high low early late top key major yes please "
    "thanks sorry let make take get go come see look think know say ask tell call give keep put set try use work play "
    "run move turn relations ties tensions fighting air water power fire smoke traffic flights trains schools "
    "hospitals shelters rain snow wind heavy strong whether unless given based born pressed citing no hundreds "
    "thousands dozens millions billions tens"
)
"""Common words that open sentences, where the capital says nothing."""

NEVER = (WEEKDAY_WORDS | MONTH_WORDS) | words(
    "mon tue tues wed thu thur thurs fri sat sun "
    "am pm gmt utc est edt bst cet christmas easter ramadan thanksgiving god i i'm i've i'd i'll oh "
    "ok mps mp tv covid islam democrat democrats democratic republican republicans conservative conservatives liberal "
    "liberals muslim muslims christian christians catholic catholics jewish jew jews sunni shia shiite hindu hindus "
    "buddhist twitter facebook instagram youtube via"
)
"""Written with a capital, and no name that two stories could give otherwise."""
NAMES_TOO = words("may march april june august jan sun christian")
"""Of these, the ones that are also a part of people's names: "Theresa May"."""
OUTLETS = words(
    "reuters ap afp bbc cnn abc nbc cbs npr msnbc pbs bloomberg axios politico xinhua tass times post journal news "
    "newspaper courier ledger tribune herald gazette guardian telegraph mail mirror observer chronicle dispatch press "
    "today wire radio magazine review economist examiner inquirer spiegel monde"
)
"""Last words of outlets' names."""
GENERIC = words(
    "state states government parliament congress senate house cabinet army navy force forces police republic kingdom "
    "nation federal national international supreme high great new old north south east west northern southern eastern "
    "western central general public foreign treasury interior justice ministry department administration union council "
    "city town county party committee commission court guard coastguard coast bureau agency office security human "
    "rights people war world intelligence american minister constitution bible internet capitol hill affairs defence "
    "defense health education trade commerce labor labour energy transport white prime press finance special first "
    "staff"
)
"""A name of these words alone is told apart by nothing."""

_SHORT = (
    "joseph joe joey, william bill will billy, robert bob rob bobby bert, richard rick dick rich, james jim jimmy "
    "jamie, john jack johnny jon, michael mike mick, thomas tom tommy, charles charlie chuck, edward ed eddie ted ned, "
    "theodore ted teddy, anthony tony, antony tony, daniel dan danny, samuel sam, samantha sam, benjamin ben, matthew "
    "matt, andrew andy drew, christopher chris, christine chris, nicholas nick, nicolas nick, alexander alex sasha, "
    "alexandra alex sasha, david dave, steven steve, stephen steve, peter pete, patrick pat, patricia pat trish, "
    "timothy tim, gregory greg, geoffrey geoff, jeffrey jeff, kenneth ken, ronald ron, donald don, raymond ray, "
    "lawrence larry, laurence larry, gerald gerry jerry, jeremy jerry, francis frank, franklin frank, henry harry "
    "hank, harold harry, walter walt, albert al bert, alfred alf fred, frederick fred, leonard len leo, douglas doug, "
    "philip phil, vincent vince, victor vic, elizabeth liz beth betty lizzie eliza, margaret maggie meg peggy, "
    "katherine kate kathy katie, catherine cathy kate, susan sue, deborah deb debbie, barbara barb, jennifer jen "
    "jenny, jessica jess, rebecca becky, victoria vicky, kimberly kim, pamela pam, judith judy, amanda mandy, abigail "
    "abby, mikhail misha, dmitri dima, mohammed mo, eugene gene, zachary zach, nathaniel nate, jonathan jon, joshua "
    "josh, jacob jake, abraham abe"
)
SHORT_NAMES: frozenset[frozenset[str]] = frozenset(
    frozenset({full, short}) for full, *shorts in (row.split() for row in _SHORT.split(",")) for short in shorts
)
"""First names with their short forms."""

_RENAMED = (
    "mumbai bombay, beijing peking, myanmar burma, kolkata calcutta, chennai madras, bengaluru bangalore, yangon "
    "rangoon, eswatini swaziland, turkiye turkey, lviv lvov, kharkiv kharkov, astana nursultan, guangzhou canton, "
    "tianjin tientsin, gdansk danzig, wroclaw breslau, iasi jassy, thessaloniki salonica, izmir smyrna"
)
RENAMED: frozenset[frozenset[str]] = frozenset(frozenset(row.split()) for row in _RENAMED.split(","))
"""Names of one place that have few letters in common."""
