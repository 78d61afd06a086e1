/** Forms of address and titles that stand before a person's name, folded. */
export const PERSON_TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable excellency ambassador president minister commissioner senator " +
    "chancellor judge justice captain colonel general major lieutenant sergeant inspector bishop cardinal pope imam sheikh prince princess " +
    "king queen herr frau monsieur madame signor signora senor senora don"
  ).split(" "),
);

/** Forms of address that other languages than English write small, folded. */
export const ADDRESSES: ReadonlySet<string> = new Set(
  "senor senora sr sra don dona signor signora sig monsieur madame mme senhor senhora heer mevrouw mijnheer herr frau pan pani bay bayan господин госпожа пан пани".split(
    " ",
  ),
);

/** What people do, folded: a name follows. */
export const ROLES: ReadonlySet<string> = new Set(
  (
    "actor actress singer rapper songwriter author writer novelist poet director producer model comedian striker midfielder goalkeeper defender coach " +
    "captain swimmer runner golfer boxer pupil student teacher daughter son brother sister wife husband friend"
  ).split(" "),
);

/** What follows the name of a language. */
export const LANGUAGE_NOUNS: ReadonlySet<string> = new Set(
  "language languages translation translations version versions subtitle subtitles speaking speaker speakers lesson lessons edition word words grammar dictionary".split(
    " ",
  ),
);

/** Common first names, folded; they tell "Vasco Malta" from "Southern Malta". */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    "aaron abdul abdullah abraham adam adele adrian agnes ahmad ahmed aisha alan albert alberto alejandro aleksandr alena alessandro alex alexander " +
    "alexandra alfred ali alice alicia alina allan amal amanda amelia amin amir amy ana anastasia andre andrea andreas andrei andrew andy angela " +
    "angelo anita ann anna anne annette anthony antonio antony ariel armin arnold arthur ashley astrid audrey aurelie barbara beatrice ben benjamin " +
    "bernard bernd bettina betty bill bob bogdan boris brian bruce bruno burak camilla carl carla carlo carlos carmen carol caroline catherine " +
    "cecilia cecile celine charles charlotte chris christian christina christine christoph christopher clara claire claude claudia colin craig " +
    "cristina dan daniel daniela darko david deborah denis dennis diana diane didier diego dieter dimitri dmitry dominic dominik donald dora " +
    "dorothy douglas duarte edith eduardo edward elena eleanor eli elias elisabeth elizabeth ella ellen emil emilia emily emma emmanuel enrico " +
    "eric erik ernest esther eugene eva evelyn fabio fatima fatma felix ferdinand fernando filip filipe fiona florian frances francesca francesco " +
    "francis francisco francois frank franz fred frederic friedrich gabriel gabriela gary george georg georges gerald gerard gerhard gianni gilbert " +
    "giorgio giorgos giovanni giulia giuseppe gonzalo gordon graham grace greg gregory guido guillaume gustav hamid hanna hannah hans harold harry " +
    "hassan heather heidi heinz helen helena helga henri henrik henry herbert hugo hussein ian ibrahim ignacio igor ilse inez ingrid irene iris " +
    "irina isaac isabel isabella ivan ivana jack jackie jacob jacques jaime jakub james jan jane janet jason javier jean jeff jeffrey jelena " +
    "jennifer jens jeremy jessica jim joan joana joao joanna joe joel johan johanna johannes john jon jonas jonathan jorge jose josef joseph " +
    "joshua juan judith julia julian julie julien jurgen justin kamal karen karim karin karl kate katarina katharina katherine kathleen kathryn " +
    "katja keith kelly ken kenneth kevin khaled khalid kim klaus kristina kurt lars laura lauren laurent lea leila lena leo leon leonard lewis " +
    "liam lidia lilian lina linda lisa lorenzo louis louise luca lucas lucia lucy luigi luis luisa lukas luke lydia magdalena mahmoud manuel " +
    "manuela marc marcel marco marcos marcus margaret margarita maria marian mariana marianne marie marina mario marion mark marko markus marta " +
    "martha martin martina mary mateo matteo matthew matthias maurice max maya mehmet melanie melissa michael michaela michel michele michelle " +
    "miguel mihai mike milena milos miranda miriam mohamed mohammad mohammed monica monika mona muhammad murat mustafa nadia nadine nancy natalia " +
    "natalie natasha nathalie neil nelson nicholas nick nicola nicolas nicole nikola nikolai nina noah nora norbert norman olaf oleg olga oliver " +
    "olivia olivier omar oscar osman otto pablo paola paolo pascal patricia patrick paul paula paulo pavel pedro peggy peter petra philip philipp " +
    "philippe pierre pietro rachel rafael rahim raimund ralph ramon raymond rebecca regina rene renata renate ricardo riccardo richard rita robert " +
    "roberto robin rodrigo roger roland roman ron ronald rosa rosie ross ruth ryan sabine salim sally salma sam samir samuel sandra sanjay sara sarah " +
    "scott sean sebastian serge sergei sergio sharon silvia simon simone sofia sonia sophia sophie stefan stefania stefano stella stephan " +
    "stephanie stephen steve steven stuart susan susanne suzanne sven sylvia tamara tania tanja tariq tatiana ted teresa theo theodor theresa thomas " +
    "tiago tim timothy tina tobias tom tomas tony tracy ulrich ursula valentina valeria valerie vasco vera vernon veronica veronika victor victoria " +
    "viktor vincent vincenzo viola virginia vladimir walter wendy werner wilhelm william wolfgang xavier yannis yasmin yves yuri yusuf zoe zoran"
  ).split(" "),
);

/** Countries and towns whose name is also a surname, folded. */
export const ALSO_SURNAMES: ReadonlySet<string> = new Set(
  (
    "malta jordan israel france ireland england holland wales chad cuba germany spain poland lebanon brazil britain kenya china cyprus peru rome paris " +
    "berlin florence milan lyon sydney boston houston london york lisbon valencia nassau mali sofia portugal croatia togo oman niger congo ghana " +
    "monaco austria bremen hamburg frankfurt cologne wellington lagos montreal vienna venice verona trieste"
  ).split(" "),
);

/** Countries and towns whose name is also a first name, folded. */
export const ALSO_FIRST_NAMES: ReadonlySet<string> = new Set(
  "jordan chad georgia israel kenya india paris sydney florence sofia dakota milan ireland london brooklyn chelsea vienna odessa cairo kingston".split(
    " ",
  ),
);

/** Common surnames, folded, that are no word of a headline: they tell "Jordan Clark" from "Jordan Valley". */
export const SURNAMES: ReadonlySet<string> = new Set(
  (
    "smith johnson williams jones miller davis garcia rodriguez wilson martinez anderson taylor thomas moore jackson martin thompson harris clark lewis " +
    "robinson walker allen wright scott adams nelson baker campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins " +
    "reyes stewart morris morales murphy rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos ward cox richardson watson brooks " +
    "chavez bennett mendoza ruiz hughes alvarez castillo sanders patel myers ross foster jimenez powell jenkins perry russell sullivan coleman butler " +
    "henderson barnes gonzales fisher vasquez simmons romero patterson hamilton graham reynolds griffin wallace moreno herrera gibson ellis bryant stevens " +
    "murray ford marshall owens mcdonald harrison kennedy wells alvarado webb tucker freeman burns crawford olson simpson porter gordon shaw snyder mason " +
    "dixon munoz hunt hicks holmes palmer wagner robertson knight mills nichols grant ferguson arnold dunn perkins hudson spencer gardner stephens payne " +
    "pierce berry matthews wagner willis carroll duncan cunningham bradley lane ruiz andrews harper armstrong carpenter riley weaver lawson fields " +
    "meloni hilton melville pickford spieth belfort bardella ayew kramer dawson harvey oneill okeeffe brown roberson walton kroeger wolf adesanya banks"
  ).split(" "),
);
