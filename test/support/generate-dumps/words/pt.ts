import type { LanguageWords } from "../words";

export const pt: LanguageWords = {
  code: "pt",
  months: "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
  monthsShort: "jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez",
  dates:
    "{d} de {month} de {y}|{dd} de {month} de {y}|{dd}/{mm}/{y}|{d} {mon} {y}|{d} {month}, {y}|{y}-{mm}-{dd}",
  places: "Vale Claro|Ponte Nova|São Carvalho|Monte Lago|Água Fria|Porto Sol|Vila Alta|Lisandro",
  orgs: "Aliança do Rio|Conselho do Porto|Fundação Prados|União das Escolas|Fórum do Comboio",
  persons: "Ana Ribeiro|Luís Faria|Marta Conceição|Pedro Lima",
  kickers: "Notícias|Comunicado de imprensa|Notícias do projeto|Evento|Entrevista|Publicação",
  titles:
    "Uma nova ponte pedonal abre em {place}|{place} conta as suas árvores: mais {n} do que no ano passado|Como {place} salvou a sua última padaria|{org} e {place} assinam um acordo de cinco anos|Uma oficina sobre água limpa leva {n} pessoas a {place}|Quem paga o barco para {place}?|A linha {n} volta a {place} depois do inverno|Jovens jardineiros de {place} ganham um prémio|Comboios noturnos: uma segunda oportunidade para {place}|{org} publica o relatório anual sobre {place}",
  sentences:
    "A equipa trabalha desde a primavera com famílias de {place}, e os primeiros resultados são melhores do que se esperava.|Mais de {n} pessoas vieram à câmara de {place} para ouvir os planos e fazer perguntas.|Segundo {person}, as obras vão durar dois anos e custar menos do que a ponte antiga.|O programa é pago pela região e por {n} pequenos doadores de {place}.|Professoras, enfermeiros e motoristas disseram do que mais precisam.|No próximo passo, os parceiros vão estudar as estradas entre {place} e a costa.|“Não esperávamos tantas mãos”, disse {person} depois da reunião.|Os números mostram uma mudança clara: menos carros, mais bicicletas e noites mais calmas.|As duas partes voltam a reunir-se no outono e vão publicar o que aprenderam.|Os visitantes podem ver os planos na biblioteca de {place} em todos os dias úteis.",
  traps:
    "O concurso termina a {date}: as candidaturas atrasadas não serão lidas.|Mais informações estão disponíveis em {url} e no escritório de {place}.|A primeira reunião realizou-se a {date} em {place}, e a segunda virá em breve.|O programa tem três objetivos: melhores estradas, escolas seguras e água limpa.|Em {year} participaram {n} famílias; hoje são o dobro.",
  quotes:
    "“No início ninguém em {place} acreditava em nós”, conta {person}. “Agora trazem bolos.”|“É um pequeno passo, mas é nosso”, afirmou {person} à noite.",
  listIntro: "O dia oferece três coisas:",
  listItems:
    "um passeio ao longo da velha muralha|uma oficina para crianças com menos de doze anos|uma palestra sobre abelhas|reparação gratuita de bicicletas",
  headings:
    "Para onde vai o dinheiro|Os próximos passos|Lições do primeiro ano|Estradas e pontes|O olhar das escolas",
  page: {
    menu: "Início|Quem somos|O que fazemos|Projetos|Notícias|Agenda|Contactos|Pesquisar",
    breadcrumb: "Está aqui: Início > Notícias",
    cookies:
      "Utilizamos cookies para melhorar a sua experiência. Ao continuar, aceita a sua utilização.|Aceitar todos|Rejeitar todos|Definições de cookies",
    readMore: "Ler mais|Saiba mais|Ver mais",
    loadMore: "Carregar mais",
    pagination: "« Anterior|1 2 3 4 … 12|Seguinte »",
    footer: "Siga-nos|Política de privacidade|Aviso legal|© 2024 Todos os direitos reservados",
    newsHeading: "Últimas notícias",
  },
  network: {
    line: "Organizações sem fins lucrativos",
    about: "Sobre nós",
    fields: "Site|Setor|Tamanho da empresa|Sede|Tipo|Fundada em|Especializações",
    sizeValue: "11-50 funcionários",
    typeValue: "Sem fins lucrativos",
    externalLink: "Link externo para ~",
    staff: "Funcionários da ~",
    updates: "Atualizações",
    followers: "~ seguidores",
    repost: "~ compartilhou isso",
    buttons: "Gostei|Comentar|Compartilhar",
    comments: "~ comentários",
    ages: "2 semanas|3 meses|1 dia|5 h",
    wall: "Cadastre-se para ver o que você está perdendo|Encontre pessoas que você conhece na ~|Ver todas as atualizações, notícias e artigos|Cadastre-se agora",
    similar: "Páginas semelhantes",
  },
  transcript: {
    size: "Tamanho: px",
    start: "Começar a partir da página:",
    download: 'Download "~"',
    heading: "Transcrição",
    contents: "Sumário",
    more: "Leia mais",
  },
};
