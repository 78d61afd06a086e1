const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words between two authors, in the languages of our archives; “y”, “e” and “i” join surnames as well. */
export const JOINING = wordsOf(
  "and und et y e i og och en ja és și ve dan a и й і та й και و & + with mit avec con com med met z sowie plus",
);

/** Those that stand inside of one person's surname where a single word follows. */
export const JOINING_SURNAMES = wordsOf("y e i");

/** Words inside a name that begin small. */
export const PARTICLES = wordsOf(
  "de da do dos das del della delle dei di du des la le los las van von vom zu zum zur der den dem ter ten te af av bin ben ibn ould ap mac al el",
);

/** Words between a name and a place. */
export const WHERE = wordsOf("in at from aus à bei en from i à dans desde em في من");

/** What somebody is, or has done beside writing: never a name of its own. */
export const ROLES = wordsOf(
  `author authors editor editors reporter reporters correspondent correspondents writer writers columnist analyst
  director professor minister president chair chairman chairwoman chairperson secretary officer manager chief
  journalist journalists contributor contributing fellow researcher lecturer founder spokesperson spokeswoman
  spokesman ambassador senator lawyer engineer economist activist ceo coordinator adviser advisor
  translation translated translator übersetzung traduction traducción
  redakteur redakteurin redaktorin korrespondent korrespondentin reporterin journalistin leiterin
  sprecherin professorin chefredakteur chefredakteurin volontär volontärin präsident präsidentin
  journaliste rédacteur rédactrice correspondant correspondante directeur directrice envoyé envoyée professeur
  président présidente periodista redactor redactora corresponsal directora presidente presidenta enviado enviada
  jornalista repórter diretor diretora giornalista inviato inviata direttore direttrice redattore redattrice
  журналист корреспондент редактор директор обозреватель مراسل مراسلة محرر محررة صحفي صحفية كاتب كاتبة
  رئيس رئيسة مدير مديرة medarbetare verslaggever redacteur correspondente`,
);

/** Who made the pictures is no author of the text. */
export const PICTURES = wordsOf(`
  photo photos photographs photography photographer pictures picture images image graphics graphic illustration
  illustrations video videos foto fotos bild bilder fotograf fotografin fotografie illustrationen crédit photographe
  fotografía fotografías fotógrafo imagen صور تصوير`);

/** What only an organisation is called. */
export const ORGANISED = wordsOf(
  `agency agencies newsroom newsdesk ministry university institute foundation association committee commission council
  department federation union ltd ltd. gmbh inc inc. e.v. llc agentur agenturen ministerium universität hochschule
  institut stiftung verein verband bundesamt landesamt agence ministère université fondation agencia ministerio
  universidad instituto fundación asociación agenzia ministero università fondazione agência ministério universidade
  fundação وكالة وزارة جامعة مؤسسة معهد منظمة هيئة министерство университет агентство фонд институт organisation
  organization network bureau`,
);

/** Agencies whose names say nothing of it. */
export const WIRES = wordsOf(
  "reuters ap afp dpa efe ansa apa upi pti tass тасс xinhua bloomberg epd kna ips",
);

/** Who writes without a name, once articles and the like are off. */
export const NEWSROOM =
  /^(?:(?:the|our|die|unsere?|la|le|l['’]|a|o|de)\s?)?(?:(?:web|news|online|editorial|central|night|city|sports?|foreign)\s)?(?:staff(?:\s(?:reporters?|writers?|correspondents?))?|team|newsroom|desk|agencies|editors|editorial(?:\s(?:board|team|staff|desk))?|correspondents?|redaktion|redaktionsteam|rédaction|redacción|redazione|redação|redactie|redakcja|redaksi|toimitus|редакция|التحرير|هيئة التحرير|أسرة التحرير|قسم التحرير)$/iu;

/** Behind a name: a generation, which belongs to it, or what somebody has learnt or sits in, which does not. */
export const GENERATIONS = wordsOf("jr jr. sr sr. ii iii iv");
export const DEGREES = wordsOf(
  "phd ph.d. ph.d md m.d. mp mep msp qc kc ba ma msc mba jd esq esq. rn mdb mdl",
);

/** Arabic names that begin with the letter that also means “and”, and words that do. */
export const WITH_WAW = wordsOf(
  `وليد وائل وسام وفاء ورد وردة وجدي وجدان وجيه وحيد وحيدة وديع وداد وسيم وصفي وضاح ولاء ونيس وهبة وهيب وهبي ولد وصال وئام
  واصف واثق والي وافي وزير ورقة ولي وهاب وكالة وكالات وزارة واشنطن وحدة والد`,
);

/** Places of two words, which look like people. */
export const PLACES =
  /^(?:(?:new|san|santa|santo|los|las|saint|st\.?|port|cape|south|north|west|east|united|rio|abu|tel|hong|kuala|buenos|addis|phnom|sierra|burkina|costa|sri|el|den|the|são|sao|mexico|guatemala|nova|nueva|ciudad|puerto|villa|la|bad)\s\p{L}[\p{L}’'-]{0,30}(?:\s\p{L}[\p{L}’'-]{0,30})?|washington,?\sd\.?c\.?)$/iu;
