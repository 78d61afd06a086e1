/**
 * One country a line: ISO 3166-1 code | usual English short name | other names | demonyms.
 *
 * Left out on purpose: demonyms that belong to several countries (Congolese, Dominican), and
 * territories whose name is a common word, saint or surname.
 */
const ROWS = `
AF|Afghanistan|Islamic Republic of Afghanistan|Afghan
AL|Albania||Albanian
DZ|Algeria||Algerian
AS|American Samoa||
AD|Andorra||Andorran
AO|Angola||Angolan
AG|Antigua and Barbuda||Antiguan
AR|Argentina|Argentine Republic|Argentine;Argentinian
AM|Armenia||Armenian
AW|Aruba||
AU|Australia||Australian
AT|Austria||Austrian
AZ|Azerbaijan||Azerbaijani
BS|Bahamas|The Bahamas|Bahamian
BH|Bahrain||Bahraini
BD|Bangladesh||Bangladeshi
BB|Barbados||Barbadian
BY|Belarus|Byelorussia|Belarusian;Belarussian
BE|Belgium||Belgian
BZ|Belize||Belizean
BJ|Benin||Beninese
BM|Bermuda||Bermudian
BT|Bhutan||Bhutanese
BO|Bolivia|Plurinational State of Bolivia|Bolivian
BA|Bosnia and Herzegovina|Bosnia;BiH;Bosnia-Herzegovina;Bosnia & Herzegovina|Bosnian
BW|Botswana||Botswanan;Batswana
BR|Brazil||Brazilian
BN|Brunei|Brunei Darussalam|Bruneian
BG|Bulgaria||Bulgarian
BF|Burkina Faso||Burkinabe;Burkinabé
BI|Burundi||Burundian
CV|Cabo Verde|Cape Verde|Cape Verdean;Cabo Verdean
KH|Cambodia||Cambodian
CM|Cameroon||Cameroonian
CA|Canada||Canadian
KY|Cayman Islands||
CF|Central African Republic||
TD|Chad||Chadian
CL|Chile||Chilean
CN|China|People's Republic of China;PRC|Chinese
CO|Colombia||Colombian
KM|Comoros|Union of the Comoros|Comorian
CG|Republic of the Congo|Republic of Congo;Congo-Brazzaville;Congo Brazzaville|
CD|Democratic Republic of the Congo|Democratic Republic of Congo;DR Congo;DRC;D.R. Congo;Congo-Kinshasa;Congo Kinshasa|
CK|Cook Islands||
CR|Costa Rica||Costa Rican
CI|Côte d'Ivoire|Cote d'Ivoire;Ivory Coast|Ivorian
HR|Croatia||Croatian;Croat
CU|Cuba||Cuban
CW|Curaçao||
CY|Cyprus|Republic of Cyprus|Cypriot
CZ|Czechia|Czech Republic|Czech
DK|Denmark||Danish;Dane
DJ|Djibouti||Djiboutian
DM|Dominica||
DO|Dominican Republic||
EC|Ecuador||Ecuadorian;Ecuadorean
EG|Egypt|Arab Republic of Egypt|Egyptian
SV|El Salvador||Salvadoran;Salvadorian
GQ|Equatorial Guinea||Equatorial Guinean;Equatoguinean
ER|Eritrea||Eritrean
EE|Estonia||Estonian
SZ|Eswatini|Swaziland|Swazi
ET|Ethiopia||Ethiopian
FK|Falkland Islands|Falklands|
FO|Faroe Islands||Faroese
FJ|Fiji||Fijian
FI|Finland||Finnish
FR|France|French Republic|French
GF|French Guiana||
PF|French Polynesia||
GA|Gabon||Gabonese
GM|Gambia|The Gambia|Gambian
GE|Georgia|Republic of Georgia|Georgian
DE|Germany|Federal Republic of Germany|German
GH|Ghana||Ghanaian
GI|Gibraltar||Gibraltarian
GR|Greece|Hellenic Republic|Greek
GL|Greenland||Greenlandic
GD|Grenada||Grenadian
GP|Guadeloupe||
GU|Guam||
GT|Guatemala||Guatemalan
GN|Guinea|Guinea-Conakry;Guinea Conakry;Republic of Guinea|Guinean
GW|Guinea-Bissau|Guinea Bissau|Bissau-Guinean
GY|Guyana||Guyanese
HT|Haiti||Haitian
HN|Honduras||Honduran
HK|Hong Kong||
HU|Hungary||Hungarian
IS|Iceland||Icelandic;Icelander
IN|India|Republic of India;GoI|Indian
ID|Indonesia||Indonesian
IR|Iran|Islamic Republic of Iran|Iranian
IQ|Iraq||Iraqi
IE|Ireland|Republic of Ireland|Irish
IL|Israel||Israeli
IT|Italy||Italian
JM|Jamaica||Jamaican
JP|Japan||Japanese
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian
KZ|Kazakhstan||Kazakh;Kazakhstani
KE|Kenya||Kenyan
KI|Kiribati||
XK|Kosovo||Kosovar;Kosovan
KW|Kuwait||Kuwaiti
KG|Kyrgyzstan|Kyrgyz Republic|Kyrgyz;Kyrgyzstani
LA|Laos|Lao PDR;Lao People's Democratic Republic|Laotian;Lao
LV|Latvia||Latvian
LB|Lebanon||Lebanese
LS|Lesotho||Basotho
LR|Liberia||Liberian
LY|Libya||Libyan
LI|Liechtenstein||
LT|Lithuania||Lithuanian
LU|Luxembourg|Luxemburg|Luxembourgish
MO|Macao|Macau|
MG|Madagascar||Malagasy
MW|Malawi||Malawian
MY|Malaysia||Malaysian
MV|Maldives||Maldivian
ML|Mali||Malian
MT|Malta||Maltese
MH|Marshall Islands||Marshallese
MQ|Martinique||
MR|Mauritania||Mauritanian
MU|Mauritius||Mauritian
YT|Mayotte||
MX|Mexico||Mexican
FM|Micronesia|Federated States of Micronesia|Micronesian
MD|Moldova|Republic of Moldova|Moldovan
MC|Monaco||Monegasque
MN|Mongolia||Mongolian
ME|Montenegro||Montenegrin
MA|Morocco||Moroccan
MZ|Mozambique||Mozambican
MM|Myanmar|Burma|Burmese
NA|Namibia||Namibian
NR|Nauru||Nauruan
NP|Nepal||Nepali;Nepalese
NL|Netherlands|The Netherlands;Holland;Kingdom of the Netherlands|Dutch
NC|New Caledonia||
NZ|New Zealand|Aotearoa|New Zealander
NI|Nicaragua||Nicaraguan
NE|Niger|Republic of the Niger|Nigerien
NG|Nigeria|Federal Republic of Nigeria|Nigerian
KP|North Korea|Democratic People's Republic of Korea;DPRK|North Korean
MK|North Macedonia|Republic of North Macedonia;Macedonia;former Yugoslav Republic of Macedonia;FYROM;FYR Macedonia|Macedonian;North Macedonian
NO|Norway||Norwegian
OM|Oman||Omani
PK|Pakistan|Islamic Republic of Pakistan|Pakistani
PW|Palau||Palauan
PS|Palestine|State of Palestine;Palestinian Territories;Occupied Palestinian Territory;Occupied Palestinian Territories|Palestinian
PA|Panama||Panamanian
PG|Papua New Guinea||Papua New Guinean
PY|Paraguay||Paraguayan
PE|Peru||Peruvian
PH|Philippines|The Philippines|Filipino;Filipina;Philippine
PL|Poland||Polish
PT|Portugal|Portuguese Republic|Portuguese
PR|Puerto Rico||Puerto Rican
QA|Qatar||Qatari
RE|Réunion|Reunion Island;La Réunion|
RO|Romania||Romanian
RU|Russia|Russian Federation|Russian
RW|Rwanda||Rwandan
KN|Saint Kitts and Nevis|St Kitts and Nevis;St. Kitts and Nevis|
LC|Saint Lucia|St Lucia;St. Lucia|Saint Lucian
VC|Saint Vincent and the Grenadines|St Vincent and the Grenadines;St. Vincent and the Grenadines|
WS|Samoa||Samoan
SM|San Marino||
ST|São Tomé and Príncipe|Sao Tome and Principe;São Tomé & Príncipe|
SA|Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian
SN|Senegal||Senegalese
RS|Serbia|Republic of Serbia|Serbian;Serb
SC|Seychelles||Seychellois
SL|Sierra Leone||Sierra Leonean
SG|Singapore||Singaporean
SK|Slovakia|Slovak Republic|Slovak;Slovakian
SI|Slovenia||Slovenian;Slovene
SB|Solomon Islands||
SO|Somalia|Federal Republic of Somalia|Somali;Somalian
ZA|South Africa||South African
KR|South Korea|Republic of Korea;ROK|South Korean
SS|South Sudan||South Sudanese
ES|Spain|Kingdom of Spain|Spanish;Spaniard
LK|Sri Lanka||Sri Lankan
SD|Sudan||Sudanese
SR|Suriname|Surinam|Surinamese
SE|Sweden|Kingdom of Sweden|Swedish;Swede
CH|Switzerland|Swiss Confederation|Swiss
SY|Syria|Syrian Arab Republic|Syrian
TW|Taiwan||Taiwanese
TJ|Tajikistan||Tajik
TZ|Tanzania|United Republic of Tanzania|Tanzanian
TH|Thailand||Thai
TL|Timor-Leste|East Timor|Timorese;East Timorese
TG|Togo||Togolese
TO|Tonga||Tongan
TT|Trinidad and Tobago|Trinidad & Tobago|Trinidadian
TN|Tunisia||Tunisian
TR|Türkiye|Turkey;Turkiye;Republic of Turkey;Republic of Türkiye|Turkish;Turk
TM|Turkmenistan||Turkmen
TC|Turks and Caicos Islands|Turks and Caicos|
TV|Tuvalu||Tuvaluan
UG|Uganda||Ugandan
UA|Ukraine||Ukrainian
AE|United Arab Emirates|UAE;U.A.E.;Emirates|Emirati
GB|United Kingdom|UK;U.K.;Great Britain;Britain;England;Scotland;Wales;Northern Ireland|British;Briton;Scottish;Welsh;Northern Irish
US|United States|United States of America;USA;US;U.S.;U.S.A.;Georgia, USA;Georgia, US;Georgia, U.S.|American
UY|Uruguay||Uruguayan
UZ|Uzbekistan||Uzbek
VU|Vanuatu||
VA|Holy See|Vatican;Vatican City|
VE|Venezuela|Bolivarian Republic of Venezuela|Venezuelan
VN|Vietnam|Viet Nam|Vietnamese
VG|British Virgin Islands||
VI|US Virgin Islands|U.S. Virgin Islands|
EH|Western Sahara||Sahrawi
YE|Yemen||Yemeni
ZM|Zambia||Zambian
ZW|Zimbabwe||Zimbabwean
IO|British Indian Ocean Territory||
AX|Åland Islands|Åland|
`;

/** A country with what English texts call it and its people. */
export interface Country {
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
}

const list = (field: string | undefined): string[] => (field ? field.split(";") : []);

/** Demonyms with their plural, where it is made with an s. */
const withPlurals = (demonyms: readonly string[]): string[] =>
  demonyms.flatMap((word) => (/(?:ese|ish|ch|ss|x|z|s)$/.test(word) ? [word] : [word, `${word}s`]));

/** All countries, by their usual English short name. */
export const COUNTRIES: readonly Country[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [code = "", name = "", names, demonyms] = row.split("|");
    return { code, name, names: list(names), demonyms: withPlurals(list(demonyms)) };
  });

/** Names in other languages that are also a first name, a city or a common word there. */
export const MISLEADING_NAMES: ReadonlySet<string> = new Set(
  "granada maurice dominique dominica man reunion jersey martin montserrat sao aland congo korea corea coree".split(
    " ",
  ),
);

/** Phrases that contain a country's name or demonym and mean something else. */
export const COUNTRY_SHADOWS: readonly string[] = `
Indian Ocean;West Indian;American Indian;Indian Wells;Gulf of Guinea;Gulf of Mexico;Gulf of Oman;Sea of Oman;Gulf of Thailand;
New Mexico;New Jersey;New England;New South Wales;New Britain;Prince of Wales;Princess of Wales;South China Sea;East China Sea;Sea of Japan;
Bay of Bengal;Persian Gulf;English Channel;Lake Malawi;Lake Chad;Lake Chad Basin;Congo Basin;Congo River;River Congo;River Niger;River Jordan;
Michael Jordan;Air Jordan;Vernon Jordan;Barbara Jordan;Jim Jordan;Neil Jordan;Armin Jordan;West Jordan;
Panama City Beach;Panama Papers;Panama hat;Latin American;Latin Americans;South American;South Americans;North American;North Americans;Central American;Central Americans;
African American;African Americans;Organization of American States;Inter American;Pan American;Native American;Native Americans;British Columbia;Benin City;American Samoan;New Guinea;Niger State;Jordan River;Bone China;Fine China;China cabinet;Knights of Malta;Order of Malta;Sovereign Military Order of Malta;
Chile con carne;Lao Tzu;Emirates Stadium;Emirates Airline;Luxembourg Gardens;Jordan Brand;Bank of America;Captain America;Holland & Barrett;
South Georgia and the South Sandwich Islands;South Georgia;Georgia Tech;Georgia Institute of Technology;University of Georgia;State of Georgia;Georgia Southern;Georgia State;Georgia Bulldogs;Georgia Aquarium;
Georgia O'Keeffe;Georgia Avenue;Georgian Bay;Georgian era;Georgian architecture;Georgian house;Georgian style;Georgian townhouse;Strait of Georgia;
Atlanta, Georgia;Savannah, Georgia;Augusta, Georgia;Athens, Georgia;Macon, Georgia;Georgia governor;Governor of Georgia;Georgia Governor;
Georgia legislature;Georgia General Assembly;Georgia Senate;Georgia senator;Georgia Republican;Georgia Republicans;Georgia Democrat;Georgia Democrats;
Cuba Gooding;Israel Kamakawiwo;Tom Holland;India Today;Indiana;French fries;French kiss;French window;French toast;French horn;
Swiss cheese;Swiss Army knife;Swiss cottage;Danish pastry;German shepherd;German Shepherd;German measles;Turkish delight;Turkish bath;Greek salad;Greek yoghurt;Russian roulette;
Brazil nut;Brazil nuts;Chinese whispers;Chinatown;Irish Sea;Norwegian Sea;Philippine Sea;Mexican wave;Dutch courage;Venetian blind;Spanish flu;
Holland Park;Holland Tunnel;Lebanon County;Poland Spring;Jamaica Bay;Jamaica Plain;Turkey Creek;Thanksgiving Turkey;Guinea pig;Guinea pigs;Guinea fowl;Guinea fowls;Turkey vulture;Turkey vultures;Jamaica Inn;Chile pepper;Chile peppers;province of Luxembourg;Luxembourg province;Cyprus tree;
Korean Peninsula;Korean War;Central Macedonia;Western Macedonia;Eastern Macedonia;Alexander of Macedonia;American football;American English;British English
`
  .replace(/\n/g, "")
  .split(";")
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase !== "");
