"""Function words of French, Spanish, Portuguese, Italian, Catalan and Romanian."""

from tui.matching.languages.language import Language, language

ROMANCE: tuple[Language, ...] = (
    language(
        "fr",
        "french",
        """
        le la les l' un une des du de d' au aux et ou mais donc or ni car que qu' qui quoi dont où à en dans sur sous
        par pour avec sans chez entre vers contre depuis pendant avant après dès jusque jusqu' selon je j' tu il elle on
        nous vous ils elles me m' te t' se s' lui leur leurs y ce c' cet cette ces ça cela mon ma mes son sa ses notre
        nos votre vos ne n' pas plus moins très aussi encore déjà si comme quand lorsque lorsqu' puisque puisqu' tout
        tous toute toutes autre autres même mêmes est sont était étaient été être sera serait soit a ont avait avaient
        avoir aura aurait eu ai fait peut peuvent doit ainsi alors celui celle ceux celles quel quelle dit
        """,
    ),
    language(
        "es",
        "spanish",
        """
        el la los las lo un una unos unas de del al a y e o u pero sino ni que quien quienes cual cuales cuyo en con por
        para sin sobre entre hasta desde hacia contra según durante ante bajo tras yo tú él ella ello nosotros ellos
        ellas usted ustedes me te se nos le les mi su sus nuestro nuestra este esta esto estos estas ese esa eso esos
        esas aquel aquella no sí ya más menos muy también tampoco como cuando donde porque si aunque mientras todo todos
        toda todas otro otra otros otras mismo misma es son era eran fue fueron ser sido será sería está están estaba
        estar ha han había habían haber hay hubo sea puede pueden debe dijo cada algunos
        """,
    ),
    language(
        "pt",
        "portuguese",
        """
        o a os as um uma uns umas de do da dos das em no na nos nas num numa ao aos à às por pelo pela pelos pelas para
        com sem sob sobre entre até desde contra segundo durante após ante e ou mas nem que quem qual quais cujo cuja eu
        tu ele ela nós eles elas você vocês me te se lhe lhes meu minha seu sua seus suas nosso nossa este esta isto
        estes estas esse essa isso esses essas aquele aquela aquilo não sim já mais menos muito também como quando onde
        porque embora enquanto todo todos toda todas outro outra outros outras mesmo mesma é são era eram foi foram ser
        sido será seria está estão estava estar há havia ter tem têm tinha teve pode podem deve disse ainda
        """,
    ),
    language(
        "it",
        "italian",
        """
        il lo la i gli le l' un uno una un' di d' a da in con su per tra fra del dello della dei degli delle dell' al
        allo alla ai agli alle all' dal dallo dalla dai dagli dalle dall' nel nello nella nei negli nelle nell' sul
        sullo sulla sui sugli sulle sull' e ed o ma né se che chi cui quale quali io tu lui lei noi voi loro mi ti si ci
        vi ne c' mio suo sua suoi sue nostro nostra questo questa questi queste quest' quello quella quelli quell' non
        sì più meno molto anche ancora già come quando dove perché mentre però quindi tutto tutti tutta tutte altro
        altri altra altre stesso è sono era erano fu essere stato stata stati sarà sarebbe sia ha hanno aveva avevano
        avere ho può possono deve dopo prima senza contro secondo durante ogni detto
        """,
    ),
    language(
        "ca",
        "catalan",
        """
        el la els les l' en na un una uns unes de d' del dels al als a amb per pel pels sense sobre sota entre fins des
        cap contra segons durant i o però sinó ni que qui què quin quina quan on com perquè si tot tots tota totes jo tu
        ell ella nosaltres vosaltres ells elles em m' et t' es s' ens us hi ho li se n' meu seu seva seus seves nostre
        nostra aquest aquesta aquests aquestes això aquell aquella no sí ja més menys molt també tampoc encara altre
        altra altres mateix mateixa és són era eren fou ser estat estada serà seria està estan estava ha han havia
        havien haver hem va van fer pot poden deu dit
        """,
    ),
    language(
        "ro",
        "romanian",
        """
        un o unui unei unor al a ai ale cel cea cei cele lui de din la în pe cu pentru prin despre după între spre fără
        sub peste până contra împotriva dintre și şi sau ori dar iar însă nici că să dacă când unde cum ce cine care
        cărui cărei căror deoarece deși eu tu el ea noi voi ei ele mă te se îl îi le ne vă își i s l mi meu său sa săi
        sale lor nostru acest această aceasta acesta acestea acești acel acea aceea acei nu mai foarte tot toți toate
        alt altă alți alte este e sunt era erau fi fost fie va vor ar am are au avea avut aș ați poate pot trebuie
        astfel doar numai decât spus
        """,
    ),
)
