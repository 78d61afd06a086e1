/** Capitals and big cities, by English name; other spellings after `=`. Names that are common words or first names are left out. */
const CITIES = `
Abidjan;Abu Dhabi;Abuja;Accra;Addis Ababa;Aden;Ahmedabad;Alexandria;Algiers=Alger;Aleppo;Almaty;Amman;Amsterdam;Ankara;Antalya;Antananarivo;Antwerp;Ashgabat;Asmara;Astana=Nur-Sultan;Asunción;Athens=Athina;Auckland;
Baghdad;Baku;Bamako;Bandar Seri Begawan;Bangalore=Bengaluru;Bangkok;Bangui;Banja Luka;Banjul;Barcelona;Basel;Basra;Batumi;Beijing=Peking;Beirut;Belfast;Belgrade=Beograd;Belmopan;Benghazi;Berlin;Bern=Berne;Bilbao;Birmingham;Bishkek;Bissau;Bogotá;Bologna;Bonn;Bordeaux;Boston;Brasília;Bratislava;Brazzaville;Bremen;Brno;Brussels=Bruxelles;Bucharest=București;Budapest;Buenos Aires;Bujumbura;Bursa;
Cairo;Calais;Cali;Canberra;Cape Town;Caracas;Casablanca;Chengdu;Chennai=Madras;Chicago;Chișinău=Chisinau;Chittagong=Chattogram;Cologne=Köln;Colombo;Conakry;Copenhagen=København;Cotonou;Cox's Bazar;Cracow=Kraków;
Dakar;Damascus;Dar es Salaam;Debrecen;Delhi;Dhaka;Dili;Djerba;Dnipro;Dodoma;Doha;Donetsk;Dortmund;Dresden;Dubai;Dublin;Dubrovnik;Durban;Durrës;Dushanbe;Düsseldorf;
Edinburgh;Erbil;Faisalabad;Frankfurt;Freetown;Fez;Gaborone;Gaziantep;Gaza City;Gdańsk=Gdansk;Geneva=Genève;Genoa;Ghent;Gitega;Glasgow;Goma;Gothenburg=Göteborg;Graz;Guangzhou;Guatemala City;Guayaquil;Gujranwala;
The Hague=Den Haag;Haiphong;Hamburg;Hanoi;Harare;Hargeisa;Havana;Helsinki;Herat;Ho Chi Minh City=Saigon;Honiara;Houston;Hyderabad;
Ibadan;Innsbruck;Islamabad;Istanbul=İstanbul;Izmir=İzmir;Jakarta;Jalalabad;Jeddah;Jerusalem;Johannesburg;Juba;
Kabul;Kampala;Kandahar;Kano;Karachi;Kathmandu;Kaunas;Kazan;Khartoum;Kharkiv=Kharkov;Kherson;Kigali;Kingston;Kinshasa;Kolkata=Calcutta;Košice;Kuala Lumpur;Kumasi;Kuwait City;Kyiv=Kiev;Kyoto;
Lagos;Lahore;La Paz;Lampedusa;Lausanne;Leeds;Leipzig;Libreville;Lille;Lilongwe;Lisbon=Lisboa;Ljubljana;Lomé=Lome;London;Los Angeles;Luanda;Lusaka;Luxembourg City;Lviv=Lvov;Lyon;
Maastricht;Madrid;Malabo;Malmö;Managua;Manama;Manchester;Mandalay;Manila;Maputo;Mariupol;Marrakech=Marrakesh;Marseille=Marseilles;Mashhad;Maseru;Mazar-i-Sharif;Mbabane;Medellín;Melbourne;Mexico City;Miami;Milan=Milano;Minsk;Mogadishu;Mombasa;Monrovia;Monterrey;Montevideo;Montreal=Montréal;Moroni;Moscow=Moskva;Mosul;Multan;Mumbai=Bombay;Munich=München;Muscat;
N'Djamena;Nagoya;Nairobi;Namangan;Naples=Napoli;Nassau;Naypyidaw;New Delhi;New York=New York City;Niamey;Nicosia=Lefkosia;Niš;Nouakchott;Nouméa;Novi Sad;Nuremberg=Nürnberg;
Odesa=Odessa;Osaka;Osh;Oslo;Ostrava;Ottawa;Ouagadougou;Palermo;Panama City;Paramaribo;Paris;Patras;Peshawar;Phnom Penh;Plovdiv;Podgorica;Port Louis;Port Moresby;Port Sudan;Port-au-Prince;Porto;Porto-Novo;Port of Spain;Poznań=Poznan;Prague=Praha;Praia;Pretoria;Pristina=Prishtina;Pyongyang;
Quetta;Quito;Rabat;Ramallah;Rawalpindi;Reykjavik=Reykjavík;Riga;Rijeka;Rio de Janeiro;Riyadh;Rome=Roma;Rotterdam;Saint Petersburg=St Petersburg;Salzburg;Samarkand;San Francisco;San José;San Salvador;Sanaa=Sana'a;Santo Domingo;São Paulo;Sarajevo;Seoul;Seville;Sfax;Shanghai;Shenzhen;Sialkot;Skopje;Sofia;Stockholm;Strasbourg;Stuttgart;Sulaymaniyah=Sulaimaniyah;Surabaya;Suva;Sydney;Sylhet;
Tabriz;Taipei;Tallinn;Tangier=Tanger;Tartu;Tashkent;Tbilisi;Tegucigalpa;Tehran=Teheran;Tel Aviv;Thessaloniki;Thimphu;Tijuana;Tirana=Tiranë;Tokyo;Toronto;Toulouse;Trieste;Tripoli;Tunis;Turin=Torino;Turku;
Ulaanbaatar;Utrecht;Valencia;Valletta;Vancouver;Varna;Venice;Ventimiglia;Vienna=Wien;Vientiane;Vilnius;Vladivostok;Warsaw=Warszawa;Washington, DC=Washington D.C.;Wellington;Windhoek;Wrocław=Wroclaw;Wuhan;Yamoussoukro;Yangon;Yaoundé=Yaounde;Yerevan;Zagreb;Zanzibar;Zaragoza;Zurich=Zürich;
Davos;Dayton;Oxford;Sharm El Sheikh;Nairobi;Ouarzazate;Kismayo;Agadez;Gao;Timbuktu;Lesbos;Chios;Samos;Idlib;Homs;Raqqa;Kirkuk;Duhok=Dohuk;Edirne;Mersin;Adana;Konya;Trabzon
`;

/** Well-known parts of countries, and contested areas. */
const AREAS = `
Punjab;Sindh;Balochistan;Khyber Pakhtunkhwa;Kashmir;Crimea;Donbas;Catalonia;Bavaria;Lombardy;Sicily;Darfur;Tigray;Gaza Strip=Gaza;West Bank;Xinjiang;Tibet;Kerala;Gujarat;Tamil Nadu;Maharashtra;Quebec;Ontario;British Columbia;California;Texas;Florida;
Transnistria;Abkhazia;South Ossetia;Nagorno-Karabakh;Republika Srpska;Vojvodina;Canary Islands;Kurdistan Region of Iraq=Kurdistan Region;Puntland;Somaliland;Cabo Delgado;Rakhine State=Rakhine;Chiapas;Niger Delta
`;

/** Places as [name, other spellings]. */
export const PLACES: readonly (readonly [string, readonly string[]])[] = [
  ...new Set(`${CITIES};${AREAS}`.split(/[;\n]+/)),
]
  .filter((entry) => entry !== "")
  .map((entry) => {
    const [name = "", ...aliases] = entry.split("=");
    return [name, aliases] as const;
  });

/** What a town's name stands for when one of these words follows: a treaty, a meeting, an office. */
export const NOT_A_PLACE_BEFORE: ReadonlySet<string> = new Set(
  (
    "convention conventions protocol protocols agreement agreements treaty statute regulation process declaration accord accords pact " +
    "mission office conference compact principles dialogue charter club consensus initiative biennale marathon airport " +
    "guidelines rules programme program project plan framework university institute school bank stock"
  ).split(" "),
);
