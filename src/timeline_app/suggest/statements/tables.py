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
    """,
    ("", PATIENT): """
        clear to|for|by ?play|fly|land|return|leave|resume|compete|start|race
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
    """,
    ("fled", SUBJECT): """
        flee
        escape
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
    """,
    ("fled", PASSIVE): """
        grant|offer|give ?political|temporary|diplomatic asylum|refuge|sanctuary
        force|push|drive|send|hound|banish into exile
        exile
        smuggle out
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
        vote out
        drive from office|power
        sideline
        recall
    """,
    ("dismissed", PASSIVE): """
        terminate
        defeat in|at ~3 election|elections|vote|poll|polls|primary|runoff|run-off
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
    ("detained", PATIENT): """
        arrest
        rearrest
        re-arrest
        detain
        jail
        imprison
        incarcerate
        kidnap
        abduct
        capture
        seize
        apprehend
        nab
        intern
        remand
        handcuff
        take hostage|captive|prisoner|away
        take into ?police|military|federal|protective custody|detention
        place|put|keep|hold under ?house arrest
        place|put in ~1 detention|custody|jail|prison
        lock up
        put behind ~1 bars
        lead away
        round up
        pick up
        nick
        return to jail|prison|custody
    """,
    ("detained", PASSIVE): """
        hold
        keep in ~3 custody|detention|prison|jail|cell|confinement
        hand over to ~2 police|authorities|custody|court|government
        catch by|after|near|trying|while
        send|transfer|move|take|return to ~6 prison|jail|custody|facility|penitentiary
    """,
    ("detained", SUBJECT): """
        remain|stay|languish in ~2 custody|detention|jail|prison
        remain behind bars
        serve ~5 sentence|term
        spend ~4 in ~1 custody|detention|jail|prison
    """,
    ("released", PATIENT): """
        release
        free
        set free
        bail
        pardon
        parole
        grant ?conditional|police bail|amnesty|clemency|parole|pardon
        let go
        rescue
    """,
    ("released", SUBJECT): """
        walk free
        leave|exit ~2 prison|jail|custody|detention|hospital
        make bail
        post bail
    """,
    ("released", PASSIVE): """
        discharge from
    """,
    ("missing", SUBJECT): """
        disappear
        vanish
        go missing
        go absent without
    """,
    ("killed", PATIENT): """
        kill
        murder
        assassinate
        execute
        slay
        shoot dead
        shoot and kill
        shoot to death
        shoot ~4 dead
        gun down
        cut down by
        stab|beat|hack|torture|bludgeon|burn|trample to death
        lynch
        behead
        hang
        put to death
        blow up
        massacre
        strangle
        poison to death
    """,
    ("died", SUBJECT): """
        die
        perish
        drown
        pass away
        succumb
        lose ~1 life|lives
        take ~1 own life
        blow himself|herself up
        kill himself|herself
        hang himself|herself
        shoot himself|herself
        commit suicide
    """,
    ("died", PASSIVE): """
        find dead|hanged|unconscious
        pronounce dead
        declare dead
        discover dead
        bury on|at|beside|next|alongside
        name|identify as ~3 victim|victims|deceased
    """,
    ("wounded", PATIENT): """
        injure
        wound
        hurt
        stab
        shoot
        maim
        attack
        beat up
        beat severely|badly|unconscious|savagely
        beat by ~2 police|officers|soldiers|guards|mob|captors|men|thugs|militants|gunmen|prisoners
        assault
        run over
        knock down|over
    """,
    ("wounded", PASSIVE): """
        sideline with|by ~4 injury
        rule out with|by|through ~4 injury|strain|problem
    """,
    ("wounded", SUBJECT): """
        break|fracture his|her ~1 leg|arm|ankle|wrist|neck|collarbone|hip|foot|hand|nose|jaw|back|skull
        injure|hurt his|her
        sustain|suffer|overcome ~5 injury|injuries|wounds|burns|fractures
        pick up ~3 injury
        recover from ~4 injury|injuries|wounds
    """,
    ("ill", SUBJECT): """
        fall ?seriously|gravely ill|sick
        suffer ~4 stroke|attack|aneurysm|illness|haemorrhage|hemorrhage|relapse
        test positive
        undergo ~3 surgery|treatment|operation|chemotherapy|transplant
        enter hospital
        recover|recuperate
        battle|fight ~2 cancer|als|illness|disease|leukaemia|leukemia|parkinson|dementia
        contract ~1 covid-19|malaria|cholera|ebola|pneumonia
        collapse
    """,
    ("ill", PATIENT): """
        take|rush|airlift|transport|fly ~4 to ~4 $ward
    """,
    ("ill", PASSIVE): """
        take ill
        hospitalise
        hospitalize
        admit to ~4 $ward|care
        take|rush|airlift|fly|bring|transfer|move to|into ~5 $ward|care
        diagnose with
        treat for|in|at
        poison
        infect
        put into|in|on a|an ?induced|artificial coma|ventilator
    """,
    ("charged", PASSIVE): """
        charge
        indict
        arraign
        prosecute
        summon
        try for|in|on|by
        accuse of ~4 $crime
        put on trial
        name as ~2 suspect|defendant
        name in ~2 indictment
        bring before
    """,
    ("charged", PATIENT): """
        charge ~8 with
        charge
        indict
        prosecute
        accuse ~6 of ~4 $crime
    """,
    ("charged", SUBJECT): """
        go|stand|come on|in ?up ?for trial|court
        face ~4 charge|charges|trial|prosecution|court|indictment|counts
        appear in|before|at ~6 court|judge|magistrate|magistrates|tribunal|judges|courthouse
        stand accused
        await trial|sentencing|sentence
        plead not guilty
        plead innocent
    """,
    ("convicted", PATIENT): """
        convict
        sentence
        find guilty
        find ~3 guilty
        jail ~5 for
        imprison ~5 for
        condemn to
        fine
        give|hand|slap ~5 sentence|term
        court-martial
    """,
    ("convicted", SUBJECT): """
        plead guilty
        receive ~6 sentence|term
        get ~4 years
        admit|confess ?to ~3 murder|manslaughter|killing|fraud|theft|charge|charges|offence|bribery|corruption
        lose ~2 appeal
    """,
    ("cleared", PATIENT): """
        acquit
        exonerate
        absolve
        clear of
        clear
        find not guilty
    """,
    ("cleared", SUBJECT): """
        win ~2 appeal
    """,
    ("in_hiding", SUBJECT): """
        go into|to hiding|ground
        go underground
        hide
        live|remain|stay in hiding
        lie low
    """,
    ("surrendered", SUBJECT): """
        surrender
        turn himself|herself in
        give himself|herself up
        hand himself|herself in|over
        capitulate
    """,
    ("returned", SUBJECT): """
        return to|from|home|after|on
        return ~1 home
        come back|home
        go back to
        fly back|home
        arrive back
    """,
    ("returned", PASSIVE): """
        fly|bring|send|escort ~1 home
        fly|bring|send|transport back
    """,
    ("in_transit", SUBJECT): """
        fly to|into|out|from|aboard|on
        travel to|from|through|by|across
        arrive in|at|from|by|on|back
        land in|at
        board
        leave for|from
        leave ^ for|on|by|with
        depart for|from
        head to|for
        cross into|from|to|by|over
        sail to|for|from|into
        drive to|into|across
        transit through
        wait at ~3 airport|airfield|border|port|station
    """,
    ("in_transit", PASSIVE): """
        deport
        extradite
        evacuate
        fly to|out|from
        repatriate
        escort out|to|from
        see ~2 waiting|boarding|leaving
    """,
    ("in_post", PASSIVE): """
        appoint
        elect
        re-elect
        reelect
        inaugurate
        reappoint
        reinstate
        promote
        swear in|into ?as
        install as|in
        name ^ minister|director|secretary
        name as ~1 successor|replacement|heir|minister|chief|leader|candidate
        name to ~2 court|board|post|position|cabinet
        hire
        name ~3 $title
        elevate|nominate to ~4 $post|$title
        confirm as
        return to office|power|parliament
        choose as|to ?lead ?head
        restore to
    """,
    ("in_post", PATIENT): """
        appoint
        reinstate
        reappoint
        re-elect
        promote
        name ~4 as ~3 $title|successor|replacement
    """,
    ("in_post", SUBJECT): """
        remain|stay|continue in ~1 $post|power|charge|control
        remain|stay|continue as
        remain|stay at|loyal|on ?his|her|the helm|loyal|desk ?post|to
        remain ~1 minister|president|leader|premier
        stay on
        remain|stay in ^
        take ?up office|charge|power ?as
        take over as|from
        take over ~2 $body|$post|service|department|country
        assume ~3 $post|power|duties
        become ~3 $title
        win re-election|reelection
        win the|a|an ?presidential ?second ?new election|leadership|seat|term|presidency|race
        return to office|power
        succeed ^
        cling|hang to|on ?to ?power ?office
        retain ~2 $post|seat
        sit in ~2 office
        work from|in|at ~2 office|desk
    """,
}
