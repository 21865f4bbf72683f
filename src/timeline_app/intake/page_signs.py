"""The small set of words that every web template uses around an article, in the languages of the bigger presses.

None names a site. A sign only counts in a short line, and only tips a balance: see `page_lines`.
"""

import re
from typing import Final

LONGEST: Final = 300
"""More of a line is never searched: a sign stands at the start of a short line."""

FURNITURE: Final = re.compile(
    r"©|\(c\) ?\d{4}|\ball rights reserved\b|\bprivacy (?:policy|notice)\b|\bterms (?:of use|of service|(?:and|"
    r"&) conditions)\b|\bcookies?\b|\bnewsletters?\b|\bsign(?:ed)? (?:up|in)\b|\blog ?in\b|\bsubscri(?:be|ption)|"
    r"\bregister to\b|\bfollow (?:us|@|him on|her on|me on|them on)|\bread more\b|\bclick here\b|\badvertis|"
    r"\bapp store\b|\bdownload\b|\byour (?:e-?mail|browser|comment|account|inbox)\b|\bcontact (?:us|the author)\b|"
    r"\bthis (?:article|story) (?:was|is|has|may)\b|\bcomments? (?:are|is|will be) |\btous droits réservés\b|"
    r"\balle rechte vorbehalten\b|\bdatenschutz|\bderechos reservados\b|\btodos os direitos\b|\bimpressum\b|"
    r"\bthis (?:site|website|page|service)\b|\bpowered by\b",
    re.IGNORECASE,
)
RELATED: Final = re.compile(
    r"\W*(?:read(?: more| also| next|:)|see(?: also|:)|also read|related|more(?: from| on| in| about|:)|"
    r"watch(?: more| now|:)|don['’]?t miss|you (?:may|might)|recommended|photos?:|videos?:|gallery|listen:|"
    r"lire aussi|à lire|mehr zum|lesen sie|lea también|lee también|vea también|tags?\b|topics?\b|filed under|"
    r"categor(?:y|ies)|leia|leggi|lees ook|läs (?:också|mer)|les også|читайте|источник|اقرأ|أيضا|相关|关键词|分享|编辑|"
    r"责任编辑|原标题|点击)",
    re.IGNORECASE,
)
CREDIT: Final = re.compile(
    r"\b(?:photo(?:graph)?s?|image|picture|foto|credit|crédit|getty images|courtesy of|bild|file photo|"
    r"illustration|caption|handout|shutterstock|istock)\b|\((?:reuters|ap|afp|epa)(?: photo)?\W",
    re.IGNORECASE,
)
BYLINE: Final = re.compile(
    r"(?:by|von|par|por|di|door|av)(?::| )\s*\w|(?:first |last )?(?:posted|published|updated|modified|publié|"
    r"veröffentlicht|publicado|pubblicato|aktualisiert)\b",
    re.IGNORECASE,
)
AUTHOR_NOTE: Final = re.compile(
    r"\b(?:writes (?:about|for)|is (?:the author|a (?:staff|senior|freelance|reporter|journalist|writer|columnist|"
    r"correspondent|contributor))|author of|contributed to this|can be reached at|reporting by|editing by|"
    r"additional reporting|e-?mail (?:him|her|the)|follow (?:him|her)|est (?:un |une )?journaliste|"
    r"ist (?:redakteur|autor))",
    re.IGNORECASE,
)
SHARE: Final = re.compile(
    r"(?:share|tweet|e-?mail|print|facebook|twitter|linkedin|whatsapp|telegram|pinterest|reddit|google\+?|save|"
    r"comments?|like|follow|subscribe|copy link|advert(?:isement)?s?|promoted|sponsored|skip to|login|menu|search)"
    r"(?:\W|$)|\d+[KkMm]?(?:\W+\w+)?$",
    re.IGNORECASE,
)
DATED: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d+ (?:minutes?|hours?|days?|weeks?|months?) ago\b")
ADDRESS: Final = re.compile(r"https?:|www\.|@")
PERSONAL: Final = re.compile(r"\b(?:I|I'm|I've|you|your|my|lol|thanks?|reply)\b")
GLUED: Final = re.compile(r"[a-z]{2,14}[A-Z][a-z]+\s")
"""“scienceNew study …”: a section name glued to a headline when a page was flattened."""
AFTERWARDS: Final = re.compile(
    r"\W*(?:(?:\d+ |show |read |view |post an? |leave an? |add an? |your |all |see |write an? |join the |"
    r"\()*(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|reacties|opinions?|discussion|"
    r"conversation|comenta|reply|commenti|комментарии)\b.{0,30}|(?:related|similar|recommended|popular|trending|"
    r"latest|top)\b.{0,30}|more (?:from|on|in|stories|news|to)\b.{0,60}|most (?:read|popular|viewed|shared|"
    r"commented).{0,30}|you (?:may|might) also.{0,20}|tags?:?.{0,80}|share (?:this|on).{0,40}|"
    r"about the author.{0,40}|also (?:on|in|read)\b.{0,40}|mehr zum thema.{0,40}|zum thema.{0,30}|ähnliche.{0,40}|"
    r"sur le même.{0,40}|(?:next|previous) (?:article|post|story)\b.{0,60}|filed under.{0,80}|copyright.{0,80}|"
    r"©.{0,80}|推荐.{0,10}|相关.{0,10}|热门.{0,10}|评论.{0,10})",
    re.IGNORECASE,
)
"""A heading such as “Comments”, “Most read”, “More from World”: the article is over."""
BETWEEN: Final = re.compile(
    r"(?:advertisement|advert|promoted (?:video|content|stories)|sponsored(?: content)?|(?:story|"
    r"article) continues below(?: (?:the )?(?:ad|advert|advertisement))?|share(?: this)?(?: (?:article|story|"
    r"page))?(?: (?:on|via|with) .{1,40})?|print this page|skip to (?:main )?content)[.:]?",
    re.IGNORECASE,
)
"""What may stand in the middle of an article and is never part of it."""
CALL: Final = re.compile(
    r"\W*(?:sign up (?:to|for|here|now)|subscribe (?:to|now|here|today)|click here|tap here|follow us|read more\b|"
    r"download (?:the|our)|©|\(c\) ?\d{4}|all rights reserved|advertisement\b|scroll (?:down )?to continue|"
    r"(?:story|article) continues below|share this (?:article|story|page)|support our journalism|"
    r"(?:newsletter sign|sign)[- ]?up$|already a subscriber|enter your e-?mail|skip to (?:main )?content)|"
    r".{0,80}\b(?:sign up (?:to|for)|subscribe to|receive|get|join) (?:\S+ ){0,9}(?:newsletters?|e-?mails?|inbox)\b",
    re.IGNORECASE,
)
"""What only a page says to its reader: it is never a line of the article, wherever it stands."""
COMMENTS: Final = re.compile(
    r"\W*(?:\d+ |show |read |view |post an? |leave an? |add an? |all |join the |\()*(?:comments?|responses?|replies|"
    r"kommentare?|commentaires?|comentarios?|reacties|commenti|комментарии)"
    r"(?: \(?\d+\)?| to this .{1,20}| on this .{1,20})?\W*",
    re.IGNORECASE,
)
"""A heading over what readers wrote: no article goes on after it."""
ENDED: Final = re.compile(
    r"\W*(?:most (?:read|popular|viewed|shared|commented|discussed)\b.{0,30}"
    r"|(?:latest|top|trending|popular|recommended|more) (?:news|stories|articles|headlines|posts|topics|videos)\b"
    r".{0,30}|trending(?: now)?|you (?:may|might) also (?:like|be).{0,20}|more from .{1,50}|recommended(?: for you)?"
    r"|(?:editor\S{0,3} )?recommendations?"
    r"|meistgelesen.{0,20}|les plus lus.{0,20}|lo más (?:leído|visto).{0,20}|mais lidas.{0,20}|i più letti.{0,20}"
    r"|around the web|from the web|promoted stories)\W*",
    re.IGNORECASE,
)
"""A heading over other stories: what follows is the article's only if its paragraphs are as long as those before."""
ABOUT_AUTHOR: Final = re.compile(
    r"\W*(?:[A-Z][\w.'’-]+ ){2,4}(?:is|was|covers|writes|has (?:been|covered|written))\b"
    r"[^\"“”]{0,250}\b(?:reporters?|writers?|"
    r"correspondents?|editors?|columnists?|journalists?|author|contributor|bureau chief|blogs?)\b"
    r"|\W*(?:follow|contact|e-?mail) (?:[A-Z][\w.'’-]+ ){1,3}(?:on|at|via)\b",
)
"""The note about its author that an article may end with."""
