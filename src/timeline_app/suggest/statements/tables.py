"""What newspapers say of what became of people: phrases by status, as data. Keys are those of a new project's words.

A line is a phrase. Its first word is a verb in its plain form (in VERBS) or the word itself; `a|b` are alternatives,
`~n` lets up to n tokens lie between, `?a|b` may be there, `^` is any word with a capital, `$name` a list of
`word_lists`.
"""

from typing import Final

SAME: Final = "same"
"""The status of what was said last: "and Mr X soon followed"."""
SUBJECT: Final = "subject"
"""The status of whoever does it: "resigned", "fled"."""
PATIENT: Final = "patient"
"""The status of whom it is done to: "arrested X", "X was arrested"."""
UNSEEN: Final = "unseen"
"""The status of whom it is denied of: "has not been seen since"."""
EXCUSED: Final = "excused"
"""The status that is denied of whom it is done to: who "was given permission to leave for treatment" has not broken."""
PASSIVE: Final = "passive"
"""As `PATIENT`, but only where it is said in the passive: "was held" is not "held talks"."""

VERBS: Final = {
    ("defected", SUBJECT): """
        defect
        desert
        break with|from
        break ~2 ranks|ties|links ?with
        break away from
        change|switch sides|allegiance|allegiances|camps
        switch ~2 allegiance|loyalty|loyalties|sides
        cross ?over to
        cross the floor
        go over to
        turn against|on his|her|the|his president|leader|regime|government|boss|marshal|ruler
        turn ~1 back|backs on
        join ~4 $foes
        join ~1 ranks of
        throw ~2 lot in with
        side with ~2 $foes
        pledge|declare|announce|switch ~2 support|allegiance|loyalty for|to ~2 $foes
        abandon ~4 regime|party|government|leader|president|cause|movement|coalition|marshal|camp|rebels
        ditch ~4 regime|party|government|leader|president|marshal|coalition
        renounce ~2 party|regime|leader|president|allegiance|loyalty|membership
        withdraw ~2 support from|for
        quit ~3 $party
        leave ~2 $party
        split from|with
        part company|ways with
        disassociate|dissociate|distance himself|herself from
        look for ~3 exit|way
        jump ship
        sever|cut ~2 ties|links|relations with
        throw ~1 weight|support behind ~3 $foes
        rebel against
        dump ~3 $party
    """,
    ("", SUBJECT): """
        escape ?serious|further|public injury|injuries|death|punishment|prosecution|arrest|notice|attention|criticism
        escape with
        escape ?narrowly unscathed|unhurt|unharmed|uninjured|alive|injury|harm
        escape ~5 attack|attempt|assassination|bombing|blast|explosion|crash|ambush|suicide|bomb
        arrive in ~2 minutes|time|force|droves|less|under|numbers
        escape ~4 penalty|sentence|fine|censure|blame|scrutiny|conviction|sanction|sanctions|impeachment|fate|ban|war
        become ~3 $title to
        return fire|to ?the power|normal|form|calls|call|email|emails
        leave him|them|it
        leave ~2 door|impression|mark|question|questions|message|note|room|voicemail
        lose ~2 appeal|temper|patience|way|count|sight
        retire to|from ~2 bed|room|jury|chambers
        fly ~2 flag|kite
        hide ~3 fact|truth|evidence|money|assets
        take office space
        surrender ~2 passport|licence|license|weapons|arms|control
        die down|out
        disappear from ?view
        board members|member
        stay in ~1 hotel
        escape|evade capture|detection
    """,
    ("", PATIENT): """
        clear to|for|by ?play|fly|land|return|leave|resume|compete|start|race
        fire at|on|upon|into|from|off
    """,
    ("defected", EXCUSED): """
        give|grant ~1 permission|leave to ~3 $land|abroad ~2 treatment|tests|surgery|holiday|checks|check-up
        give|grant ~1 permission|leave to leave|travel|go|fly ~2 treatment|tests|surgery|holiday|checks|check-up
        give|grant ~1 medical|sick|health leave
    """,
    ("missing", UNSEEN): """
        see
        hear from|of
        find
    """,
    (SAME, SUBJECT): """
        follow ~3 lead
        follow suit
        follow
    """,
    ("resigned", SUBJECT): """
        resign
        step down|aside|back
        stand down|aside
        quit
        bow out
        abdicate
        relinquish
        give up ~2 $post
        lay down ~2 $post
        leave ~4 $post
        leave ~2 $body
        leave office
        leave
        go anywhere
        vacate
        walk out of|on ~3 $body
        hand|give in ~1 notice
        tender|submit|offer|hand|give ~2 resignation
        present|announce ~2 resignation|departure|retirement
        announce ~2 resignation|departure|retirement
        retire
        renounce ~2 $post|title
        turn down ~2 second|third term
        call it quits
        hand|give over|up ?the ?his power|reins
        give up power
        bring forward ~2 retirement|departure
        throw in the towel
        abandon ~2 $post
    """,
    ("fled", SUBJECT): """
        flee
        escape
        escape from ~3 prison|jail|custody
        abscond
        leave the $land
        leave $country
        skip the|town ?country
        slip out|away|across
        seek|claim|request|find|receive ?political|temporary|diplomatic|international asylum|refuge|sanctuary|shelter
        take refuge|shelter|sanctuary
        apply|ask|plead for ?political asylum|refuge
        go into|to exile|self-imposed ?exile
        live in exile|self-imposed ?exile
        go on the run
        run away from|to
        leave for|into exile
        jump|skip bail
        break out ~2 prison|jail|custody
        shelter at|in|inside ~4 embassy|consulate|mission
    """,
    ("fled", PASSIVE): """
        grant|offer|give ?political|temporary|diplomatic asylum|refuge|sanctuary
        force|push|drive|send|hound|banish into exile
        exile
        smuggle out
        spirit out|away|across
    """,
    ("dismissed", PATIENT): """
        dismiss
        sack
        fire
        oust
        axe
        depose
        overthrow
        topple
        unseat
        impeach
        demote
        remove
        expel
        replace
        relieve of|as
        strip of ~4 $post|title|titles|rank|powers|immunity
        force out|from ?of ?office|power
        force from office|power
        vote ~3 out
        drive from office|power
        sideline
        recall
        relieve ~6 of ~2 duties|command|post|position|responsibilities
        strip ~6 of ~4 $post|title|titles|rank|powers|immunity
        force ~5 out|from ?of ~1 office|power|post
        drum out
        kick ~5 out
        drop ~5 from ~3 cabinet|government|team|board
    """,
    ("dismissed", PASSIVE): """
        terminate
        defeat in|at ~3 election|elections|vote|poll|polls|primary|runoff|run-off
        drop from|as
        eject from
        kick|throw|boot out ?of
        push out as
        show the door
        discharge from ~2 army|navy|force|police|military|service|marines
        let go from|as
        purge
        bar from ~2 post|job
        disqualify
    """,
    ("dismissed", SUBJECT): """
        lose ~2 $post
        lose the|his|her election|seat|leadership|vote
    """,
    ("suspended", PATIENT): """
        suspend
        place|put on administrative|paid|unpaid leave|suspension
        disbar
        ban for ~3 years|year|months|matches|games|weeks|life
        place|put|send on ~3 leave
        ban|bar from ?holding|running|leaving ~3 office|president|practice|practising|driving|politics|country
    """,
    ("suspended", PASSIVE): """
        strike off
        disqualify from ~3 politics|office|driving|running|holding|standing|practice|competition|competing
        send|place|put on ~2 leave
    """,
    ("fled", PATIENT): """
        grant|offer|give ~1 asylum|refuge|sanctuary to
        grant|offer ~4 asylum
        force|drive|send|fly|hound|push ~4 into ~1 exile
    """,
}
