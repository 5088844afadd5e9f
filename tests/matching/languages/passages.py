"""The beginning of one report in many languages, by code."""

PASSAGES = {
    "en": "The minister said on Sunday that talks about the safety of the ferry would go on until all sides agree.",
    "de": "Der Minister sagte am Sonntag, dass die Gespräche über die Sicherheit der Fähre nicht vor dem Herbst enden.",
    "nl": "De minister zei op zondag dat de gesprekken over de veiligheid van het veer nog niet ten einde zijn.",
    "da": "Ministeren sagde søndag, at samtalerne om færgens sikkerhed ikke bliver afsluttet, før alle er enige.",
    "sv": "Ministern sade på söndagen att samtalen om färjans säkerhet inte är över och att de ska fortsätta i höst.",
    "no": "Statsråden sa søndag at samtalene om ferjens sikkerhet ikke blir avsluttet nå, og at noen fortsetter.",
    "fr": "Le ministre a dit dimanche que les discussions sur la sécurité du ferry ne sont pas encore terminées.",
    "es": "El ministro dijo el domingo que las conversaciones sobre la seguridad del ferry no han terminado todavía.",
    "pt": "O ministro disse no domingo que as conversas sobre a segurança da balsa ainda não foram concluídas.",
    "it": "Il ministro ha detto domenica che i colloqui sulla sicurezza del traghetto non sono ancora conclusi.",
    "ca": "El ministre va dir diumenge que les converses sobre la seguretat del transbordador encara no han acabat.",
    "ro": "Ministrul a spus duminică că discuțiile despre siguranța feribotului nu s-au încheiat și că vor continua.",
    "ru": "Министр сказал в воскресенье, что переговоры о безопасности парома ещё не закончены и будут продолжены.",
    "uk": "Міністр сказав у неділю, що переговори про безпеку порома ще не закінчені і що вони будуть тривати.",
    "bg": "Министърът каза в неделя, че разговорите за безопасността на ферибота още не са приключили и ще продължат.",
    "pl": "Minister mówił w piątek, że rozmowy o bezpieczeństwie promu jeszcze się nie zakończyły i będą trwać.",
    "cs": "Ministr v neděli řekl, že jednání o bezpečnosti trajektu ještě nejsou u konce a že budou pokračovat.",
    "fi": "Ministeri sanoi sunnuntaina, että keskustelut lautan turvallisuudesta eivät ole vielä ohi ja ne jatkuvat.",
    "et": "Minister ütles pühapäeval, et kõnelused praami ohutuse üle ei ole veel lõppenud ja need jätkuvad.",
    "hu": "A miniszter vasárnap azt mondta, hogy a komp biztonságáról szóló tárgyalások még nem értek véget.",
    "tr": "Bakan pazar günü yaptığı açıklamada feribotun güvenliği için görüşmelerin henüz bitmiş olmadığını ve daha "
    "sonra da süreceğini söyledi, ama bir tarih vermedi.",
    "el": "Ο υπουργός είπε την Κυριακή ότι οι συνομιλίες για την ασφάλεια του πλοίου δεν έχουν ακόμη τελειώσει.",
    "ar": "قال الوزير يوم الأحد إن المحادثات حول سلامة العبارة لم تنته بعد وقد تستمر حتى الخريف.",
    "fa": "وزیر روز یکشنبه گفت که گفتگوها درباره ایمنی کشتی هنوز تمام نشده است و ادامه دارد.",
    "hi": "मंत्री ने रविवार को कहा कि नौका की सुरक्षा पर बातचीत अभी समाप्त नहीं हुई है और आगे भी होगी।",
    "id": "Menteri mengatakan pada hari Minggu bahwa pembicaraan tentang keselamatan feri itu belum selesai dan akan "
    "berlanjut.",
}
