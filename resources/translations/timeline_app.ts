<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en_GB">
    <context>
        <name>timeline_app</name>
        <message>
            <source> and others</source>
            <extracomment>In gui/changed_next/cards.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source> by {people}</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source> from {article}</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source> in {time}</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source> of the kind “{kind}”</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source> that rest on one quote</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source> with evidence</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source> with “{words}” in the title</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source> without evidence</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, </source>
            <extracomment>In gui/settings_window/key_table.py, gui/settings_window/keyboard.py, gui/shortcuts/printed.py, gui/shortcuts/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, accepted</source>
            <extracomment>In gui/reader/suggestion_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, column {number}</source>
            <extracomment>In gui/event_table/role_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>03/04/2011 is 3 April</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>03/04/2011 is 4 March</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 day, 2 some days, 3 week, 4 month, 5 longer</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 day, 2 week, 3 month</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>11-04-03 is 3 April 2011</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>2009 to 31 March 2011 · by 21 Feb 2011</source>
            <extracomment>In gui/people/post_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>30 March 2011 · between 21 Feb and 1 Apr 2011</source>
            <extracomment>In gui/shell/event_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>31 March 2011</source>
            <extracomment>In gui/briefing/known_choice.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A contradiction needs two different pieces of evidence.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A copy was saved as {name}.</source>
            <extracomment>In gui/shell/keeping.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A later report on {name}</source>
            <extracomment>In queries/settling.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A later version of an article</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A later version of {title}. {quotes} {changed}</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A line for each kind</source>
            <extracomment>In gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A link, not opened</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A long change is still being saved. Yours was not made; try again in a moment.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A named witness for “{claim}”</source>
            <extracomment>In queries/settling.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A page of results further, with PgUp back</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A quote was taken from this passage, and page furniture is never quoted. Remove its evidence first.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A reason, if you like</source>
            <extracomment>In gui/compare/decision_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A single file on this computer</source>
            <extracomment>In gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A status needs the person it is about.</source>
            <extracomment>In gui/evidence_form/content.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A4</source>
            <extracomment>In gui/settings_window/printing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A4, Letter</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>AD {year}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About</source>
            <extracomment>In queries/_differences.py, queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About Timeline App</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About {date}</source>
            <extracomment>In gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About {program}</source>
            <extracomment>In gui/shell/about.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About: {date}</source>
            <extracomment>In gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept</source>
            <extracomment>In gui/reader/suggestion_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept all clear matches</source>
            <extracomment>In gui/actions.py, gui/reader/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept and edit…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept suggestion</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Accepted {n} clear matches</source>
            <extracomment>For one: Accepted {n} clear match. In commands/suggestions.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Add</source>
            <extracomment>In gui/first_run/panel.py, gui/settling/panel.py, gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a folder</source>
            <extracomment>In gui/shell/importing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a folder…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a person</source>
            <extracomment>In gui/shell/event_dialog.py, gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a post</source>
            <extracomment>In gui/people/post_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a post…</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a spelling</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a spelling…</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a step</source>
            <extracomment>In gui/evidence_form/chain_editor.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add all</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add all files of a folder</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add an article</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add an event that has no quote yet</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add articles</source>
            <extracomment>In gui/rail/drop_target.py, gui/rail/panel.py, gui/shell/first_run_window.py, gui/shell/importing.py, gui/shell/toolbar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add articles…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add as an article of its own</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Add as {number}</source>
            <extracomment>For one: Add as {number}. In gui/wording.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Add event</source>
            <extracomment>In gui/shell/event_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add evidence</source>
            <extracomment>In gui/actions.py, gui/widgets/evidence_panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add files to this project</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the copied text as an article</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the events of a table, one row an event</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add what would settle it</source>
            <extracomment>In gui/settling/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add who said it</source>
            <extracomment>In gui/evidence_form/chain_editor.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added</source>
            <extracomment>In gui/imports/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added the contradiction {question}</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added the contradiction {what}</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added the event {what}</source>
            <extracomment>In commands/events.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added the group {words}</source>
            <extracomment>In commands/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added the kind of event {words}</source>
            <extracomment>In commands/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added the post {what}</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added the spelling {what}</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added the spelling {what} to {name}</source>
            <extracomment>In commands/suggestions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added the status {words}</source>
            <extracomment>In commands/vocabulary.py</extracomment>
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
            <source>Added {name}</source>
            <extracomment>In commands/people.py, commands/suggestions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Added {n} articles</source>
            <extracomment>For one: Added {n} article. In commands/articles.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Added {n} spellings to {name}</source>
            <extracomment>For one: Added {n} spelling to {name}. In commands/suggestions.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Added {what}</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Added · {n} suggestions</source>
            <extracomment>For one: Added · {n} suggestion. In gui/shell/importing.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Added; needs you</source>
            <extracomment>In gui/shell/importing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Adding {n} files</source>
            <extracomment>For one: Adding {n} file. In gui/imports/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Adding {n} files: {parts}</source>
            <extracomment>For one: Adding {n} file: {parts}. In gui/imports/model.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>After a date</source>
            <extracomment>In gui/timeline/key_popover.py, timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After a day: after:March 2011</source>
            <extracomment>In gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Against</source>
            <extracomment>In queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agency</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <extracomment>In gui/rail/panel.py, gui/timeline/choices.py, gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All can be true</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All events shown.</source>
            <extracomment>In gui/timeline/filter_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All keys back to their defaults</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All text and everything around it, from 100 to 200 %.</source>
            <extracomment>In gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All {number}</source>
            <extracomment>In gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>All {n} events of the project, as far as they lie in this range</source>
            <extracomment>For one: All {n} event of the project, as far as they lie in this range. In gui/timeline/exporting.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Already here, skipped</source>
            <extracomment>In gui/imports/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Already in project</source>
            <extracomment>In queries/_suggested_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also spelled</source>
            <extracomment>In queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also written</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alt {number}, or {number} here</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alt ↑</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alt ↓</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An article cannot be the continuation of itself. Choose another first page.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An old kind of Word</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An older version; suggestions stand in the newest.</source>
            <extracomment>In gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An open contradiction covers “{status}”.</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>And {n} more</source>
            <extracomment>For one: And {n} more. In gui/imports/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>And {n} more.</source>
            <extracomment>For one: And {n} more.. In gui/shell/keeping.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Another claim was preferred</source>
            <extracomment>In timeline/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another day</source>
            <extracomment>In gui/briefing/known_choice.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Another of {n} statuses would go before it, but an open contradiction covers that.</source>
            <extracomment>For one: Another of {n} status would go before it, but an open contradiction covers that.. In domain/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Another person</source>
            <extracomment>In gui/shell/reader_view.py, gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another spelling, or the name in another script</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another statement of this article opposes it.</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any</source>
            <extracomment>In gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apr</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>April</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arabic</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Are these two one person?</source>
            <extracomment>In gui/people/join_question.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrowhead</source>
            <extracomment>In domain/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Article</source>
            <extracomment>In gui/search/rows.py, queries/_search_preview.py, timeline/filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Article text</source>
            <extracomment>In gui/reader/text_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Article, where it answers</source>
            <extracomment>In queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Articles</source>
            <extracomment>In gui/rail/panel.py, gui/search/head.py, gui/search/rows.py, gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Articles (*.html *.htm *.xhtml *.mhtml *.mht *.pdf *.docx *.odt *.rtf *.eml *.epub *.txt *.text *.md *.markdown);;All files (*)</source>
            <extracomment>In gui/shell/importing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As described, if at all</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As known at the latest</source>
            <extracomment>In gui/as_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As known at the latest.</source>
            <extracomment>In gui/timeline/exporting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As known on</source>
            <extracomment>In gui/briefing/known_choice.py, gui/briefing/panel.py, gui/timeline/known_track.py, gui/timeline/scrubber.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As known on a day…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As known on another day</source>
            <extracomment>In gui/briefing/known_choice.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As known on {day}</source>
            <extracomment>In gui/as_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As known on {day}.</source>
            <extracomment>In gui/timeline/exporting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>As known on {day}: {known} of {n} events.</source>
            <extracomment>For one: As known on {day}: {known} of {n} event.. In gui/timeline/day_view.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>As on the screen</source>
            <extracomment>In gui/shell/timeline_export.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As printed</source>
            <extracomment>In queries/_suggested_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the article means it.</source>
            <extracomment>In gui/widgets/date_field.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the article means it. Counted from {day}.</source>
            <extracomment>In gui/widgets/date_field.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <extracomment>In gui/settings_window/language.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the window: {day}</source>
            <extracomment>In gui/briefing/known_choice.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As you took it</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As you took it, {day}</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asserted</source>
            <extracomment>In gui/compare/side_card.py, gui/event/panel.py, gui/timeline/filter_words.py, queries/_search_preview.py, timeline/key_words.py, timeline/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asserted; another claim was preferred</source>
            <extracomment>In timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asserts</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Aug</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>August</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <extracomment>In gui/actions.py, gui/guide/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to latest</source>
            <extracomment>In gui/actions.py, gui/compare/panel.py, gui/timeline/scrubber.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to no key</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the default</source>
            <extracomment>In gui/settings_window/keyboard.py, gui/settings_window/row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the form</source>
            <extracomment>In gui/shell/side.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to {keys}</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up now</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backed up as {name}.</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backing up…</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backups</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backups of this project</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before a day: before:1 April, before:2011-03</source>
            <extracomment>In gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before all of these steps</source>
            <extracomment>In gui/undo_list/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins with: {names}.</source>
            <extracomment>In domain/origins.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Beside each project</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Between two dates</source>
            <extracomment>In gui/timeline/key_popover.py, timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both can be true</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Boxed item, a passage of its own</source>
            <extracomment>In gui/reader/shown_text.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Boxed list, kept as {n} separate passages</source>
            <extracomment>For one: Boxed list, kept as {n} separate passage. In gui/reader/shown_text.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Break</source>
            <extracomment>In timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Briefing</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring back rejected suggestions</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brought back rejected suggestions</source>
            <extracomment>In commands/suggestions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Brought back {n} rejected suggestions</source>
            <extracomment>For one: Brought back {n} rejected suggestion. In commands/suggestions.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Build a timeline you can defend</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By a date</source>
            <extracomment>In gui/timeline/key_popover.py, timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By date said</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By event</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By grade</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Byline</source>
            <extracomment>In queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <extracomment>In gui/review/find_dialog.py, gui/settling/rows.py, gui/widgets/day_dialog.py, gui/widgets/days_popup.py, gui/widgets/question_dialog.py, gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be added</source>
            <extracomment>In gui/rail/drop_target.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be placed</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be read</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot hold together with</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Caveats for handling</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Certainty</source>
            <extracomment>In gui/timeline/list_twin.py, gui/timeline/top_row.py, timeline/filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change a post</source>
            <extracomment>In gui/people/post_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change event</source>
            <extracomment>In gui/shell/event_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change evidence</source>
            <extracomment>In gui/evidence_form/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change its title, not its file</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change keys…</source>
            <extracomment>In gui/shortcuts/sheet.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change key…</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change paper</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change paper…</source>
            <extracomment>In gui/rail/panel.py, gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change post “{title}”, {time}…</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the post {post}, {dates}</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the publication date</source>
            <extracomment>In gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the question</source>
            <extracomment>In gui/shell/compare_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the question…</source>
            <extracomment>In gui/compare/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change title</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change title…</source>
            <extracomment>In gui/rail/panel.py, gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed a contradiction</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed an event</source>
            <extracomment>In commands/events.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed evidence</source>
            <extracomment>In commands/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed the briefing sheet’s own words</source>
            <extracomment>In commands/brief.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed the contradiction {question}</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed the event {what}</source>
            <extracomment>In commands/events.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed the evidence {what}</source>
            <extracomment>In commands/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed the note on a person</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed the order of the vocabulary</source>
            <extracomment>In commands/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed the post {what}</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed the status {words}</source>
            <extracomment>In commands/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed what would settle a contradiction</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed {fields} of an article</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed {fields} of {name}</source>
            <extracomment>In commands/articles.py</extracomment>
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
            <source>Change…</source>
            <extracomment>In gui/event/panel.py, gui/settling/rows.py, gui/widgets/evidence_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the article</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check this project</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking every fingerprint</source>
            <extracomment>In gui/shell/keeping.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a day…</source>
            <extracomment>In gui/timeline/scrubber.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder for backups</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a letter</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a person to see how the name is written.</source>
            <extracomment>In gui/people/manage_names.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a source at the left.</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another…</source>
            <extracomment>In gui/shell/importing.py, gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose days</source>
            <extracomment>In gui/widgets/date_field.py, gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose days (Alt Down)</source>
            <extracomment>In gui/widgets/date_field.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose days…</source>
            <extracomment>In gui/widgets/date_field.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose files</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose files…</source>
            <extracomment>In gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose how 03/04/2011 is meant: the table’s own dates read both ways.</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose what kind of event this is.</source>
            <extracomment>In gui/evidence_form/content.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <extracomment>In gui/event_table/columns_form.py, gui/evidence_form/fields.py, gui/settings_window/backups.py, gui/shell/event_dialog.py, gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claim by {name}</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claim not judged</source>
            <extracomment>In gui/widgets/evidence_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claim, in your words</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claim: {name}</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear all filters</source>
            <extracomment>In gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear both filters</source>
            <extracomment>In gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear filters</source>
            <extracomment>In gui/actions.py, gui/timeline/filter_bar.py, gui/timeline/filtering.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the filter</source>
            <extracomment>In gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cleared the publication date</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <extracomment>In gui/event_table/strip.py, gui/guide/dialog.py, gui/settings_window/window.py, gui/shell/about.py, gui/shortcuts/sheet.py, gui/sources/dialog.py, gui/undo_list/dialog.py, gui/widgets/notice.py, gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close (Esc)</source>
            <extracomment>In gui/widgets/find_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close project</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close report</source>
            <extracomment>In gui/imports/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the bar and go back to the text</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the search</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close what floats, then clear the selection</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closest passage now</source>
            <extracomment>In gui/review/quote_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column {number}</source>
            <extracomment>In exchange/event_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Command</source>
            <extracomment>In gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commands</source>
            <extracomment>In gui/search/head.py, gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare</source>
            <extracomment>In gui/actions.py, gui/compare/panel.py, gui/review/model.py, gui/widgets/proposed_notice.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare claims</source>
            <extracomment>In gui/actions.py, gui/guide/steps.py, gui/timeline/panel.py, gui/widgets/evidence_list.py, gui/widgets/evidence_panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare every original, text and quote with its fingerprint</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare the two claims about {name}</source>
            <extracomment>In gui/search/doing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare the {count} claims about {name}</source>
            <extracomment>In gui/search/doing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare: {what}</source>
            <extracomment>In gui/widgets/proposed_notice.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complete</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Completely reliable</source>
            <extracomment>In domain/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Completes the filter.</source>
            <extracomment>In gui/search/completing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed</source>
            <extracomment>In domain/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact or talks</source>
            <extracomment>In timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradicted</source>
            <extracomment>In gui/timeline/filter_words.py, gui/timeline/list_twin.py, timeline/key_words.py, timeline/scene_table.py, timeline/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradicted by: {events}</source>
            <extracomment>In timeline/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradicted, {disputed}</source>
            <extracomment>In gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradicted; a click compares both sides</source>
            <extracomment>In gui/timeline/key_popover.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradiction at the left</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradiction at the right</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradiction {at} of {total}</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradictions</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradictions › {subject}</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <extracomment>In gui/reader/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the report</source>
            <extracomment>In gui/shell/crash.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counted from {day}</source>
            <extracomment>In queries/_suggested_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Credibility of this claim</source>
            <extracomment>In gui/evidence_form/grade_fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl and Alt together type letters on many keyboards. Choose another.</source>
            <extracomment>In gui/keymap.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl ↓ and Ctrl ↑ go from one to the next.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cyrillic</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Damaged</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <extracomment>In gui/actions.py, gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <extracomment>In gui/event_table/words.py, gui/reader/suggestion_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dated</source>
            <extracomment>In gui/rail/events.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dated {day}</source>
            <extracomment>In gui/compare/decision_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dates</source>
            <extracomment>In gui/reader/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <extracomment>In gui/event_table/words.py, gui/widgets/day_fields.py, gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day on which this step was printed</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day, month and year, as the paper printed them.</source>
            <extracomment>In gui/widgets/day_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day, month and year.</source>
            <extracomment>In gui/widgets/day_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dec</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>December</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided that both sides can be true</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided that this is no contradiction</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decisions</source>
            <extracomment>In gui/compare/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Default: {value}</source>
            <extracomment>In gui/settings_window/row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Denial by {name}</source>
            <extracomment>In queries/_differences.py, queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Denial, source not named</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Denial, speaker open</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Denial: {name}</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Denied</source>
            <extracomment>In gui/compare/side_card.py, gui/event/panel.py, gui/timeline/filter_words.py, queries/_search_preview.py, timeline/key_words.py, timeline/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Denied; another claim was preferred</source>
            <extracomment>In timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Denies</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Devanagari</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diamond</source>
            <extracomment>In domain/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Different days</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disc</source>
            <extracomment>In domain/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard</source>
            <extracomment>In gui/evidence_form/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disputed</source>
            <extracomment>In domain/status.py, queries/_search_preview.py, timeline/scene_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do</source>
            <extracomment>In gui/search/doing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do it</source>
            <extracomment>In gui/search/preview.py</extracomment>
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
        <message numerus="yes">
            <source>Does {n} steps again.</source>
            <extracomment>For one: Does {n} step again.. In gui/undo_list/dialog.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Done</source>
            <extracomment>In gui/people/manage_names.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done on {day}</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done: {words}</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Doubtful</source>
            <extracomment>In domain/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft kept</source>
            <extracomment>In gui/evidence_form/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag the scrubber above the timeline, or press {key}. Everything in the window then shows what had been printed by that day: marks not yet known become outlines, statuses and counts change, and the panel lists what the next day added.</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag to reorder, or press Alt ↑ ↓</source>
            <extracomment>In gui/widgets/chain_dots.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawn as an outline until a quote stands behind it.</source>
            <extracomment>In gui/shell/event_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop a file anywhere on the window, or press {key}. Pages, PDF, Word, mails and text are read; page furniture is set aside. The original is copied into the project and never changed. An article without a date asks for one: until then “yesterday” cannot be placed.</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop articles here</source>
            <extracomment>In gui/first_run/panel.py, gui/rail/drop_target.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop in news articles, take the quotes that matter, and place each one with its source, its date and its doubts.</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop one person on another to join them.</source>
            <extracomment>In gui/people/manage_names.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each person has a lane. The shape says what happened, fill and line who stands behind it, brackets and fades how well the day is known. Ctrl and the wheel zoom; the arrow keys step from mark to mark; Enter opens one.</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier, outside the view.</source>
            <extracomment>In timeline/scene_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earliest day</source>
            <extracomment>In gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty for everything, or a range such as February to April 2011</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Encoding unsure</source>
            <extracomment>In queries/rail.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ended the protection of a person in print</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter</source>
            <extracomment>In gui/search/foot.py, gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter changes the key, Delete takes it away.</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Esc</source>
            <extracomment>In gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Event</source>
            <extracomment>In gui/evidence_form/fields.py, gui/reader/suggestion_card.py, gui/search/rows.py, queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Events</source>
            <extracomment>In gui/rail/panel.py, gui/reader/strip.py, gui/search/head.py, gui/search/rows.py, gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Events are of the kind “{words}”. Choose which kind they are from now on.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Events as a list</source>
            <extracomment>In gui/timeline/list_twin.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Events from a table have no quotes. They are drawn as outlines until evidence is added.</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Events from {name}</source>
            <extracomment>In gui/event_table/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every action has its own keys again.</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every mark on the timeline rests on a quote. MIT licence; the parts below have licences of their own.</source>
            <extracomment>In gui/shell/about.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every mention here is recorded.</source>
            <extracomment>In queries/_suggested_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every original, text and quote matches its fingerprint.</source>
            <extracomment>In gui/shell/keeping.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every project is backed up when it is opened and while it is edited, if it has changed.</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every step by name, and the way back to it</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody</source>
            <extracomment>In gui/people/manage_names.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything</source>
            <extracomment>In gui/search/head.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything said about both comes together. Quotes keep the spelling of their article. You can undo this, or unmerge the two at any time later.</source>
            <extracomment>In gui/people/join_question.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything stays on this computer, in one file per project. Nothing is sent anywhere.</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything that is known is shown</source>
            <extracomment>In gui/timeline/scrubber.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence</source>
            <extracomment>In gui/actions.py, gui/timeline/filter_bar.py, gui/widgets/evidence_list.py, timeline/filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence  {number}</source>
            <extracomment>In gui/event/panel.py, gui/person/panel.py</extracomment>
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
            <source>Export all lanes…</source>
            <extracomment>In gui/actions.py, gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the timeline</source>
            <extracomment>In gui/shell/timeline_export.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export this view…</source>
            <extracomment>In gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export timeline view…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fairly reliable</source>
            <extracomment>In domain/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feb</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>February</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fifth decision, where there are three sides</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fifth-hand</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files being added</source>
            <extracomment>In gui/imports/queue_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter</source>
            <extracomment>In gui/search/completing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter articles</source>
            <extracomment>In gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter by words, evidence and more</source>
            <extracomment>In gui/timeline/top_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter events</source>
            <extracomment>In gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter events by words in their titles</source>
            <extracomment>In gui/timeline/filter_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter people</source>
            <extracomment>In gui/people/manage_names.py, gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter sources</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter timeline too</source>
            <extracomment>In gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a step</source>
            <extracomment>In gui/undo_list/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find an action or a key</source>
            <extracomment>In gui/settings_window/keyboard.py, gui/shortcuts/sheet.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find anything</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in this article</source>
            <extracomment>In gui/reader/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in this contradiction</source>
            <extracomment>In gui/compare/finds.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in view</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find it myself</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find on the pages</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find the passage</source>
            <extracomment>In gui/review/find_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First day</source>
            <extracomment>In gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First decision: keep open</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First event in the lane</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First event of the project</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First known</source>
            <extracomment>In gui/timeline/top_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First known in {month}</source>
            <extracomment>In timeline/first_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First known in {year}</source>
            <extracomment>In timeline/first_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First known on {day}</source>
            <extracomment>In timeline/first_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First reported later</source>
            <extracomment>In timeline/first_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First reported {day}</source>
            <extracomment>In gui/as_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First rows as they will be read</source>
            <extracomment>In gui/event_table/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First rows, as they will be read</source>
            <extracomment>In gui/event_table/dialog.py</extracomment>
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
            <source>Fit all</source>
            <extracomment>In gui/actions.py, gui/timeline/panel.py, gui/timeline/top_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit selection</source>
            <extracomment>In gui/actions.py, gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fold all groups</source>
            <extracomment>In gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fold and unfold groups</source>
            <extracomment>In gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder for backups</source>
            <extracomment>In gui/settings_window/backups.py, gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow the system</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For example: Ghanem Reuters office</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For example: his diary of that week</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Foreign minister</source>
            <extracomment>In gui/people/post_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forward</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found in the file</source>
            <extracomment>In gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fourth decision: both can be true, or the third side</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fourth-hand</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fri</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Friday</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From mouth to page</source>
            <extracomment>In gui/compare/side_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From publication date {day}</source>
            <extracomment>In queries/_suggested_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the table “{table}”, row {row}</source>
            <extracomment>In gui/event/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>From {n} pieces of evidence: {dates}</source>
            <extracomment>For one: From {n} piece of evidence: {dates}. In gui/event/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Full</source>
            <extracomment>In gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give a reason: it is kept with what you decided.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back to what was known then</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <extracomment>In gui/shell/crash.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go one day back</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to this step</source>
            <extracomment>In gui/undo_list/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Going to: {step}</source>
            <extracomment>In gui/session.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grade</source>
            <extracomment>In queries/_differences.py, queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grade the source…</source>
            <extracomment>In gui/widgets/evidence_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Graded a source that is not named {letter}</source>
            <extracomment>In commands/sources.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Graded a source {letter}</source>
            <extracomment>In commands/sources.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Graded {source_name} {letter}</source>
            <extracomment>In commands/sources.py</extracomment>
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
            <source>Greek</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group it puts people in</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Groups of people</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Groups of people, statuses and kinds of event</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Groups of people, statuses and kinds of event are those of each project, and are kept in its file.</source>
            <extracomment>In gui/settings_window/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Han</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hangul</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hebrew</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hidden people</source>
            <extracomment>In timeline/filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide</source>
            <extracomment>In gui/reader/beside.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide this list</source>
            <extracomment>In gui/imports/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide this person</source>
            <extracomment>In gui/timeline/filtering.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide this person on the timeline</source>
            <extracomment>In gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide what changed</source>
            <extracomment>In gui/review/model.py, gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide what is not known yet</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High contrast</source>
            <extracomment>In gui/actions.py, gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High contrast takes the system’s light or dark ground.</source>
            <extracomment>In gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hiragana</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Holds {number} articles</source>
            <extracomment>For one: Holds {number} article. In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>How are the letters of {name} stored?</source>
            <extracomment>In gui/shell/importing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How days in figures are meant</source>
            <extracomment>In gui/event_table/columns_form.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How good is it?</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it is known</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it was passed on</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How its time is drawn</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How large is the picture to be?</source>
            <extracomment>In gui/shell/timeline_export.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many: {count} or {other}?</source>
            <extracomment>In queries/_proposed_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How reliable each source is, since when and why, and what rests on it</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import events</source>
            <extracomment>In gui/event_table/dialog.py, gui/event_table/words.py, gui/shell/event_tables.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import events…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import of a table</source>
            <extracomment>In gui/event_table/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Import {n} events</source>
            <extracomment>For one: Import {n} event. In gui/event_table/words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Imported events from {what}</source>
            <extracomment>In commands/event_tables.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Imported {n} events from {name}.</source>
            <extracomment>For one: Imported {n} event from {name}.. In gui/event_table/words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Imported {n} events from {what}</source>
            <extracomment>For one: Imported {n} event from {what}. In commands/event_tables.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Importing {name}: {rows} of about {about} rows</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Improbable</source>
            <extracomment>In domain/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In Compare</source>
            <extracomment>In gui/keymap.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In lists and fields</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In post</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In post (grey line)</source>
            <extracomment>In domain/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In project</source>
            <extracomment>In gui/imports/cards.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In project · {mentions}</source>
            <extracomment>In queries/_suggested_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In quotation marks</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In row {row}</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the article, the timeline, the sheet, or the list at the left</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the bar that finds words</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the evidence form</source>
            <extracomment>In gui/keymap.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the paper’s words</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the reader</source>
            <extracomment>In gui/keymap.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the reader, people, dates and statements that were found stand in the margin. Step through them, accept what is right and reject the rest: what you reject does not come back. Nothing enters the record by itself.</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the reader: a solid line for people, dotted for dates, dashed for events, wavy for quotes. High contrast always has them.</source>
            <extracomment>In gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the search</source>
            <extracomment>In gui/keymap.py, gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the timeline</source>
            <extracomment>In gui/keymap.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In what the sides differ</source>
            <extracomment>In gui/compare/difference_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Include as well</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Indirect speech.</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is {name} the same person as {known}?</source>
            <extracomment>In gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It</source>
            <extracomment>In gui/shell/dropping.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It happened on this day.</source>
            <extracomment>In gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It happened once, on one of these days; which one is not known.</source>
            <extracomment>In gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It happened once, some time in between</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is asserted, but no source is named.</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is of {moment}.</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It lasted</source>
            <extracomment>In gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It lasted from start to end</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was counted from another day than the publication date.</source>
            <extracomment>In commands/_date_reviews.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It went on from the first day to the last.</source>
            <extracomment>In gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its date comes from its evidence and is changed there.</source>
            <extracomment>In gui/shell/event_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its events on timeline</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its quote stays in its article.</source>
            <extracomment>In queries/consequences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its source: {source_name}</source>
            <extracomment>In gui/event/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its words: {words}</source>
            <extracomment>In gui/event/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jan</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>January</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join people</source>
            <extracomment>In gui/people/join_question.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join to {name}?</source>
            <extracomment>In queries/_suggested_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join with another person</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join with another person…</source>
            <extracomment>In gui/actions.py, gui/people/manage_names.py, gui/people/names_page.py, gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join {one} and {other}</source>
            <extracomment>In gui/people/proposal_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join, split and name people</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joined discs</source>
            <extracomment>In domain/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joined into this person</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joined two people</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joined {what} into {person}</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join…</source>
            <extracomment>In gui/people/manage_names.py, gui/people/proposal_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Journey</source>
            <extracomment>In timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jul</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>July</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jun</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>June</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>KOI8 Cyrillic</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Katakana</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep all</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep as a later version</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep as one</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep both as versions</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep one copy</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep open</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the old one</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the search in the project, or let go of it</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep this search in the project</source>
            <extracomment>In gui/search/head.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep without a place</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept a contradiction open</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept a quote without a place</source>
            <extracomment>In commands/anchors.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept apart, the two are never proposed again. You can still join them yourself.</source>
            <extracomment>In gui/people/proposal_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept two people apart</source>
            <extracomment>In commands/suggestions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept {name} and {other} apart</source>
            <extracomment>In commands/suggestions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Kept {n} dates</source>
            <extracomment>For one: Kept {n} date. In commands/date_reviews.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Kept {what} apart</source>
            <extracomment>In commands/suggestions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept {what} apart from {name}</source>
            <extracomment>In commands/suggestions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept {what} as a later version</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept {words} without a place</source>
            <extracomment>In commands/anchors.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key</source>
            <extracomment>In gui/search/preview.py, gui/timeline/key_popover.py, gui/timeline/top_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key timeline</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keyboard</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <extracomment>In gui/actions.py, gui/first_run/panel.py, gui/shortcuts/printed.py, gui/shortcuts/sheet.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys</source>
            <extracomment>In gui/settings_window/key_table.py, gui/shortcuts/sheet.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys of every action</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <extracomment>In gui/event_table/preview.py, gui/event_table/words.py, gui/shell/event_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of all other events</source>
            <extracomment>In gui/event_table/columns_form.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of source</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of the new event</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kinds of event</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kinds of events</source>
            <extracomment>In gui/event_table/kinds_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known day back</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known day forward</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known on {day}</source>
            <extracomment>In timeline/first_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known only through {paper}</source>
            <extracomment>In queries/settling.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known since</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known since {date}</source>
            <extracomment>In gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known since: no day, so it shows at the latest only</source>
            <extracomment>In gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known since: {date}</source>
            <extracomment>In gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known since: {date}, set by you: {reason}</source>
            <extracomment>In gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known to the day</source>
            <extracomment>In gui/timeline/key_popover.py, timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LTR</source>
            <extracomment>In gui/languages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lanes</source>
            <extracomment>In gui/timeline/top_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger text</source>
            <extracomment>In gui/actions.py, gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger text, now {percent} %</source>
            <extracomment>In gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last change not saved</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last day</source>
            <extracomment>In gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last event in the lane</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last event of the project</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later, outside the view.</source>
            <extracomment>In timeline/scene_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Latest</source>
            <extracomment>In gui/as_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Latest day</source>
            <extracomment>In gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Latest: {n} events.</source>
            <extracomment>For one: Latest: {n} event.. In gui/timeline/day_view.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Latin</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learned from articles without a date, and so not known on {day}</source>
            <extracomment>In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learned on {day}, the first day of which anything is known</source>
            <extracomment>In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learned on {later} that was not known on {day}</source>
            <extracomment>In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it out; it does not come back</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave the codes aside</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave undated</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left (blue bar)</source>
            <extracomment>In domain/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left and right move what is in view, plus and minus zoom, Page Up and Page Down go to outliers.</source>
            <extracomment>In gui/timeline/overview_strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out</source>
            <extracomment>In gui/imports/model.py, gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out of the briefing sheet unless asked for. Change it in the menu at the top.</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Less</source>
            <extracomment>In gui/compare/context_text.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter</source>
            <extracomment>In gui/briefing/panel.py, gui/settings_window/printing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letters, digits and signs act by themselves</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <extracomment>In gui/actions.py, gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to its first page</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to its first page…</source>
            <extracomment>In gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Linked an article to its first page</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Linked {name} to its first page</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Links are not opened. Save the page and drop the file.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List</source>
            <extracomment>In timeline/filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List all contradictions</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lists</source>
            <extracomment>In gui/rail/tabs.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lists at the left</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at it before it is taken</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looked at</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at {name}…</source>
            <extracomment>In gui/event_table/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for people who may be one…</source>
            <extracomment>In gui/people/manage_names.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for suggestions…</source>
            <extracomment>In gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looks right</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lost quotes, re-opened dates, newer texts and proposed contradictions in one list</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Macintosh Western</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made the project “{title}”</source>
            <extracomment>In store/making.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made {name} a person of their own</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Main name</source>
            <extracomment>In gui/people/join_question.py, gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Main name: {name}</source>
            <extracomment>In gui/people/join_question.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a person of the selected name</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making the pages…</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Manage names</source>
            <extracomment>In gui/guide/steps.py, gui/people/manage_names.py, gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Manage names…</source>
            <extracomment>In gui/actions.py, gui/person/panel.py, gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mar</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>March</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Marked {n} passages as {kind}</source>
            <extracomment>For one: Marked {n} passage as {kind}. In commands/articles.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Marks</source>
            <extracomment>In gui/reader/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Matches</source>
            <extracomment>In queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>May</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>May be one person</source>
            <extracomment>In gui/people/manage_names.py, gui/people/proposal_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>May be one person: {pair}. {why}</source>
            <extracomment>In gui/people/manage_names.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Menu</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Menu bar</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Menu of the result</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Menu of the selection</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Menu of what is in hand</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minimise</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mon</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Monday</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Month</source>
            <extracomment>In gui/event_table/words.py, gui/widgets/day_fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <extracomment>In gui/compare/context_text.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More about this contradiction</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More about this event</source>
            <extracomment>In gui/event/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More about this person</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More about: {words}</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More than one passage fits.</source>
            <extracomment>In anchoring/again.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Motion</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move a saved search down</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move a saved search up</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move a step of the chain nearer to the mouth</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move a step of the chain nearer to the page</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move down</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move down (Alt Down)</source>
            <extracomment>In gui/vocabulary/word_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move lane down</source>
            <extracomment>In gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move lane up</source>
            <extracomment>In gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the lane down</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the lane up</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move up</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move up (Alt Up)</source>
            <extracomment>In gui/vocabulary/word_list.py</extracomment>
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
            <source>Name</source>
            <extracomment>In gui/evidence_form/step_row.py, gui/shell/record_actions.py, gui/shell/searching.py, gui/shell/timeline_filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the group</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the kind</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the other person</source>
            <extracomment>In gui/people/split_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the status</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of this step</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Named here: {mentions}.</source>
            <extracomment>In queries/_suggested_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Named in rumours</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Named in the same quotes and events</source>
            <extracomment>In gui/settling/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Named with {name}</source>
            <extracomment>In gui/settling/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names of a person</source>
            <extracomment>In gui/people/manage_names.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names of the columns</source>
            <extracomment>In gui/event_table/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Narrow with</source>
            <extracomment>In gui/search/completing.py, gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Narrow with {filter}</source>
            <extracomment>In gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nearer to the mouth (Alt Up)</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nearer to the page (Alt Down)</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nearest event in the lane above</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nearest event in the lane below</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs you</source>
            <extracomment>In gui/imports/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New contradictions</source>
            <extracomment>In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New event</source>
            <extracomment>In gui/reader/panel.py, gui/shell/event_dialog.py, gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New event from selection</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New events</source>
            <extracomment>In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New event…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New evidence</source>
            <extracomment>In gui/evidence_form/panel.py, gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New evidence from this quote</source>
            <extracomment>In gui/reader/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New file</source>
            <extracomment>In gui/imports/cards.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New key</source>
            <extracomment>In gui/settings_window/key_field.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New key for “{action}”</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New people</source>
            <extracomment>In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New person</source>
            <extracomment>In gui/reader/panel.py, gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New person from selection</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New person · {mentions}</source>
            <extracomment>In queries/_suggested_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New person…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New project</source>
            <extracomment>In app.py, gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New project…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New word</source>
            <extracomment>In gui/vocabulary/word_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <extracomment>In gui/guide/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next (Enter)</source>
            <extracomment>In gui/widgets/find_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next contradiction</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next contradiction (→)</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next control</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next day</source>
            <extracomment>In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next event in the lane</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next group of results, with Shift the one before</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next pane</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next place where the words stand</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next result, with Up the one before</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next suggestion</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No article is open. Choose one in the list, or drop a file anywhere on this window.</source>
            <extracomment>In gui/reader/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No articles yet. Drop a file here, or choose Add articles in the menu File.</source>
            <extracomment>In gui/widgets/keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No articles yet. Drop a file here, or press {key}.</source>
            <extracomment>In gui/widgets/keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No backup could be made. {problem}</source>
            <extracomment>In app.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No backup of this project yet.</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No column has dates. All events will be undated.</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No contradiction yet. Select two pieces of evidence in a person’s panel, open their menu, and choose “Set against one another…”.</source>
            <extracomment>In gui/compare/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No date</source>
            <extracomment>In queries/_search_articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No events yet. Take a quote from an article, or choose New event in the menu Evidence.</source>
            <extracomment>In gui/widgets/keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No events yet. Take a quote from an article, or press {key}.</source>
            <extracomment>In gui/widgets/keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No evidence</source>
            <extracomment>In gui/rail/panel.py, gui/timeline/filter_words.py, gui/timeline/key_popover.py, queries/_search_preview.py, queries/_statuses.py, timeline/first_known.py, timeline/key_words.py, timeline/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No evidence of another status.</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No evidence.</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No evidence. This event is drawn as an outline until a quote stands behind it.</source>
            <extracomment>In gui/event/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No key</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No longer there</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No name here is exactly that of a person in this project.</source>
            <extracomment>In gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No one named</source>
            <extracomment>In queries/_lanes.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No open contradiction. Select two cards to make one.</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>No other of {n} statuses is dated later, and it became known, or was recorded, last.</source>
            <extracomment>For one: No other of {n} status is dated later, and it became known, or was recorded, last.. In domain/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>No other spelling yet</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No passage is this one.</source>
            <extracomment>In anchoring/again.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No people yet. Select a name in an article and choose New person from selection in the menu Evidence.</source>
            <extracomment>In gui/widgets/keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No people yet. Select a name in an article and press {key}.</source>
            <extracomment>In gui/widgets/keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No post given</source>
            <extracomment>In gui/person/panel.py, timeline/choose.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No printed date</source>
            <extracomment>In gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No publication date</source>
            <extracomment>In queries/rail.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No publication date. Set date…</source>
            <extracomment>In gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No quote</source>
            <extracomment>In gui/people/post_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No quote rests on it yet.</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No quote rests on its older text.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No quote rests on this copy yet</source>
            <extracomment>In gui/imports/cards.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No quotes about this person yet.</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No readable text</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No report</source>
            <extracomment>In queries/changed_next.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No row names them</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No status any more</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No suggestions are left in this article.</source>
            <extracomment>In gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No suggestions: {sentence}</source>
            <extracomment>In gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No text in it</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No {events}{of_kind}{whose}{when}.</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Nobody matches. {n} people are hidden.</source>
            <extracomment>For one: Nobody matches. {n} person is hidden.. In gui/people/manage_names.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>None in the project on this day</source>
            <extracomment>In queries/settling.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None in the project yet</source>
            <extracomment>In queries/settling.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normal text</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not a contradiction</source>
            <extracomment>In gui/compare/decision_bar.py, gui/compare/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not a regular file</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not done yet</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not found</source>
            <extracomment>In gui/widgets/find_bar.py</extracomment>
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
            <source>Not grouped</source>
            <extracomment>In gui/timeline/top_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in the table</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not judged yet</source>
            <extracomment>In gui/evidence_form/grade_fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not known (dashed)</source>
            <extracomment>In domain/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not named</source>
            <extracomment>In gui/compare/side_card.py, gui/wording.py, queries/_compared_days.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not on the timeline</source>
            <extracomment>In gui/widgets/evidence_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not printed in any article yet.</source>
            <extracomment>In gui/people/two_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not printed in any article yet. You gave this spelling.</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not read</source>
            <extracomment>In gui/imports/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not recorded</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved</source>
            <extracomment>In gui/shell/importing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not searched, not quoted, and never used to guess a date.</source>
            <extracomment>In gui/reader/shown_text.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the same person</source>
            <extracomment>In gui/people/manage_names.py, gui/people/proposal_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the same person as: {names}</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not understood as a date. Kept as written; choose days or leave undated.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not understood, and left out: {words}.</source>
            <extracomment>In queries/search.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not usually reliable</source>
            <extracomment>In domain/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not yet known</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not yet reported</source>
            <extracomment>In gui/timeline/key_popover.py, timeline/key_words.py, timeline/listing.py, timeline/scene_table.py, timeline/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <extracomment>In gui/evidence_form/fields.py, gui/shell/compare_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note it, with the search “{search}”</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note it: {words}</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note on this contradiction</source>
            <extracomment>In gui/shell/compare_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Noted</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Noted on {day}</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Nothing here matches. {n} are hidden by the filter.</source>
            <extracomment>For one: Nothing here matches. {n} is hidden by the filter.. In gui/rail/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Nothing in the later version is like it.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing in view</source>
            <extracomment>In timeline/scene_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is found for “{words}”.</source>
            <extracomment>In gui/search/palette.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing noted yet. Add what would settle it: a document, a witness, a later report.</source>
            <extracomment>In gui/settling/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing of them is in the project; the table itself was not changed.</source>
            <extracomment>In gui/event_table/refused_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to draw yet. Take a quote from an article and it will appear here.</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing waits here</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was added.</source>
            <extracomment>In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was known on this day.</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was known on {day}.</source>
            <extracomment>In gui/timeline/day_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was known on {day}. The evidence came later, and shows at the latest.</source>
            <extracomment>In gui/as_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was rejected in this article.</source>
            <extracomment>In gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nov</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>November</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of events; darker for more</source>
            <extracomment>In timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>OK</source>
            <extracomment>In gui/widgets/question_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Oct</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>October</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of menus and windows. Articles and what you write stay as they are.</source>
            <extracomment>In gui/settings_window/language.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Of so many articles, the {n} added last are ranked.</source>
            <extracomment>For one: Of so many articles, the one added last is ranked.. In queries/search.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Of “{status}”</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On an earlier day: leave it out instead of drawing it as outlines</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On another computer</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the way (hatched)</source>
            <extracomment>In domain/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On timeline</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On {day} fewer than two sides were known: this was no contradiction yet.</source>
            <extracomment>In gui/compare/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Once, in between</source>
            <extracomment>In gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One article has a new text</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One day</source>
            <extracomment>In gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One man is spelled four ways. Manage names shows every spelling with its quotes; join two, take them apart again later, or say that they are not the same. A quote keeps the spelling of its article.</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One quote has lost its place</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One source says so: {name}.</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only contradictions</source>
            <extracomment>In gui/timeline/top_row.py, timeline/filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only events from the same article</source>
            <extracomment>In gui/timeline/filtering.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only spacing or marks differ.</source>
            <extracomment>In anchoring/again.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only what is contradicted; also is:denied, is:undated and others</source>
            <extracomment>In gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only ≠</source>
            <extracomment>In gui/timeline/top_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <extracomment>In gui/compare/top.py, gui/rail/panel.py, gui/search/preview.py, gui/timeline/panel.py, gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a project first.</source>
            <extracomment>In gui/settings_window/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a project to see its backups.</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in article</source>
            <extracomment>In gui/compare/side_card.py, gui/people/samples.py, gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in article: {claim}</source>
            <extracomment>In gui/compare/side_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in article: {side}</source>
            <extracomment>In gui/compare/menu.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it as a contradiction to note what would settle it.</source>
            <extracomment>In gui/settling/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open its first quote in the article</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open project</source>
            <extracomment>In app.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open project…</source>
            <extracomment>In gui/actions.py, gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open settings</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the backup</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the briefing</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the contradiction</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the copy</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the event</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the evidence</source>
            <extracomment>In gui/reader/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the folder</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the left claim in its article</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the person</source>
            <extracomment>In gui/reader/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the reader</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the result where it stands</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the right claim in its article</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the sample</source>
            <extracomment>In gui/actions.py, gui/first_run/panel.py, gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the source</source>
            <extracomment>In gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the timeline</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open to read only</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open “{words}” in {title}</source>
            <extracomment>In gui/people/samples.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens a copy you can edit</source>
            <extracomment>In gui/actions.py, gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens it as a contradiction</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the briefing with this person alone; nothing is printed before you say so.</source>
            <extracomment>In gui/search/doing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens the settings window there.</source>
            <extracomment>In gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Opposes {n} claims</source>
            <extracomment>For one: Opposes {n} claim. In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Or look around first</source>
            <extracomment>In gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order of the evidence</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order or act</source>
            <extracomment>In timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Originals are copied into the project and never changed.</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Originals stay untouched</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Others who took part</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outline on the timeline</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outlook’s own kind</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overview</source>
            <extracomment>In gui/timeline/overview_strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overview, {range_text}</source>
            <extracomment>In gui/timeline/overview_strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page furniture</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Page furniture, {n} lines</source>
            <extracomment>For one: Page furniture, {n} line. In gui/reader/shown_text.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Page furniture, {n} lines folded</source>
            <extracomment>For one: Page furniture, {n} line folded. In gui/reader/shown_text.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <extracomment>In timeline/picture.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages of the settings</source>
            <extracomment>In gui/settings_window/window.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages, PDF, Word, mail, text, or a folder</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pan a quarter view left</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pan a quarter view right</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pan left while held</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pan right while held</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Panel at the right</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paper</source>
            <extracomment>In gui/briefing/panel.py, gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paper not known</source>
            <extracomment>In gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paper or broadcaster</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paper: {name}</source>
            <extracomment>In gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paper’s paraphrase</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paragraph for the sheet</source>
            <extracomment>In gui/people/paragraph_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paragraph for the sheet…</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part of this project is damaged: {reason}. {backup}</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts of a new sheet</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste article text</source>
            <extracomment>In gui/actions.py, gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pasted text</source>
            <extracomment>In gui/shell/importing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Patterns under marked words</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Peek at the event</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People</source>
            <extracomment>In gui/briefing/panel.py, gui/people/manage_names.py, gui/rail/panel.py, gui/reader/strip.py, gui/search/head.py, gui/search/rows.py, gui/timeline/filter_words.py, queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People come into this group by how their status stands. It stays.</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People come into “{words}” by how their status stands, so this group stays. It can be renamed.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People marked “protect”</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People on the sheet</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Person</source>
            <extracomment>In gui/evidence_form/fields.py, gui/reader/suggestion_card.py, gui/search/rows.py, gui/wording.py, queries/_search_found.py, timeline/filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Person by person</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick one, or name a new one</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures of text, no text</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place before</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Point here</source>
            <extracomment>In gui/review/find_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Point to this passage</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pointed a quote to a passage</source>
            <extracomment>In commands/anchors.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pointed a quote to its passage</source>
            <extracomment>In commands/anchors.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pointed {words} to a passage of the later version</source>
            <extracomment>In commands/anchors.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Polarity</source>
            <extracomment>In queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Possibly true</source>
            <extracomment>In domain/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Post</source>
            <extracomment>In gui/people/post_dialog.py, gui/timeline/top_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Posts</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Precision of the date</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prefer</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prefer {side}</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preferred one side of a contradiction</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press J to go to a suggestion first.</source>
            <extracomment>In gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press the new key</source>
            <extracomment>In gui/settings_window/key_field.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press the new key. Esc leaves everything as it is.</source>
            <extracomment>In gui/settings_window/key_field.py, gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press {key} and type: people in any spelling, events, quotes, words of articles, commands and settings. by:Reuters, in:Courier, before:April and is:disputed narrow it. Enter opens what you chose at its place.</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview of the briefing sheet</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous (Shift Enter)</source>
            <extracomment>In gui/widgets/find_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous contradiction</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous contradiction (←)</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous day</source>
            <extracomment>In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous event in the lane</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous pane</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous suggestion</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print</source>
            <extracomment>In gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print briefing</source>
            <extracomment>In gui/shell/toolbar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print briefing with {name} only</source>
            <extracomment>In gui/search/doing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print briefing…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print or save the sheet</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print the sheet</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print this range…</source>
            <extracomment>In gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printed</source>
            <extracomment>In gui/evidence_form/fields.py, gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printed in</source>
            <extracomment>In queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printed in: in:Independent</source>
            <extracomment>In gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printed on</source>
            <extracomment>In queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printed on the briefing sheet in place of this person’s events. Empty, the events are listed.</source>
            <extracomment>In gui/people/paragraph_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printed under the headline: “{printed}”</source>
            <extracomment>In gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printed {date}</source>
            <extracomment>In gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printed: {date}</source>
            <extracomment>In gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printing</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prints as unresolved</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print…</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Probably true</source>
            <extracomment>In domain/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Projects</source>
            <extracomment>In gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Projects (*.tline);;All files (*)</source>
            <extracomment>In app.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Projects you open will appear here.</source>
            <extracomment>In gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed</source>
            <extracomment>In gui/compare/panel.py, gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed because nobody can be in two places at once.</source>
            <extracomment>In gui/compare/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed because one side denies what another asserts.</source>
            <extracomment>In gui/compare/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed because the numbers differ.</source>
            <extracomment>In gui/compare/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed because these statuses exclude one another.</source>
            <extracomment>In gui/compare/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed contradiction {at} of {total}</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed contradiction, not decided</source>
            <extracomment>In gui/timeline/key_popover.py, timeline/key_words.py, timeline/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed from the record. Deciding opens it as a contradiction</source>
            <extracomment>In gui/compare/decision_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed {at} of {total}</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Protect in print</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Protected a person in print</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Protected by a password</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Protected in print</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publication date: {words}</source>
            <extracomment>In gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put names together</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quote</source>
            <extracomment>In gui/reader/suggestion_card.py, gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quote by {name}</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quote that it rests on</source>
            <extracomment>In gui/people/post_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quote, in its place</source>
            <extracomment>In queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quote, source not named</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quote, speaker open</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotes</source>
            <extracomment>In gui/briefing/panel.py, gui/reader/strip.py, gui/search/head.py, gui/search/rows.py, gui/timeline/list_twin.py, queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotes keep their spelling.</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotes to move</source>
            <extracomment>In gui/people/split_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Range</source>
            <extracomment>In timeline/filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read</source>
            <extracomment>In gui/first_run/panel.py, gui/imports/model.py, gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read again from the new publication date.</source>
            <extracomment>In commands/_date_reviews.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read by the rules of the When field.</source>
            <extracomment>In queries/_suggested_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read in another encoding…</source>
            <extracomment>In gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read only</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read only: nothing can be decided here</source>
            <extracomment>In gui/compare/decision_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read the article</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read {what} again</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read, and look at what is suggested</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reader</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading text</source>
            <extracomment>In gui/imports/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the table: {found} so far, of about {about}</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the table…</source>
            <extracomment>In gui/event_table/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason for the decision</source>
            <extracomment>In gui/compare/decision_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason for the grade</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent</source>
            <extracomment>In gui/first_run/panel.py, gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent search</source>
            <extracomment>In gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record decision</source>
            <extracomment>In gui/compare/decision_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record every name that is exactly that of a person in the project</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Recorded {n} mentions of {name}</source>
            <extracomment>For one: Recorded {n} mention of {name}. In commands/suggestions.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Redo</source>
            <extracomment>In gui/actions.py, gui/shell/action_set.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redoing: {step}</source>
            <extracomment>In gui/session.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reduced</source>
            <extracomment>In gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reduced: nothing moves or fades. The system asks for full motion now.</source>
            <extracomment>In gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reduced: nothing moves or fades. The system asks for reduced motion now.</source>
            <extracomment>In gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refused rows</source>
            <extracomment>In gui/event_table/refused_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refused: {reason}</source>
            <extracomment>In gui/event_table/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reject</source>
            <extracomment>In gui/reader/suggestion_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reject suggestion</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rejected the suggestion {what}</source>
            <extracomment>In commands/suggestions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release to add this folder</source>
            <extracomment>In gui/shell/dropping.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release to add this text</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Release to add {n} files</source>
            <extracomment>For one: Release to add {n} file. In gui/wording.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Release to import events</source>
            <extracomment>In gui/shell/dropping.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reliability cannot be judged</source>
            <extracomment>In domain/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reliability of the source</source>
            <extracomment>In gui/evidence_form/grade_fields.py, gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <extracomment>In gui/search/preview.py, gui/settling/rows.py, gui/timeline/saved_filters.py, gui/view_keys.py, gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove (Delete)</source>
            <extracomment>In gui/vocabulary/word_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove a saved search, while nothing is typed</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove spelling</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the contradiction…</source>
            <extracomment>In gui/compare/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the spelling “{name}”? No quote changes.</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Remove the spelling “{name}”? {n} marks in articles go with it. No quote changes.</source>
            <extracomment>For one: Remove the spelling “{name}”? {n} mark in articles goes with it. No quote changes.. In gui/people/names_page.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove this article: {things} go too.</source>
            <extracomment>For one: Remove this article: {things} goes too.. In queries/consequences.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Remove this contradiction? The evidence on both sides stays; the decisions on it go.</source>
            <extracomment>In gui/shell/compare_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Remove this evidence: {things} go too.</source>
            <extracomment>For one: Remove this evidence: {things} goes too.. In queries/consequences.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Remove this evidence? Its quote stays in its article.</source>
            <extracomment>In queries/consequences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove this post</source>
            <extracomment>In gui/people/post_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove this step</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove what is selected (Delete in its list)</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove {things}?</source>
            <extracomment>In queries/consequences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove {title}? No quotes were taken from it.</source>
            <extracomment>In queries/consequences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove “{words}”</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed a contradiction</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed a group</source>
            <extracomment>In commands/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed a kind of event</source>
            <extracomment>In commands/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed a paragraph</source>
            <extracomment>In commands/brief.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed a person</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed a post</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed a saved search</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed a spelling</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed a status</source>
            <extracomment>In commands/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed an article</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed an event</source>
            <extracomment>In commands/events.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed the contradiction {question}</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed the event {what}</source>
            <extracomment>In commands/events.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed the evidence {what}</source>
            <extracomment>In commands/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed the first page of {name}</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed the group {words}</source>
            <extracomment>In commands/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed the kind of event {words}</source>
            <extracomment>In commands/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed the link to a first page</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed the post {what}</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed the saved search {name}</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed the spelling {what}</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed the status {words}</source>
            <extracomment>In commands/vocabulary.py</extracomment>
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
        <message numerus="yes">
            <source>Removed {n} pieces of evidence</source>
            <extracomment>For one: Removed {n} piece of evidence. In commands/evidence.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Removed {person}</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed {what}</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove…</source>
            <extracomment>In gui/actions.py, gui/event/panel.py, gui/person/panel.py, gui/rail/panel.py, gui/widgets/evidence_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <extracomment>In gui/shell/record_actions.py, gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename a saved search</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename project</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename project…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename the saved search</source>
            <extracomment>In gui/shell/searching.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename these filters</source>
            <extracomment>In gui/shell/timeline_filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename what is selected (F2 in its list)</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Renamed a person to {name}</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Renamed a saved search to {name}</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Renamed the project to {what}</source>
            <extracomment>In commands/brief.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Renamed {before} to {after} in the vocabulary</source>
            <extracomment>In commands/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Renamed {what} to {name}</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename…</source>
            <extracomment>In gui/actions.py, gui/person/panel.py, gui/rail/panel.py, gui/search/preview.py, gui/timeline/saved_filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace</source>
            <extracomment>In gui/shell/timeline_export.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <extracomment>In gui/shell/crash.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reported (source not named)</source>
            <extracomment>In domain/status.py, gui/compare/side_card.py, gui/evidence_form/chain_editor.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reported without a printed date</source>
            <extracomment>In gui/as_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reported {status}</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rests on one quote</source>
            <extracomment>In gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rests on the quote</source>
            <extracomment>In gui/people/post_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Results</source>
            <extracomment>In gui/search/results.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <extracomment>In gui/review/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review what waits</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row</source>
            <extracomment>In gui/event_table/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {row}: {reason}</source>
            <extracomment>In exchange/refused_rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows of {table} that were refused</source>
            <extracomment>In exchange/refused_rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows read</source>
            <extracomment>In gui/event_table/strip.py</extracomment>
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
            <source>Said by</source>
            <extracomment>In queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said by {name}</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said or passed on by: by:Reuters, by:"New York Times"</source>
            <extracomment>In gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said {chain}</source>
            <extracomment>In gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said, source not named</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said: {date}</source>
            <extracomment>In gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same person</source>
            <extracomment>In gui/shell/reader_view.py, gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same words</source>
            <extracomment>In gui/imports/cards.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Same words; {n} lines of page furniture differ</source>
            <extracomment>For one: Same words; {n} line of page furniture differs. In gui/imports/cards.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Sample</source>
            <extracomment>In app.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sample: {title}</source>
            <extracomment>In app.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sat</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saturday</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <extracomment>In gui/settling/rows.py, gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a copy elsewhere…</source>
            <extracomment>In gui/actions.py, gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save all to a file…</source>
            <extracomment>In gui/event_table/refused_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as PDF</source>
            <extracomment>In gui/shell/briefing_view.py, gui/shortcuts/sheet.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as PDF…</source>
            <extracomment>In gui/briefing/panel.py, gui/shortcuts/sheet.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save event</source>
            <extracomment>In gui/shell/event_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save evidence</source>
            <extracomment>In gui/evidence_form/panel.py, gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save grade</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save paragraph</source>
            <extracomment>In gui/people/paragraph_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save post</source>
            <extracomment>In gui/people/post_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save refused rows</source>
            <extracomment>In gui/shell/event_tables.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save search</source>
            <extracomment>In gui/search/head.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save these filters</source>
            <extracomment>In gui/shell/timeline_filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save these filters…</source>
            <extracomment>In gui/timeline/saved_filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save what the timeline shows as PDF, SVG or PNG</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved</source>
            <extracomment>In gui/search/head.py, gui/timeline/saved_filters.py, gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved search</source>
            <extracomment>In gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved searches</source>
            <extracomment>In gui/search/rows.py</extracomment>
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
            <source>Saving</source>
            <extracomment>In gui/imports/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving, {saved} saved</source>
            <extracomment>In gui/imports/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say in your words what the source claims.</source>
            <extracomment>In gui/evidence_form/content.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say which claim the source denies, worded positively (“left the country”).</source>
            <extracomment>In gui/evidence_form/content.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say which claim the source speculates about, worded positively (“left the country”).</source>
            <extracomment>In gui/evidence_form/content.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why it was known since that day.</source>
            <extracomment>In gui/evidence_form/content.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why: a decision is dated and printed with its reason.</source>
            <extracomment>In gui/compare/decision_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Says nothing about their status</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Script</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <extracomment>In gui/guide/steps.py, gui/search/palette.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search again</source>
            <extracomment>In gui/search/preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search for (if you like)</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search for it</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search for {words}</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search or jump to anything</source>
            <extracomment>In gui/actions.py, gui/search/field.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search saved: “{search}”</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Searched as words, for it is no filter: {words}.</source>
            <extracomment>In queries/search.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Searching…</source>
            <extracomment>In gui/widgets/find_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Second decision: prefer the first side</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Second-hand</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See everything that is known</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See it as known on the next such day</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See it on the timeline</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See the project as known on the day before on which something became known</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See the project as known on this day</source>
            <extracomment>In gui/shell/as_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a person or an event to see what is said about it, and by whom.</source>
            <extracomment>In gui/shell/side.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select the passage that this quote is now</source>
            <extracomment>In gui/review/find_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select the person to join first.</source>
            <extracomment>In gui/shell/window_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select the words first, with the mouse or with Shift and the arrow keys.</source>
            <extracomment>In gui/shell/reader_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select the words in the article, then choose Add evidence in the menu Evidence.</source>
            <extracomment>In gui/widgets/keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select the words in the article, then press {key}.</source>
            <extracomment>In gui/widgets/keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select the words that matter, with the mouse or with Shift and the arrows, and press {key}. The form asks for the claim in your own words, whether the source asserts, denies or speculates, who says so from mouth to page, and when it happened. Write dates as the article does: “Wednesday night” is understood.</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select words in an article, with any arrow key</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sep</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>September</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set against one another</source>
            <extracomment>In gui/shell/sheet_pages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set against one another…</source>
            <extracomment>In gui/widgets/evidence_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Set against them</source>
            <extracomment>For one: Set against it. In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Set date</source>
            <extracomment>In gui/widgets/day_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set date…</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set publication date…</source>
            <extracomment>In gui/rail/panel.py, gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set the publication date to {day}</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set the publication date…</source>
            <extracomment>In gui/widgets/date_field.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set this paragraph aside as page furniture</source>
            <extracomment>In gui/reader/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Set {n} passages aside as page furniture</source>
            <extracomment>For one: Set {n} passage aside as page furniture. In commands/articles.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Setting</source>
            <extracomment>In gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <extracomment>In gui/search/rows.py, gui/settings_window/window.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settled</source>
            <extracomment>In gui/compare/panel.py, gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settled contradiction {at} of {total}</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settled {at} of {total}</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several events; hollow where not all are asserted</source>
            <extracomment>In timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shape says what happened; fill and line say who stands behind it.</source>
            <extracomment>In gui/timeline/key_popover.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet</source>
            <extracomment>In gui/event_table/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <extracomment>In gui/reader/beside.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all</source>
            <extracomment>In gui/timeline/top_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show as a list</source>
            <extracomment>In gui/actions.py, gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show as lanes</source>
            <extracomment>In gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show as outlines</source>
            <extracomment>In gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show both sides of the selected contradiction</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show every event again</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show everyone</source>
            <extracomment>In gui/timeline/filtering.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show hidden people</source>
            <extracomment>In gui/timeline/filtering.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in the article</source>
            <extracomment>In gui/widgets/evidence_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show on timeline</source>
            <extracomment>In gui/rail/panel.py, gui/review/quote_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show only its events on the timeline</source>
            <extracomment>In gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show only some events: by words in titles, by evidence, and more</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show only this person</source>
            <extracomment>In gui/timeline/filtering.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show only this person on the timeline</source>
            <extracomment>In gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show only this range</source>
            <extracomment>In gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or fold what was set aside</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide dates</source>
            <extracomment>In gui/reader/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide events</source>
            <extracomment>In gui/reader/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide page furniture</source>
            <extracomment>In gui/reader/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide people</source>
            <extracomment>In gui/reader/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide quotes</source>
            <extracomment>In gui/reader/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show refused</source>
            <extracomment>In gui/event_table/strip.py, gui/shell/window.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show refused rows…</source>
            <extracomment>In gui/event_table/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show report</source>
            <extracomment>In gui/imports/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the evidence</source>
            <extracomment>In gui/review/dates_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the result on the timeline</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the whole passage</source>
            <extracomment>In gui/compare/context_text.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show what changed</source>
            <extracomment>In gui/review/model.py, gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the sides beside one another, in their places.</source>
            <extracomment>In gui/search/doing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows this person</source>
            <extracomment>In gui/settling/panel.py</extracomment>
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
            <source>Sighting, whereabouts</source>
            <extracomment>In timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Single-letter keys</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller text</source>
            <extracomment>In gui/actions.py, gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller text, now {percent} %</source>
            <extracomment>In gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something else is kept under “{words}” already. Choose another name, or remove that one first.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something in this program went wrong</source>
            <extracomment>In gui/shell/crash.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <extracomment>In gui/event_table/words.py, gui/evidence_form/grade_fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source not graded</source>
            <extracomment>In gui/widgets/evidence_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: {source}. Claim: {claim}.</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sources</source>
            <extracomment>In gui/briefing/panel.py, gui/sources/dialog.py</extracomment>
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
            <source>Source’s own grade</source>
            <extracomment>In gui/evidence_form/grade_fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speakers who are not named</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speaker’s own words</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speculated</source>
            <extracomment>In gui/compare/side_card.py, gui/timeline/filter_words.py, queries/_search_preview.py, timeline/key_words.py, timeline/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speculated about</source>
            <extracomment>In gui/event/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speculated; another claim was preferred</source>
            <extracomment>In timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speculates</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speculation by {name}</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speculation, source not named</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speculation, speaker open</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speech bubble</source>
            <extracomment>In domain/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Spelled {n} ways inside one article. Quotes keep the spelling as printed.</source>
            <extracomment>For one: Spelled one way inside one article. Quotes keep the spelling as printed.. In queries/person_names.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Spelled {n} ways inside one article. You joined them on {day}; quotes keep the spelling as printed.</source>
            <extracomment>For one: Spelled one way inside one article. You joined them on {day}; quotes keep the spelling as printed.. In queries/person_names.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Spelling</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spellings</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spellings that are theirs</source>
            <extracomment>In gui/people/split_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split</source>
            <extracomment>In gui/people/split_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split a person off from {main_name}</source>
            <extracomment>In gui/people/split_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split off a person</source>
            <extracomment>In gui/people/split_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split off a person…</source>
            <extracomment>In gui/people/manage_names.py, gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split {what} from {person}</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Square</source>
            <extracomment>In domain/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standing</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Star</source>
            <extracomment>In domain/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <extracomment>In gui/as_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start reading</source>
            <extracomment>In gui/imports/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start with an empty timeline</source>
            <extracomment>In gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start with evidence</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starts on a later page</source>
            <extracomment>In queries/rail.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starts on page 2</source>
            <extracomment>In gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starts on page {page}</source>
            <extracomment>In queries/rail.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <extracomment>In gui/settings_window/key_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statement</source>
            <extracomment>In timeline/key_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statement by {name}</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statement, source not named</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statement, speaker open</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <extracomment>In gui/shell/status.py, gui/timeline/top_row.py, queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status by person</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status changes</source>
            <extracomment>In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status of the person</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status, by who asserts it</source>
            <extracomment>In gui/person/panel.py, gui/person/status_track.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statuses</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statuses belong to “{words}”. Give them another group first.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statuses that are asserted go before all others.</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step {number} of {count}</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps of the guide</source>
            <extracomment>In gui/guide/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps, newest first</source>
            <extracomment>In gui/undo_list/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <extracomment>In gui/event_table/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop after this file</source>
            <extracomment>In gui/imports/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping the import of {name}. Nothing of it will stay.</source>
            <extracomment>In gui/event_table/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suggestions</source>
            <extracomment>In gui/reader/margin.py, gui/reader/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sun</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sunday</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switched off, only keys with Ctrl or Alt and the menus act; each action keeps one of them.</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>System</source>
            <extracomment>In gui/actions.py, gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tab</source>
            <extracomment>In gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.tab *.txt *.xlsx *.xlsm);;All files (*)</source>
            <extracomment>In gui/shell/event_tables.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a quote</source>
            <extracomment>In gui/guide/steps.py, gui/reader/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take all</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back into the article</source>
            <extracomment>In gui/reader/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it from there</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take off the filter {words}</source>
            <extracomment>In gui/timeline/filter_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out</source>
            <extracomment>In gui/shell/event_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take people in at once; open the form for the rest, filled in</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the new date</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the selected words as evidence, or choose an article to read</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ten-minute guide</source>
            <extracomment>In gui/actions.py, gui/guide/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <extracomment>In timeline/filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text (*.txt)</source>
            <extracomment>In gui/shell/event_tables.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text size</source>
            <extracomment>In gui/actions.py, gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thai</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The Briefing view starts with these.</source>
            <extracomment>In gui/settings_window/printing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The PDF</source>
            <extracomment>In briefing/picture.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The PNG</source>
            <extracomment>In briefing/picture.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The article has no publication date now.</source>
            <extracomment>In commands/_date_reviews.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The article text changed after this quote was taken</source>
            <extracomment>In gui/review/quote_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The article that holds the first page</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The briefing sheet carries a numbered quote behind every statement, both sides of what is not settled, and where each article came from. Choose people, range and the day as known, then print or save it as PDF.</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The claim</source>
            <extracomment>In commands/_cast.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The claim, worded positively</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The date of this event comes from its evidence. Change it there.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The event’s title</source>
            <extracomment>In commands/_cast.py, commands/events.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first page is not in this project.</source>
            <extracomment>In gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first {first} are listed. {said}</source>
            <extracomment>In gui/event_table/refused_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder cannot be shown here: {folder}</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The import of {name} was stopped. Nothing of it is in the project.</source>
            <extracomment>In gui/shell/event_tables.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last good backup is from {day}, {time} UTC.</source>
            <extracomment>In store/opening.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last step was not done. Everything saved before it is safe in the project file. You can go on; if it happens again, close the project and open it again. The text below says where it happened; it may name your files, and it is sent nowhere.</source>
            <extracomment>In gui/shell/crash.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The latest</source>
            <extracomment>In gui/briefing/known_choice.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The latest dated of {n} statuses.</source>
            <extracomment>For one: The latest dated of {n} status.. In domain/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>The name</source>
            <extracomment>In commands/_cast.py, commands/_mentions.py, commands/_splitting.py, commands/people.py, commands/searches.py, commands/suggestions.py, commands/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name fits more than one person of this article.</source>
            <extracomment>In queries/_suggested_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name is exactly that of {name} in this project.</source>
            <extracomment>In queries/_suggested_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The new language is spoken when the program is next started.</source>
            <extracomment>In gui/settings_window/language.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The newest backup already holds everything.</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The newest is of {newest}, the oldest of {oldest}.</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The only one asserted of {n} statuses.</source>
            <extracomment>For one: The only one asserted of {n} status.. In domain/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>The only one of {n} statuses that is not only denied.</source>
            <extracomment>For one: The only one of {n} status that is not only denied.. In domain/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>The pages are still being made. Try again in a moment.</source>
            <extracomment>In gui/shell/briefing_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The paper or site that printed it</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The paper’s own report</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The person says so.</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The picture</source>
            <extracomment>In briefing/picture.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The post</source>
            <extracomment>In commands/people.py, commands/suggestions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project file cannot be written. The disk is full. Your last change is not saved; it is still in the form. Everything before it is safe.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project file cannot be written: {reason}. Your last change is not saved; it is still in the form. Everything before it is safe.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project file is in use by another program. Your last change is not saved; try again.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project file was moved, renamed or removed while it was open. Your last change is not saved; save a copy elsewhere to keep working.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publication date changed</source>
            <extracomment>In gui/review/dates_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publication date changed. {sentence}</source>
            <extracomment>In gui/review/dates_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The question</source>
            <extracomment>In commands/contradictions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The question on which they disagree</source>
            <extracomment>In gui/shell/compare_view.py, gui/shell/sheet_pages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The question this sheet answers</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quote in it: {quote}</source>
            <extracomment>In gui/compare/context_text.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quote still counts as evidence, with the words you took, but it no longer points at a passage.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quote that it rests on now</source>
            <extracomment>In gui/people/post_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The reader stopped</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The reason, in your words</source>
            <extracomment>In gui/compare/decision_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record can go back to any of these steps, and forward again until something else is changed.</source>
            <extracomment>In gui/undo_list/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record stands here.</source>
            <extracomment>In gui/undo_list/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The report by {name} itself</source>
            <extracomment>In queries/settling.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same events as a table that can be sorted</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same person as {known}</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same range of time, with the lanes that are scrolled away</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same root, or the same paragraph in two papers, counts once.</source>
            <extracomment>In domain/origins.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same words in the same surroundings.</source>
            <extracomment>In anchoring/again.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same words.</source>
            <extracomment>In anchoring/again.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sample is a project like yours will be: some articles, the people they name, and what they say of them. Its country, people and papers are invented. You get a copy of your own, so change what you like.</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The search</source>
            <extracomment>In commands/searches.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet could not be printed: {reason}. Nothing in the project changed.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet was saved as {name}.</source>
            <extracomment>In gui/shell/briefing_view.py, gui/shortcuts/sheet.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sides differ in this</source>
            <extracomment>In gui/compare/difference_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sides in time</source>
            <extracomment>In gui/compare/mini_axis.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The source…</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The strongest contrast, on the system's light or dark ground</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text of the later version</source>
            <extracomment>In gui/review/find_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The timeline is being saved as {name}.</source>
            <extracomment>In gui/shell/timeline_export.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The timeline is saved as PDF, SVG or PNG. Choose a name that ends in .pdf, .svg or .png.</source>
            <extracomment>In gui/shell/timeline_export.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The timeline was saved as {name}.</source>
            <extracomment>In gui/shell/timeline_export.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The title</source>
            <extracomment>In commands/brief.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two people</source>
            <extracomment>In gui/people/join_question.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words alone do not give this date.</source>
            <extracomment>In commands/_date_reviews.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words are the same, but it is not certain that this is the passage.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words differ.</source>
            <extracomment>In anchoring/again.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words say so of this person.</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words stand among the page furniture now.</source>
            <extracomment>In commands/_anchors.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words tell of something that happened.</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their mentions here are recorded.</source>
            <extracomment>In gui/reader/walk.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their own words</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme</source>
            <extracomment>In gui/actions.py, gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme, text size, keys, printing, backups</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no words in this selection. Select the words to quote.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no words to read again.</source>
            <extracomment>In commands/_date_reviews.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are {most} outlines that can be told apart, so there can be {most} kinds of event. Change one of those that are there.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no backup yet, so there is no folder.</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no backup.</source>
            <extracomment>In store/opening.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no file to add in this folder.</source>
            <extracomment>In gui/shell/importing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no other article in this project yet. Add the first page, then link it.</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to paste. Copy the text of an article first.</source>
            <extracomment>In gui/shell/first_run_window.py, gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These are one person already.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These claims are about different days. {condition}</source>
            <extracomment>In domain/opposing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These claims are about different places. They conflict only if both cannot be true at once.</source>
            <extracomment>In domain/opposing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These dates were counted from it. None was changed.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These two are no longer joined. Nothing was changed.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These words are page furniture, which is never quoted. If they belong to the article, take their passage out of the page furniture first.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They belong to the project and travel with its file. Renaming a word changes no claim and no event.</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They conflict only if one of them covers the other’s day.</source>
            <extracomment>In domain/opposing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They conflict only if the denial covers {when}.</source>
            <extracomment>In domain/opposing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Third decision: prefer the second side</source>
            <extracomment>In gui/view_keys.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Third-hand</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This address points to another computer. Copy the file here first.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This claim</source>
            <extracomment>In gui/evidence_form/grade_fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This folder cannot be written. The project opens to read only.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is page furniture, which is not quoted. Take the paragraph back into the article first (right click).</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the main name, and it stays. Choose another main name first.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This key is needed to move through the windows. Choose another.</source>
            <extracomment>In gui/keymap.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This key types in the field. Add Ctrl or Alt to it.</source>
            <extracomment>In gui/keymap.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This key works inside fields and lists. Add Ctrl or Alt to it, or choose a letter.</source>
            <extracomment>In gui/keymap.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This kind cannot be opened</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This part of the text is unchanged.</source>
            <extracomment>In anchoring/again.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project is open in another window or on another computer ({who}).</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project is open to read only.</source>
            <extracomment>In gui/undo_list/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project is open to read only. Save a copy elsewhere to edit it.</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project is open to read only. Your change was not saved. Save a copy elsewhere to edit it.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project was made with a newer version. Update to open it; nothing was changed.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project was made with an older version and has to be upgraded to be read. Copy it to a folder that can be written and open it there; nothing was changed.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This selection cuts a character in two. Select whole characters.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This table was imported before, as {name}. Its events would be in the project twice.</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Three times as large</source>
            <extracomment>In gui/shell/timeline_export.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thu</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thursday</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick it off</source>
            <extracomment>In gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time range</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline</source>
            <extracomment>In gui/actions.py, gui/timeline/canvas.py, gui/timeline/table_proxy.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <extracomment>In gui/briefing/panel.py, gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title of the sheet</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Titles are put together from the table’s own words: kind, people and place.</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To do</source>
            <extracomment>In gui/search/doing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too large to quote from</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Took a quote</source>
            <extracomment>In commands/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Took a quote from {what}</source>
            <extracomment>In commands/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Took more than 20 seconds</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Took {n} new dates</source>
            <extracomment>For one: Took {n} new date. In commands/date_reviews.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Toolbar</source>
            <extracomment>In gui/shell/toolbar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Triangle</source>
            <extracomment>In domain/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Truth cannot be judged</source>
            <extracomment>In domain/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try longer</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tue</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tuesday</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Twice as large</source>
            <extracomment>In gui/shell/timeline_export.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two claims printed in one article, both in {place}.</source>
            <extracomment>In queries/_printed_in.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two claims printed in one article: one in {first}, one in {second}.</source>
            <extracomment>In queries/_printed_in.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two claims printed in two articles: one in {first}, one in {second}.</source>
            <extracomment>In queries/_printed_in.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two people until you joined them on {day}; quotes keep the spelling as printed.</source>
            <extracomment>In queries/person_names.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two who may be one person</source>
            <extracomment>In gui/people/manage_names.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Types</source>
            <extracomment>In gui/timeline/top_row.py, timeline/filters.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undated</source>
            <extracomment>In gui/compare/mini_axis.py, gui/rail/events.py, gui/timeline/header_layers.py, timeline/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <extracomment>In gui/actions.py, gui/people/manage_names.py, gui/shell/action_set.py, gui/widgets/toast.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo list</source>
            <extracomment>In gui/undo_list/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo list…</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Undoes {n} steps. Nothing is lost: they can be done again.</source>
            <extracomment>For one: Undoes {n} step. Nothing is lost: it can be done again.. In gui/undo_list/dialog.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Undoing everything</source>
            <extracomment>In gui/session.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undoing: {step}</source>
            <extracomment>In gui/session.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unfold all groups</source>
            <extracomment>In gui/rail/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unmerge</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unmerge {name}</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unmerge {name}? What was theirs when they were joined goes back, with what rests on it: {spellings}. What else was added since stays. No quote changes, and the two are not proposed as one person again.</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unmerge “{name}”…</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unmerged two people</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unmerged {one} from {other}</source>
            <extracomment>In commands/people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unmerge…</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unpacks to far too much</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unreliable</source>
            <extracomment>In domain/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unresolved contradictions</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Untitled</source>
            <extracomment>In app.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Upgraded the project to version {version}</source>
            <extracomment>In store/making.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use as main name</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use as the date</source>
            <extracomment>In gui/reader/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use selection as date</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use these days</source>
            <extracomment>In gui/widgets/days_popup.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use these kinds</source>
            <extracomment>In gui/event_table/kinds_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used by</source>
            <extracomment>In gui/review/quote_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usually reliable</source>
            <extracomment>In domain/evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version {version}</source>
            <extracomment>In gui/shell/about.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Via {names}</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>View</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>View this day</source>
            <extracomment>In gui/shell/as_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Viewing {day} – editing is allowed; new evidence keeps its own dates</source>
            <extracomment>In gui/shell/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Viewing {day} – read only</source>
            <extracomment>In gui/shell/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vocabulary</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting</source>
            <extracomment>In gui/imports/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waits for the publication date</source>
            <extracomment>In queries/_suggested_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Walk through the menus with the arrow keys</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Web pages, PDF, Word, OpenDocument, RTF, mail, EPUB, text, or a folder of them</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wed</source>
            <extracomment>In domain/date_words.py, gui/timeline/scrubber.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wednesday</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weigh</source>
            <extracomment>In gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weigh a contradiction</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Western (ISO 8859-1)</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Western (ISO 8859-15)</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <extracomment>In gui/event_table/preview.py, gui/timeline/list_twin.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed</source>
            <extracomment>In gui/widgets/diff_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed next</source>
            <extracomment>In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What does the record show?</source>
            <extracomment>In gui/compare/decision_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happened</source>
            <extracomment>In gui/event_table/words.py, gui/shell/event_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happened, in a few words</source>
            <extracomment>In gui/shell/event_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is most like it now</source>
            <extracomment>In gui/review/quote_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is speculated about goes before what is only denied.</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it does</source>
            <extracomment>In gui/settings_window/key_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What its words mean…</source>
            <extracomment>In gui/event_table/columns_form.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What start and end mean</source>
            <extracomment>In gui/event_table/columns_form.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the codes of precision mean</source>
            <extracomment>In gui/event_table/columns_form.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the table’s words for a kind mean</source>
            <extracomment>In gui/event_table/kinds_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would settle it</source>
            <extracomment>In commands/contradictions.py, gui/settling/panel.py, gui/settling/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <extracomment>In gui/event_table/preview.py, gui/shell/event_dialog.py, gui/timeline/list_twin.py, queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When an article gets a later version, or another publication date, the quotes and dates that rest on it are listed here, and so are claims that seem to contradict one another. Nothing is changed without you.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it happened</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it happened, in plain words</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it was held</source>
            <extracomment>In gui/people/post_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it was said</source>
            <extracomment>In gui/evidence_form/fields.py, gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When said, known since, note</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When was {name} published?</source>
            <extracomment>In gui/shell/importing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When was {title} published?</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When, in plain words</source>
            <extracomment>In gui/evidence_form/fields.py, gui/people/post_dialog.py, gui/shell/event_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where</source>
            <extracomment>In gui/event_table/preview.py, gui/event_table/words.py, gui/evidence_form/fields.py, gui/settings_window/key_table.py, gui/shell/event_dialog.py, queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where two pieces of evidence cannot both hold, the program says ≠ and shows both sides in their words. It never votes. You keep the question open, prefer a side or say that both can be true, with a reason that is dated, kept and printed.</source>
            <extracomment>In gui/guide/steps.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where was {name}: {place} or {other}?</source>
            <extracomment>In queries/_proposed_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where “{name}” is printed</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which column is what</source>
            <extracomment>In gui/event_table/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which {name}?</source>
            <extracomment>In queries/_suggested_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who</source>
            <extracomment>In gui/event_table/preview.py, gui/event_table/words.py, gui/timeline/list_twin.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who it is about</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who says so is not named</source>
            <extracomment>In queries/settling.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who says so, from mouth to page</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who took part</source>
            <extracomment>In gui/shell/event_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whose name is it here?</source>
            <extracomment>In gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why, if you want to say</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why: {reason}.</source>
            <extracomment>In gui/people/proposal_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Window</source>
            <extracomment>In gui/actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Windows Arabic</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Windows Baltic</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Windows Central European</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Windows Cyrillic</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Windows Greek</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Windows Hebrew</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Windows Turkish</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Windows Western</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With evidence</source>
            <extracomment>In gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a printed date</source>
            <extracomment>In timeline/first_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without evidence</source>
            <extracomment>In gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wording changed: “{now}” was put in. Same meaning?</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wording changed: “{was}” is gone. Same meaning?</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wording changed: “{was}” is now “{now}”. Same meaning?</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words in quotation marks.</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words in titles</source>
            <extracomment>In gui/timeline/filter_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words of this project</source>
            <extracomment>In gui/settings_window/entries.py, gui/shell/vocabulary_window.py, gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words of this project…</source>
            <extracomment>In gui/actions.py, gui/settings_window/vocabulary.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words or notes</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words: day, week, month, about …</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a note…</source>
            <extracomment>In gui/compare/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrote a paragraph</source>
            <extracomment>In commands/brief.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year</source>
            <extracomment>In gui/event_table/words.py, gui/widgets/day_fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Years of two figures are read as 1969 to 2068.</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You already have this article</source>
            <extracomment>In gui/shell/intake_run.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You already have this article. The text matches word for word once page furniture is set aside.</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your decision is dated and can be undone</source>
            <extracomment>In gui/compare/decision_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom in</source>
            <extracomment>In gui/actions.py, gui/timeline/top_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom out</source>
            <extracomment>In gui/actions.py, gui/timeline/top_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom to this range</source>
            <extracomment>In gui/timeline/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a briefing sheet</source>
            <extracomment>In gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a caption</source>
            <extracomment>In queries/_printed_in.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a cell of it is far too long</source>
            <extracomment>In exchange/delimited.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a heading</source>
            <extracomment>In queries/_printed_in.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a list</source>
            <extracomment>In queries/_printed_in.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a quotation mark in it is never closed</source>
            <extracomment>In exchange/delimited.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a table</source>
            <extracomment>In queries/_printed_in.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {date}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>accept</source>
            <extracomment>In gui/reader/key_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>accept, edit first</source>
            <extracomment>In gui/reader/key_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>after another event</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>after {date}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>against</source>
            <extracomment>In gui/changed_next/against.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all of them</source>
            <extracomment>In gui/settings_window/printing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>also {name}</source>
            <extracomment>In gui/search/result_delegate.py, gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an article</source>
            <extracomment>In commands/_names.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and take quotes as evidence</source>
            <extracomment>In gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>and {n} more</source>
            <extracomment>For one: and {n} more. In gui/evidence_form/fields.py, gui/timeline/canvas.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>animation, reduced</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>articles, as files or pasted text</source>
            <extracomment>In gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as of {day}</source>
            <extracomment>In gui/timeline/known_layers.py, timeline/svg.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as printed</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asserted</source>
            <extracomment>In gui/wording.py, queries/_search_found.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asserted by {speaker}</source>
            <extracomment>In queries/_search_found.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asserted in {origins}</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>assertions</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asserts</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>back up now</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>begun by {date}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>beside each project</source>
            <extracomment>In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>between {dates}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>body</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>boxed</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>boxed list</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>briefing</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>by whom is not known</source>
            <extracomment>In store/lock.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>by {date}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>byline</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>caption</source>
            <extracomment>In commands/articles.py, queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>claims that contradict</source>
            <extracomment>In gui/first_run/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>close</source>
            <extracomment>In gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>computed from the printed dates</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>contradicted</source>
            <extracomment>In gui/rail/events.py, gui/widgets/evidence_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>contradicted {events}</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dark, light, high contrast, colours</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>date</source>
            <extracomment>In gui/reader/key_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dateline</source>
            <extracomment>In commands/articles.py, queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dateline {dateline}</source>
            <extracomment>In gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>day printed, if the text gives one</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>day, month, year</source>
            <extracomment>In exchange/row_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>denials</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>denied</source>
            <extracomment>In gui/wording.py, queries/_search_found.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>denied by {speaker}</source>
            <extracomment>In queries/_search_found.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>denies</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>description</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>differs</source>
            <extracomment>In gui/compare/difference_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>disputed</source>
            <extracomment>In gui/rail/model.py, gui/search/rows.py, queries/_search_found.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>drag to reorder</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>early {unit}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>eight</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>event</source>
            <extracomment>In gui/reader/key_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>events</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>events without evidence</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>everything · Feb to Apr 2011</source>
            <extracomment>In gui/briefing/panel.py</extracomment>
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
            <source>five</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>four</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>given by you</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>given by you, not printed</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>grade {letter}</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>heading</source>
            <extracomment>In commands/articles.py, queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hidden by a filter</source>
            <extracomment>In timeline/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it failed</source>
            <extracomment>In briefing/picture.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has no words for a title</source>
            <extracomment>In exchange/row_reading.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has {cells} cells, {named} are named; a separator may stand in its words</source>
            <extracomment>In exchange/row_reading.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it was changed after it was opened</source>
            <extracomment>In exchange/opening.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its last save was cut short; copy it together with the -journal file to a folder that can be written</source>
            <extracomment>In store/opening.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its quote</source>
            <extracomment>In queries/consequences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>its {n} quotes</source>
            <extracomment>For one: its {n} quote. In queries/consequences.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>known at the latest only</source>
            <extracomment>In gui/rail/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>larger, smaller, zoom</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>late {unit}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>later</source>
            <extracomment>In gui/rail/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>latest only</source>
            <extracomment>In gui/rail/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left</source>
            <extracomment>In gui/reader/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>letter off</source>
            <extracomment>In gui/settings_window/key_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>list</source>
            <extracomment>In queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>list item</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>main name, given by you</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>main name, printed</source>
            <extracomment>In gui/people/names_page.py</extracomment>
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
            <source>marked</source>
            <extracomment>In gui/reader/strip.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mid-{unit}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>missing page</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>month, day, year</source>
            <extracomment>In exchange/row_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>more than five metres long or wide</source>
            <extracomment>In briefing/picture.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move</source>
            <extracomment>In gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new evidence</source>
            <extracomment>In gui/reader/key_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next group</source>
            <extracomment>In gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next, previous</source>
            <extracomment>In gui/reader/key_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nine</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no evidence</source>
            <extracomment>In gui/timeline/filter_words.py, gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no key</source>
            <extracomment>In gui/settings_window/key_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no publication date</source>
            <extracomment>In gui/evidence_form/fields.py, gui/rail/model.py, gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not given</source>
            <extracomment>In gui/widgets/card_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not graded</source>
            <extracomment>In gui/sources/dialog.py, queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not named</source>
            <extracomment>In gui/shell/timeline_view.py, queries/_evidence_rows.py, queries/person_sheet.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not named, via {name}</source>
            <extracomment>In queries/person_sheet.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not used</source>
            <extracomment>In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not yet reported</source>
            <extracomment>In gui/rail/events.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>off</source>
            <extracomment>In gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open</source>
            <extracomment>In gui/search/foot.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>others, parted by commas</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>over no earlier than {date}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>page furniture</source>
            <extracomment>In gui/reader/key_row.py, queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>paper</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>paragraph {number}</source>
            <extracomment>In queries/_search_preview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>paragraph {paragraph}</source>
            <extracomment>In gui/review/quote_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>paraphrased</source>
            <extracomment>In queries/_evidence_rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>perhaps {date}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>perhaps {status}</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>person</source>
            <extracomment>In gui/reader/key_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>printed later</source>
            <extracomment>In gui/rail/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>printed {day}</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>printed {n} times</source>
            <extracomment>For one: printed {n} time. In gui/people/manage_names.py, gui/people/two_people.py, gui/person/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>proposed contradiction</source>
            <extracomment>In gui/rail/events.py, gui/rail/model.py, gui/widgets/evidence_list.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>protected in print</source>
            <extracomment>In gui/people/two_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reject</source>
            <extracomment>In gui/reader/key_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rests on a quote</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rests on no quote</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>seven</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>shortcuts</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>shortcuts, remap, key map</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since {date}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>six</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>speculated</source>
            <extracomment>In gui/wording.py, queries/_search_found.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>speculated by {speaker}</source>
            <extracomment>In queries/_search_found.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>speculates</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>speculations</source>
            <extracomment>In gui/timeline/messages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>standfirst</source>
            <extracomment>In commands/articles.py, queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>statuses, kinds of event, groups</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>table</source>
            <extracomment>In commands/articles.py, queries/_passages.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ten</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>that</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>that day</source>
            <extracomment>In gui/timeline/day_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the boxed list</source>
            <extracomment>In queries/_printed_in.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the claim, worded positively</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the dateline</source>
            <extracomment>In queries/_printed_in.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the disk is full</source>
            <extracomment>In store/making.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the early {decade}s</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the end of {date}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the folder cannot be written</source>
            <extracomment>In store/making.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the folder does not exist</source>
            <extracomment>In store/making.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the late {decade}s</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the latest</source>
            <extracomment>In gui/briefing/known_choice.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the main text</source>
            <extracomment>In queries/_printed_in.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the mid-{decade}s</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the page furniture</source>
            <extracomment>In queries/_printed_in.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the paper</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the printer cannot be opened</source>
            <extracomment>In gui/briefing/printing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the printer takes no further page</source>
            <extracomment>In gui/briefing/printing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the record stands here</source>
            <extracomment>In gui/undo_list/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the standfirst</source>
            <extracomment>In queries/_printed_in.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the {decade}s</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the {fields} and {last}</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the {field}</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the {ordinal} century</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the {ordinal} century BC</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>the {things} that rest only on it</source>
            <extracomment>For one: the {things} that rests only on it. In queries/consequences.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>the {things} that rest only on them</source>
            <extracomment>For one: the {things} that rests only on them. In queries/consequences.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>there are no pages</source>
            <extracomment>In gui/briefing/printing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>three</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>title</source>
            <extracomment>In commands/articles.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>told, printed, broadcast …</source>
            <extracomment>In gui/evidence_form/step_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>translation</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>undated</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>underline, colour blindness</source>
            <extracomment>In gui/settings_window/entries.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>undo</source>
            <extracomment>In gui/reader/key_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>undone</source>
            <extracomment>In gui/undo_list/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown error</source>
            <extracomment>In exchange/opening.py, exchange/refused_rows.py, intake/safe_open.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unnamed source</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until {date}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>up to {count}</source>
            <extracomment>In gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>up to {count} results</source>
            <extracomment>In gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>why that day</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yesterday · 30 March · between 21 Feb and 1 Apr</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yesterday · 31 March (leave empty if not printed)</source>
            <extracomment>In gui/evidence_form/fields.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yours</source>
            <extracomment>In gui/settings_window/key_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{action}: {keys}</source>
            <extracomment>In gui/shortcuts/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{action}: {keys}, switched off</source>
            <extracomment>In gui/shortcuts/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{added} of {n} files added</source>
            <extracomment>For one: {added} of {n} file added. In gui/imports/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
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
            <source>{at} of {total}</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{before} becomes {after}</source>
            <extracomment>In gui/sources/dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{claims}, to be added to a contradiction that stands already</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{claims}. {note}</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{counted} as known on {day}</source>
            <extracomment>In gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{counted} as known on {day}, spelling variants included</source>
            <extracomment>In gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{counted}, spelling variants included</source>
            <extracomment>In gui/search/rows.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{date} at least</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{date} {year}</source>
            <extracomment>In domain/date_words.py, gui/timeline/scrubber.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{date}, at least {sure}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{date}, not after {limit}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{date}, not before {limit}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} Apr</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} April</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} Aug</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} August</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} Dec</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} December</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} Feb</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} February</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} Jan</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} January</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} Jul</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} July</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} Jun</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} June</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} Mar</source>
            <extracomment>In domain/date_words.py, gui/timeline/scrubber.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} March</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} May</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} Nov</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} November</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} Oct</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} October</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} Sep</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} September</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}, from “{words}”</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}, set by you; none in file</source>
            <extracomment>In gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}, {time}</source>
            <extracomment>In domain/date_words.py, gui/settings_window/backups.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}: Both can be true.</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}: Kept open.</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}: One side preferred, which is not shown here.</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}: {side} preferred.</source>
            <extracomment>In gui/compare/decisions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{decade}s</source>
            <extracomment>In timeline/overview.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{decision}: {meaning}</source>
            <extracomment>In gui/compare/decision_tile.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{decision}: {meaning} ({number})</source>
            <extracomment>In gui/compare/decision_tile.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{events} · {n} more as outlines</source>
            <extracomment>For one: {events} · {n} more as outlines. In timeline/group_counts.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{events}, {rows}</source>
            <extracomment>In gui/event_table/words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{figure} days</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{figure} hours</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{figure} minutes</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{figure} months</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{figure} weeks</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{figure} years</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{filters} hide nothing</source>
            <extracomment>For one: {filters} hides nothing. In gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{filter}: {value}</source>
            <extracomment>In gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first_reported}, not known on {day}</source>
            <extracomment>In gui/as_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first} and {last}</source>
            <extracomment>In domain/date_words.py, gui/timeline/filter_words.py, queries/_suggested_evidence.py, queries/consequences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first} and {last} on {day}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first} or {last}</source>
            <extracomment>In queries/_suggested_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first} to {last}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first} – {last}</source>
            <extracomment>In timeline/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first}, or {last}</source>
            <extracomment>In queries/_suggested_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{given} is in this project as {name}.</source>
            <extracomment>In gui/shell/suggesting.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{grade} (the source’s own grade)</source>
            <extracomment>In gui/widgets/evidence_list.py</extracomment>
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
            <source>{keys} (off)</source>
            <extracomment>In gui/shortcuts/printed.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{key} belongs to {actions}, which would lose it.</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{key} is now the key of “{action}”.</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{key} off</source>
            <extracomment>In gui/shortcuts/sheet.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{known} of {all} known</source>
            <extracomment>In gui/rail/tabs.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{known} of {n} articles</source>
            <extracomment>For one: {known} of {n} article. In gui/shell/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{known} of {n} contradictions</source>
            <extracomment>For one: {known} of {n} contradiction. In gui/shell/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{known} of {n} events</source>
            <extracomment>For one: {known} of {n} event. In gui/shell/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{known} of {n} people</source>
            <extracomment>For one: {known} of {n} person. In gui/shell/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{known} of {n} quotes</source>
            <extracomment>For one: {known} of {n} quote. In gui/shell/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{label}; {n} dates to review</source>
            <extracomment>For one: {label}; {n} date to review. In commands/articles.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{month} {year}</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{names} and {n} more</source>
            <extracomment>For one: {names} and {n} more. In gui/imports/model.py, gui/wording.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{name} ({count})</source>
            <extracomment>In gui/people/two_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} ({n})</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} already exists. Nothing was changed; choose another name.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be read: {reason}. Nothing was added.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be saved there: {reason}. Nothing was changed; choose another place.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} claim</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} could not be read: the reader stopped. Nothing was added.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} denial</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} does not contain readable text. Nothing was added.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} does not exist. Nothing was changed.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} does not say how its letters are stored. Read as {encoding}; check the accents.</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has no publication date. “Yesterday”, “Wednesday” and “last month” cannot be placed until you set one.</source>
            <extracomment>In gui/wording.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has no text in it. Nothing was added.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has pictures of text, but no text. Run it through text recognition and drop the result.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has {columns} columns; at most 1,000 are read. Save it without those that say nothing about the events, and choose it again.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} holds no table that can be read. Save it as CSV or as an Excel workbook (.xlsx), without a password, and choose it again.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{name} holds {number} articles. {titles}.</source>
            <extracomment>For one: {name} holds {number} article. {titles}.. In gui/wording.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{name} is a document of an old kind of Word. Save it as .docx and drop it again.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is a message in a form of Outlook’s own. Save it as .eml and drop it again.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is damaged and cannot be read. Get the file again and drop it. Nothing was added.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is empty. Nothing was added.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is in this project as {known}.</source>
            <extracomment>In gui/shell/reader_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is no longer there. Nothing was added.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is not a project of this program. Nothing was changed.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is not a regular file and was left out.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is protected by a password. Save it without one and drop it again.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is there already. Replace it?</source>
            <extracomment>In gui/shell/timeline_export.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is too large to quote from (limit 200 MB, 10 MB of text). Split it and drop the parts.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} rumour</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} says itself how its letters are stored. There is nothing to choose.</source>
            <extracomment>In gui/shell/importing.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} took more than 20 seconds.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} unpacks to far more than its size allows. Nothing was added.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} was left out. This kind of file cannot be opened. Save it as PDF or plain text and drop it again.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} would be {reason}, which is too large. Show less time or fewer lanes, or choose another kind of file.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}, joined into {other} on {day}</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}, joined on {day}</source>
            <extracomment>In gui/people/names_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{name}, printed {n} times</source>
            <extracomment>For one: {name}, printed {n} time. In gui/people/split_dialog.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{name}, {place} of {all}</source>
            <extracomment>In timeline/scene_table.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}, {post}</source>
            <extracomment>In gui/shell/record_actions.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}. {before}, then {after}. {quotes}</source>
            <extracomment>In gui/changed_next/cards.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}. {words}</source>
            <extracomment>In gui/compare/side_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {status} or {other}?</source>
            <extracomment>In queries/_proposed_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{number} filters</source>
            <extracomment>For one: {number} filter. In gui/timeline/messages.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{number}. {name}</source>
            <extracomment>In queries/_compared_days.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number}nd</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number}rd</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number}st</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number}th</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{n} actions</source>
            <extracomment>For one: {n} action. In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} added</source>
            <extracomment>For one: {n} added. In gui/imports/model.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} already here</source>
            <extracomment>For one: {n} already here. In gui/imports/model.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} are kept without one</source>
            <extracomment>For one: {n} is kept without one. In gui/review/model.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} articles</source>
            <extracomment>For one: {n} article. In domain/origins.py, gui/shell/status.py, gui/timeline/filtering.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} articles are not searched yet.</source>
            <extracomment>For one: {n} article is not searched yet.. In queries/search.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} articles have a new text</source>
            <extracomment>For one: {n} article has a new text. In gui/review/model.py</extracomment>
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
            <source>{n} backups of this project.</source>
            <extracomment>For one: {n} backup of this project.. In gui/settings_window/backups.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} claims</source>
            <extracomment>For one: {n} claim. In gui/review/model.py, gui/vocabulary/panel.py, queries/consequences.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} claims give this status. What shall they give instead?</source>
            <extracomment>For one: {n} claim gives this status. What shall it give instead?. In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} claims printed in one article.</source>
            <extracomment>For one: {n} claim printed in one article.. In queries/_printed_in.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} claims printed in {articles} articles, all in {paper}.</source>
            <extracomment>For one: {n} claim printed in {articles} articles, all in {paper}.. In queries/_printed_in.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} claims printed in {articles} articles.</source>
            <extracomment>For one: {n} claim printed in {articles} articles.. In queries/_printed_in.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} contradictions</source>
            <extracomment>For one: {n} contradiction. In gui/changed_next/panel.py, queries/consequences.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} dates to review</source>
            <extracomment>For one: {n} date to review. In gui/review/model.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} days</source>
            <extracomment>For one: {n} day. In domain/date_words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} events</source>
            <extracomment>For one: {n} event. In app.py, gui/changed_next/panel.py, gui/event_table/words.py, gui/shell/status.py, gui/timeline/canvas.py, gui/vocabulary/panel.py, queries/consequences.py, timeline/group_counts.py, timeline/scene_table.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} events are hidden by {filters}: {names}.</source>
            <extracomment>For one: {n} event is hidden by {filters}: {names}.. In gui/timeline/messages.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} events are of this kind. Which kind are they from now on?</source>
            <extracomment>For one: {n} event is of this kind. Which kind is it from now on?. In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} events in view</source>
            <extracomment>For one: {n} event in view. In timeline/scene_table.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} events in {time}</source>
            <extracomment>For one: {n} event in {time}. In timeline/overview.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} events not known yet are hidden.</source>
            <extracomment>For one: {n} event not known yet is hidden.. In gui/timeline/day_view.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} events not known yet are left out</source>
            <extracomment>For one: {n} event not known yet is left out. In gui/timeline/exporting.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} events not known yet hidden</source>
            <extracomment>For one: {n} event not known yet hidden. In gui/shell/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} events – shown as outlines</source>
            <extracomment>For one: {n} event – shown as outlines. In timeline/group_counts.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} files added</source>
            <extracomment>For one: {n} file added. In gui/imports/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} files in this folder.</source>
            <extracomment>For one: {n} file in this folder.. In gui/wording.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} found their new place</source>
            <extracomment>For one: {n} found its new place. In gui/review/model.py</extracomment>
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
            <source>{n} hidden by {filters}</source>
            <extracomment>For one: {n} hidden by {filters}. In gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} hours</source>
            <extracomment>For one: {n} hour. In domain/date_words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} independent sources say so: {names}.</source>
            <extracomment>For one: {n} independent source says so: {names}.. In domain/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} keys</source>
            <extracomment>For one: {n} key. In gui/shortcuts/sheet.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} lanes with nothing in this range:</source>
            <extracomment>For one: {n} lane with nothing in this range:. In timeline/stack.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} left out</source>
            <extracomment>For one: {n} left out. In gui/imports/model.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} matches</source>
            <extracomment>For one: {n} match. In queries/_search_articles.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} mentions</source>
            <extracomment>For one: {n} mention. In queries/_suggested_people.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} minutes</source>
            <extracomment>For one: {n} minute. In domain/date_words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} months</source>
            <extracomment>For one: {n} month. In domain/date_words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more</source>
            <extracomment>For one: {n} more. In gui/people/two_people.py, gui/person/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more come when these are answered.</source>
            <extracomment>For one: {n} more comes when these are answered.. In gui/review/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more contradictions</source>
            <extracomment>For one: {n} more contradiction. In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more events</source>
            <extracomment>For one: {n} more event. In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more people</source>
            <extracomment>For one: {n} more person. In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more questions. The list of articles shows what each still lacks.</source>
            <extracomment>For one: {n} more question. The list of articles shows what each still lacks.. In gui/imports/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more status changes</source>
            <extracomment>For one: {n} more status change. In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} names exactly as in this project; nothing else is taken</source>
            <extracomment>For one: {n} name exactly as in this project; nothing else is taken. In gui/reader/strip.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} need you</source>
            <extracomment>For one: {n} needs you. In gui/imports/model.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} no longer match</source>
            <extracomment>For one: {n} no longer matches. In gui/wording.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} not known yet</source>
            <extracomment>For one: {n} not known yet. In gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{n} of {total}</source>
            <extracomment>In gui/widgets/find_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {total} so far</source>
            <extracomment>In gui/widgets/find_bar.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{n} origins</source>
            <extracomment>For one: {n} origin. In domain/origins.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} pages</source>
            <extracomment>For one: {n} page. In gui/briefing/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} pages sent to the printer.</source>
            <extracomment>For one: {n} page sent to the printer.. In gui/shell/briefing_view.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} people</source>
            <extracomment>For one: {n} person. In app.py, gui/changed_next/panel.py, gui/shell/status.py, gui/timeline/filtering.py, timeline/group_counts.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} people already in project</source>
            <extracomment>For one: {n} person already in project. In gui/reader/walk.py</extracomment>
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
        <message numerus="yes">
            <source>{n} pieces of evidence more on what was known already.</source>
            <extracomment>For one: {n} piece of evidence more on what was known already.. In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} pieces of evidence without a printed date</source>
            <extracomment>For one: {n} piece of evidence without a printed date. In gui/shell/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} proposed contradictions</source>
            <extracomment>For one: {n} proposed contradiction. In gui/review/model.py, gui/widgets/proposed_notice.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} quotes</source>
            <extracomment>For one: {n} quote. In app.py, gui/changed_next/cards.py, gui/compare/mini_axis.py, gui/people/two_people.py, gui/person/panel.py, gui/rail/model.py, gui/shell/status.py, queries/_search_found.py, queries/_search_preview.py, timeline/wording.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} quotes have lost their place</source>
            <extracomment>For one: {n} quote has lost its place. In gui/review/model.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} quotes no longer match their fingerprints</source>
            <extracomment>For one: {n} quote no longer matches its fingerprint. In store/opening.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} quotes rest on this copy</source>
            <extracomment>For one: {n} quote rests on this copy. In gui/imports/cards.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} quotes stand in it as before</source>
            <extracomment>For one: {n} quote stands in it as before. In gui/review/model.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} quotes stay in their articles.</source>
            <extracomment>For one: {n} quote stays in its article.. In queries/consequences.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} quotes taken</source>
            <extracomment>For one: {n} quote taken. In gui/shell/suggesting.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} quotes, all of which still match.</source>
            <extracomment>For one: {n} quote, which still matches.. In gui/wording.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} quotes, {lost}.</source>
            <extracomment>For one: {n} quote, {lost}.. In gui/wording.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} refused rows are listed in {name}.</source>
            <extracomment>For one: {n} refused row is listed in {name}.. In gui/shell/event_tables.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} results</source>
            <extracomment>For one: {n} result. In gui/search/rows.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} rows refused</source>
            <extracomment>For one: {n} row refused. In gui/event_table/words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} rows were refused.</source>
            <extracomment>For one: {n} row was refused.. In gui/event_table/words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} sides were not known yet on {day} and are left out.</source>
            <extracomment>For one: {n} side was not known yet on {day} and is left out.. In gui/compare/words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} spellings</source>
            <extracomment>For one: {n} spelling. In gui/people/manage_names.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} status changes</source>
            <extracomment>For one: {n} status change. In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} statuses</source>
            <extracomment>For one: {n} status. In gui/vocabulary/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} suggestions left of {all}</source>
            <extracomment>For one: {n} suggestion left of {all}. In gui/shell/suggesting.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} to review</source>
            <extracomment>For one: {n} to review. In gui/review/model.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} unresolved</source>
            <extracomment>For one: {n} unresolved. In gui/person/panel.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} unresolved contradictions</source>
            <extracomment>For one: {n} unresolved contradiction. In gui/shell/status.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} wait for a place</source>
            <extracomment>For one: {n} waits for a place. In gui/review/model.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} weeks</source>
            <extracomment>For one: {n} week. In domain/date_words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} words added, {removed} removed.</source>
            <extracomment>For one: {n} word added, {removed} removed.. In gui/wording.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} years</source>
            <extracomment>For one: {n} year. In domain/date_words.py, gui/timeline/top_row.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <extracomment>In gui/people/manage_names.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{one} and {other} are not the same person</source>
            <extracomment>In gui/people/proposal_page.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{pages} newspaper pages written for this program, with spelling variants, uncertain dates and {contradictions} contradictions.</source>
            <extracomment>In app.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{paper} and {n} more</source>
            <extracomment>For one: {paper} and {n} more. In gui/as_known.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{paper} · {later}</source>
            <extracomment>In gui/rail/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} %</source>
            <extracomment>In gui/settings_window/appearance.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} of {all}</source>
            <extracomment>In timeline/wording.py</extracomment>
            <translation type="unfinished" />
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
        <message>
            <source>{place}: {words}. {when}. {quotes}.</source>
            <extracomment>In gui/compare/mini_axis.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{polarity}: {claim}</source>
            <extracomment>In gui/compare/side_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{polarity}: {origins}</source>
            <extracomment>In gui/event/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{post} to {day}</source>
            <extracomment>In queries/_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{post}, {dates}</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{post}: {dates}; {rests}</source>
            <extracomment>In gui/person/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{post}; earlier {posts}</source>
            <extracomment>In queries/_people.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{quote}  {who}, {paper}</source>
            <extracomment>In gui/people/split_dialog.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{quote} – {speaker}</source>
            <extracomment>In gui/shell/form_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reading}, the same from the new date</source>
            <extracomment>In gui/review/dates_card.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{role}: add another column</source>
            <extracomment>In gui/event_table/role_row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rule}. It may also mean {dates}.</source>
            <extracomment>In queries/_suggested_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{setting}: back to the default</source>
            <extracomment>In gui/settings_window/row.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{shown} of {n} events shown</source>
            <extracomment>For one: {shown} of {n} event shown. In gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{some} of {all}</source>
            <extracomment>In gui/imports/panel.py, gui/timeline/filter_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{some} of {n} people</source>
            <extracomment>For one: {some} of {n} person. In gui/timeline/canvas.py, timeline/picture.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{speaker} {asserts}, grade {grade}</source>
            <extracomment>In gui/shell/timeline_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{spellings} · protected</source>
            <extracomment>In gui/people/manage_names.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{start} · nothing was known yet</source>
            <extracomment>In gui/as_known.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{status}, undated</source>
            <extracomment>In gui/person/status_track.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{status}, {date}</source>
            <extracomment>In gui/changed_next/cards.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{status}: {question}</source>
            <extracomment>In gui/changed_next/cards.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stem} briefing.pdf</source>
            <extracomment>In gui/shell/briefing_view.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stem} copy.tline</source>
            <extracomment>In gui/shell/keeping.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stem} refused.txt</source>
            <extracomment>In gui/shell/event_tables.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stem} timeline.pdf</source>
            <extracomment>In gui/shell/timeline_export.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{step} about {person}</source>
            <extracomment>In commands/brief.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{step}. Undo</source>
            <extracomment>In gui/widgets/toast.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{subject}: {question}</source>
            <extracomment>In gui/compare/top.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{things} besides: step on, and the timeline shows them.</source>
            <extracomment>In gui/changed_next/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{time}, {n} people</source>
            <extracomment>For one: {time}, {n} person. In gui/timeline/canvas.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{title} has a later version since {day}.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} has a later version.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} has no publication date now, not {before}.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} has no publication date now.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} is dated {now} now, not {before}.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} is dated {now} now.</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}, {count}</source>
            <extracomment>In gui/search/results.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}, {paper}</source>
            <extracomment>In gui/people/samples.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: text {number}</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: text {number} since {day}</source>
            <extracomment>In gui/review/model.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{user} on {host}, process {number}</source>
            <extracomment>In store/lock.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{weekday} {date}</source>
            <extracomment>In domain/date_words.py, gui/timeline/scrubber.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} is empty. Write it, then save again.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}: {what}. {when}.</source>
            <extracomment>In gui/person/status_track.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <extracomment>In briefing/picture.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words} ({key})</source>
            <extracomment>In gui/search/field.py, gui/search/head.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words}, via {names}</source>
            <extracomment>In queries/_suggested_evidence.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words}: {count}</source>
            <extracomment>In gui/changed_next/cards.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{year} BC</source>
            <extracomment>In domain/date_words.py, gui/widgets/axis_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{year}s</source>
            <extracomment>In gui/widgets/axis_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>½ day</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>½ hour</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>½ minute</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>½ month</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>½ week</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>½ year</source>
            <extracomment>In domain/date_words.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“Known since” is not understood as a day. Write it as 31 March 2011, or leave it empty.</source>
            <extracomment>In gui/evidence_form/panel.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“Yesterday”, “Wednesday” and “last month” cannot be placed until you set one.</source>
            <extracomment>In gui/reader/header.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{action}”</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{action}” has its own keys again.</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{action}” has no key now.</source>
            <extracomment>In gui/settings_window/keyboard.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{status}” is only denied.</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{status}” is only speculated about.</source>
            <extracomment>In domain/status.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}”</source>
            <extracomment>In queries/_differences.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” has this outline, and each kind of event needs its own. Choose another.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” is in the vocabulary already. Choose other words, or change that one.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” is not a date</source>
            <extracomment>In exchange/row_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” is not a date in the order {order}</source>
            <extracomment>In exchange/row_dates.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” is the last kind of event, and an event needs one. Add another first.</source>
            <extracomment>In domain/problems.py</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>… {n} lines more</source>
            <extracomment>For one: … {n} line more. In gui/widgets/diff_view.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>… {n} unchanged lines</source>
            <extracomment>For one: … {n} unchanged line. In gui/widgets/diff_view.py</extracomment>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
</TS>
