"""The closed classes of English words by which clauses are taken apart: auxiliaries, prepositions, marks."""

from typing import Final


def words(text: str) -> frozenset[str]:
    """Give the words of a list that is written as text."""
    return frozenset(text.split())


HAVE: Final = words("have has had having 've haven't hasn't hadn't")
BE: Final = words("is are was were be been being am 'm 're isn't aren't wasn't weren't")
GET: Final = words("get gets got getting gotten")
DO: Final = words("do does did don't doesn't didn't")
WILL: Final = words("will shall 'll won't")
MODALS: Final = words(
    "may might could can would should must can't cannot couldn't wouldn't shouldn't mustn't mightn't ought"
)
DUTY: Final = words("should must ought shouldn't mustn't")
NEGATIONS: Final = words("not never nor neither")
AUXILIARIES: Final = HAVE | BE | GET | DO | WILL | MODALS | {"'d", "'s"}
ADVERBS: Final = words(
    """
    also already just still yet since then later once soon ever even now again now only too both all instead
    once twice thus so far first last finally there perhaps maybe once afterwards eventually voluntarily either
    earlier often sometimes meanwhile hence overnight
    formally officially themselves himself herself either indeed long together abroad
    """
)
PREPOSITIONS: Final = words(
    """
    of in on at by for to from with without against over under about into onto after before during since until till
    through between among amid near around outside inside across behind beyond despite like as than via per towards
    toward upon within off out up down along alongside following including regarding concerning
    """
)
DETERMINERS: Final = words(
    "the a an this that these those his her its their my our your some any no every each another both all several many"
)
POSSESSIVES: Final = words("his her its their my our your")
RELATIVES: Final = words("who whom which whose")
SUBORDINATORS: Final = words(
    """
    that if whether because when while where although though unless until after before since as once whereas how why
    what so lest
    """
)
COORDINATORS: Final = words("and but or then nor yet &")
BREAKS: Final = frozenset(";:—()[]") | {"–", "--"}
QUOTE_MARKS: Final = frozenset('"“”«»„‟「」『』')
PRONOUNS_OF_ONE: Final = words("he she him her himself herself")
MASCULINE: Final = words("he him his himself")
FEMININE: Final = words("she her hers herself")
FIRST_PERSON: Final = words("i me my myself we us")
SUBJECT_PRONOUNS: Final = PRONOUNS_OF_ONE | FIRST_PERSON | words("they them it you there")
SPEECH: Final = words(
    """
    said says say saying told tells tell telling announced announces announcing added adds confirmed confirms confirming
    claimed claims claiming stated states insisted insists admitted admits acknowledged reported reports wrote writes
    revealed declared declares denied denies denying alleged alleges argued maintained tweeted posted testified
    warned warns suggested suggests believes believed believe understands understood understand thinks thought
    """
)
IRREGULAR_PASTS: Final = words(
    """
    was were had did went came took gave got made saw knew found left led lost met won began became held kept told said
    brought bought caught taught thought fought sought sent spent built dealt felt fell flew fled grew drew threw blew
    drove rode rose wrote spoke broke woke chose froze stole ran sat stood understood lay laid paid put cut hit shot
    shut let set read spread quit sold struck stuck swore wore tore bore sang sank rang drank swam hung dug slid bid
    burst cast cost hurt lent bent slept swept wept crept meant dreamt leapt withdrew overthrew overtook undertook
    forgot forgave forbade beat bit hid ate shook awoke arose slew strode sprang split knelt fed bled bred sped rebuilt
    outlined underwent
    """
)
IRREGULAR_PARTICIPLES: Final = words(
    """
    been gone come taken given seen known broken spoken written driven flown grown drawn thrown blown risen chosen
    frozen stolen run sworn worn torn borne born sung sunk begun drunk become withdrawn overthrown undertaken forgotten
    forgiven forbidden beaten bitten hidden eaten shaken slain done shown slain
    """
)
PRESENT_VERBS: Final = words(
    """
    says tells denies claims faces leaves takes makes goes comes wants plans expects hopes believes thinks seems appears
    remains becomes gives gets knows keeps holds leads lives works runs means begins starts ends seeks meets joins wins
    insists admits reports resigns quits flees dies steps calls urges adds shows needs looks warns continues vows
    """
)
NOT_VERBS: Final = words(
    """
    united red hundred need indeed speed seed feed bed wed sacred naked wicked aged beloved armed limited unprecedented
    alleged so-called detailed unarmed masked unidentified unnamed retired disgraced embattled exiled jailed deposed
    ousted wounded injured detained imprisoned accused convicted continued renowned elected unelected ahmed mohamed
    muhammed mohammed ahmad hamed saeed saed sayed syed fred alfred ted jared reed
    """
)
"""Words that end like a past tense and stand before nouns, so that none of them alone says that a verb is there."""

PERSON_NOUNS: Final = words(
    """
    minister president premier chancellor secretary ambassador envoy diplomat governor mayor senator lawmaker deputy
    leader chief head director chairman chairwoman chair executive boss commander general colonel captain officer
    official politician aide adviser advisor spokesman spokeswoman spokesperson judge prosecutor lawyer attorney banker
    businessman businesswoman tycoon mogul founder journalist reporter editor activist campaigner dissident blogger
    writer author poet actor actress singer musician artist player coach manager striker footballer student teacher
    professor doctor nurse priest bishop archbishop cleric imam pope king queen prince princess sheikh emir marshal
    man woman boy girl teenager father mother son daughter brother sister husband wife widow defendant suspect accused
    victim prisoner detainee hostage captive fugitive refugee defector rebel militant warlord strongman dictator ruler
    autocrat candidate frontrunner incumbent opponent critic rival veteran statesman councillor congressman
    congresswoman representative mp commissioner superintendent sheriff pilot driver worker engineer scientist
    researcher whistleblower spy agent soldier sergeant lieutenant major admiral patriarch billionaire millionaire
    star politician newsman cameraman photographer correspondent presenter magnate financier treasurer year-old
    counterpart brother-in-law son-in-law father-in-law ex-minister ex-president nominee appointee successor predecessor
    """
)
FAMILY_NOUNS: Final = words(
    """
    father mother son daughter brother sister husband wife widow brother-in-law son-in-law father-in-law cousin uncle
    nephew niece lawyer attorney aide adviser spokesman spokeswoman deputy bodyguard driver predecessor successor rival
    counterpart spokesperson representative
    """
)
"""Nouns that with "his" or "X's" before them name somebody else than him."""


def is_verb(word: str) -> bool:
    """Say whether a word is a finite verb or participle by its form. Errs for nouns in -ed, which are few."""
    if word in IRREGULAR_PASTS or word in IRREGULAR_PARTICIPLES or word in AUXILIARIES or word in PRESENT_VERBS:
        return True
    past = word.endswith("ed") and len(word) > 3 and not word.endswith("eed")
    return past and word not in NOT_VERBS and "-" not in word


def is_adverb(word: str) -> bool:
    """Say whether a word is an adverb by its form."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 3)
