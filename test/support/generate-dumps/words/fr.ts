import type { LanguageWords } from "../words";

export const fr: LanguageWords = {
  code: "fr",
  months: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
  monthsShort: "janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.",
  dates: "{d} {month} {y}|le {d} {month} {y}|{dd}/{mm}/{y}|{d} {mon} {y}|{y}-{mm}-{dd}",
  places: "Valmer|Pont-Clair|Saint-Arbre|Montrive|Belleroche|Courlac|Grandport|Lissey",
  orgs: "Alliance des rivières|Conseil du port|Fondation des prés|Union des petites écoles|Forum du rail",
  persons: "Anne Morel|Julien Faure|Awa Diallo|Pierre Lenoir",
  kickers: "Actualités|Communiqué de presse|Actualités des projets|Événement|Entretien|Publication",
  titles:
    "Une nouvelle passerelle ouvre à {place}|{place} compte ses arbres : {n} de plus que l’an dernier|Comment {place} a sauvé sa dernière boulangerie|{org} et {place} signent un accord de cinq ans|Un atelier sur l’eau réunit {n} personnes à {place}|Qui paie le bac vers {place} ?|La ligne de bus {n} revient à {place} après l’hiver|Les jeunes jardiniers de {place} remportent un prix|Trains de nuit : une seconde chance pour {place}|{org} publie son rapport annuel sur {place}",
  sentences:
    "L’équipe travaille depuis le printemps avec des familles de {place}, et les premiers résultats dépassent les attentes.|Plus de {n} personnes sont venues à la mairie de {place} pour écouter les projets et poser des questions.|Selon {person}, les travaux dureront deux ans et coûteront moins cher que l’ancien pont.|Le programme est financé par la région et par {n} petits donateurs de {place}.|Des enseignantes, des infirmiers et des chauffeurs ont dit ce dont ils ont le plus besoin.|Dans une prochaine étape, les partenaires étudieront les routes entre {place} et la côte.|« Nous n’attendions pas autant de bras », a dit {person} après la réunion.|Les chiffres montrent un vrai changement : moins de voitures, plus de vélos et des nuits plus calmes.|Les deux parties se reverront à l’automne et publieront leurs conclusions.|Les visiteurs peuvent voir les plans à la bibliothèque de {place} chaque jour ouvrable.",
  traps:
    "L’appel à projets se termine le {date} : les dossiers en retard ne seront pas lus.|Plus d’informations sont disponibles sur {url} et au bureau de {place}.|La première réunion a eu lieu le {date} à {place}, la seconde suivra.|Le programme a trois buts : de meilleures routes, des écoles sûres et une eau propre.|En {year}, {n} ménages ont participé ; ils sont deux fois plus nombreux aujourd’hui.",
  quotes:
    "« Au début, personne à {place} ne nous croyait », raconte {person}. « Maintenant, ils apportent des gâteaux. »|« C’est un petit pas, mais c’est le nôtre », a déclaré {person} dans la soirée.",
  listIntro: "La journée propose trois choses :",
  listItems:
    "une promenade le long du vieux mur|un atelier pour les enfants de moins de douze ans|une conférence sur les abeilles|la réparation gratuite des vélos",
  headings:
    "Où va l’argent|La suite des travaux|Les leçons de la première année|Routes et ponts|Le regard des écoles",
  page: {
    menu: "Accueil|Qui sommes-nous|Nos actions|Projets|Actualités|Agenda|Contact|Rechercher",
    breadcrumb: "Vous êtes ici : Accueil > Actualités",
    cookies:
      "Nous utilisons des cookies pour améliorer votre expérience. En poursuivant, vous acceptez leur utilisation.|Tout accepter|Tout refuser|Paramétrer les cookies",
    readMore: "Lire la suite|En savoir plus|Lire plus",
    loadMore: "Charger plus",
    pagination: "« Précédent|1 2 3 4 … 12|Suivant »",
    footer: "Suivez-nous|Politique de confidentialité|Mentions légales|© 2024 Tous droits réservés",
    newsHeading: "Toutes les actualités",
  },
  network: {
    line: "Organisations à but non lucratif",
    about: "À propos",
    fields: "Site web|Secteur|Taille de l’entreprise|Siège social|Type|Fondée en|Domaines",
    sizeValue: "11-50 employés",
    typeValue: "Non lucratif",
    externalLink: "Lien externe pour ~",
    staff: "Employés chez ~",
    updates: "Nouvelles",
    followers: "~ abonnés",
    repost: "~ a republié ceci",
    buttons: "J’aime|Commenter|Partager",
    comments: "~ commentaires",
    ages: "2 sem.|3 mois|1 j|5 h",
    wall: "Inscrivez-vous pour voir ce que vous avez manqué|Trouvez des personnes que vous connaissez chez ~|Voir toutes les nouvelles et tous les articles|S’inscrire",
    similar: "Pages similaires",
  },
  transcript: {
    size: "Taille : px",
    start: "Commencer à balayer dès la page:",
    download: 'Télécharger "~"',
    heading: "Transcription",
    contents: "Table des matières",
    more: "Plus en détail",
  },
};
