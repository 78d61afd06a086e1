/**
 * Spellings that stand for several things. The words around decide: each sense lists folded words that speak
 * for it, in the item as a whole. `null` is a sense that is no tag; the first sense wins where nothing speaks.
 */
export interface Sense {
  readonly name: string | null;
  readonly cues: readonly string[];
}

const sense = (name: string | null, cues: string): Sense => ({ name, cues: cues.split(" ") });

const AMERICAN =
  "alabama florida carolina tennessee ohio texas kentucky mississippi county republican republicans democrat democrats gop senator " +
  "congressman congresswoman legislature statehouse gov sen rep caucus electors bulldogs";

const KINSHASA =
  "kinshasa goma kivu katanga ituri lubumbashi bukavu kisangani kasai tshisekedi kabila m23 monusco drc beni virunga lualaba uvira mbuji";
const BRAZZAVILLE = "brazzaville pointe noire sassou nguesso congo-brazzaville";
const ROMAN = "friar friars monastery convent nun nuns priory priest preacher preachers catholic";

/** Senses by folded spelling; the first one stands where no word speaks for another. */
export const SENSES: ReadonlyMap<string, readonly Sense[]> = new Map([
  [
    "georgia",
    [
      sense(
        "Georgia",
        "tbilisi batumi kutaisi georgian georgians caucasus abkhazia ossetia lari armenia azerbaijan russia ukraine moldova poti gori rustavi " +
          "zugdidi tusk eu nato kobakhidze saakashvili zourabichvili adjara svaneti",
      ),
      sense(
        null,
        `${AMERICAN} atlanta savannah augusta macon marietta decatur valdosta alpharetta fulton dekalb cobb gwinnett kemp warnock ossoff ` +
          "abrams raffensperger sheriff ga falcons braves",
      ),
    ],
  ],
  [
    "turkey",
    [
      sense(
        "Türkiye",
        "turkish turks ankara istanbul izmir erdogan antalya syria syrian greece greek lira bosphorus gaziantep kurdish nato turkiye eu cyprus",
      ),
      sense(
        null,
        "thanksgiving roast roasted roasting oven stuffing gravy poultry cranberry sandwich carve carving breast recipe recipes bird birds flock " +
          "flocks hunters hunting dinner meat cooked cooking leftovers wattle gobbler trot christmas",
      ),
    ],
  ],
  [
    "jordan",
    [
      sense(
        "Jordan",
        "amman jordanian jordanians hashemite syria syrian iraq israel israeli palestinian palestinians zaatari aqaba zarqa irbid mafraq azraq abdullah dinar",
      ),
      sense(null, "bulls nba basketball sneakers nike dunk playoffs chicago brand shoe shoes airness"),
    ],
  ],
  [
    "chad",
    [
      sense(
        "Chad",
        "ndjamena chadian chadians sahel deby sudan sudanese darfur niger cameroon boko lake nigeria libya abeche african africa",
      ),
      sense(null, "ballot ballots hanging punch"),
    ],
  ],
  [
    "macedonia",
    [
      sense(
        "North Macedonia",
        "skopje ohrid bitola tetovo macedonian balkans balkan eu nato albania serbia kosovo bulgaria prespa kumanovo",
      ),
      sense(
        null,
        "alexander philip ancient hellenistic antiquity thessaloniki kavala aegae pella vergina sparta persian",
      ),
    ],
  ],
  [
    "lebanon",
    [
      sense("Lebanon", "beirut lebanese syria israel hezbollah bekaa tripoli tyre sidon unifil palestinian"),
      sense(null, AMERICAN),
    ],
  ],
  [
    "peru",
    [sense("Peru", "lima peruvian cusco andes andean amazon arequipa inca machu"), sense(null, AMERICAN)],
  ],
  [
    "cuba",
    [
      sense("Cuba", "havana cuban cubans castro guantanamo embargo caribbean"),
      sense(null, "gooding libre rum cocktail"),
    ],
  ],
  [
    "panama",
    [
      sense("Panama", "panamanian canal colon darien isthmus balboa colombia"),
      sense(null, "hat hats brim straw disease"),
    ],
  ],
  [
    "congo",
    [
      sense(null, ""),
      sense("Democratic Republic of the Congo", KINSHASA),
      sense("Republic of the Congo", BRAZZAVILLE),
    ],
  ],
  [
    "kongo",
    [
      sense(null, ""),
      sense("Democratic Republic of the Congo", KINSHASA),
      sense("Republic of the Congo", BRAZZAVILLE),
    ],
  ],
  [
    "congolese",
    [
      sense(null, ""),
      sense("Democratic Republic of the Congo", KINSHASA),
      sense("Republic of the Congo", BRAZZAVILLE),
    ],
  ],
  [
    "korea",
    [
      sense(null, ""),
      sense("South Korea", "seoul busan incheon samsung hyundai gwangju daegu daejeon kospi moon yoon"),
      sense("North Korea", "pyongyang kim jong dprk juche yongbyon"),
    ],
  ],
  [
    "korean",
    [
      sense(null, ""),
      sense("South Korea", "seoul busan incheon samsung hyundai gwangju daegu daejeon kospi moon yoon"),
      sense("North Korea", "pyongyang jong dprk juche yongbyon"),
    ],
  ],
  [
    "dominican",
    [
      sense(null, ROMAN),
      sense(
        "Dominican Republic",
        "santo domingo santiago haiti haitian punta cana abinader caribbean quisqueya republic",
      ),
      sense("Dominica", "roseau dominica portsmouth skerrit kalinago"),
    ],
  ],
]);

/** Spellings that stand for no country by themselves: looked for only to be decided by `SENSES`. */
export const UNDECIDED: readonly string[] = [
  "Congo",
  "Congolese",
  "Korea",
  "Korean",
  "Dominican",
  "Dominicans",
];

/** Languages in which "Georgia" is the American state: the country is called otherwise there. */
export const GEORGIA_IS_A_STATE: ReadonlySet<string> = new Set([
  "de",
  "fr",
  "nl",
  "pl",
  "tr",
  "ru",
  "ar",
  "sv",
  "da",
  "cs",
]);

/**
 * States of the United States: a town of theirs may be called Lebanon, Paris or Peru. Georgia, Washington and
 * New York are left out: they stand as often in a list of countries or cities.
 */
export const AMERICAN_STATES: ReadonlySet<string> = new Set(
  (
    "Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;Iowa;Kansas;Kentucky;" +
    "Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada;New;Ohio;Oklahoma;Oregon;" +
    "Pennsylvania;Rhode;South;North;Tennessee;Texas;Utah;Vermont;Virginia;Wisconsin;Wyoming;Ala;Ariz;Ark;Calif;Colo;Conn;Fla;Ga;Ill;" +
    "Ind;Kan;Ky;Mass;Mich;Minn;Miss;Mo;Mont;Neb;Nev;Okla;Ore;Pa;Tenn;Tex;Va;Wash;Wis;Wyo;AL;AZ;AR;CA;CO;CT;FL;GA;IL;IA;KS;KY;ME;MD;MA;MI;MN;MS;MO;MT;" +
    "NE;NV;NH;NJ;NM;NY;NC;ND;OH;OK;OR;PA;RI;SC;SD;TN;TX;UT;VT;VA;WA;WV;WI;WY"
  ).split(";"),
);

/** Words after "North", "South", "New" and "Rhode" that make the name of a state. */
export const SECOND_HALVES: ReadonlySet<string> = new Set(
  "Hampshire Jersey Mexico Carolina Dakota Island".split(" "),
);

/** Towns in the state of Georgia: "Athens, Georgia". */
export const TOWNS_OF_THE_STATE: ReadonlySet<string> = new Set(
  "Atlanta Savannah Augusta Athens Macon Columbus Marietta Decatur Roswell Albany Valdosta Alpharetta Dalton Rome Brunswick Warner County".split(
    " ",
  ),
);
