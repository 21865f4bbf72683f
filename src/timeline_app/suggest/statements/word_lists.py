"""Lists of words that phrases of the tables name: posts, parties, countries."""

from typing import Final

LISTS: Final = {
    "post": "post|posts|chair|job|seat|office|role|position|positions|portfolio|chairmanship|presidency|premiership|"
    "duties|leadership|throne|command|ministry|mandate|membership|directorship",
    "party": "party|regime|movement|faction|army|military|coalition|rebels|militia|bloc|alliance|group|ranks",
    "body": "government|cabinet|administration|company|firm|board|council|commission|committee|parliament|bank|club|"
    "service|force|agency|ministry|university|church|newspaper|channel",
    "foes": "opposition|rebels|rebellion|rebel|uprising|revolution|resistance|insurgency|insurgents|protesters|enemy|"
    "defectors|revolt|mutiny",
    "land": "country|nation|capital|homeland|kingdom|republic|border|city",
    "title": "minister|president|premier|chief|chairman|chairwoman|director|leader|head|governor|ambassador|commander|"
    "chancellor|mayor|speaker|king|queen|secretary|emir|pope|captain|coach|manager",
    "country": "afghanistan|albania|algeria|angola|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|"
    "belarus|belgium|benin|bolivia|bosnia|botswana|brazil|britain|bulgaria|burma|burundi|cambodia|cameroon|canada|chad|chile|"
    "china|colombia|congo|croatia|cuba|cyprus|denmark|ecuador|egypt|eritrea|estonia|ethiopia|finland|france|gabon|"
    "gambia|georgia|germany|ghana|greece|guatemala|guinea|guyana|haiti|honduras|hungary|iceland|india|indonesia|iran|"
    "iraq|ireland|israel|italy|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|"
    "lesotho|liberia|libya|lithuania|macedonia|madagascar|malawi|malaysia|maldives|mali|malta|mauritania|mexico|"
    "moldova|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|nicaragua|niger|nigeria|norway|"
    "oman|pakistan|panama|paraguay|peru|philippines|poland|portugal|qatar|romania|russia|rwanda|senegal|serbia|"
    "singapore|slovakia|slovenia|somalia|spain|sudan|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|togo|"
    "tunisia|turkey|turkmenistan|uganda|ukraine|uruguay|uzbekistan|venezuela|vietnam|yemen|zambia|zimbabwe",
    "crime": "murder|murdering|assassinating|bribing|corrupting|causing|involvement|murders|killing|killings|"
    "corruption|bribery|bribes|fraud|treason|espionage|spying|terrorism|rape|"
    "assault|theft|embezzlement|embezzling|plotting|conspiracy|conspiring|genocide|crimes|crime|laundering|sedition|"
    "blasphemy|insulting|defaming|defamation|inciting|incitement|kidnapping|abuse|abuses|orchestrating|taking|receiving|"
    "accepting|misusing|financing|funding|smuggling|trafficking|plundering|stealing|harassment|harassing|raping|"
    "attacking|assaulting|abusing|molesting|misconduct|mining|offences|offenses|violations|violating|forgery|forging|"
    "extortion|manslaughter|homicide|perjury|possession|leaking|passing|providing|aiding|organising|organizing|"
    "masterminding|ordering|arson|vandalism|evasion|evading|dealing|selling|robbery|robbing|threatening|"
    "undermining|subversion|mutiny|desertion|profiteering|squandering|looting|negligence|war|defrauding|"
    "attempting|planning|launching|staging|coup|rebellion|running|operating|hiding|concealing|"
    "cheating|shooting|stabbing|beating|torture|torturing",
    "missile": "bullet|bullets|car|bus|train|lorry|truck|vehicle|van|shrapnel|gunfire|wheel|tram|taxi|motorcycle|shell|"
    "stone|rocket|minibus|motorbike",
    "ward": "hospital|clinic|infirmary|hospice|emergency|icu|ward",
}
