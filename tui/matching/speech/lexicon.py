"""The English words by which speech is found; another language would be another set of these tables."""

from tui.matching.calendar_words import WEEKDAY_WORDS
from tui.tables import words

SAY = words("said say says saying told tells telling")
"""Verbs that report what follows them without a "that"."""
REPORT = words(
    "added adds announced announces confirmed confirms claimed claims warned warns insisted insists argued "
    "argues acknowledged acknowledges admitted admits denied denies declared declares explained explains noted "
    "notes reported reports revealed reveals suggested suggests stressed stresses emphasised emphasized alleged "
    "alleges asserted asserts replied replies responded remarked recalled complained concluded concludes wrote "
    "writes tweeted testified predicted predicts believe believes believed think thinks forecast forecasts "
    "disclosed maintained maintains conceded stated states adding warning arguing insisting estimated estimates "
    "claiming noting alleging acknowledging promised vowed pledged repeated joked shouted cautioned "
    "claim warn argue insist announce confirm acknowledge admit deny declare explain suggest allege assert predict "
    "maintain concede complain"
)
"""Verbs that report what follows them after "that", a colon or a quotation mark, or what stands before them."""
HEAR = words("heard hears learned learnt")
"""The same with a subject to whom it is said."""
HINTS = SAY | words(
    "according reportedly allegedly apparently alleged believed suspected accused supposedly rumoured claim claiming"
)
"""Words by which a sentence hints at a source without naming it."""
QUOTE = words(
    "called calls calling described describes describing spoke speaks speaking asked asks urged urges read reads "
    "reading chanted cried sang praised denounced condemned hailed criticised criticized accused mentioned cited used "
    "hinted found ruled posted rejected rejects dismissed dismisses slammed blasted"
)
"""Verbs that report only what stands in quotation marks."""
CUES = SAY | REPORT | HEAR | QUOTE | {"according"}

BE = words("is are was were be been being am get got")
"""Before a verb of speech: something is said, by nobody who is named."""
PASSIVE = words("i'm we're they're you're")
"""Before a verb of speech: the same in one word with its subject."""
BETWEEN = words("also later then has have had earlier previously repeatedly again further himself herself just still")
"""Words between the subject and its verb."""
AUXILIARIES = words("was were is are be been being has had have will would could should may might can did do does")
"""Verbs by which words are known to be a sentence of their own: "warned the dam could burst"."""
JOINED = words(
    "and but or nor that which who whom whose when while as because since after before if where although though until "
    "unless whether so than then not what how why yes no"
)
"""Words at which another thought, or another part of one, may begin."""
BREAKS = SAY | AUXILIARIES | JOINED
"""Words that no subject of a verb of speech reaches over."""
PREPOSITIONS = words(
    "of for at in on from with by to into over under about during after before near outside inside across against "
    "among through within without behind beside since until following amid"
)
TIMES = WEEKDAY_WORDS | words(
    "today yesterday tomorrow tonight earlier later last this "
    "yet however meanwhile instead "
    "next early late afterwards again when as while via here there"
)
"""What stands after a verb of speech and is not what is said."""
DETERMINERS = words(
    "the a an his her its their our my your this that these those one some many several two 2 3 three 1"
)
INDEFINITE = words("a an one 1 some many several two three 2 3 another")
PRONOUNS = words("he she they it we i you who which that this these those him her them there one")
PERSONS = words("he she")
"""Pronouns that stand for a person named before."""
ALONE = words("he she they we i you it him them me us")
"""Pronouns that no word of the same noun follows."""
RELATIVES = words("who which that whom")
JOINTS = RELATIVES | {"and", "but", "or"}
"""Words before a speaker in the middle that cut off what comes before them: "and, officials said, …"."""
TURNS = words("while but although though whereas and as after when because who which")
"""Words that begin something else after a comma: another thought, or what a speaker is."""
CONTRASTS = words("while but although though whereas and as after")
"""Those that end what is said; a "who" or a "when" goes on with it."""
NOUNS = words("claim claims reports notes estimates forecast forecasts states warning adding")
"""Verbs of speech that are as often something else; they need a "that"."""
SHOWN = HINTS | (REPORT - NOUNS - {"reported"}) | words("show shows showed indicate indicates indicated")
"""Hints, and words by which a sentence may hint at one for itself and not for the sentences beside it."""
TITLES = words("mr mrs ms dr sir lord lady dame")
