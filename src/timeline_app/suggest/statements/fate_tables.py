"""What newspapers say of arrest, harm, courts and journeys, in the small language of `tables`."""

from typing import Final

from timeline_app.suggest.statements.tables import PASSIVE, PATIENT, SUBJECT

VERBS: Final = {
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
        take ~6 hostage|captive|prisoner
        take ~7 into ?police|military|federal|protective custody|detention|captivity
        place|put|keep|hold ~8 under ?house arrest
        confine ~6 to ~3 home|house|cell|quarters|barracks|villa|residence
        place|put ~6 in|into ~2 detention|custody|jail|prison
        lock up
        put ~6 behind ~1 bars
        lead away
        round up
        pick up
        send|transfer|move|remand|commit|shift ~9 to|into|in ~4 prison|jail|custody|remand|detention
        throw ~6 in|into ~2 prison|jail|cell
        nick
        return to jail|prison|custody
    """,
    ("detained", PASSIVE): """
        hold
        keep in ~3 custody|detention|prison|jail|cell|confinement
        hand over to ~2 police|authorities|custody|court|government
        catch by|after|near|trying|while
        send|transfer|move|take|return to ~6 prison|jail|custody|facility|penitentiary
        take away
        bundle into
        whisk away|off
        drag away|from|into|out
        deny|refuse bail
        lock in|inside ~3 home|house|cell|room|rooms|compound|residence
        send|take to ~3 remand
        turn over to ~4 police|authorities|custody|court|staff|officials|soldiers
        move|transfer|release|return ~4 to house arrest
    """,
    ("detained", SUBJECT): """
        remain|stay|languish in ~2 custody|detention|jail|prison
        remain behind bars
        serve ~3 years|months in ~1 prison|jail
        serve ~5 sentence|term|stint|stints|time
        spend ~4 in ~1 custody|detention|jail|prison
        start|begin ~4 sentence
        start|begin ~4 prison|jail term
    """,
    ("released", PATIENT): """
        release
        free
        set free
        bail
        pardon
        parole
        grant ~6 bail|amnesty|clemency|parole|pardon
        let go
        rescue
    """,
    ("released", SUBJECT): """
        walk free
        leave|exit ~2 prison|jail|custody|detention|hospital
        make bail
        post bail
        walk|come out of ~3 prison|jail|custody|detention|captivity
        regain ~1 freedom|liberty
    """,
    ("released", PASSIVE): """
        discharge from
        place|put on ~2 parole|bail
        let out|go
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
        shoot and killed|killing
        shoot ~6 to death
        stab|beat|hack|torture|bludgeon|burn|trample ~6 to death
        put ~5 to death
        mow down
        decapitate
        electrocute
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
        breathe ~1 last
        jump|leap|fall|plunge to ~1 death
    """,
    ("died", PASSIVE): """
        find dead|hanged|hanging|unconscious|lifeless
        pronounce dead
        declare dead
        discover dead
        bury on|at|beside|next|alongside
        name|identify as ~3 victim|victims|deceased
        lay to rest
        name|identify as ~6 victim|victims|deceased|dead|fatalities
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
        strike|hit on|in ~2 head|face|neck|chest|leg|arm|back|shoulder|stomach|eye
        strike|hit by ~4 $missile
        leave paralysed|paralyzed|blind|disabled|fighting
        rough up
    """,
    ("wounded", SUBJECT): """
        break|fracture his|her|a|an ~1 leg|arm|ankle|wrist|neck|collarbone|hip|foot|hand|nose|jaw|back|skull
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
        battle|fight ~4 cancer|als|ailment|illness|disease|leukaemia|leukemia|parkinson|dementia
        contract ~1 covid-19|malaria|cholera|ebola|pneumonia
        collapse
        have ~2 stroke|seizure
        have ~2 heart attack
        develop ~3 cancer|pneumonia|illness|infection|symptoms|complications|eczema|fever|disease|malaria
        undergo ~3 surgical procedure
        contract ~2 virus|coronavirus|disease|infection|hiv|tuberculosis
        fight for ~1 life
        faint
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
        treat by|since
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
        commit for|to ?stand trial
        send for trial
        produce ~1 before|in ~6 court|magistrate|judge
        haul before|into
        bring to ~1 court|trial|justice
        book for|over ~2 $crime
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
        face ~4 charge|charges|case|cases|trial|prosecution|court|indictment|counts
        appear in|before|at ~6 court|judge|magistrate|magistrates|tribunal|judges|courthouse
        stand accused
        await trial|sentencing|sentence
        plead not guilty
        plead innocent
        undergo ~1 trial
        face ~2 justice|prosecutors|magistrates
        stand trial
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
        hand|give ~5 sentence|term to
    """,
    ("convicted", SUBJECT): """
        plead guilty
        receive ~6 sentence|term
        get ~4 years
        admit|confess ?to ~3 murder|manslaughter|killing|fraud|theft|charge|charges|offence|bribery|corruption
        lose ~2 appeal
        get life|death
    """,
    ("cleared", PATIENT): """
        acquit
        exonerate
        absolve
        clear of
        clear
        find not guilty
        discharge and acquit|acquitted
        vindicate
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
        hand himself|herself in|over|into|to
        capitulate
    """,
    ("returned", SUBJECT): """
        return to|from|home|after|on
        return ~1 home
        come back|home
        go back to
        fly back|home
        arrive back
        rejoin
        return
    """,
    ("returned", PASSIVE): """
        fly|bring|send|escort ~1 home
        fly|bring|send|transport back
    """,
    ("in_transit", SUBJECT): """
        fly to|into|out|from|aboard|on
        travel to|from|through|by|across
        depart from|on|^
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
        airlift out|from|to
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
        nominate as|to|for
        tap to|as|for
        crown ~1 king|queen|emperor|president
        enthrone
        vote in as|by
        vote into ~2 office|power|parliament
        name ~2 interim|acting
    """,
    ("in_post", PATIENT): """
        appoint
        reinstate
        reappoint
        re-elect
        promote
        name ~4 as ~3 $title|successor|replacement
        tap ~6 to|as
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
        cling to|on ?to ?power ?office
        hang on to ?power ?office
        retain ~2 $post|seat
        sit in ~2 office
        work from|in|at ~2 office|desk
        take|assume power|office
        take the oath
        ascend to|the ?the throne
        win ~2 re-election|reelection|seat|presidency
        take over
        step in as
    """,
    ("cleared", PASSIVE): """
        declare not guilty|innocent
    """,
    ("in_transit", PATIENT): """
        fly ~6 out of|to|from
        extradite|deport|evacuate|repatriate
        put ~6 on|aboard ~2 flight|plane|jet|bus|train|helicopter
    """,
    ("died", PATIENT): """
        find ~4 dead|hanged|lifeless
    """,
}
