"""Function words of languages that stand alone here, or nearly so, in their family."""

from tui.matching.languages.language import Language, language

OTHERS: tuple[Language, ...] = (
    language(
        "fi",
        "finnish",
        """
        ja tai vai mutta sekä että jotta koska jos kun kuin vaikka vaan eli ei en et emme ette eivät eikä älä on oli
        olivat ovat olla ollut olleet olisi olen olemme se sen sitä siitä siinä siihen sille sillä ne niiden niitä
        niistä niihin niille tämä tämän tätä tästä tässä tähän nämä näiden näitä tuo hän hänen hänet häntä hänelle he
        heidän heitä heille minä minun me meidän te joka jonka jota josta jossa johon jolla jotka joiden joita mikä
        minkä mitä missä kuka ketkä myös vielä jo nyt vain niin näin siten kuitenkin lisäksi mukaan kanssa jälkeen ennen
        aikana välillä ilman vastaan kautta yli alle noin saa voi voivat pitää sanoi kaikki kaikkien jokainen jokaisella
        muu muun muut muita oma itse
        """,
    ),
    language(
        "et",
        "",
        """
        ja või ning aga kuid vaid ehk nii et kui sest kuna kas ei ega mitte on oli olid oleks olla olnud ole pole ma
        mina mind minu sa ta tema teda talle me meie te teie nad nemad nende neid neile see selle seda sellest sellel
        sellele sel need kes kelle mis mille mida millest milles millel kus kuidas millal miks ka veel juba nüüd siis
        siin seal ainult väga rohkem kõik kõigi kõiki iga igal igaühel üks mõni muu muud teine oma enda ise enne pärast
        ajal vahel all peale üle kohta koos ilma vastu poolt järgi kuni alates nagu võib võivad saab peab tuleb ütles
        """,
    ),
    language(
        "hu",
        "hungarian",
        """
        a az egy és s vagy de hanem sem se is hogy ha mert mint mivel bár pedig míg amíg amikor ahol ahogy aki akik akit
        ami amit amely amelyek amelyet amelynek én te ő mi ti ők engem őt minket őket neki nekik ez ezt ezek ennek ebben
        erre ezen azt azok annak abban arra azon akkor itt ott így úgy ki kik ne nem igen csak már még most majd nagyon
        inkább több minden mindenki más saját maga van vannak volt voltak lesz lesznek lenne volna lehet kell nincs lett
        való után előtt között mellett alatt fölött szerint miatt által nélkül ellen felé meg el fel le be át össze
        mondta
        """,
    ),
    language(
        "tr",
        "turkish",
        """
        ve veya ya da de ile ama ancak fakat ki için gibi kadar göre sonra önce karşı doğru rağmen dolayı üzere ise bir
        bu şu o ben sen biz siz onlar bunu bunun buna bunlar şunu onu onun ona onlara onların beni bana benim seni bizim
        bizi size kendi kendisi hiç her herkes bazı tüm bütün çok daha en az hem ne neden nasıl kim hangi nerede var yok
        değil mı mi mu mü oldu olan olarak olduğu olduğunu olup olur olmak olsa olacak idi ettiği eden edildi etti eder
        edilen dedi diye şekilde arasında içinde üzerinde tarafından hakkında bile artık henüz yine
        """,
    ),
    language(
        "el",
        "greek",
        """
        ο η το οι τα του της των τον την τους τις τη στο στη στον στην στους στις στα ένας ένα μια μία ενός μιας και κι
        ή αλλά όμως ούτε είτε αν ότι πως που πού να θα ας δεν μη μην όχι ναι από με σε για ως προς κατά μετά παρά χωρίς
        μεταξύ πριν μέχρι έως υπέρ περί υπό αντί εγώ εσύ αυτός αυτή αυτό αυτοί αυτές αυτά αυτού αυτής αυτών αυτόν αυτήν
        εμείς εσείς μου σου μας σας όλοι όλα όλες όλων κάθε κάποιος κάποια κάποιο άλλο άλλος άλλη άλλες άλλα οποίος
        οποία οποίο οποίοι οποίες ποιος τι όταν όπου όπως γιατί επειδή ενώ ώστε πολύ πιο μόνο επίσης ακόμη ακόμα ήδη
        τώρα είναι ήταν είχε είχαν έχει έχουν έχω είμαι πρέπει μπορεί δε εκεί εδώ είπε
        """,
    ),
    language(
        "ar",
        "arabic",
        """
        في من إلى الى على عن مع عند بعد قبل بين حتى منذ خلال ضد دون تحت فوق حول لدى حيث أن ان إن أنه أنها بأن لأن كما
        إذا اذا لو لكن ولكن أو او أم ثم و وفي ومن وعلى وقد وأن وان وهو وهي وكان وكانت ولا ولم وما هو هي هم هما نحن أنا
        انت هذا هذه هذان هؤلاء ذلك تلك أولئك الذي التي الذين اللذين اللواتي ما ماذا متى كيف أين لا لم لن ليس ليست غير قد
        لقد كان كانت كانوا يكون تكون سوف كل بعض أي أية أحد جميع فيه فيها به بها له لها لهم عليه عليها منه منها عنه إليه
        إليها معه فإن كذلك أيضا أيضاً فقط سواء وذلك عندما بينما قال قالت وقال وقالت أكثر نفسه نفسها
        """,
    ),
    language(
        "fa",
        "",
        """
        و در به از که این را با است برای آن یک خود تا بر هم نیز اما یا اگر ولی چون پس نه بود بودند شد شده شدند شود می
        نمی باشد باید دارد دارند داشت کرد کرده کردند کند کنند کردن هر همه هیچ دیگر بین پیش روی زیر بدون درباره علیه مورد
        طی چه چرا کجا کی چگونه ما من تو او شما آنها آنان ایشان وی همین همان چنین اینکه آنکه ها های ای نیست هست هستند گفت
        نسبت بلکه مگر جز حتی بسیار بیشتر
        """,
    ),
    language(
        "hi",
        "hindi",
        """
        का के की को में से पर ने तक और या एवं तथा लेकिन परंतु किंतु मगर कि क्योंकि यदि अगर तो भी ही न नहीं मत जब तब जहाँ
        जहां वहाँ वहां यहाँ यहां कब कहाँ कहां कैसे क्यों क्या कौन किस किसी कोई कुछ जो जिस जिसे जिसके जिसकी जिसका जिन
        जिनके जिनकी यह ये वह वे इस इसे इसके इसकी इसका इन इनके इनकी उस उसे उसके उसकी उसका उन उन्हें उनके उनकी उनका
        उन्होंने मैं मुझे मेरा हम हमारे हमें आप आपके तुम अपना अपने अपनी है हैं हो हूं था थी थे होगा होगी होंगे होता होती
        होते होना होने हुआ हुई हुए कर करने करना किया गया गई गए जा जाता जाती जाते जाना जाने रहा रही रहे सकता सकती सकते
        चाहिए साथ लिए बाद पहले बीच द्वारा प्रति सब सभी हर एक दूसरे अन्य कहा बहुत अधिक ऐसे ऐसा इसलिए वाले वाली वाला
        """,
    ),
    language(
        "id",
        "indonesian",
        """
        yang dan atau tetapi tapi namun melainkan serta di ke dari pada kepada dengan untuk bagi oleh dalam antara
        tentang terhadap seperti sebagai tanpa hingga sampai sejak selama setelah sebelum ketika saat saya aku kami kita
        kamu anda dia ia beliau mereka nya ini itu tersebut sini sana situ apa siapa mana kapan bagaimana mengapa kenapa
        berapa adalah ialah ada tidak bukan belum jangan akan telah sudah sedang masih dapat bisa harus boleh juga pun
        lagi hanya saja sangat lebih paling jika kalau bila apabila karena sehingga agar supaya bahwa meskipun walaupun
        setiap semua seluruh para sebuah suatu seorang lain sendiri kata ujar
        """,
    ),
)
