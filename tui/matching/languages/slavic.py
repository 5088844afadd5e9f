"""Function words of Russian, Ukrainian, Bulgarian, Polish and Czech.

Only Russian has a stemmer in every release of PyStemmer that Crossread runs with; the others are here so that they are
not taken for it, or for English.
"""

from tui.matching.languages.language import Language, language

SLAVIC: tuple[Language, ...] = (
    language(
        "ru",
        "russian",
        """
        и а но или да не ни в во на с со к ко у о об от до из за по под над при про без для через между перед после
        около против среди я ты он она оно мы вы они меня мне тебя его ему нем него нему ним её ее ей ней нас нам вас
        вам их им ими них себя себе мой свой своя свои своих своей своего наш ваш это этот эта эти этого этой этом этих
        тот та те того той тех тем том то что чтобы кто который которая которое которые которых которого которой какой
        где когда как так тогда если потому поэтому хотя же ли бы уже еще ещё только также тоже даже очень более все всё
        всех весь вся был была было были быть будет будут есть является может могут нет один сам там здесь
        """,
    ),
    language(
        "uk",
        "",
        """
        і й та а але або чи не ні в у на з із зі до від о об за по під над при про без для через між перед після проти
        серед біля я ти він вона воно ми ви вони мене мені його йому нього ньому її їй неї нас нам вас вам їх їм ними
        них себе собі мій свій своя свої своїх своєї свого наш ваш це цей ця ці цього цієї цьому цих той те того тієї
        тих тим тому то що щоб хто який яка яке які яких якого якої де коли як так тоді якщо бо хоча же ж би б вже ще
        лише тільки також теж навіть дуже більш усі всі всіх весь вся був була було були бути буде будуть є може можуть
        немає там тут
        """,
    ),
    language(
        "bg",
        "",
        """
        и а но или да не ни в във на с със към у о от до из за по под над при без през между пред след около против сред
        чрез според аз ти той тя то ние вие те ме ми му го я ѝ й ги им нас вас тях нея него си се мой свой своя свои
        негов неговата неговия нейния техните наш това този тази тези онзи онази тогава такъв че какво кой коя което
        които който която къде кога как така ако защото въпреки като ли би бил била било били вече още само също дори
        много повече най всички всичко всеки един една едно е са съм сме беше бяха бъде бъдат ще има няма може могат
        трябва там тук
        """,
    ),
    language(
        "pl",
        "",
        """
        i a ale lub albo oraz czy nie ani w we na z ze do od o u za po pod nad przy bez dla przez między przed podczas
        według wobec ja ty on ona ono my wy oni one mnie mi go jego jemu mu niego nim niej jej ją nas nam was wam ich im
        nich siebie się sobie mój swój swoje swoich swojej nasz to ten ta te tego tej temu tym tych tę tą tamten co kto
        który która które których którego której którym jaki jakie gdzie kiedy jak tak wtedy jeśli jeżeli bo ponieważ że
        żeby aby choć już jeszcze tylko także też również nawet bardzo bardziej wszystkich wszystkie wszyscy każdy jest
        są był była było były być będzie będą został została zostały może mogą ma mają tam tu by
        """,
    ),
    language(
        "cs",
        "",
        """
        a i ale nebo či ani ne v ve na s se z ze do od o u za po pod nad při bez pro přes mezi před během podle proti k
        ke kvůli já ty on ona ono my vy oni mě mne mi ho jeho jemu mu něj něm ní její ji nás nám vás vám jich jejich jim
        nich nimi sebe si sobě můj svůj své svou svých svého náš to ten ta toho té tomu tom tím těch těm tuto tento tato
        tyto této co kdo který která které kteří kterých kterého kterou jaký kde kdy jak tak tehdy když pokud protože že
        aby ač už již ještě jen pouze také též velmi více všech všechny všichni každý je jsou byl byla bylo byli byly
        být bude budou by může mohou má mají tam zde není
        """,
    ),
)
