"""The English words for who people and institutions are, and which of them may be one source."""

from tui.tables import words

_ROLES = {
    "police": "police officer officers detective detectives sheriff sheriffs constable policeman policemen "
    "commissioner",
    "fire": "firefighter firefighters",
    "coastguard": "coastguard coastguards",
    "rescue": "rescuer rescuers paramedic paramedics medic medics dispatcher",
    "army": "army military navy soldier soldiers troops pentagon marines peacekeepers",
    "officer": "general colonel admiral lieutenant major sergeant commander brigadier",
    "witness": "witness witnesses onlooker onlookers bystander bystanders survivor survivors passenger passengers "
    "victim victims tourist tourists customer customers resident residents neighbour neighbours neighbor neighbors "
    "villager villagers locals shopper shoppers visitor visitors spectator spectators fan fans commuter commuters "
    "motorist motorists pedestrian guest guests tenant tenants hiker hikers climber climbers elder elders refugee "
    "refugees migrant migrants evacuee evacuees islanders homeowners friend friends colleague colleagues "
    "classmates",
    "family": "family families relative relatives parent parents cousin",
    "kinswoman": "mother wife widow daughter sister aunt grandmother niece girlfriend",
    "kinsman": "father husband widower son brother uncle grandfather nephew boyfriend",
    "medical": "doctor doctors hospital hospitals surgeon surgeons nurse nurses physician physicians clinic "
    "coroner paediatrician pediatrician psychiatrist cardiologist pathologist oncologist midwife midwives",
    "government": "government governments ministry ministries kremlin cabinet embassy treasury department",
    "minister": "minister ministers",
    "premier": "premier chancellor",
    "president": "president",
    "governor": "governor",
    "mayor": "mayor",
    "council": "council councillor councillors",
    "parliament": "senator senators lawmaker lawmakers congressman congresswoman mp mps legislator legislators",
    "opposition": "opposition",
    "rebels": "rebel rebels insurgent insurgents militant militants separatists",
    "court": "court courts judge judges tribunal magistrate juror jurors",
    "prosecutor": "prosecutor prosecutors prosecution",
    "lawyer": "lawyer lawyers attorney attorneys solicitor barrister defence defense",
    "company": "company companies firm carmaker airline airlines bank operator manufacturer retailer insurer ceo "
    "executive executives employer employers supplier brewer chain developer utility plant factory refinery "
    "railway contractor contractors builder publisher shipyard supermarket",
    "owner": "owner owners landlord",
    "union": "union unions worker workers staff employee employees strikers",
    "expert": "scientist scientists researcher researchers expert experts analyst analysts professor economist "
    "economists meteorologist meteorologists geologist geologists engineer engineers academic academics historian "
    "historians biologist biologists forecasters astronomer astronomers epidemiologist author authors "
    "epidemiologists volcanologist volcanologists seismologist seismologists archaeologist archaeologists "
    "virologist virologists climatologist ecologist ecologists conservationist conservationists psychologist "
    "physicist chemist statistician pollster pollsters",
    "media": "media television newspaper newspapers broadcaster",
    "activist": "activist activists campaigner campaigners protester protesters demonstrator demonstrators critics "
    "charity charities environmentalists ngo volunteer volunteers",
    "school": "teacher teachers school schools headteacher principal headmaster university",
    "pupil": "pupil pupils student students",
    "coach": "coach trainer",
    "captain": "captain skipper",
    "player": "player players striker goalkeeper defender midfielder athlete athletes runner sprinter swimmer "
    "boxer cyclist skier golfer",
    "club": "club federation league",
    "church": "priest bishop archbishop pope pastor imam rabbi vatican church",
    "regulator": "regulator regulators watchdog",
    "crew": "driver drivers pilot pilots crew sailor sailors attendant attendants steward stewards",
    "fishing": "fisherman fishermen farmer farmers",
    "harbour": "harbourmaster",
    "artist": "actor actress singer musician director filmmaker writer novelist artist",
    "crown": "king queen prince princess palace",
    "diplomat": "envoy envoys ambassador ambassadors diplomat diplomats mediator mediators",
    "journalist": "journalist journalists reporter reporters correspondent editor",
    "accused": "defendant defendants suspect suspects accused prisoner prisoners inmate inmates gunman attackers "
    "hijackers kidnappers",
    "market": "investor investors trader traders shareholder shareholders",
    "referee": "referee umpire",
    "museum": "curator museum gallery zoo aquarium library theatre theater",
    "investigator": "investigator investigators inspector inspectors inquiry auditor auditors",
    "agency": "agency agencies",
    "aide": "aide aides adviser advisers advisor advisors",
    "organiser": "organiser organisers organizer organizers promoter promoters",
    "document": "report study survey statement documents document data figures indictment poll letter records "
    "record reports census review audit filing readout",
    "official": "official officials authorities authority administration",
    "source": "source sources people insiders insider",
    "spokesman": "spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons",
}
ROLES = {word: role for role, words in _ROLES.items() for word in words.split()}
"""What people and institutions are, in classes: two of one class may be one source."""
PHRASES: dict[tuple[str, str], str] = {
    ("prime", "minister"): "premier",
    ("fire", "chief"): "fire",
    ("fire", "service"): "fire",
    ("fire", "department"): "fire",
    ("fire", "brigade"): "fire",
    ("coast", "guard"): "coastguard",
    ("air", "force"): "army",
    ("defence", "forces"): "army",
    ("central", "bank"): "central bank",
    ("federal", "reserve"): "central bank",
    ("white", "house"): "government",
    ("downing", "street"): "government",
    ("secretary", "of"): "minister",
    ("press", "secretary"): "spokesman",
    ("chief", "executive"): "company",
    ("vice", "president"): "vice president",
    ("attorney", "general"): "prosecutor",
    ("attorney", "office"): "prosecutor",
    ("district", "attorney"): "prosecutor",
    ("state", "attorney"): "prosecutor",
    ("usa", "attorney"): "prosecutor",
    ("defence", "secretary"): "minister",
    ("defense", "secretary"): "minister",
    ("home", "secretary"): "minister",
    ("foreign", "secretary"): "minister",
    ("defence", "ministry"): "government",
    ("defense", "ministry"): "government",
    ("defence", "minister"): "minister",
    ("defense", "minister"): "minister",
    ("shadow", "minister"): "opposition",
    ("human", "rights"): "activist",
    ("aid", "workers"): "activist",
    ("rescue", "workers"): "rescue",
    ("emergency", "services"): "rescue",
    ("united", "nations"): "united nations",
    ("aid", "agency"): "activist",
    ("aid", "agencies"): "activist",
    ("relief", "agency"): "activist",
    ("aid", "group"): "activist",
    ("rights", "group"): "activist",
    ("rights", "groups"): "activist",
    ("statistics", "office"): "agency",
    ("weather", "service"): "agency",
    ("election", "commission"): "agency",
    ("electoral", "commission"): "agency",
    ("news", "agency"): "media",
    ("rating", "agency"): "expert",
    ("ratings", "agency"): "expert",
    ("space", "agency"): "expert",
    ("harbour", "master"): "harbour",
    ("harbor", "master"): "harbour",
    ("general", "secretary"): "secretary",
    ("eye", "witnesses"): "witness",
}
"""Two words that are a role together."""
HEADS = words(
    "head leader leaders chief chiefs director chairman chairwoman chair chairs boss deputy member members secretary "
    "representative representatives negotiator negotiators manager founder president owner owners commander author "
    "authors"
)
"""Roles that one has in something: "the head of the union" speaks for the union."""
VAGUE = words("official source spokesman")
"""Roles that many may have; they say less than any other."""
_BRANCHES = (
    "finance/economy/treasury health foreign interior/home defence/defense education transport energy agriculture "
    "fisheries environment justice trade/commerce culture labour/labor sports housing tourism"
)
BRANCHES = {word: branch.partition("/")[0] for branch in _BRANCHES.split() for word in branch.split("/")}
"""What a ministry or a minister is for, under one word where there are several for it."""

_TOGETHER = {
    "agency": (
        "government police fire coastguard rescue medical regulator expert media united_nations council investigator "
        "company central_bank court parliament"
    ),
    "aide": "government parliament secretary officer diplomat",
    "kinswoman": "family witness accused activist owner pupil crew fishing church lawyer",
    "kinsman": "family witness accused activist owner pupil crew fishing church lawyer",
    "official": (
        "aide agency police fire coastguard rescue army officer government minister premier president governor mayor "
        "council prosecutor medical regulator court school investigator central_bank vice_president "
        "united_nations"
    ),
    "government": (
        "police army officer minister premier president governor parliament spokesman media regulator "
        "investigator prosecutor medical council fire coastguard rescue school mayor vice_president "
        "secretary company court"
    ),
    "minister": "vice_president parliament secretary officer government",
    "premier": "parliament minister",
    "president": "parliament officer company union club secretary",
    "opposition": "parliament activist lawyer governor mayor secretary union",
    "mayor": "council",
    "parliament": "council lawyer governor mayor vice_president secretary activist union",
    "investigator": "police fire coastguard expert regulator prosecutor army officer court lawyer",
    "officer": "police army fire coastguard rebels witness",
    "police": "prosecutor",
    "rescue": "fire coastguard medical witness activist",
    "medical": "expert rescue school",
    "court": "officer",
    "lawyer": "activist family expert",
    "company": "owner coach club spokesman media museum medical",
    "organiser": "company club council activist owner museum union expert official government church",
    "central bank": "company",
    "union": "crew fishing school player activist witness medical club school secretary",
    "expert": "school activist museum government regulator",
    "diplomat": "official government minister spokesman united_nations",
    "journalist": "media activist witness expert",
    "market": "company expert owner",
    "crown": "government officer",
    "accused": "witness family company lawyer owner fishing player rebels",
    "witness": "family activist crew fishing pupil school player captain owner church union",
    "family": "activist owner pupil crew fishing church",
    "activist": "fishing church pupil rebels school media",
    "school": "pupil",
    "coach": "club",
    "captain": "player club crew coastguard police officer army fire",
    "player": "club",
    "church": "school",
    "crew": "fishing",
    "owner": "club fishing museum",
    "museum": "school government",
    "media": "police army court company expert prosecutor",
    "united nations": "activist expert army",
}
MAY_BE_ONE = {
    frozenset((one, other.replace("_", " "))) for one, others in _TOGETHER.items() for other in others.split()
}
"""Pairs of classes that may be one source: the ministry and the minister. All others are two sources."""
PERSONAL = words("minister premier president governor mayor")
"""Offices that one person holds."""

_COUNTRIES = """
    usa/american/americans/washington russia/russian/moscow ukraine/ukrainian/kyiv/kiev china/chinese/beijing
    germany/german/berlin france/french/paris britain/british/uk/london israel/israeli/jerusalem
    palestinian/palestinians hamas/gaza iran/iranian/tehran iraq/iraqi/baghdad syria/syrian/damascus
    turkey/turkish/türkiye/ankara india/indian/delhi pakistan/pakistani/islamabad japan/japanese/tokyo
    taiwan/taiwanese/taipei poland/polish/warsaw spain/spanish/madrid italy/italian/rome egypt/egyptian/cairo
    mexico/mexican canada/canadian/ottawa australia/australian/canberra brazil/brazilian argentina/argentine
    greece/greek/athens sweden/swedish/stockholm norway/norwegian/oslo finland/finnish/helsinki
    denmark/danish/copenhagen netherlands/dutch belgium/belgian austria/austrian/vienna switzerland/swiss
    hungary/hungarian/budapest ireland/irish/dublin scotland/scottish portugal/portuguese/lisbon
    lebanon/lebanese/beirut afghanistan/afghan/kabul taliban ethiopia/ethiopian kenya/kenyan/nairobi
    nigeria/nigerian sudan/sudanese/khartoum libya/libyan venezuela/venezuelan/caracas cuba/cuban/havana
    philippines/philippine/manila indonesia/indonesian/jakarta vietnam/vietnamese/hanoi thailand/thai/bangkok
    azerbaijan/azerbaijani/baku armenia/armenian/yerevan georgia/georgian/tbilisi serbia/serbian/belgrade kosovo
    romania/romanian bulgaria/bulgarian
"""
COUNTRIES = {word: names.partition("/")[0] for names in _COUNTRIES.split() for word in names.split("/")}
"""Names, people and capitals of countries, by the country."""
ORGANISATIONS = words(
    "energy bank university party corp inc ltd group agency organization organisation association institute foundation "
    "airlines airways times post news journal committee commission council service services company motors systems "
    "technologies international federation united city party office department ministry centre center bureau authority "
    "board trust fund college hospital court airport press wire herald cross church club union society network house"
)
"""Words of the names of institutions."""
