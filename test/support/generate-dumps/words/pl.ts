import type { LanguageWords } from "../words";

export const pl: LanguageWords = {
  code: "pl",
  months:
    "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
  monthsShort: "sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru",
  dates: "{d} {month} {y}|{d} {month} {y} r.|{dd}.{mm}.{y}|{d} {mon} {y}|{y}-{mm}-{dd}",
  places: "Olszanka|Brzozów|Kamienny Most|Zielona Góra Dolna|Wierzbin|Lipowiec|Piaskowo|Rybna",
  orgs: "Przymierze Rzeki|Rada Portu|Fundacja Łąka|Związek Małych Szkół|Forum Kolei",
  persons: "Anna Rogala|Jan Sokół|Maria Okoń|Piotr Lewicki",
  kickers: "Aktualności|Komunikat prasowy|Aktualności projektowe|Wydarzenie|Wywiad|Publikacja",
  titles:
    "Nowa kładka otwarta w miejscowości {place}|{place} liczy drzewa: o {n} więcej niż rok temu|Jak {place} ocaliła ostatnią piekarnię|{org} i {place} podpisują umowę na pięć lat|Warsztaty o czystej wodzie: {n} osób, {place}|Kto zapłaci za prom do miejscowości {place}?|Linia {n} wraca po zimie, przystanek {place}|Młodzi ogrodnicy z miejscowości {place} zdobywają nagrodę|Nocne pociągi: druga szansa dla gminy {place}|{org} publikuje raport roczny, gmina {place}",
  sentences:
    "Zespół od wiosny pracuje z rodzinami z gminy {place}, a pierwsze wyniki są lepsze, niż oczekiwano.|Ponad {n} osób przyszło do urzędu gminy {place}, aby wysłuchać planów i zadać pytania.|Jak mówi {person}, prace potrwają dwa lata i będą kosztować mniej niż stary most.|Program finansuje region oraz {n} drobnych darczyńców z gminy {place}.|Nauczycielki, pielęgniarze i kierowcy mówili, czego najbardziej potrzebują.|W kolejnym kroku partnerzy przyjrzą się drogom między gminą {place} a wybrzeżem.|„Nie spodziewaliśmy się tylu rąk do pracy”, powiedziała po spotkaniu {person}.|Liczby pokazują wyraźną zmianę: mniej samochodów, więcej rowerów i spokojniejsze noce.|Obie strony spotkają się ponownie jesienią i ogłoszą, czego się nauczyły.|Goście mogą obejrzeć plany w bibliotece gminy {place} w każdy dzień roboczy.",
  traps:
    "Nabór kończy się {date}: spóźnione wnioski nie będą czytane.|Więcej informacji można znaleźć na stronie {url} i w biurze gminy {place}.|Pierwsze spotkanie odbyło się {date} w gminie {place}, drugie wkrótce.|Program ma trzy cele: lepsze drogi, bezpieczne szkoły i czysta woda.|W {year} roku wzięło udział {n} gospodarstw; dziś jest ich dwa razy więcej.",
  quotes:
    "„Na początku nikt w gminie {place} nam nie wierzył”, mówi {person}. „Teraz przynoszą ciasto.”|„To mały krok, ale nasz własny”, powiedział wieczorem {person}.",
  listIntro: "W programie dnia są trzy rzeczy:",
  listItems:
    "spacer wzdłuż starego muru|warsztaty dla dzieci do lat dwunastu|wykład o pszczołach|bezpłatna naprawa rowerów",
  headings: "Na co idą pieniądze|Co będzie dalej|Wnioski z pierwszego roku|Drogi i mosty|Spojrzenie szkół",
  page: {
    menu: "Strona główna|O nas|Działalność|Projekty|Aktualności|Kalendarz|Kontakt|Szukaj",
    breadcrumb: "Jesteś tutaj: Strona główna > Aktualności",
    cookies:
      "Używamy plików cookie, aby ulepszać stronę. Korzystając z niej, wyrażasz na to zgodę.|Zaakceptuj wszystkie|Odrzuć wszystkie|Ustawienia plików cookie",
    readMore: "Czytaj więcej|Czytaj dalej|Więcej",
    loadMore: "Załaduj więcej",
    pagination: "« Poprzednia|1 2 3 4 … 12|Następna »",
    footer: "Śledź nas|Polityka prywatności|Nota prawna|© 2024 Wszelkie prawa zastrzeżone",
    newsHeading: "Najnowsze wiadomości",
  },
  network: {
    line: "Organizacje non-profit",
    about: "Informacje",
    fields: "Witryna internetowa|Branża|Wielkość firmy|Siedziba główna|Rodzaj|Data założenia|Specjalizacje",
    sizeValue: "11–50 pracowników",
    typeValue: "Organizacja non-profit",
    externalLink: "Link zewnętrzny organizacji ~",
    staff: "Pracownicy ~",
    updates: "Aktualizacje",
    followers: "~ obserwujących",
    repost: "~ udostępnił(a) to",
    buttons: "Poleć|Skomentuj|Udostępnij",
    comments: "~ komentarzy",
    ages: "2 tyg.|3 mies.|1 dzień|5 godz.",
    wall: "Dołącz teraz, aby zobaczyć, co Cię omija|Znajdź osoby, które znasz w ~|Zobacz wszystkie aktualizacje, wiadomości i artykuły|Dołącz teraz",
    similar: "Podobne strony",
  },
  transcript: {
    size: "Rozmiar: px",
    start: "Rozpocząć pokaz od strony:",
    download: 'Pobierz "~"',
    heading: "Transkrypt",
    contents: "Spis treści",
    more: "Bardziej szczegółowo",
  },
};
