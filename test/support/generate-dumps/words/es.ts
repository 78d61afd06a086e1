import type { LanguageWords } from "../words";

export const es: LanguageWords = {
  code: "es",
  months: "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
  monthsShort: "ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic",
  dates:
    "{d} de {month} de {y}|{dd} de {month} de {y}|{dd}/{mm}/{y}|{d} {mon} {y}|{d} {month}, {y}|{y}-{mm}-{dd}",
  places: "Valdehierro|Puente Claro|San Roble|Montealto|Riofresco|Cala Norte|Villaplana|Peñasol",
  orgs: "Alianza del Río|Consejo del Puerto|Fundación Praderas|Unión de Escuelas|Foro del Tren",
  persons: "Ana Robledo|Luis Faro|Marta Okoye|Pedro Llanos",
  kickers: "Noticias|Comunicado de prensa|Noticias del proyecto|Evento|Entrevista|Publicación",
  titles:
    "Una nueva pasarela abre en {place}|{place} cuenta sus árboles: {n} más que el año pasado|Cómo {place} salvó su última panadería|{org} y {place} firman un acuerdo de cinco años|Un taller sobre agua limpia reúne a {n} personas en {place}|¿Quién paga la barca a {place}?|La línea {n} de autobús vuelve a {place} tras el invierno|Jóvenes jardineros de {place} ganan un premio|Trenes nocturnos: una segunda oportunidad para {place}|{org} publica su informe anual sobre {place}",
  sentences:
    "El equipo trabaja desde la primavera con familias de {place}, y los primeros resultados superan lo esperado.|Más de {n} personas acudieron al ayuntamiento de {place} para conocer los planes y hacer preguntas.|Según {person}, las obras durarán dos años y costarán menos que el puente antiguo.|El programa lo pagan la región y {n} pequeños donantes de {place}.|Maestras, enfermeros y conductores contaron lo que más necesitan.|En el siguiente paso, los socios estudiarán las carreteras entre {place} y la costa.|«No esperábamos tantas manos», dijo {person} después de la reunión.|Las cifras muestran un cambio claro: menos coches, más bicicletas y noches más tranquilas.|Las dos partes se reunirán de nuevo en otoño y publicarán lo aprendido.|Los visitantes pueden ver los planos en la biblioteca de {place} todos los días laborables.",
  traps:
    "La convocatoria se cierra el {date}: las solicitudes tardías no se leerán.|Más información en {url} y en la oficina de {place}.|La primera reunión tuvo lugar el {date} en {place}, y la segunda llegará pronto.|El programa tiene tres objetivos: mejores caminos, escuelas seguras y agua limpia.|En {year} participaron {n} hogares; hoy son el doble.",
  quotes:
    "«Al principio nadie en {place} nos creía», cuenta {person}. «Ahora traen pasteles».|«Es un paso pequeño, pero es nuestro», afirmó {person} por la tarde.",
  listIntro: "La jornada ofrece tres cosas:",
  listItems:
    "un paseo junto a la muralla vieja|un taller para niños menores de doce años|una charla sobre las abejas|reparación gratuita de bicicletas",
  headings:
    "A dónde va el dinero|Los próximos pasos|Lecciones del primer año|Caminos y puentes|La mirada de las escuelas",
  page: {
    menu: "Inicio|Quiénes somos|Qué hacemos|Proyectos|Noticias|Agenda|Contacto|Buscar",
    breadcrumb: "Estás aquí: Inicio > Noticias",
    cookies:
      "Utilizamos cookies para mejorar su experiencia. Si continúa navegando, acepta su uso.|Aceptar todas|Rechazar todas|Configurar cookies",
    readMore: "Leer más|Seguir leyendo|Ver más",
    loadMore: "Cargar más",
    pagination: "« Anterior|1 2 3 4 … 12|Siguiente »",
    footer: "Síguenos|Política de privacidad|Aviso legal|© 2024 Todos los derechos reservados",
    newsHeading: "Últimas noticias",
  },
  network: {
    line: "Organizaciones sin fines de lucro",
    about: "Sobre nosotros",
    fields: "Sitio web|Sector|Tamaño de la empresa|Sede|Tipo|Fundación|Especialidades",
    sizeValue: "De 11 a 50 empleados",
    typeValue: "Organización sin ánimo de lucro",
    externalLink: "Enlace externo para ~",
    staff: "Empleados en ~",
    updates: "Actualizaciones",
    followers: "~ seguidores",
    repost: "~ ha compartido esto",
    buttons: "Recomendar|Comentar|Compartir",
    comments: "~ comentarios",
    ages: "2 semanas|3 meses|1 día|5 h",
    wall: "Únete para ver lo que te estás perdiendo|Encuentra a personas que conoces en ~|Ver todas las actualizaciones, noticias y artículos|Únete ahora",
    similar: "Páginas similares",
  },
  transcript: {
    size: "Tamaño: px",
    start: "Comenzar la demostración a partir de la página:",
    download: 'Descargar "~"',
    heading: "Transcripción",
    contents: "Índice",
    more: "Más detalles",
  },
};
