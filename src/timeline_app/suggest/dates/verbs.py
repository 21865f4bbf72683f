"""The verbs that dates go with: word lists, so that a verb is added here and nowhere else."""

AUXILIARIES = frozenset({
    "is", "are", "am", "be", "was", "were", "been", "being", "has", "have", "had", "having", "do", "does", "did",
    "will", "would", "shall", "should", "can", "could", "may", "might", "must", "'ll", "won't", "didn't", "hasn't",
    "haven't", "hadn't", "wasn't", "weren't", "isn't", "aren't", "wouldn't", "couldn't", "cannot", "can't",
})  # fmt: skip
MODALS = frozenset({
    "will", "would", "shall", "should", "can", "could", "may", "might", "must", "'ll", "won't", "wouldn't", "cannot",
})  # fmt: skip
BE = frozenset({"is", "are", "be", "am", "was", "were", "been", "being", "isn't", "aren't"})
IRREGULAR = frozenset("""
was were had did said told went came left fled quit took taken held met began begun made gave given got saw seen found
lost won fell fallen rose risen broke broken spoke spoken wrote written became led sent kept knew known stood flew flown
drove driven ran struck shot withdrew withdrawn has have been stepped bought brought built burnt caught chose chosen
cut dealt died drew drawn fought forbade forgot forgave froze grew grown heard hid hidden hit hurt laid lay lent let lit
meant paid put read rode rang sang sank sat sold set shook shaken shed shut slept slid spent split spread sprang stole
stolen stuck swept swore sworn swam taught tore torn thought threw thrown understood underwent undertook upheld woke
wore worn bore born beat bent bid bound bred cast clung crept dug fed flung foresaw forsook gone hung overthrew
overthrown oversaw overtook overturned proven ridden sought shown shrank slain slew sown spun stung strove strode swung
thrust trod undid withheld withstood wound wrung gotten done outlawed rebuilt resold retook retaken rewrote sped spelt
upset misled foretold
""".split())  # fmt: skip # noqa: SIM905 - a list of words is read as words
NOT_VERBS_IN_ED = frozenset({
    "hundred", "united", "indeed", "hatred", "sacred", "embed", "exceed", "proceed", "succeed", "naked", "rugged",
    "alleged", "so-called", "armed", "wicked", "biased", "unprecedented", "unarmed", "unnamed", "unidentified",
    "unconfirmed", "renewed", "beloved", "breed", "bleed", "speed", "greed",
    "mohamed", "mohammed", "muhammed", "ahmed", "khaled", "saeed", "sayed", "waleed", "majed", "hamed",
    "rashed", "javed", "naveed", "alfred", "wilfred", "manfred", "hameed", "majeed", "rasheed", "fahed", "zayed",
    "jared", "shaheed", "waheed", "fareed", "winifred", "mildred", "allred",
})  # fmt: skip
"""Adjectives, nouns and names."""
AHEAD = frozenset({
    "will", "won't", "shall", "'ll", "upcoming", "scheduled", "slated", "plans", "expected", "expects", "intends",
    "takes", "begins", "starts", "opens", "closes", "ends", "meets", "faces", "arrives", "leaves", "planning", "aims",
    "hopes", "deadline", "tomorrow", "would", "vows", "goes", "votes", "forthcoming", "looming", "planned", "expires",
    "returns", "resumes", "kicks", "heads", "travels", "visits", "holds", "is", "are", "could", "may", "might", "can",
    "should", "must", "tipped", "promises", "pledges", "becomes", "launches",
})  # fmt: skip
"""Words that look ahead by themselves. "due" and "set" do so only before "to", "for" and the like."""
ALSO_NOUNS = frozenset({
    "plans", "votes", "visits", "holds", "starts", "ends", "hopes", "aims", "heads", "returns", "launches", "promises",
    "pledges", "faces", "leaves", "travels", "kicks", "opens", "takes", "vows", "might", "can", "may", "will",
})  # fmt: skip
"""Of these some are nouns as often: "won 200 votes on Monday"."""
AHEAD_BEFORE = {
    "due": frozenset({"in", "on", "for", "back", "by", "at", "before", "to", "this", "next", "later"}),
    "set": frozenset({"to", "for"}),
    "fixed": frozenset({"for"}),
    "billed": frozenset({"for"}),
    "has": frozenset({"until", "till"}),
    "have": frozenset({"until", "till"}),
    "given": frozenset({"until", "till"}),
    "going": frozenset({"to"}),
    "ahead": frozenset({"of"}),
    "about": frozenset({"to"}),
}
BASE_FORMS = frozenset("""
address adopt agree announce appeal appear approve arrive ask attend be become begin bring broadcast brief call cast
challenge choose close come complete conclude confirm consider continue convene cut debate decide declare deliver demand
deploy discuss dissolve elect enact end enter examine face file finish fly form give go hand head hear hold host impose
inaugurate inspect introduce issue join land launch lay lead leave lift make mark march meet move negotiate observe open
pass pay perform play present preside propose protest publish pull push put question quit ratify reach rebuild receive
reconvene release reopen report resign restart restore resume return review rule run scrap see send serve settle sign
speak stage stand start step stop strike submit surrender swear take talk testify travel try undergo unveil visit vote
wait walk welcome withdraw work
win play compete contest prevent stop fight defend beat clash campaign travel address hand block avoid register launch
""".split())  # fmt: skip # noqa: SIM905 - a list of words is read as words
"""What may follow "to" where a verb does: "agreed to meet on Monday" looks ahead, "went to court on Monday" not."""
PUTS_OFF = frozenset({
    "adjourned", "postponed", "rescheduled", "delayed", "deferred", "extended", "remanded", "prolonged", "suspended",
    "moved", "ordered", "barred", "banned", "imposed", "valid", "curfew", "shelved", "pushed", "renewed", "deadline",
    "closed", "cancelled", "canceled", "booked", "reserved", "detained", "bail",
    "bailed", "posted", "listed", "custody", "jailed",
})  # fmt: skip
"""Before "until Monday", "to June" these look ahead, past as they are: "adjourned until Monday"."""
PLANS = frozenset({
    "open", "begin", "start", "close", "end", "meet", "vote", "return", "resume", "expire", "arrive", "leave", "depart",
    "reopen", "convene", "gather",
})  # fmt: skip
"""What many will do by plan: "the polls open on Monday"."""
INTENDS = frozenset({
    "agreed", "agree", "agrees", "promised", "promises", "promise", "vowed", "pledged", "plan", "plans", "planned",
    "hope", "hopes", "hoped", "want", "wants", "wanted", "intend", "intends", "intended", "expected", "likely",
    "scheduled", "ready", "prepared", "preparing", "supposed", "threatened", "threatens", "offered", "proposed",
    "determined", "poised", "slated", "obliged",
})  # fmt: skip
"""Behind these "to" looks ahead, whatever follows: "agreed to answer on Monday"."""
ONLY_PLANS = frozenset({"begin", "resume", "expire", "arrive", "depart", "reopen", "convene", "gather"})
"""Those of them that are never nouns, so that any subject will do."""
SETS = frozenset({
    "set", "scheduled", "fixed", "called", "slated", "planned", "booked", "arranged", "proposed", "announced",
    "rescheduled", "convened", "summoned", "organised", "organized",
})  # fmt: skip
"""Before "for Monday" these look ahead: "called a strike for Monday"."""
NO_VERBS = frozenset({
    "the", "a", "an", "his", "her", "their", "its", "this", "that", "these", "those", "bad", "poor", "high", "heavy",
    "lack", "illness", "rain", "snow", "fog", "concerns", "fears", "security", "safety", "strong",
})  # fmt: skip
"""What follows "due to" where it gives a reason."""
DONE_NOUNS = frozenset({
    "riot", "riots", "attack", "attacks", "coup", "bombing", "bombings", "raid", "killing", "killings", "shooting",
    "massacre", "crash", "revolution", "uprising", "earthquake", "quake", "assassination", "murder", "murders", "blast",
    "assault", "insurrection", "explosion", "ambush", "arrest", "arrests", "clashes", "violence", "airstrike", "deaths",
})  # fmt: skip
"""What has happened when it is written about: "the Jan. 6 riot"."""
DONE_TO = frozenset({
    "began", "started", "managed", "failed", "used", "forced", "refused", "went", "continued", "declined", "helped",
    "appeared", "seemed", "proved", "turned", "had", "has", "ceased", "dared", "came", "chose", "believed",
    "understood", "thought", "said", "known", "reported", "alleged", "found",
})  # fmt: skip
"""Behind these "to" is no look ahead: "began to leave on Monday"."""
SPEECH = frozenset("""
said says say saying told tells telling announced announces announcing reported reports reporting claimed claims
claiming added adds confirmed confirms denied denies insisted insists stated states warned warns argued argues
declared admitted admits acknowledged alleged suggested according quoted wrote writes tweeted revealed disclosed asked
replied noted explained conceded testified pledged promised vowed spoke speaking briefed
""".split())  # fmt: skip # noqa: SIM905 - a list of words is read as words


def is_past(word: str) -> bool:
    """Say whether a word has the form of a past verb or participle."""
    return word in IRREGULAR or (word.endswith("ed") and len(word) > 4 and word not in NOT_VERBS_IN_ED)


def is_verb(word: str) -> bool:
    """Say whether a word can be a verb in a tense, its auxiliary included."""
    return word in AUXILIARIES or word in SPEECH or is_past(word)
