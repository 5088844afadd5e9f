"""Function words of English, German, Dutch and the Scandinavian languages."""

from tui.matching.languages.language import Language, language

ENGLISH = language(
    "en",
    "english",
    """
    a an the and or but if of to in on at by for with from as that this these those it its he she they them his her
    their him we us our you your i my me is are was were be been being has have had having do does did will would can
    could may might must shall should cannot not no nor so than then there here when where which who whom whose what how
    why also just about into over after before between during under again more most such only own same other any each
    few both all some up down out off very too said say says told while because since until through against upon among
    without within toward towards yet though although whether either neither every himself herself itself themselves
    don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't i'm
    i've i'd i'll you're you've you'll we're we've we'll they're they've they'll he'd he'll she'd she'll it'll
    """,
)

GERMANIC: tuple[Language, ...] = (
    ENGLISH,
    language(
        "de",
        "german",
        """
        der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber denn sondern in im ins
        an am ans auf aus bei beim mit nach seit von vom zu zum zur für gegen ohne um durch über unter vor zwischen
        während wegen bis ab ich du er sie es wir ihr ihn ihm ihnen mich mir uns sich man mein sein seine seinen seinem
        seiner ihre ihren ihrem ihrer unser unsere dieser diese dieses diesen diesem jener alle allen welche welcher ist
        sind war waren sei wäre wird werden wurde wurden worden würde würden hat haben hatte hatten habe hätte kann
        können könnte konnte muss müssen soll sollen sollte will wollen wollte nicht auch noch nur schon so sehr als wie
        wenn dass ob weil da damit wo was wer hier dort dann doch mehr bereits sagte
        """,
    ),
    language(
        "nl",
        "dutch",
        """
        de het een en of maar want dus van in op te ten ter aan met voor door bij uit over onder naar om tot tegen
        zonder tussen tijdens na sinds vanaf ik jij je hij zij ze wij we jullie u men hem haar hun hen mij me ons onze
        mijn zijn zich dit dat deze die er hier daar wat wie welke waar hoe waarom is was waren ben bent wordt worden
        werd werden geworden geweest heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden moet moeten
        moest wil willen mag mogen niet geen ook nog al alle alles als dan toen zo wel meer veel nu omdat zodat terwijl
        hoewel toch ander andere zei
        """,
    ),
    language(
        "da",
        "danish",
        """
        den det de en et og eller men for så at i på af til fra med om ved over under efter før mod mellem uden hos
        gennem jeg du han hun vi dem mig dig sig os ham hende hans hendes deres vores min sin sit sine der som hvad hvem
        hvor hvordan hvornår hvis når da fordi mens end denne dette disse er var være været bliver blev blive blevet har
        have haft havde kan kunne skal skulle vil ville må måtte ikke også kun meget mere alle andre noget nogle nogen
        ingen her nu op ned ud ind siger sagde
        """,
    ),
    language(
        "sv",
        "swedish",
        """
        den det de en ett och eller men för så att i på av till från med om vid över under efter före mot mellan utan
        hos genom jag du han hon vi ni dem mig dig sig oss honom henne hans hennes deras vår min sin sitt sina som vad
        vem var hur när där då här nu eftersom medan än denna detta dessa är vara varit blir blev bli blivit har ha haft
        hade kan kunde ska skall skulle vill ville måste får inte icke ej också bara endast mycket mer alla andra något
        några någon ingen inga upp ner ut in säger sade sa
        """,
    ),
    language(
        "no",
        "norwegian",
        """
        den det de en ei et eit og eller men for så at å i på av til fra frå med om ved over under etter før mot mellom
        uten utan hos gjennom jeg eg du han hun ho vi dere dem dei meg deg seg oss ham henne hans hennes deres vår min
        sin sitt sine som hva hvem kva hvor kvar hvordan hvis når da fordi mens enn denne dette disse er var være vere
        vært vore blir vert ble blei bli blitt har ha hatt hadde kan kunne skal skulle vil ville må måtte ikke ikkje
        også òg bare berre kun meget mer meir alle andre noe noko noen nokon ingen her nå no opp ned ut inn sier seier
        sa
        """,
    ),
)
