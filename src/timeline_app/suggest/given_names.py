"""Common given names that go with "he" or "she" in most countries. Names used for both are left out."""

from typing import Final

MALE: Final = frozenset(
    """
    abdelaziz abdou abdul abdullah abdulrahman abel abraham adam adebayo adrian ahmad ahmed ahmet alan alassane albert
    alberto alejandro aleksander aleksandr alexander alexandre alfred ali amir amit anatoly anders andre andreas
    andrei andrew andrey anil anthony antoine anton antonio antonis anwar arjun artem arthur arun ashok august
    babatunde barack bashar ben benjamin bernard bernie bill bob boris brad brandon brendan brett brian bruce bruno
    carl carlos charles charlie chidi chinedu chris christian christopher claude colin craig curtis cyril daniel dave
    david dean deepak denis dennis derek dick diego dieter dimitri dimitris dmitri dmitry dmytro dominic don donald
    doug douglas duncan edgar eduardo edward edwin emeka emil emmanuel emmerson enrique eric erik ernest ernesto
    eugene evan fabio farai felipe felix ferdinand fernando filip francisco franco francois frank franz françois fred
    frederick gabriel garry gary gavin geoffrey george georges georgi gerald gerard giorgos giovanni giuseppe glenn
    gonzalo gordon graham greg gregory guillermo gunther gustavo habib hamid hans harold harry hasan hassan hector
    heinz henri henrik henry herbert hiroshi howard hugh hugo hussein ian ibrahim igor imran isaac ivan jack jacob
    jacques jaime jair jakob james jan jared jason javier jean-claude jeff jeffrey jens jeremy jerry jesus jim jimmy
    joachim joao joe joel johan johannes john jomo jon jonas jonathan jorge jose joseph joshua josé joão juan julian
    julio julius justin jürgen karl keith kemal ken kenneth kevin khaled khalid kofi konstantin kwabena kwame kwesi
    lamine larry lars laurent lawrence lee leo leon leonard leonid leopold louis luca lucas luigi luis luiz lukas
    mahmoud mahmud malcolm manuel marc marcel marco marcos marcus mariano mario mark markus martin marvin mateusz matt
    matteo matthew matthias maurice max maxim mehmet michael michel miguel mike mikhail milan milos mohamed mohammad
    mohammed mohamud mohsen moussa muammar muhammad musa mustafa mwai narendra nathan neil nelson nicholas nicolas
    nigel nikolai nikos noah oleg oleksandr oleksiy oliver olivier olusegun omar oscar osman otto owen pablo pascal
    patrick paul pavel pedro peter petr petro philip philippe phillip pierre piotr pyotr rafael rahul raila raj rajesh
    rajiv ralph ramon raul raymond raúl rene ricardo richard rob robert roberto rodrigo roger roland roman ron ronald
    ross roy ruben rudolf russell ryan saeed salman salvador samir samuel sanjay scott sean sebastian serge sergei
    sergey sergio seth shane simon sipho stanislav stefan stefano stephen steve steven stuart sunil suresh tarek tariq
    taro ted tendai teodor terry thabo theo thierry thomas tim timothy todd tom tomas tomasz tony trevor tunde tyler
    uhuru usman vadim valentin valery vasily victor vijay vikram viktor vincent vinod vitaly vladimir volodymyr walid
    walter warren wayne wilhelm william wolfgang xavier yannis yasser youssef yuri yusuf ziad zoltan
    """.split()  # noqa: SIM905 - a list of words is read by lines
)

FEMALE: Final = frozenset(
    """
    abigail ada adaeze adele agnes aisha alejandra aleksandra alexandra alice alicia alison amanda amara amelia amina
    amy ana anastasia andrea-maria angela angelina anita anja ann anna anne annette annie antonia april asha astrid
    audrey barbara beatrice beatriz becky bella bernadette beth betty beverly birgit bonnie brenda bridget brigitte
    camila carla carmen carol carolina caroline caterina catherine cecilia celia charlotte cheryl chiara chioma chloe
    christina christine cindy claire clara claudia colleen connie consuelo corinne cristina cynthia daniela danielle
    dawn deborah debra deepa denise diana diane dina dolores donna dora doris dorothy edith eileen elaine eleanor
    elena elisa elisabeth elizabeth ella ellen elsa emily emma erica erika erin esther eva eve evelyn fatima fatma
    fatou fiona florence folake frances francesca gabriela gabriele gail gemma georgia geraldine gertrude gina giulia
    gloria grace greta gudrun hanna hannah harriet heather heidi helen helena helene helga hilary hillary ida ifeoma
    ilsa ines inga inge ingrid irene irina iris isabel isabella isabelle ivana jacinda jackie jacqueline jane janet
    janice jasmine jean-marie jeanette jennifer jenny jessica jill joan joanna joanne josephine joyce juanita judith
    judy julia juliana julie julieta june karen karin karina katarina kate katherine kathleen kathryn kathy katja
    katrin kavita kay keiko kelly-anne khadija kimberly kirsten kristin kristina larissa laura lauren leila lena
    leticia lilian lily linda lisa lisbeth lola lorraine louisa louise lourdes lucia lucy ludmila luisa lydia lynn
    madeleine magda maggie mamta marcela margaret margarita margrethe maria mariam marie marina marion marissa
    marjorie marlene marta martha martina mary maryam maureen meera megan melania melanie melissa mercedes mia
    michelle mila milena miriam mona monica monika nadia nancy naomi natalia natalie natasha neha ngozi ngozichukwu
    nicola nicole nina nkechi nomvula noor nora oksana olga olivia pamela patricia paula pauline penelope petra
    philippa phyllis polly pooja priya priyanka rachel raquel rebecca regina renata rita roberta rosa rosalind rose
    rosemary roxana ruth sabine sabrina sadia sally samantha sandra sara sarah selma shanti sharon sheila shirley
    silvia simone sofia sonia sonja sophia sophie stella stephanie sunita susan susana susanne suzanne svetlana sylvia
    tamara tanya tatiana teresa thandi theresa tina ulrike ursula usha valentina valeria valerie vanessa vera veronica
    victoria virginia vivian wambui wanda wanjiru wendy wilhelmina winnie xiomara yasmin yolanda yulia yvonne zainab
    zara zeinab zoe zsuzsanna
    """.split()  # noqa: SIM905 - a list of words is read by lines
)
