<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en_GB">
    <context>
        <name>timeline_app</name>
        <message>
            <source>About</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added the contradiction {question}</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added to the contradiction {question}</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added what would settle it: {words}</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins with: {names}.</source>
            <extracomment>In domain/origins.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed what would settle a contradiction</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes no grade of any evidence.</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Changes the grade of {n} pieces of evidence.</source>
            <extracomment>For one: Changes the grade of {n} piece of evidence.. In gui/sources/dialog.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Choose a letter</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a source at the left.</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claim by {name}</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claim: {name}</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day on which this step was printed</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided that this is no contradiction</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Denial by {name}</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Denial: {name}</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does the denial cover {day}?</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does this cover {day}?</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence takes the letter over from the source that its chain names first.</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence that names this source first</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fifth-hand</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter sources</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First-hand</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First-hand, but an interested party</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fourth-hand</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grade</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grades so far</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grades so far, newest first</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How reliable each source is, since when and why, and what rests on it</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LTR</source>
            <extracomment>In gui/languages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved a saved search</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved the saved search {name}</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No evidence</source>
            <extracomment>In queries/_statuses.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not given</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not graded yet</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not recorded</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason for the grade</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reliability of the source</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed a saved search</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed the saved search {name}</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed what would settle a contradiction</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed what would settle it: {words}</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Renamed a saved search to {name}</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rumour by {name}</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rumour: {name}</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save grade</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved the filters {name}</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved the search {name}</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Second-hand</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Side {number}</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Side {number}: claim</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Side {number}: denial</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Side {number}: rumour</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: {source}. Claim: {claim}.</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sources</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sources and grades</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sources and grades…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standing</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The paper’s own report</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The question</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same root, or the same paragraph in two papers, counts once.</source>
            <extracomment>In domain/origins.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The search</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These claims are about different days. {condition}</source>
            <extracomment>In domain/opposing.py, queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These claims are about different places. They conflict only if both cannot be true at once.</source>
            <extracomment>In domain/opposing.py, queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They conflict only if one of them covers the other’s day.</source>
            <extracomment>In domain/opposing.py, queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They conflict only if the denial covers {day}.</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They conflict only if the denial covers {when}.</source>
            <extracomment>In domain/opposing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Third-hand</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would settle it</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why, if you want to say</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>boxed list</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>caption</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dateline</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>day printed, if the text gives one</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>first named in {n} pieces of evidence</source>
            <extracomment>For one: first named in {n} piece of evidence. In gui/sources/dialog.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>grade {letter}</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>heading</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>list</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>main text</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>main text, paragraph {number}</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not graded</source>
            <extracomment>In gui/sources/dialog.py, queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>page furniture</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>printed {day}</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>standfirst</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>table</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{articles}, source not named</source>
            <extracomment>In domain/origins.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{articles}, {origins}</source>
            <extracomment>In domain/origins.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{before} becomes {after}</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{grade}, set by hand, stays</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hand}, first witness not named</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} claim</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} denial</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} rumour</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{n} articles</source>
            <extracomment>For one: {n} article. In domain/origins.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} articles name no source and count for none.</source>
            <extracomment>For one: {n} article names no source and counts for none.. In domain/origins.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} grades that were set by hand stay.</source>
            <extracomment>For one: {n} grade that was set by hand stays.. In gui/sources/dialog.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} origins</source>
            <extracomment>For one: {n} origin. In domain/origins.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} pieces of evidence</source>
            <extracomment>For one: {n} piece of evidence. In gui/sources/dialog.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{place}, “{heading}”</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place}-hand</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
