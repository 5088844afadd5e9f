"""English verbs whose forms no stemmer brings together: "met" is "meet", "held" is "hold"."""

_FORMS = """
    arise arose arisen | awake awoke awoken | be am is are was were been being | bear bore borne | beat beaten |
    become became | begin began begun | bend bent | bite bitten | bleed bled | blow blew blown | break broke broken |
    breed bred | bring brought | build built | burn burnt | buy bought | catch caught | choose chose chosen |
    cling clung | come came | creep crept | deal dealt | dig dug | do does did done | draw drew drawn | dream dreamt |
    drink drank drunk | drive drove driven | eat ate eaten | fall fell fallen | feel felt | fight fought | find found |
    flee fled | fling flung | fly flew flown | forbid forbade forbidden | foresee foresaw foreseen |
    foretell foretold | forget forgot forgotten | forgive forgave forgiven | forgo forwent forgone |
    freeze froze frozen | get got gotten | give gave given | go goes went gone | grow grew grown | hang hung |
    have has had | hear heard | hide hid hidden | hold held | keep kept | kneel knelt | know knew known | lay laid |
    lead led | leap leapt | learn learnt | leave left | lend lent | light lit | lose lost | make made | mean meant |
    meet met | mislead misled | mistake mistook mistaken | misunderstand misunderstood | outdo outdid outdone |
    outgrow outgrew outgrown | outrun outran | overcome overcame | overhear overheard | overrun overran |
    oversee oversaw overseen | oversleep overslept | overtake overtook overtaken | overthrow overthrew overthrown |
    partake partook partaken | pay paid | prove proven | rebuild rebuilt | redo redid redone | remake remade |
    repay repaid | rerun reran | resell resold | retake retook retaken | retell retold | rethink rethought |
    rewrite rewrote rewritten | ride rode ridden | ring rang rung | rise rose risen | run ran | say said |
    see saw seen | seek sought | sell sold | send sent | shake shook shaken | shine shone | shoot shot | show shown |
    shrink shrank shrunk | sing sang | sink sank sunk | sit sat | sleep slept | slide slid | smell smelt |
    speak spoke spoken | speed sped | spell spelt | spend spent | spill spilt | spin spun | spit spat | spoil spoilt |
    spring sprang sprung | stand stood | steal stole stolen | stick stuck | sting stung | strike struck stricken |
    strive strove striven | swear swore sworn | sweep swept | swell swollen | swim swam swum | swing swung |
    take took taken | teach taught | tear tore torn | tell told | think thought | throw threw thrown |
    undergo underwent undergone | understand understood | undertake undertook undertaken | undo undid undone |
    unwind unwound | uphold upheld | wake woke woken | wear wore worn | weave wove woven | weep wept | win won |
    withdraw withdrew withdrawn | withhold withheld | withstand withstood | wring wrung | write wrote written
"""

IRREGULAR: dict[str, str] = {
    form: base for base, *forms in (verb.split() for verb in _FORMS.split("|")) for form in forms
}
"""The base of each irregular form, in lower case. Forms that are as often another word ("lay", "wound", "fed") are not
in it, nor those that a stemmer brings to their base ("meeting", "takes")."""
