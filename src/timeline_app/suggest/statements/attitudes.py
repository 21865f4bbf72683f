"""Words that decide what a clause does to its claim: deny it, suppose it, report it, or only wish for it."""

from enum import StrEnum
from typing import Final

from timeline_app.suggest.statements.grammar import words


class Attitude(StrEnum):
    """What words around a claim do to it. `WISHED` is no claim at all: "called on him to resign"."""

    STATED = "stated"
    REPORTED = "reported"
    SUPPOSED = "supposed"
    DENIED = "denied"
    WISHED = "wished"


STATED, REPORTED, SUPPOSED = Attitude.STATED, Attitude.REPORTED, Attitude.SUPPOSED
DENIED, WISHED = Attitude.DENIED, Attitude.WISHED

_Table = dict[str, Attitude]


def _table(rows: dict[Attitude, str]) -> _Table:
    return {word: attitude for attitude, text in rows.items() for word in text.split()}


BEFORE_INFINITIVE: Final = _table(
    {
        STATED: """
        forced compelled obliged agreed agrees decided decides vowed vows voted votes chose chooses managed manages
            opted opts had came began
        begins made elected led allowed permitted able helped continued went moved found confirmed known shown seen
        proved came rushed hurried proceeded happened resolved volunteered continues arranged moves
    """,
        REPORTED: "reported said claimed alleged understood reportedly says",
        SUPPOSED: """
        expected expects likely unlikely planned plans planning plan threatened threatens threatening due set about
        prepared preparing prepares want wants wanted hoped hopes hoping considering tried tries trying attempted
        attempting ready poised scheduled tipped going believed thought feared presumed rumoured rumored suspected
        appeared appears seemed seems intends intended intend intending willing offered offers promised pledged
        looking seeking supposed assumed certain sure slated bound determined keen eager entitled free hope expect
        predicted forecast aims aimed wish wishes wished liable inclined
        tempted minded speculated pledges promises offering pledging vowing deciding positioned meant
    """,
        DENIED: """
        refused refuses refusing refuse declined declines failed fails reluctant unwilling unable forbidden hesitated
        neglected yet unprepared prohibited
    """,
        WISHED: """
        called calls urged urges asked asks told ordered orders pressed demanded demands begged invited advised need
        needs needed required requires ought instructed warned pleaded lobbied encouraged pressured persuading
        pushed pushing campaigned campaigning applied sworn plotted plotting conspired conspiring
    """,
    }
)
"""What stands before "to resign"."""

BEFORE_OBJECT: Final = _table(
    {
        STATED: """
        forced forces forcing force led leads prompted persuaded allowed allows caused compelled compels enabled made
        obliged helped drove got convinced saw found let permitted
    """,
        SUPPOSED: """
        expect expects expected believed believe believes think thinks thought allege alleged awaited
        could may might
    """,
        WISHED: """
        ordered orders order urged urges urge urging asked asks ask asking told tells tell telling called calls call
        calling demanded demands demand pressed pressing begged invited advised advises encouraged encourage encourages
        instructed warned implored exhorted requires required on for upon pressure pressured
        want wants wanted wanting
    """,
        DENIED: "prevented forbade stopped forbid barred",
    }
)
"""What stands before the one of whom it is wished: "forced him to resign"."""

NOUNS_BEFORE_INFINITIVE: Final = _table(
    {
        STATED: "decision move moves choice agreement decisions",
        SUPPOSED: """
        plan plans intention intentions threat threats attempt attempts bid effort efforts offer willingness pledge
        promise permission chance opportunity readiness preparations request hope hopes desire vow
    """,
        DENIED: "refusal failure reluctance unwillingness inability",
        WISHED: """
            quest campaign fight struggle battle plot conspiracy war calls call demand demands pressure time need order
            orders appeal appeals ultimatum reason reasons right
        """,
    }
)
"""What stands before "to resign" and is a thing that somebody has: "his decision to resign"."""

BEFORE_GERUND: Final = _table(
    {
        DENIED: "denied denies deny denying without not avoided avoid avoids escaped ruled prevent prevented from",
        SUPPOSED: """
        considered considering consider considers contemplated contemplating contemplates mulling mulled weighing
        risk risked risks discussed suggested planned about possible imagine fears feared towards toward mentioned
        mooted proposed threatened intention intends
    """,
        REPORTED: "reported alleged of",
        STATED: "after before since by upon on following for admitted announced confirmed despite regrets regretted",
        WISHED: "recommended advised advocated demanded",
    }
)
"""What stands before "resigning"."""

BEFORE_CLAUSE: Final = _table(
    {
        DENIED: """
        denied denies deny denying denial denials refuted refutes rebutted quashed false untrue baseless unfounded
        disputed disputes contradicted
    """,
        SUPPOSED: """
        speculation speculations speculated speculate speculates rumour rumours rumoured rumor rumors rumored fears
        feared fear fearing believe believes believed belief think thinks thought suspect suspects suspected suspicion
        suspicions possible possibility chance chances likelihood expect expects expected expectation expectations
        likely unlikely whether unclear unconfirmed conceivable seems seemed appears appeared perhaps maybe doubt
        doubts doubted predicted predicts hope hopes hoped hoping assume assumed assumes guess wonder wondered
        wonders prospect threat plans worried worry worries concern concerns presumed impression question questions
        convinced suggestions theory theories
    """,
        REPORTED: """
            reports reported report reportedly claims claim allegedly allegations alleged accusations sources charges
        """,
        WISHED: """
        if unless demand demands demanded demanding insist insisting urged urging urge requested request recommended
        calls ordered require required lest proposed propose wish
    """,
    }
)
"""What stands before a clause of its own: "denied that X had fled", "speculation that X would go"."""

REJECTING: Final = words("rejected rejects rejecting dismissed dismisses dismissing rebuffed laughed scotched poured")
"""These deny where a word of `HEARSAY` follows."""
HEARSAY: Final = words(
    "reports report claims claim rumours rumors rumour rumor suggestions suggestion allegations allegation speculation "
    "accusations accusation idea notion talk stories story"
)
NO_PROOF: Final = words(
    "evidence sign signs indication proof truth question confirmation suggestion trace intention plans"
)
"""After "no" these deny what follows."""

BEFORE_NOUN: Final = _table(
    {
        WISHED: """
        called calls call calling demanded demands demanding demand urged urging urge seek seeking sought seeks secure
        ensure order ordered orders warrant warrants request requested wanted want wants pressed pressing pressure
        await awaiting avoid refused sentence penalty threats threat threatened threatening plot plotting plotted
        attempt attempted attempts escape evade evaded petition appeal campaign campaigning pleaded negotiate
        negotiating push pushing pushed negotiations efforts effort reward bounty vote motion
    """,
        SUPPOSED: """
        speculation rumour rumours rumor rumors possible possibility face faces faced facing risk risks risked
        considering considered imminent likely fear fears feared expected prospect pending planned talk impending
        looming chances probable discuss discussed discussing possibly potential forthcoming unconfirmed alleged
        conspiracy suspected apparent would could may might if
    """,
        DENIED: """
            denied denies deny denying denial no without prevent prevented ruled revoked revoke revoking rescinded
            annulled cancelled overturned quashed blocked
        """,
        REPORTED: "reports report reported claims claimed reportedly stories",
    }
)
"""What stands before "X's resignation" or "the resignation of X"."""

SUPPOSING_ADVERBS: Final = words("possibly probably perhaps likely presumably supposedly potentially maybe apparently")
REPORTING_ADVERBS: Final = words("reportedly allegedly purportedly")
SPOILING_ADVERBS: Final = words("almost nearly")
"""What nearly happened did not, and nobody says that it did."""
COPULAS: Final = _table(
    {
        STATED: """
        remain remains remained stay stays stayed remaining declared found left kept still now now became become
        becomes feel felt lived living lives living pronounced currently lying lay went placed put confirmed found
    """,
        REPORTED: "reported reportedly listed said described",
        SUPPOSED: """
            believed presumed feared thought considered seems seemed appears appeared rumoured rumored suspected
        """,
    }
)
"""What links somebody with a state, besides the forms of "be": "is presumed dead", "remains in custody"."""
