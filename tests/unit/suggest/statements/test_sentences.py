"""What single sentences say of what became of somebody: whose status, which, and with what polarity."""

import pytest

from tests.unit.suggest.statements.articles import short, statements

LETTERS = {"a": "asserted", "d": "denied", "s": "speculated"}

SUBJECTS = """
Several others were also freed on Thursday, including Bo Tan and Ann Lee. => Tan released a; Lee released a
Critics called for Bo Tan to tender his resignation. =>
Carl Hague said he would not sign until Bo Tan returned. =>
Bo Tan was moved from a prison to house arrest. => Tan detained a
Bo Tan still faces two criminal cases. => Tan charged a
Bo Tan and Ann Lee put up posters. Their removal from the walls was slow. =>
Bo Tan and Ann Lee were seen. Their arrest came later. => Tan detained a; Lee detained a
The court handed a two-year sentence to Bo Tan. => Tan convicted a
Bo Tan is back in prison. => Tan detained a
Bo Tan handed himself into police. => Tan surrendered a
Gov. Dina Ross drove by. Gunmen opened fire, killing the governor and a guard. => Ross killed a
The army looked for its last fugitive, Bo Tan. => Tan fled a
The resignations of Bo Tan and Ann Lee shook the cabinet. => Tan resigned a; Lee resigned a
Bo Tan, appointed president by the army, spoke. => Tan in_post a
Bo Tan was sentenced to two years, but freed pending his appeal. => Tan convicted a; Tan released a
Speaking for the first time after leaving his post, Bo Tan told the court he was tired. => Tan resigned a
Soldiers forced Bo Tan into exile. => Tan fled a
Bo Tan: The acting head of the customs quit on 25 June. => Tan resigned a
The Board of Public Works chairman Bo Tan was sacked. => Tan dismissed a
Two months after being hired as the clerk of the court, Bo Tan resigned. => Tan in_post a; Tan resigned a
Ann Lee will leave her job. => Lee resigned a
The president tapped Bo Tan to lead the bank. => Tan in_post a
Also killed were Bo Tan and Ann Lee. => Tan killed a; Lee killed a
Among those who have disappeared is Bo Tan. => Tan missing a
Bo Tan, a clerk with the weekly, and the paper's manager, Ann Lee, were jailed. => Tan detained a; Lee detained a
Bo Tan, then a clerk, and his driver Carl Hague went missing. => Tan missing a; Hague missing a
The army has no confirmation that Bo Tan was among those killed. => Tan killed d
Bo Tan was charged with fraud and released three hours later. => Tan charged a; Tan released a
Bo Tan was sacked and the auditor Carl Hague showed his intention to resign. => Tan dismissed a; Hague resigned s
Carl Hague announced Ann Lee's resignation. => Lee resigned a
Carl Hague suggested that he had killed himself. =>
Bo Tan and Ann Lee were stopped on Monday. They were arrested. => Tan detained a; Lee detained a
Bo Tan and Ann Lee were stopped. Police seized the two on Monday. => Tan detained a; Lee detained a
Bo Tan, 51, and Ann Lee pleaded guilty. => Tan convicted a; Lee convicted a
Bo Tan (left), Ann Lee (centre) and Dina Ross died in the crash. => Tan died a; Lee died a; Ross died a
Bo Tan's sister, Ann Lee, and three others were jailed. => Lee detained a
Bo Tan spoke first. Last year he and his men defected. => Tan defected a
The defence of Bo Tan followed last week's defection of Ann Lee. => Lee defected a
Police arrested Bo Tan on Monday. => Tan detained a
Bo Tan was arrested on Monday. => Tan detained a
Bo Tan arrested three men. =>
Bo Tan, arrested in May, denied the charges. => Tan detained a
Arrested in May, Bo Tan was put in a cell. => Tan detained a
Ann Lee killed Bo Tan. => Tan killed a
Ann Lee, who killed Bo Tan, was sentenced to life. => Lee convicted a; Tan killed a
Bo Tan sacked Ann Lee. => Lee dismissed a
Bo Tan fired his adviser, Ann Lee. => Lee dismissed a
Bo Tan dismissed the claims. =>
Bo Tan fired questions at the minister. =>
Ann Lee held talks with Bo Tan. =>
Bo Tan seized power in 1987. =>
Rebels have captured Bo Tan, the general who led the siege. => Tan detained a
Police are hunting for Bo Tan, who escaped from jail. => Tan fled a
Ann Lee and Bo Tan were arrested. => Lee detained a; Tan detained a
Ann Lee, Bo Tan and Carl Hague resigned. => Lee resigned a; Tan resigned a; Hague resigned a
Ann Lee was detained along with the general, Bo Tan. => Lee detained a; Tan detained a
Ann Lee was one of seven officials arrested at dawn. => Lee detained a
The foreign minister resigned. => Hague resigned a
Carl Hague's deputy resigned. =>
Bo Tan spoke. The finance minister resigned. => Tan resigned a
A court in Lindmar cleared the former mayor, Ann Lee, of fraud. => Lee cleared a
Ann Lee asked for asylum in Halden. => Lee fled a
The brother of Bo Tan was arrested. =>
Supporters of Bo Tan were arrested. =>
Ann Lee, whose husband was murdered in 2001, stood down as an MP. => Lee resigned a
The shelling followed the defection of Bo Tan, who flew to Saltholm. => Tan defected a; Tan in_transit a
Ann Lee told Carl Hague that the general had been captured. => Tan detained a
Having fled the war, Ann Lee settled in Halden. => Lee fled a
Bo Tan resigned as minister in 1984 and moved to Halden. => Tan resigned a
Exiled opposition leader Bo Tan said so. => Tan fled a
The late Bo Tan was a friend. => Tan died a
The whereabouts of Ann Lee were unknown. => Lee missing a
Ann Lee's body was found on Monday. => Lee died a
Ann Lee has not been seen since Tuesday. => Lee missing a
Charges against Ann Lee were dropped. => Lee cleared a
Ann Lee, an aide to the leader's brother Bo Tan, who visited Saltholm, was sacked. => Lee dismissed a
Ministers Ann Lee and Bo Tan, mayor Carl Hague and party leader Dina Ross were arrested. => \
Lee detained a; Tan detained a; Hague detained a; Ross detained a
Ann Lee, 39, the chief reporter, and Bo Tan, a photographer, were seized. => Lee detained a; Tan detained a
The talks between Ann Lee and Bo Tan were killed off. =>
His lawyer, Carl Hague, said Bo Tan would be released. => Tan released s
Bo Tan was sent to Lindmar jail. => Tan detained a
The judge ordered Bo Tan held without bail. => Tan detained a
Ann Lee, who was shot by an officer, Dina Ross, is in a coma. => Lee wounded a; Lee ill a
A spokesman for Bo Tan said he was ill. => Tan ill a
Ann Lee, the minister of trade who was taken hostage with Bo Tan, is free. => \
Lee detained a; Tan detained a; Lee released a
Ann Lee, the detained army chief's deputy, spoke. =>
Ann Lee said that she was there when the soldiers burst in and resigned. =>
No charges have been brought against Ann Lee. => Lee charged d
"""

WIRE = """
Bo Tan, the autocrat pushed into exile in January, spoke. => Tan fled a
Bo Tan was driven into exile. => Tan fled a
Ann Lee was taken to a hospital and died of her injuries on Monday. => Lee ill a; Lee died a
Carl Hague told reporters Tuesday that he had resigned along with Bo Tan, the labour minister, and minister without \
portfolio Ann Lee. => \
Hague resigned a; Tan resigned a; Lee resigned a
They marched against ousted President Bo Tan's rule. => Tan dismissed a
Those arrested on Friday were two generals, including the former defence minister Bo Tan. => Tan detained a
Among those arrested was Ann Lee. => Lee detained a
Among the dead was Ann Lee. => Lee died a
Police arrested three officers, including Bo Tan. => Tan detained a
Three officers, including Bo Tan, were arrested. => Tan detained a
Troops arrested Bo Tan, together with deputy leader Ann Lee. => Tan detained a; Lee detained a
Bo Tan spoke. Troops arrested him, together with deputy leader Ann Lee. => Tan detained a; Lee detained a
Bo Tan spoke. Gunmen have killed the director of the biggest radio station. =>
The cabinet accepted the resignation of general Bo Tan shortly before his arrest. => Tan resigned a; Tan detained a
Ann Lee, who was sentenced to a year for insulting President Bo Tan was released on Thursday. => \
Lee convicted a; Lee released a
Ann Lee of “The Day” and “The Hour” papers was kidnapped on Thursday. => Lee detained a
Ann Lee spoke. Her bruised body was found on Monday. => Lee died a
Ann Lee, the head of the party, and 18 others had been arrested. => Lee detained a
Ann Lee and several others were freed. => Lee released a
Ann Lee and her key ally, Bo Tan, were both set free. => Lee released a; Tan released a
Police arrested the chief justice, another judge and Bo Tan on Monday. => Tan detained a
Bo Tan becomes the second minister to resign since the crisis began. => Tan resigned a
The talks were led by Bo Tan, who ruled until he was ousted in 2008. => Tan dismissed a
Carl Hague wrote. The talks were led by Bo Tan, who ruled until he was ousted in 2008. => Tan dismissed a
Reports differed on whether Ann Lee was found alive. => Lee killed s
Carl Hague was unable to confirm or deny whether Ann Lee was alive. => Lee killed s
Ann Lee's death has been wrongly announced before. => Lee died d
Bo Tan escaped a harsher penalty. =>
Ann Lee, the spokeswoman of the council, and the governor of the capital, Bo Tan, were also detained. => \
Lee detained a; Tan detained a
Ann Lee, who was a noted lawyer, and judges Bo Tan and Carl Hague were convicted of fraud. => \
Lee convicted a; Tan convicted a; Hague convicted a
The court acquitted former minister Ann Lee and former finance minister Bo Tan of fraud. => \
Lee cleared a; Tan cleared a
Minister Ann Lee, deputy Carl Hague and adviser to the king, Bo Tan were among those arrested. => \
Lee detained a; Hague detained a; Tan detained a
Ann Lee, the news director, and her deputy Bo Tan, stepped aside. => Lee resigned a; Tan resigned a
The whereabouts of Bo Tan were not immediately known. => Tan missing a
Carl Hague wrote. Bo Tan, who announced his defection online, is free. => Tan defected a; Tan released a
Ann Lee was held. Carl Hague said his client’s arrest was illegal. => Lee detained a; Lee detained a
Bo Tan spoke. An army driver convicted of fraud told his trial on Monday that Bo Tan gave the order. =>
Bo Tan resigned after Ann Lee, a fellow MP, was killed on Thursday. => Tan resigned a; Lee killed a
Bo Tan said he was considering resigning. => Tan resigned s
Protesters wanted Bo Tan to resign. =>
Bo Tan might have been among the leaders at a meeting, and killed in a strike. => Tan killed s
Ann Lee is a writer who has worked for papers such as Bo Tan. She was arrested in August. => Lee detained a
Among these reporters is Ann Lee. She was arrested in August. => Lee detained a
A tribunal expressed doubt on Tuesday that Ann Lee was really dead. => Lee died s
Ann Lee denied reports of her death. => Lee died d
Those who had read it praised Bo Tan. Critics seeking asylum met Ann Lee. =>
Ann Lee has not been seen in the club since May. =>
Clinics were full. Ann Lee was on her way to work. =>
Ann Lee was cleared to play. =>
Officials began working to have Ann Lee extradited. => Lee in_transit s
Three men who hunted down and killed Ann Lee were sentenced to life. => Lee killed a
Arrested ministers - deputy leader Ann Lee and Bo Tan - resigned. => Lee detained a; Tan detained a; Lee resigned a; \
Tan resigned a
After the court denied the plea of Bo Tan, ministers Ann Lee and Carl Hague resigned. => \
Lee resigned a; Hague resigned a
Bo Tan spoke. Carl Hague, counsel for Ann Lee, described her arrest as illegal. => Lee detained a
The candidates elected here were Ann Lee of the Hill party, Bo Tan and Carl Hague. => Lee in_post a; Tan in_post a; \
Hague in_post a
Ann Lee, one of the leader's closest advisers defected. => Lee defected a
Ann Lee was questioned for several hours by officials. =>
Ann Lee was accused of bias. =>
Ann Lee was accused of taking bribes. => Lee charged a
The minister himself escaped unhurt. =>
Bo Tan escaped a bomb attack. =>
A reward was offered for information leading to the arrest of Bo Tan. =>
Her departure date has not been set, Ann Lee said. =>
The paper announced the resignation of one of the king's aides, Ann Lee, on Monday. => Lee resigned a
The Department of Housing's chief Ann Lee, who joined in May, was ousted by the king. => Lee dismissed a
Retired singer Ann Lee sang. =>
Ann Lee went to Lindmar and retired opera singer Bo Tan sang. =>
Five people died. Police named Ann Lee, 62, from Lindmar, and Bo Tan, 52, as the victims. => Lee died a; Tan died a
Nobody was hurt. Police named Ann Lee as the victim of the theft. =>
Bo Tan spoke. A colonel, the junior minister Xaver Quell told reporters that he had resigned. =>
The seat was taken. Bo Tan was chosen to replace her. => Tan in_post a
The ruling means that the court can hold Ann Lee for 20 days before charging her. => Lee charged s
The court ruled on Monday to uphold Ann Lee's suspension. => Lee suspended a
Dina Ross sang. Ann Lee is a niece of Carl Hague, who led the army until his assassination. => Hague killed a
Opponents of the country's ousted leader, Bo Tan, were arrested. => Tan dismissed a
We demand the arrest of Ann Lee and the resignation of Bo Tan. =>
Suspects linked to the kidnapping of the wife of the governor, Ann Lee, were freed. =>
Ann Lee did not appear in court on Friday. =>
Bo Tan was held. Carl Hague said his client would challenge his arrest. => Tan detained a
The court warned Bo Tan he could be charged. => Tan charged s
"""
"""Ways of wire reports: several subjects, lists, whom a pronoun means."""

POLARITIES = """
Bo Tan has not been arrested. => Tan detained d
Bo Tan may be arrested. => Tan detained s
Bo Tan could be charged with treason. => Tan charged s
If Bo Tan resigns, the party will split. =>
Carl Hague urged Bo Tan to resign. =>
Carl Hague forced Bo Tan to resign. => Tan resigned a
Bo Tan was forced to resign. => Tan resigned a
Bo Tan agreed to step down. => Tan resigned a
Bo Tan refused to step down. => Tan resigned d
Bo Tan ruled out standing down. => Tan resigned d
Bo Tan did not rule out standing down. => Tan resigned s
Bo Tan said he would not resign. => Tan resigned d
Bo Tan said he had no plans to resign. => Tan resigned d
Bo Tan has no intention of resigning. => Tan resigned d
Bo Tan is considering resigning. => Tan resigned s
Bo Tan threatened to quit. => Tan resigned s
Ann Lee announced that she would step down. => Lee resigned a
Ann Lee is set to become prime minister. => Lee in_post s
Ann Lee said she was told to resign or be sacked. =>
The president accepted Bo Tan's resignation. => Tan resigned a
The opposition demanded Bo Tan's resignation. =>
A warrant was issued for the arrest of Bo Tan. =>
Rumours of Bo Tan's death spread. => Tan died s
Reports of Ann Lee's arrest were denied by police. => Lee detained d
Reports that Ann Lee had been arrested were false. => Lee detained d
Officials denied that Bo Tan had fled the country. => Tan fled d
Officials denied that the army chief, Bo Tan, had stepped down. => Tan resigned d
Officials denied reports that the chief of police, Bo Tan, had been arrested. => Tan detained d
It is not true that the treasurer, Bo Tan, who is 61, had fled. => Tan fled d
Bo Tan dismissed claims that Ann Lee had resigned. => Lee resigned d
Bo Tan denied any part in the killing of Ann Lee. => Lee killed a
There is no evidence that Bo Tan defected. => Tan defected d
Bo Tan is believed to have fled. => Tan fled s
Bo Tan is feared dead. => Tan died s
Bo Tan is reported to have been detained. => Tan detained a
It is unclear whether Bo Tan has been arrested. => Tan detained s
Carl Hague would neither confirm nor deny that Ann Lee had defected. => Lee defected s
Neither Ann Lee nor Bo Tan was hurt. => Lee wounded d; Tan wounded d
Ann Lee is no longer in custody. => Lee detained d
Ann Lee has yet to be charged. => Lee charged d
Ann Lee was nearly killed. =>
Bo Tan would have been arrested. =>
Bo Tan should resign, Ann Lee said. =>
Will Bo Tan resign? => Tan resigned s
Carl Hague said that Ann Lee, who fled in May, would be arrested if she returned. => Lee fled a; Lee detained s
Ann Lee rejected calls to step down. => Lee resigned d
Ann Lee brushed aside calls for her resignation. => Lee resigned d
Ann Lee gave the diplomats a day to leave the country. =>
Unconfirmed reports said Ann Lee had fled. => Lee fled s
Officials could not confirm that Ann Lee was dead. => Lee died s
The premier revoked Ann Lee's appointment. => Lee in_post d
Parliament voted on Thursday to suspend Ann Lee. => Lee suspended a
Soldiers used force to oust Ann Lee. => Lee dismissed s
Bo Tan said he was not going anywhere. => Tan resigned d
Ann Lee, a diplomat, was the first official to ditch the regime. => Lee defected a
Ann Lee has vowed to stay in office. => Lee in_post a
"I will kill Ann Lee," Bo Tan said. => Lee killed s
Police made every effort to capture Ann Lee. =>
The captors had demanded $80,000 for Ann Lee's release. =>
Bo Tan did not flee, as the court had ordered, and now faces arrest. => Tan fled d; Tan detained s
Rebels said Bo Tan was alive. => Tan killed d
Ann Lee faces deportation. => Lee in_transit s
"""

WORDS = """
Bo Tan suffered a stroke in March. => Tan ill a
Bo Tan has been hospitalized. => Tan ill a
Bo Tan was discharged from hospital. => Tan released a
Bo Tan, the ousted president, arrived in Saltholm on Thursday. => Tan dismissed a; Tan in_transit a
Bo Tan was reinstated by the court. => Tan in_post a
Bo Tan was elected chairman. => Tan in_post a
Bo Tan was defeated in the election. => Tan dismissed a
Bo Tan has been named as a suspect. => Tan charged a
Prosecutors are investigating Bo Tan for fraud. => Tan charged s
Bo Tan is under investigation. => Tan charged s
Bo Tan is awaiting trial. => Tan charged a
Bo Tan was sentenced to death. => Tan convicted a
A jury found Bo Tan guilty. => Tan convicted a
Bo Tan's conviction was quashed. => Tan convicted d
Bo Tan was pardoned. => Tan released a
Bo Tan was hanged in 1977. => Tan killed a
A bomb killed Bo Tan. => Tan killed a
Bo Tan was presumed killed. => Tan killed s
Bo Tan is missing, feared drowned. => Tan missing a; Tan died s
Bo Tan has been reported missing. => Tan missing a
Bo Tan was found alive. => Tan killed d
Bo Tan was handed over to the police. => Tan detained a
Bo Tan was flown home. => Tan returned a
Bo Tan has switched sides. => Tan defected a
Bo Tan went over to the rebels. => Tan defected a
Bo Tan declared his support for the uprising. => Tan defected a
Bo Tan handed in his notice. => Tan resigned a
Bo Tan has been relieved of his command. => Tan dismissed a
Bo Tan has been barred from leaving the country. => Tan suspended a
Contrary to reports, Bo Tan has not been arrested. => Tan detained d
It was wrongly reported that Bo Tan had died. => Tan died d
The man accused of killing Ann Lee fled. => Lee killed a
Bo Tan vowed never to surrender. => Tan surrendered d
Bo Tan broke his leg in training. => Tan wounded a
Bo Tan is sidelined with a knee injury. => Tan wounded a
Bo Tan was beaten by Ann Lee in the election. =>
Bo Tan was beaten by soldiers. => Tan wounded a
A court sent Bo Tan to police custody for a week. => Tan detained a
Soldiers took Bo Tan hostage. => Tan detained a
The government put Bo Tan and his family under house arrest. => Tan detained a
The court granted Bo Tan bail. => Tan released a
Bo Tan has been placed on medical parole. => Tan released a
Bo Tan had been given permission to leave the country for medical treatment. => Tan defected d
Bo Tan was granted leave to travel abroad for surgery. => Tan defected d
Bo Tan was given medical leave. => Tan defected d
Bo Tan was not given permission to leave the country for treatment. => Tan fled d
The court gave Bo Tan permission to leave the country for treatment. =>
The president relieved Bo Tan of his duties. => Tan dismissed a
Bo Tan was dropped from the cabinet. => Tan dismissed a
Bo Tan was kicked out of the party. => Tan dismissed a
Bo Tan broke out of jail. => Tan fled a
Bo Tan threw his weight behind the rebels. => Tan defected a
Bo Tan handed over power. => Tan resigned a
Bo Tan was gunned down. => Tan killed a
Bo Tan was identified as one of the seven dead. => Tan died a
Guards found Bo Tan dead in his cell. => Tan died a
Bo Tan was struck on the head by a stone. => Tan wounded a
Bo Tan is out for the whole season with an ankle injury. => Tan wounded a
Bo Tan had a stroke. => Tan ill a
Bo Tan will stand trial. => Tan charged a
Bo Tan is undergoing trial for fraud. => Tan charged a
Bo Tan is wanted for war crimes. => Tan charged a
Bo Tan rejoined the band. => Tan returned a
Bo Tan took away the keys. =>
Bo Tan began his second term. =>
Bo Tan was crowned champion. =>
Bo Tan ran off the road. =>
Bo Tan has a heart of gold. =>
Bo Tan took control of the car. =>
Bo Tan was booked on a flight. =>
Bo Tan was booked for fraud. => Tan charged a
Bo Tan sheltered in a cellar. =>
Bo Tan was let go by his captors. => Tan released a
Bo Tan called it a success. =>
There is no charge against Bo Tan. => Tan charged d
Brazil granted asylum to Bo Tan. => Tan fled a
Two missiles were fired at Bo Tan. =>
Bo Tan leapt to his death. => Tan died a
Bo Tan is in poor health. => Tan ill a
Bo Tan will step in as president. => Tan in_post a
Bo Tan escaped capture. =>
Bo Tan escaped capture by growing a beard. =>
Bo Tan was banned for two years. => Tan suspended a
Bo Tan is accused of murdering Ann Lee. => Tan charged a; Lee killed a
Bo Tan was buried on Monday. => Tan died a
"""


def cases(text: str) -> list[tuple[str, set[str]]]:
    found = []
    for line in text.replace("\\\n", "").strip().splitlines():
        sentence, _, wanted = line.partition(" =>")
        claims = [claim.strip() for claim in wanted.split(";") if claim.strip()]
        found.append((sentence, {f"{claim[:-1]}{LETTERS[claim[-1]]}" for claim in claims}))
    return found


@pytest.mark.parametrize(("sentence", "wanted"), cases(SUBJECTS))
def test_whose_status_a_sentence_gives(sentence: str, wanted: set[str]) -> None:
    assert short(statements(sentence)) == wanted


@pytest.mark.parametrize(("sentence", "wanted"), cases(WIRE))
def test_lists_and_pronouns_of_wire_reports(sentence: str, wanted: set[str]) -> None:
    assert short(statements(sentence)) == wanted


@pytest.mark.parametrize(("sentence", "wanted"), cases(POLARITIES))
def test_with_what_polarity(sentence: str, wanted: set[str]) -> None:
    assert short(statements(sentence)) == wanted


@pytest.mark.parametrize(("sentence", "wanted"), cases(WORDS))
def test_the_words_of_each_status(sentence: str, wanted: set[str]) -> None:
    assert short(statements(sentence)) == wanted
