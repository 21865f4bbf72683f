"""Common given names that go with "he" or "she" in most countries. Names used for both are left out."""

from typing import Final

MALE: Final = frozenset(
    """
    abdul abdullah abdulrahman abel abraham adam adrian ahmad ahmed ahmet alan albert alberto alejandro aleksandr
    aleksander alexander alexandre alfred ali amir amit anatoly anders andre andreas andrei andrew andrey anil anthony
    antoine anton antonio antonis anwar arjun arthur artem arun ashok august babatunde barack bashar ben benjamin
    benjamin
    bernard bernie bill bob boris brad brandon brendan brett brian bruce bruno carl carlos charles charlie chidi
    chinedu chris christian christopher claude colin craig curtis daniel dave david dean denis dennis deepak derek dick
    diego dieter dimitri dimitris dmitri dmitry dmytro dominic don donald doug douglas duncan edgar eduardo edward edwin
    emeka emil emmanuel enrique eric erik ernest ernesto eugene evan fabio felipe felix ferdinand fernando filip
    francisco
    franco francois françois frank franz fred frederick gabriel garry gary gavin geoffrey george georges georgi gerald
    gerard giorgos giovanni giuseppe glenn gonzalo gordon graham greg gregory guillermo gunther gustavo habib hamid
    hans harold harry hasan hassan hector heinz henri henrik henry herbert hiroshi howard hugh hugo hussein ian ibrahim
    igor imran isaac ivan jack jacob jacques jaime jair jakob james jan jared jason javier jean-claude jeff jeffrey jens
    jeremy jerry jesus jim jimmy joachim joao joão joe joel johan john johannes jon jonas jonathan jorge jose joseph
    josé joshua juan julian julio justin jürgen karl keith kemal ken kenneth kevin khaled khalid kofi konstantin
    kwame lamine lars larry laurent lawrence lee leo leon leonard leonid leopold louis luca lucas luigi luis luiz lukas
    mahmoud mahmud malcolm manuel marc marcel marco marcos marcus mariano mario mark markus martin marvin mateusz
    matt matteo matthew matthias maurice max maxim mehmet michael michel miguel mike mikhail milan milos mohamed
    mohammad mohammed mohamud mohsen moussa muammar muhammad mustafa narendra nathan neil nelson nicholas nicolas
    nigel nikolai nikos noah oleg oleksandr oleksiy oliver olivier omar oscar osman otto owen pablo pascal patrick paul
    pavel pedro peter petr petro philip philippe phillip pierre piotr pyotr rafael rahul raj rajesh rajiv ralph ramon
    raul raúl raymond rene ricardo richard rob robert roberto rodrigo roger roland roman ron ronald ross roy ruben
    rudolf russell ryan saeed salman salvador samuel sanjay scott sean sebastian serge sergei sergey sergio seth shane
    simon stanislav stefan stefano stephen steve steven stuart sunil suresh taro ted teodor terry theo thierry thomas
    tim timothy todd tom tomas tomasz tony trevor tunde tyler usman vadim valentin valery vasily victor vijay viktor
    vikram vincent vinod vitaly vladimir volodymyr walid walter warren wayne wilhelm william wolfgang xavier yannis
    yasser youssef yuri yusuf zoltan abdelaziz abdou adebayo alassane kwabena kwesi musa olusegun samir tariq tarek
    ziad mwai uhuru raila cyril thabo jacob jomo julius robert emmerson nelson sipho tendai farai
    """.split()  # noqa: SIM905 - a list of words is read as words
)
FEMALE: Final = frozenset(
    """
    abigail ada adele agnes aisha alejandra aleksandra alexandra alice alicia alison amanda amelia amina amy ana
    anastasia
    andrea-maria angela angelina anita anja ann anna anne annette annie antonia april asha astrid audrey barbara
    beatrice
    beatriz becky bella bernadette beth betty beverly birgit bonnie brenda bridget brigitte camila carla carmen carol
    carolina caroline caterina catherine cecilia celia charlotte cheryl chiara chloe christina christine cindy claire
    clara claudia colleen connie consuelo corinne cristina cynthia daniela danielle dawn deborah debra deepa denise
    diana
    diane dina dolores donna dora doris dorothy edith eileen elaine elena eleanor elisa elisabeth elizabeth ella ellen
    elsa emily emma erica erika erin esther eva eve evelyn fatima fatma fatou fiona florence frances francesca gabriela
    gabriele gail gemma georgia geraldine gertrude gina giulia gloria grace greta gudrun hannah hanna harriet heather
    heidi helen helena helene helga hilary hillary ida ilsa ines inga inge ingrid irene irina iris isabel isabella
    isabelle ivana jacinda jackie jacqueline jane janet janice jasmine jean-marie jeanette jennifer jenny jessica jill
    joan joanna joanne josephine joyce juanita judith judy julia juliana julie julieta june karen karin karina kate
    katarina katherine kathleen kathryn kathy katja katrin kavita kay keiko kelly-anne khadija kimberly kirsten
    kristin kristina larissa laura lauren leila lena leticia lilian lily linda lisa lisbeth lola lorraine louisa louise
    lourdes lucia lucy ludmila luisa lydia lynn madeleine maggie magda mamta marcela margaret margarita margrethe maria
    mariam marie marina marion marissa marjorie marlene marta martha martina mary maryam maureen meera megan melania
    melanie melissa mercedes mia michelle mila milena miriam mona monica monika nadia nancy naomi natalia natalie
    natasha neha ngozi nicola nicole nina nora noor olga olivia oksana pamela patricia paula pauline penelope petra
    philippa phyllis polly pooja priya priyanka rachel raquel rebecca regina renata rita roberta rosa rosalind rose
    rosemary roxana ruth sabine sabrina sadia sally samantha sandra sara sarah selma shanti sharon sheila shirley silvia
    simone sofia sonia sonja sophia sophie stella stephanie sunita susan susana susanne suzanne svetlana sylvia tamara
    tanya tatiana teresa theresa tina ulrike ursula usha valentina valeria valerie vanessa vera veronica victoria
    virginia vivian wanda wendy wilhelmina winnie xiomara yasmin yolanda yulia yvonne zainab zara zeinab zoe zsuzsanna
    adaeze amara chioma folake ifeoma ngozichukwu wambui wanjiru nomvula thandi nkechi ellen
    """.split()  # noqa: SIM905 - a list of words is read as words
)
