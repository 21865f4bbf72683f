"""The words by which quotes and their speakers are known: verbs of speech, roles, groups, documents, outlets.

Lists of the English language and of the world's agencies; none was made for one site or one article.
"""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DOUBLING: Final = _words("admit submit rebut refer nod grin dub quip blog slam shrug beg chat rap pan")


def _forms(text: str) -> frozenset[str]:
    """Give a regular verb's forms: "add" is add, adds, added, adding; "argue" drops its e, "admit" doubles its t."""
    forms: set[str] = set()
    for verb in text.split():
        stem = verb.removesuffix("e")
        if verb in _DOUBLING:
            forms |= {verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
        elif verb.endswith("y") and verb[-2] not in "aeou":
            forms |= {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
        else:
            forms |= {verb, verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s"), stem + "ed", stem + "ing"}
    return frozenset(forms)


SAY: Final = _words("said say says saying told tell tells telling wrote write writes writing quips quipped")
DENY: Final = _forms("deny reject dismiss dispute refute rebut contradict disavow") | _words("rules ruled ruling")
CLAIM: Final = _forms(
    """add answer ask announce argue assert acknowledge admit affirm allege allow assure boast caution claim comment
    complain concede conclude confess confirm contend continue counter cry declare demand exclaim explain gush
    hint inform insist interject joke lament maintain mention mourn muse note observe opine pledge plead point predict
    proclaim promise propose protest recall reckon recount reflect reiterate relate remark remind repeat reply report
    respond retort reveal scoff sigh shout snap state stress suggest tease testify threaten tweet urge vent vow
    volunteer warn whisper wonder yell stammer mutter murmur groan moan sneer rejoin summarise summarize estimate
    emphasise emphasize underline underscore highlight clarify elaborate disclose confide post read blog
    guarantee submit aver rue allude tout ask question testify attest depose reason counsel deadpan
    intone chime pipe bellow hiss roar whine crack sniff snort text email
    message beg plead deliver rumble boom thunder growl grumble bark spit"""
) | _words("swore swears swear pleaded forecast retold")  # fmt: skip
DESCRIBE: Final = _forms(
    """accuse blame brand call condemn criticise criticize denounce describe decry deplore deride dub hail label lash
    rap pan
    mock praise slam term blast laud applaud welcome liken characterise characterize compare appeal express
    oppose defend cite quote refer mention apologise apologize pray advise order instruct request invite
    speak talk chant discuss congratulate thank signal voice commend lambast chide rebuke"""
) | _words(
    "put puts spoke spoken speaks gave gives quoted wants wanted hoped hopes hoping thought thinks believes believed"
    " feels felt found finds wished wishes agrees agreed agree sought seeks saw sees offered offers sung sang thinking"
    " feared fears expects expected meant means swapped joked planned understood understands knew knows"
    " realised realized"
)
SOUND: Final = _forms(
    "smile laugh grin shrug nod sigh beam wince chuckle gesture cheer begin start go run open reason"
) | _words("began begins went goes ran runs chuckles recited sobbed sobs sobbing wept weeps beamed")
SPEECH: Final = SAY | DENY | CLAIM
"""Verbs that carry a direct quote of their own or a "that" clause."""
ANY: Final = SPEECH | DESCRIBE
"""Verbs whose subject a fragment in quotation marks may be given."""
NOUN_LIKE: Final = _words(
    "state states report reports comment comments claim claims promise promises order orders request requests post"
    " posts note notes point points demand demands voice term terms label labels brand call calls appeal appeals"
    " reply answer answers cry remark remarks counter blog blogs signal threat warning warnings blame praise run runs"
    " start open go put means reason read slam mention tweet tweets vow pledge hint hints volunteer volunteers"
    " estimate estimates ruling meaning writing talk talks talking speaking reading highlight highlights guarantee"
    " thank hail cite ask fears hopes hope felt talk mock snap rules express defend invite smile laugh held holds"
)
"""Forms that are nouns as often: a cue only where a subject and no article stands before them."""
ACTS_WITH_REASONS: Final = _words(
    "resigned resigns quit quits left stepped walked fired sacked dismissed expelled suspended ousted banned"
    " fined jailed"
    " barred summoned recalled withdrew pulled cancelled canceled boycotted scrapped halted refused postponed deported"
    " evicted closed blocked vetoed removed"
)
"""What is done "over" or "for" something in quotation marks: whoever does it gives the reason."""
IRREGULAR_PAST: Final = _words(
    "rang woke went came took gave got made saw knew found left lost won kept held met ran began broke brought built"
    " bought caught chose did drove ate fell felt fought flew forgot grew heard hid hit hurt laid led lent let lay lit"
    " meant paid put quit rode rose sent set shook shot showed shut sang sank sat slept spent stood stole struck swept"
    " swam taught threw understood wore burst cost cut dealt dug drew drank fled flung froze hung kept knelt leapt sold"
    " sought spread sprang stuck stung swung tore wept wound"
)
BELIEVED: Final = _words(
    "believed thought understood expected rumoured rumored feared suspected presumed assumed estimated likely tipped"
)
RETOLD: Final = _words("reported said alleged claimed known quoted reckoned described")
GUESSING: Final = _forms("believe suspect fear speculate expect guess doubt suggest predict wonder") | _words(
    "thinks thought think hopes hoped may might could likely possibly perhaps apparently rumoured rumored rumours"
    " rumors speculation"
)
MAY: Final = _words(
    "may might could perhaps possibly probably likely apparently seemingly allegedly appears appeared seems seemed"
)
AUX: Final = _words(
    "has have had is are was were be been being will would can could may might must shall should do does did ’ve ’d 's"
)
BE: Final = _words("is are was were be been being get gets got")
NOT: Final = _words(
    "not never n't didn't doesn't don't hasn't hadn't wouldn't won't no nor didn’t doesn’t don’t"
    " hasn’t hadn’t wouldn’t won’t neither"
)
ADVERBS: Final = _words(
    "also later then now once again further still just even only first already since soon yesterday today tonight"
    " too meanwhile instead often earlier twice simply here there never ever always however therefore"
    " sunday monday tuesday wednesday thursday friday saturday all both yet though thus so"
)
PREPOSITIONS: Final = _words(
    "of in on at to for from by with without about after before during under over near into against among between"
    " outside inside through within upon since until across around above below behind beyond despite like amid"
    " alongside aboard regarding via toward amidst throughout beneath besides except onto unlike till amongst"
    " towards along off per concerning beside following speaking asked"
)
SUBORDINATE: Final = _words(
    "who whom whose which that when while where as if because although though unless whether how why what after before"
    " since until than once whereas"
)
JOINS: Final = _words("and but or nor yet")
DETERMINERS: Final = _words(
    "the a an this that these those his her its their our my your one another some many several most few two three"
    " four five six seven eight nine ten other any each every no both all"
)
TIME_WORDS: Final = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december week month year night morning evening afternoon day today yesterday tomorrow"
)

PRONOUNS: Final = {
    "he": "m", "she": "f", "they": "p", "it": "i", "i": "s", "we": "s", "you": "s", "who": "w",
}  # fmt: skip
OWNERS: Final = {"his": "m", "her": "f", "their": "p", "its": "i", "him": "m", "them": "p"}
NOUNS: Final = _words(
    """vow claim claims assertion assertions statement comments comment remark remarks warning call calls demand demands
    pledge promise allegation allegations accusation accusations criticism praise description reply response answer
    words speech letter message tweet post testimony view opinion belief complaint apology plea appeal argument
    denial insistence suggestion admission announcement threat"""
)
"""Nouns whose owner speaks: "Mr. Tarn's vow that"."""
MALE_TITLES: Final = _words(
    "mr sir lord king prince sheikh sheik imam emir sultan shri baron count duke father fr senor"
    " señor monsieur herr signor don rabbi ayatollah pope mullah maulana"
)
FEMALE_TITLES: Final = _words(
    "mrs ms miss madam lady dame queen princess sheikha smt baroness duchess countess sister"
    " señora senora madame mme frau signora doña"
)
TITLES: Final = (
    MALE_TITLES
    | FEMALE_TITLES
    | _words(
        "mx dr prof professor doctor gen general col colonel maj major capt captain lt lieutenant sgt sergeant"
        " cpl corporal"
        " cmdr commander adm admiral brig brigadier insp inspector supt superintendent det detective pc rev"
        " reverend bishop"
        " archbishop cardinal judge justice president vice prime minister chancellor governor gov mayor senator sen rep"
        " representative congressman congresswoman councillor councilman councilwoman ambassador secretary deputy chief"
        " assistant attorney foreign chairman chairwoman chair speaker director police sheriff officer premier"
        " former acting"
        " interim lord mp counsel commissioner comrade chieftain constable st hon honourable honorable excellency"
    )
)
MALE_NOUNS: Final = _words(
    "man father husband brother son uncle spokesman businessman chairman policeman fisherman king"
    " congressman councilman himself gentleman grandfather nephew boy widower salesman"
)
FEMALE_NOUNS: Final = _words(
    "woman mother wife sister daughter aunt spokeswoman businesswoman chairwoman policewoman"
    " queen congresswoman councilwoman herself grandmother niece girl widow actress saleswoman"
    " waitress"
)
KIN: Final = _words(
    "father husband brother son uncle mother wife sister daughter aunt cousin grandfather grandmother"
    " nephew niece widow widower partner fiancee fiance parents relative girlfriend boyfriend friend"
)
SPOKES: Final = _words("spokesman spokeswoman spokesperson spokesmen spokespeople representative spokespersons")
ROLES: Final = (
    SPOKES
    | KIN
    | MALE_NOUNS
    | FEMALE_NOUNS
    | _words(
        """minister president premier chancellor governor mayor senator congressman ambassador envoy diplomat secretary
    chief head leader deputy director manager chairman chairperson chair commissioner officer official commander general
    colonel major captain lieutenant sergeant admiral soldier lawyer attorney barrister solicitor prosecutor judge
    magistrate witness victim suspect defendant plaintiff complainant teacher headteacher principal professor lecturer
    researcher scientist analyst economist expert historian author writer novelist journalist reporter correspondent
    editor columnist photographer activist campaigner organiser organizer protester demonstrator dissident defector
    rebel fighter militant farmer driver trader shopkeeper owner worker employee nurse doctor surgeon physician patient
    paramedic firefighter pilot sailor ferryman docker engineer student pupil resident neighbour neighbor villager
    elder chief priest pastor bishop archbishop imam rabbi cardinal pope monk king queen prince princess singer actor
    director artist musician player coach striker founder cofounder investor banker broker executive entrepreneur
    tycoon billionaire candidate lawmaker legislator councillor parliamentarian politician mp statesman adviser advisor
    aide assistant strategist negotiator mediator monitor observer inspector detective investigator superintendent
    constable sheriff marshal warden guard inmate prisoner detainee survivor refugee migrant immigrant tenant landlord
    customer passenger commuter tourist visitor volunteer veteran pensioner teenager youth child bystander onlooker
    speaker source insider blogger boss planner clerk treasurer auditor coroner pathologist ombudsman regulator
    cleric scholar preacher statistician meteorologist geologist seismologist biologist climatologist sociologist
    psychologist psychiatrist therapist consultant contractor builder architect designer developer hacker baker chef
    butcher carpenter mechanic electrician plumber fisher hunter herder miner skipper ranger trucker cyclist courier
    counsel trustee member partner cofounder co-founder co-author co-owner vice-president ex-minister chairwoman
    co-chairman co-chairwoman co-chair co-leader co-chief vice-chairman vice-chair vice-chancellor
    president-elect governor-elect mayor-elect
    agent trooper forecaster midwife dean provost rector chaplain headmaster headmistress pundit commentator promoter
    bouncer barman barmaid waiter waitress cleaner janitor porter associate passer-by
    cm pm ceo cfo coo mla mep asp dig dsp sho msp md superintendent staffer
    winner actress comedian presenter rapper model dancer influencer youtuber heir heiress hero native graduate mum dad
    mom boy girl kid newlywed bride groom hostage captive astronaut climber explorer mountaineer swimmer runner athlete
    champion gymnast golfer sophomore freshman alumnus contestant nominee appointee laureate
    conservationist ecologist epidemiologist virologist librarian curator archivist translator interpreter
    dictator strongman autocrat incumbent challenger newcomer kingpin mogul magnate linguist"""
    )
)
PEOPLES: Final = _words(
    """police prosecutors officials rebels residents witnesses villagers protesters demonstrators activists analysts
    experts doctors medics scientists researchers economists lawyers attorneys critics supporters opponents
    investigators
    detectives authorities diplomats lawmakers ministers leaders relatives neighbours neighbors friends family families
    survivors soldiers troops militants fighters insurgents campaigners organisers organizers students teachers parents
    workers employees unions farmers fishermen dockers traders investors bankers aides advisers advisors colleagues
    commanders generals officers guards inmates prisoners detainees refugees migrants passengers customers tenants
    journalists reporters commentators observers monitors inspectors engineers firefighters paramedics rescuers
    republicans democrats conservatives liberals senators senators congressmen councillors mps politicians insiders
    people men women locals elders tribesmen clerics bishops priests firms companies businesses banks governments
    ministries groups campaigns spokesmen spokespeople figures members staff crew crews judges jurors historians
    scholars astronomers physicists biologists climatologists doctors nurses patients victims separatists loyalists
    dissidents defectors exiles opposition management prosecution defence defense army navy military militia jury
    bench court government ministry parliament cabinet council committee commission union party company firm bank
    university hospital office agency department bureau embassy consulate administration regime junta palace kremlin
    board coalition alliance movement group organisation organization charity foundation institute authority
    federation association club league network team panel tribunal church mosque airline operator regulator watchdog
    leadership presidency secretariat campaign court prosecution crowd couple side mission delegation force forces"""
)
"""Nouns of many: who speaks is a group, named as printed."""
UNNAMED: Final = _words(
    "source sources insider insiders one another some others many few several somebody someone"
    " anyone nobody two three four five most"
)
DOCUMENTS: Final = _words(
    """statement report letter email e-mail memo memorandum note message tweet post communique communiqué release
    indictment complaint affidavit filing lawsuit ruling judgment judgement verdict document documents papers cable
    cables law bill constitution article editorial book diary will manifesto petition resolution leaflet notice
    declaration study survey poll minutes review paper findings records record warrant order transcript contract sign
    banner
    placard poster headline inscription plaque caption text texts slogan graffiti advertisement leaflet leaflets
    placards banners signs dossier audit briefing bulletin motion summons subpoena brief testimony label"""
)
OUTLET_WORDS: Final = _words(
    "news times post tv television radio press gazette herald tribune daily journal mail telegraph guardian chronicle"
    " standard broadcaster newspaper newspapers channel magazine weekly network media newswire observer mirror express"
    " courier dispatch examiner star sentinel argus echo inquirer bulletin argus broadcasting paper website podcast"
    " independent today"
)
AGENCY_WORDS: Final = _words("agency newswire wire")
AGENCIES: Final = frozenset({
    "reuters", "ap", "afp", "upi", "dpa", "associated press", "agence france-presse", "bloomberg", "tass", "itar-tass",
    "interfax", "ria novosti", "xinhua", "kyodo", "yonhap", "pti", "press trust of india", "ani", "ians", "ansa", "efe",
    "anadolu", "anadolu agency", "irna", "isna", "fars", "tasnim", "mehr", "petra", "sana", "wam", "spa", "mena", "apa",
    "press association", "pa", "pa media", "aap", "antara", "bernama", "belta", "ukrinform", "unian", "lusa", "telam",
    "notimex", "prensa latina", "kcna", "cna", "jiji", "jiji press", "ritzau", "ntb", "tt", "stt", "apa news",
    "agencia efe", "united press international", "maghreb arabe presse", "ina", "nina", "qna", "kuna", "saba", "suna",
    "caixin", "dow jones", "dow jones newswires", "canadian press", "the canadian press",
    "associated press of pakistan",
    "app", "nan", "news agency of nigeria", "ghana news agency", "panapress", "zhongxin", "pap", "ctk", "mti", "bta",
    "tanjug", "agerpres", "swissinfo", "keystone-sda", "belga", "anp",
})  # fmt: skip
OUTLETS: Final = frozenset({
    "bbc", "cnn", "nbc", "cbs", "abc", "fox", "fox news", "msnbc", "npr", "pbs", "cnbc", "itv", "sky", "sky news", "rt",
    "al jazeera", "al-jazeera", "al arabiya", "al-arabiya", "al hurra", "al ahram", "al-ahram", "haaretz", "dawn",
    "le monde", "le figaro", "liberation", "libération", "el pais", "el país", "el mundo", "la repubblica", "bild",
    "corriere della sera", "der spiegel", "spiegel", "die zeit", "die welt", "die presse", "der standard", "ard", "zdf",
    "politico", "axios", "the hill", "time", "newsweek", "the economist", "economist", "vox", "vice", "buzzfeed",
    "the atlantic", "new yorker", "the new yorker", "the hindu", "ndtv", "the wire", "scroll", "the age", "o globo",
    "folha", "clarin", "clarín", "la nacion", "la nación", "reforma", "asahi shimbun", "nhk", "yomiuri shimbun",
    "mainichi shimbun", "cctv", "cgtn", "global times", "people's daily", "novaya gazeta", "meduza", "kommersant",
    "izvestia", "pravda", "rai", "tf1", "tve", "france 24", "france 2", "france info", "bfm", "bfmtv", "rfi", "voa",
    "voice of america", "radio free europe", "rfe/rl", "radio free asia", "deutsche welle", "dw", "nos", "svt", "nrk",
    "dr", "yle", "orf", "srf", "trt", "hurriyet", "hürriyet", "sabah", "press tv", "lbc", "channel 4", "channel 12",
    "gb news", "the sun", "the times", "the independent", "the guardian", "the telegraph", "the observer", "wsj",
    "the wall street journal", "wall street journal", "usa today", "propublica", "the intercept", "wired", "forbes",
    "fortune", "the verge", "techcrunch", "business insider", "the punch", "vanguard", "premium times", "daily nation",
    "the standard", "the citizen", "mail & guardian", "news24", "sabc", "enca", "globo", "televisa", "telesur",
    "youtube channel", "this morning", "newsnight", "panorama", "the today programme", "today programme",
    "meet the press", "face the nation", "60 minutes", "good morning america",
})  # fmt: skip
PLATFORMS: Final = _words("twitter facebook instagram telegram youtube x tiktok whatsapp linkedin weibo vk truth")
NICKNAME_CUES: Final = _words(
    "called dubbed named nicknamed titled entitled known codenamed codename code-named so-called nickname title"
    " headlined captioned album song film novel book series play movie programme program operation project single show"
    " tune track poem painting magazine documentary song exhibition musical headline word words phrase term"
    " slogan labeled"
    " labelled branded aka alias reading marked saying spelling play"
)
NAMING: Final = _words(
    "nicknamed titled entitled known codenamed codename code-named so-called nickname headlined"
    " captioned word words term phrase slogan aka alias"
)
ALIKE: Final = (
    _words("lawyer attorney barrister solicitor counsel advocate"),
    _words("lawmaker senator congressman congresswoman representative legislator mp deputy parliamentarian member"),
    _words("spokesman spokeswoman spokesperson representative"),
    _words("chairman chairwoman chair chairperson"),
    _words("activist campaigner organiser organizer protester"),
    _words("doctor surgeon physician medic"),
    _words("researcher scientist author professor academic"),
    _words("farmer herder grower"),
    _words("commander colonel general"),
    _words("premier minister"),
    _words("judge justice magistrate"),
    _words("policeman policewoman officer detective inspector constable sergeant sheriff superintendent"),
    _words("cleric priest imam pastor bishop archbishop cardinal rabbi"),
    _words("diplomat ambassador envoy"),
    _words("writer author novelist poet"),
    _words("businessman businesswoman tycoon entrepreneur billionaire magnate founder"),
    _words("rebel fighter militant commander"),
)
"""Roles that are taken for one another: who was called an attorney is the lawyer later."""
COUNTRY_SEATS: Final = _words(
    "moscow washington london paris berlin beijing tehran ankara cairo kyiv kiev brussels tokyo seoul pyongyang delhi"
    " islamabad riyadh damascus baghdad jerusalem rome madrid warsaw budapest pretoria nairobi abuja caracas havana"
    " brasilia canberra ottawa doha tripoli tunis algiers rabat khartoum kabul minsk taipei hanoi jakarta manila"
)
