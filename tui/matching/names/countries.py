"""Countries with their peoples and capitals, which reports use for each other: "China", "the Chinese", "Beijing"."""

from tui.tables import words

_TABLE = """
usa united_states america us | american americans | washington white_house capitol_hill
united_kingdom uk u.k. britain great_britain england | british briton britons english | london downing_street
european_union eu e.u. | european europeans | brussels
china prc people's_republic | chinese | beijing peking
russia russian_federation | russian russians | moscow kremlin
japan | japanese | tokyo
south_korea | south_korean south_koreans | seoul
north_korea dprk | north_korean north_koreans | pyongyang
korea | korean koreans |
france | french | paris elysee
germany | german germans | berlin
italy | italian italians | rome
spain | spanish spaniards spaniard | madrid
portugal | portuguese | lisbon
netherlands holland | dutch | hague
belgium | belgian belgians |
switzerland | swiss | bern
austria | austrian austrians | vienna
sweden | swedish swedes swede | stockholm
norway | norwegian norwegians | oslo
denmark | danish danes dane | copenhagen
finland | finnish finns finn | helsinki
iceland | icelandic icelanders | reykjavik
ireland | irish | dublin
scotland | scottish scots | edinburgh
wales | welsh | cardiff
poland | polish poles pole | warsaw
czech_republic czechia | czech czechs | prague
slovakia | slovak slovaks | bratislava
slovenia | slovenian slovene slovenes | ljubljana
hungary | hungarian hungarians | budapest
romania | romanian romanians | bucharest
bulgaria | bulgarian bulgarians | sofia
serbia | serbian serb serbs | belgrade
croatia | croatian croat croats | zagreb
greece | greek greeks | athens
turkey turkiye | turkish turks turk | ankara
ukraine | ukrainian ukrainians | kyiv kiev
belarus | belarusian belarusians | minsk
estonia | estonian estonians | tallinn
latvia | latvian latvians | riga
lithuania | lithuanian lithuanians | vilnius
israel | israeli israelis | jerusalem
palestine | palestinian palestinians |
egypt | egyptian egyptians | cairo
syria | syrian syrians | damascus
lebanon | lebanese | beirut
jordan | jordanian jordanians | amman
iraq | iraqi iraqis | baghdad
iran | iranian iranians | tehran
saudi_arabia | saudi saudis | riyadh
yemen | yemeni yemenis | sanaa
qatar | qatari qataris | doha
united_arab_emirates uae u.a.e. emirates | emirati emiratis |
afghanistan | afghan afghans | kabul
pakistan | pakistani pakistanis | islamabad
india | indian indians | delhi new_delhi
bangladesh | bangladeshi bangladeshis | dhaka
sri_lanka | sri_lankan sri_lankans | colombo
nepal | nepali nepalis nepalese | kathmandu
myanmar burma | burmese |
thailand | thai thais | bangkok
vietnam | vietnamese | hanoi
cambodia | cambodian cambodians | phnom_penh
malaysia | malaysian malaysians |
singapore | singaporean singaporeans |
indonesia | indonesian indonesians | jakarta
philippines | filipino filipinos philippine | manila
taiwan | taiwanese | taipei
australia | australian australians | canberra
new_zealand | new_zealander new_zealanders | wellington
canada | canadian canadians | ottawa
mexico | mexican mexicans |
cuba | cuban cubans | havana
haiti | haitian haitians |
brazil | brazilian brazilians | brasilia
argentina | argentine argentinian argentines | buenos_aires
chile | chilean chileans | santiago
colombia | colombian colombians | bogota
venezuela | venezuelan venezuelans | caracas
peru | peruvian peruvians | lima
bolivia | bolivian bolivians |
ecuador | ecuadorean ecuadorian | quito
nigeria | nigerian nigerians | abuja
niger | nigerien nigeriens | niamey
ghana | ghanaian ghanaians | accra
kenya | kenyan kenyans | nairobi
ethiopia | ethiopian ethiopians |
somalia | somali somalis | mogadishu
sudan | sudanese | khartoum
south_sudan | south_sudanese | juba
south_africa | south_african south_africans | pretoria
zimbabwe | zimbabwean zimbabweans | harare
libya | libyan libyans | tripoli
tunisia | tunisian tunisians | tunis
algeria | algerian algerians | algiers
morocco | moroccan moroccans | rabat
congo | congolese | kinshasa
rwanda | rwandan rwandans | kigali
uganda | ugandan ugandans | kampala
mali | malian malians | bamako
catalonia | catalan catalans |
"""
NATIONS: dict[str, str] = {}
"""Countries under all their names, by one of them."""
SEATS: dict[str, str] = {}
"""Capitals and other places that stand for a government, by the country."""
PEOPLES: dict[str, str] = {}
"""Adjectives and peoples, by the country."""

for _row in _TABLE.strip().splitlines():
    _columns = [_column.split() for _column in _row.split("|")]
    for _names, _by_country in zip(_columns, (NATIONS, PEOPLES, SEATS), strict=True):
        _by_country.update((_name.replace("_", " "), _columns[0][0]) for _name in _names)

COUNTRIES = NATIONS | SEATS
"""Everything that names a country or stands for it, by the country."""

REGIONS = words(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois "
    "indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri "
    "montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin "
    "wyoming ontario quebec alberta manitoba queensland tasmania bavaria saxony tuscany lombardy sicily sardinia "
    "andalusia galicia provence brittany normandy siberia crimea donbas donetsk luhansk kashmir punjab gujarat kerala "
    "bihar xinjiang tibet guangdong sichuan hubei africa asia europe antarctica balkans mideast scandinavia"
)
"""Regions that hold places: "in Denton" and "in Texas" may both be true."""
