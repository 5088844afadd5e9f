"""Sentences end where a reader of the language would end them, abbreviations, quotations and numbers included."""

import pytest

from tui.story.sentences import sentences
from tui.story.values import Span

# Each list is a paragraph, sentence by sentence.
GERMAN = [
    [
        "Die Fähre sank am 28. März um 21.14 Uhr vor Dünmünde.",
        "Neun Menschen starben, u. a. der Kapitän.",
        "Der Schaden beträgt ca. 3,5 Mio. Euro, sagte Dr. Katja Brömmel.",
        "„Wir wissen es nicht“, sagte sie.",
        "„Niemand hat geantwortet.",
        "Das ist alles.“",
        "Im 19. Jahrhundert gab es hier z. B. keinen Hafen.",
        "Ist das neu?",
        "Nein!",
        "Der 2. Bericht kommt im Juni.",
        "Siehe Abs. 3 Nr. 5 des Gesetzes vom 1. Januar 2020.",
    ],
    [
        "Prof. Dr. Hans Meier, geb. 1950, lebt in St. Gallen.",
        "Er arbeitet bei der Meier & Co. KG in Frankfurt a. M. seit 2001.",
        "Das heißt, d. h. genauer, er leitet sie.",
        "Laut § 5 Abs. 2 StGB, vgl. S. 12 ff., gilt das nicht.",
        "Die Strecke misst 1.200 km.",
        "Bzw. etwas mehr.",
        "»Er ging.«",
        "»Wirklich?«, fragte sie.",
    ],
    [
        "Bundeskanzler a. D. Gerhard Schmidt kam am Di. gegen 9 Uhr.",
        "Die Hl. Messe begann später.",
        "Das war's.",
    ],
]
FRENCH = [
    [
        "Le ferry a coulé le 28 mars à 21 h 14, au large de Dunmouth.",
        "Neuf personnes sont mortes, selon M. Penn et Mme Castan.",
        "« Nous ne savons pas », a dit la commandante.",
        "« Pourquoi ? » a demandé une journaliste.",
        "« Personne n’a répondu.",
        "C’est tout. »",
        "Le coût est de 3,5 millions d’euros, etc.",
        "Est-ce nouveau ?",
        "Non !",
        "L’art. 5 du 1er janvier 2020 le prévoit.",
        "MM. Durand et Dupont l’ont dit av. J.-C. Martin.",
        "Le Dr Roux aussi.",
    ],
    [
        "C’est le n° 5 de la rue St. Jean.",
        "Me Dupont plaide.",
        "Il habite aux U.S.A. depuis 2001.",
        "Elle est arrivée… puis repartie.",
        "« Je pars », dit-il.",
        "Mgr. Leroy l’a béni.",
    ],
]
SPANISH = [
    [
        "El ferri se hundió el 28 de marzo a las 21.14 h frente a Dunmouth.",
        "Murieron nueve personas, según el Sr. Penn y la Sra. Gómez.",
        "“No lo sabemos”, dijo la comandante.",
        "¿Por qué?",
        "¡Nadie respondió!",
        "El coste es de 3,5 millones de euros, aprox.",
        "Un portavoz lo confirmó.",
        "«Nadie contestó.",
        "Eso es todo».",
        "EE. UU. envió un barco.",
        "El art. 5 de la ley lo prevé.",
        "La Dra. Ruiz vive en la Avda. Colón.",
    ],
    [
        "El núm. 5 de la calle está vacío.",
        "D. Juan y Dña. Ana se fueron.",
        "¿Es nuevo? preguntó.",
        "—No —respondió ella—.",
        "Pág. 12 lo dice todo.",
        "La empresa Pesca S.A. no quiso hablar.",
    ],
]
RUSSIAN = [
    [
        "Паром затонул 28 марта в 21.14 у берегов Данмута.",
        "Погибли девять человек, сообщил г-н Пенн.",
        "«Мы не знаем», — сказала она.",
        "«Почему?» — спросил журналист.",
        "«Никто не ответил.",
        "Это всё».",
        "Ущерб составил 3,5 млн. долларов.",
        "Это произошло в 2020 г. в порту.",
        "А. С. Пушкин жил на ул. Мойка, д. 12.",
        "В т. ч. погибли дети и т. д.",
        "Это новость?",
        "Нет!",
    ],
    [
        "По данным на 1 янв. 2020 г., их было 5 тыс. человек.",
        "Им. Ленина назвали улицу.",
        "Проф. Иванов и акад. Петров ушли.",
        "См. рис. 5 и гл. 3.",
        "Он родился в 1950 г.",
        "Потом уехал в США.",
    ],
]
ARABIC = [
    [
        "غرقت العبّارة في 28 مارس قبالة دنموث.",
        "قُتل تسعة أشخاص، بحسب د. بن.",
        "قالت القائدة: “لا نعرف بعد”.",
        "هل هذا جديد؟",
        "لا!",
        "بلغت الكلفة 3.5 مليون دولار.",
        "لم يجب أحد؛ وهذا كل شيء.",
        "وصل أ. د. حسن الساعة 9.30 صباحاً.",
        "«لم يجب أحد.",
        "هذا كل شيء».",
        "ثم غادر الجميع.",
    ],
]
HINDI = [
    [
        "नौका 28 मार्च को डूब गई।",
        "नौ लोग मारे गए, डॉ. शर्मा ने बताया।",
        "“हमें नहीं पता,” उन्होंने कहा।",
        "क्या यह नया है?",
        "नहीं!",
        "लागत 3.5 करोड़ रुपये है।",
        "“किसी ने जवाब नहीं दिया।",
        "बस इतना ही।”",
        "श्री पेन ने कुछ नहीं कहा।",
        "फिर सब चले गए॥",
    ],
]
CHINESE = [
    [
        "渡轮于3月28日晚9时14分在邓茅斯附近沉没。",
        "官员说，九人死亡。",
        "“我们还不知道。”",
        "她说：“没有人回答。",
        "就这样。”",
        "这是新消息吗？",
        "不是！",
        "损失约3.5亿元。",
        "A.B.公司拒绝置评。",
        "他们等待着……然后离开了。",
        "《海港报》说：“为什么？”",
        "会议持续了1.5小时。",
    ],
]
JAPANESE = [
    [
        "フェリーは3月28日午後9時14分ごろ、ダンマス沖で沈没した。",
        "当局によると、9人が死亡した。",
        "「まだ分からない」と彼女は述べた。",
        "「誰も答えなかった。」と彼は語った。",
        "これは新しいのか？",
        "いいえ！",
        "損害は約3.5億円。",
        "「なぜ？」と記者が尋ねた。",
        "調査は6月まで続く。",
        "（共同通信）。",
        "そして全員が去った……。",
        "終わりだ。",
    ],
]


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize("paragraph", [*GERMAN, *FRENCH, *SPANISH, *RUSSIAN, *ARABIC, *HINDI])
def test_a_sentence_ends_where_a_reader_of_the_language_would_end_it(paragraph: list[str]) -> None:
    assert split(" ".join(paragraph)) == paragraph


@pytest.mark.parametrize("paragraph", [*CHINESE, *JAPANESE])
def test_chinese_and_japanese_sentences_end_without_a_blank(paragraph: list[str]) -> None:
    assert split("".join(paragraph)) == paragraph
