import type { LanguageWords } from "../words";

export const nl: LanguageWords = {
  code: "nl",
  months: "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
  monthsShort: "jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec",
  dates: "{d} {month} {y}|{dd} {month} {y}|{dd}-{mm}-{y}|{d} {mon} {y}|{y}-{mm}-{dd}",
  places: "Elzendam|Noordwijkerzijl|Steenbrug|Veenmeer|Westhaven|Lindeveld|Kalkberg|Weerdijk",
  orgs: "Rivierbond|Havenraad|Stichting Weiland|Bond van Kleine Scholen|Spoorforum",
  persons: "Anna Maas|Joost Valk|Ruth Adeyemi|Karel Lieftinck",
  kickers: "Nieuws|Persbericht|Projectnieuws|Evenement|Interview|Publicatie",
  titles:
    "Nieuwe loopbrug geopend in {place}|{place} telt zijn bomen: {n} meer dan vorig jaar|Hoe {place} zijn laatste bakkerij redde|{org} en {place} tekenen een akkoord voor vijf jaar|Werkplaats over schoon water brengt {n} mensen naar {place}|Wie betaalt het veer naar {place}?|Buslijn {n} rijdt weer naar {place} na de winter|Jonge tuinders uit {place} winnen een prijs|Nachttreinen: een tweede kans voor {place}|{org} publiceert jaarverslag over {place}",
  sentences:
    "De ploeg werkt sinds het voorjaar met gezinnen in {place}, en de eerste uitkomsten zijn beter dan gehoopt.|Meer dan {n} mensen kwamen naar het stadhuis van {place} om de plannen te horen en vragen te stellen.|Volgens {person} duurt het werk twee jaar en kost het minder dan de oude brug.|Het plan wordt betaald door de regio en door {n} kleine gevers uit {place}.|Leraren, verpleegkundigen en chauffeurs vertelden wat zij het meest nodig hebben.|In de volgende stap kijken de partners naar de wegen tussen {place} en de kust.|“Zoveel handen hadden we niet verwacht”, zei {person} na de vergadering.|De cijfers laten een duidelijke verandering zien: minder auto’s, meer fietsen en stillere nachten.|Beide partijen komen in het najaar weer bijeen en maken bekend wat zij hebben geleerd.|Bezoekers kunnen de plannen elke werkdag bekijken in de bibliotheek van {place}.",
  traps:
    "De inschrijving sluit op {date}: te late aanvragen worden niet gelezen.|Meer informatie is te vinden op {url} en in het kantoor in {place}.|De eerste bijeenkomst was op {date} in {place}, de tweede volgt.|Het plan heeft drie doelen: betere wegen, veilige scholen en schoon water.|In {year} deden {n} huishoudens mee; nu zijn het er twee keer zoveel.",
  quotes:
    "“In het begin geloofde niemand in {place} ons”, zegt {person}. “Nu brengen ze taart mee.”|“Het is een kleine stap, maar hij is van ons”, zei {person} die avond.",
  listIntro: "De dag biedt drie dingen:",
  listItems:
    "een wandeling langs de oude muur|een werkplaats voor kinderen onder de twaalf|een lezing over bijen|gratis reparatie van fietsen",
  headings:
    "Waar het geld heen gaat|Hoe het verder gaat|Lessen van het eerste jaar|Wegen en bruggen|De blik van de scholen",
  page: {
    menu: "Home|Over ons|Ons werk|Projecten|Nieuws|Agenda|Contact|Zoeken",
    breadcrumb: "U bent hier: Home > Nieuws",
    cookies:
      "Wij gebruiken cookies om onze website te verbeteren. Door verder te gaan stemt u hiermee in.|Alles accepteren|Alles weigeren|Cookie-instellingen",
    readMore: "Lees meer|Lees verder|Meer lezen",
    loadMore: "Meer laden",
    pagination: "« Vorige|1 2 3 4 … 12|Volgende »",
    footer: "Volg ons|Privacybeleid|Disclaimer|© 2024 Alle rechten voorbehouden",
    newsHeading: "Laatste nieuws",
  },
  network: {
    line: "Non-profitorganisaties",
    about: "Over ons",
    fields: "Website|Branche|Bedrijfsgrootte|Hoofdkantoor|Type|Opgericht|Specialismen",
    sizeValue: "11-50 medewerkers",
    typeValue: "Non-profit",
    externalLink: "Externe link voor ~",
    staff: "Medewerkers van ~",
    updates: "Updates",
    followers: "~ volgers",
    repost: "~ heeft dit gerepost",
    buttons: "Interessant|Commentaar|Delen",
    comments: "~ commentaren",
    ages: "2 weken|3 maanden|1 dag|5 u",
    wall: "Word lid om te zien wat u mist|Vind mensen die u kent bij ~|Alle updates, nieuws en artikelen weergeven|Nu lid worden",
    similar: "Vergelijkbare pagina’s",
  },
  transcript: {
    size: "Maat: px",
    start: "Weergave met pagina beginnen:",
    download: 'Download "~"',
    heading: "Transcriptie",
    contents: "Inhoudsopgave",
    more: "Nadere informatie",
  },
};
