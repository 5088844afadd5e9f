"""Tables for the sentence splitter: words whose full stop does not end a sentence, or only sometimes.

Matched as they are written, without their last full stop. Case matters where a word has another meaning in lower case
("Ill." is a state, "ill." is not).
"""

from tui.tables import words

NEVER = words(
    # Titles and ranks
    """
    Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Sen Sens Rep Reps Gov Govs Pres Amb Atty Supt Sec'y Hon Rt Rev Revd
    Fr Msgr Gen Gens Lt Col Cols Maj Capt Cmdr Cdr Adm Sgt Sgts Cpl Pvt Pfc Spc Brig Cmdt Det Insp Ald Asst Dep Const
    Mt Pt
    """
    # Titles of other languages
    """
    Sra Sras Srta Dra Dña Mme Mmes Mlle MM Mgr Sig Sigg Dott Avv Ing Hr Hrn Dipl sig sra dra dott avv ul św
    Ud Uds Gral Lic Arq Avda Hl Проф проф Акад акад ул Ул им Им см См डॉ प्रो पं
    """
    # Words that something always follows
    """
    vs Vs v e.g E.g i.e I.e cf Cf viz approx Approx ca Ca z.B Z.B d.h D.h u.a tzw np bzw Bzw geb feat incl excl vgl Vgl
    sog bzgl ggf EE FF
    """
)
"""Something always follows: "Mr." a name, "e.g." an example."""

NUMBERED = words(
    """
    No Nos Nr nr núm Núm n° Vol vol Fig fig Art Sec Sect Ch ch Chap chap p pp par para Para Abs Ziff Eq Rs Tel tel Ext
    ext Est est Exp Ref art pág Pág págs рис Рис гл стр янв фев февр апр авг сент окт нояб дек
    """
)
"""Not the end before a number: "No. 5", "Nr. 5", "p. 12"."""

MAYBE = words(
    # Places and streets
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore
    Pa Penn Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Sask St ST Ste Ft Ave Blvd Rd Sq Hwy Pkwy Bldg Apt Dist
    """
    # Companies and names
    """
    Inc Co Cos Corp Ltd Bros Mfg Assn Assoc Dept Univ Inst Intl Natl Govt Jr Sr Esq PhD al
    """
    # Months, days and times
    """
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat
    """
    # Measures and references
    """
    ft lb lbs oz hr hrs min sq avg Orig orig Ed Eds ed eds trans Trans Mio Mrd Tsd Str UU AA Cía Hnos Dpto av apr обл
    """
)
"""The end only before a word that begins sentences, or before an opening quote: "in Springfield, Ill. The mayor"."""

EXCLAIMED = words("Yahoo Jeopardy Wham Airplane")
"""Names that are written with an exclamation mark: "Yahoo! Inc."."""

STARTERS = words(
    """
    The A An It Its He She They We I You Your This That These Those There Then Thus But And Or So
    Yet If When While Where Why What Who How As At By For From In On Of To With Without After Afterwards Before Since
    Until During Despite Although Though Because However Meanwhile Moreover Nevertheless Nonetheless Still Also Another
    Some Many Most More Several Both Each Every His Her Their Our My No Not Now Nor None Nobody Once Here Earlier Later
    Instead Yes Perhaps Even According Asked Speaking Between Among Amid Within Unlike Only Other Others Such
    El Un Una Une Les Ces Cette Der Ein Eine Er Sie Wir
    """
)
"""Words that begin sentences and hardly ever stand, with a capital, inside one."""

BEFORE_ORDINAL = words(
    """
    der die das den dem des Der Die Das Dem Den am im zum zur vom beim ein eine einem einen einer Am Im Zum Zur Vom Beim
    seinem seiner ihrem ihrer
    """
)
"""German words between which and a noun a number with a full stop is an ordinal: "der 2. Bericht"."""

MONTHS_AFTER_ORDINAL = words(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Weltkrieg
    """
)
"""German writes "3. Oktober": the full stop makes the number an ordinal."""

SPEECH = words(
    """
    said says say asked asks told tells wrote writes added adds replied replies tweeted posted shouted chanted recalled
    wondered exclaimed cried demanded responded quipped joked continued declared insisted
    """
)
"""Verbs that name a speaker after a quotation."""
