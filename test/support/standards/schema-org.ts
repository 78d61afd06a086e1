/** What a value may be: a text, an address, a number, a date with its time, a yes or no, or a thing of a type. */
export type Range = "Text" | "URL" | "Integer" | "Date" | "DateTime" | "Boolean" | "Language" | (string & {});

interface Type {
  readonly above: string | null;
  readonly properties: Readonly<Record<string, readonly Range[]>>;
}

/**
 * The part of schema.org's vocabulary (release 29) that the site speaks: which type is under which, which properties
 * each brings, and what their values may be.
 */
export const TYPES: Readonly<Record<string, Type>> = {
  Thing: {
    above: null,
    properties: {
      name: ["Text"],
      alternateName: ["Text"],
      description: ["Text"],
      url: ["URL"],
      image: ["URL", "ImageObject"],
      sameAs: ["URL"],
      mainEntityOfPage: ["URL", "CreativeWork"],
      potentialAction: ["Action"],
    },
  },
  CreativeWork: {
    above: "Thing",
    properties: {
      headline: ["Text"],
      about: ["Thing"],
      author: ["Organization", "Person"],
      citation: ["CreativeWork", "Text"],
      correction: ["CorrectionComment", "Text", "URL"],
      creditText: ["Text"],
      dateModified: ["Date", "DateTime"],
      datePublished: ["Date", "DateTime"],
      hasPart: ["CreativeWork"],
      inLanguage: ["Language"],
      isAccessibleForFree: ["Boolean"],
      isBasedOn: ["CreativeWork", "URL"],
      isPartOf: ["CreativeWork", "URL"],
      keywords: ["Text", "URL"],
      license: ["CreativeWork", "URL"],
      locationCreated: ["Place"],
      mainEntity: ["Thing"],
      publisher: ["Organization", "Person"],
      text: ["Text"],
      thumbnailUrl: ["URL"],
      translationOfWork: ["CreativeWork"],
      workTranslation: ["CreativeWork"],
    },
  },
  Article: {
    above: "CreativeWork",
    properties: { articleBody: ["Text"], articleSection: ["Text"], wordCount: ["Integer"] },
  },
  NewsArticle: { above: "Article", properties: { dateline: ["Text"] } },
  Comment: { above: "CreativeWork", properties: {} },
  CorrectionComment: { above: "Comment", properties: {} },
  WebPage: { above: "CreativeWork", properties: { breadcrumb: ["BreadcrumbList", "Text"] } },
  CollectionPage: { above: "WebPage", properties: {} },
  SearchResultsPage: { above: "WebPage", properties: {} },
  WebSite: { above: "CreativeWork", properties: {} },
  MediaObject: {
    above: "CreativeWork",
    properties: { contentUrl: ["URL"], encodingFormat: ["Text"], height: ["Integer"], width: ["Integer"] },
  },
  ImageObject: { above: "MediaObject", properties: { caption: ["Text", "MediaObject"] } },
  Intangible: { above: "Thing", properties: {} },
  ItemList: {
    above: "Intangible",
    properties: {
      itemListElement: ["ListItem", "Text", "Thing"],
      itemListOrder: ["Text"],
      numberOfItems: ["Integer"],
    },
  },
  BreadcrumbList: { above: "ItemList", properties: {} },
  ListItem: { above: "Intangible", properties: { item: ["Thing", "URL"], position: ["Integer", "Text"] } },
  Organization: { above: "Thing", properties: { logo: ["ImageObject", "URL"] } },
  NewsMediaOrganization: { above: "Organization", properties: {} },
  Person: { above: "Thing", properties: {} },
  Place: { above: "Thing", properties: {} },
  Country: { above: "Place", properties: {} },
  Event: { above: "Thing", properties: {} },
  Action: { above: "Thing", properties: { target: ["EntryPoint", "URL"] } },
  SearchAction: { above: "Action", properties: { query: ["Text"], "query-input": ["Text"] } },
  EntryPoint: { above: "Intangible", properties: { urlTemplate: ["Text"] } },
};

/** What search engines want of a thing that they shall show: all of these, and none of them empty. */
export const WANTED: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: [
    ...["headline", "datePublished", "dateModified", "author", "publisher", "image"],
    ...["mainEntityOfPage", "inLanguage", "url"],
  ],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position"],
  Organization: ["name"],
  Person: ["name"],
  ImageObject: ["url"],
  CorrectionComment: ["text", "datePublished"],
  CollectionPage: ["name", "url", "inLanguage", "isPartOf"],
  WebSite: ["name", "url"],
};
