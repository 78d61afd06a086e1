import type { LanguageWords } from "../words";

export const en: LanguageWords = {
  code: "en",
  months: "January|February|March|April|May|June|July|August|September|October|November|December",
  monthsShort: "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
  dates: "{d} {month} {y}|{month} {d}, {y}|{dd} {mon} {y}|{y}-{mm}-{dd}|{dd}/{mm}/{y}",
  places: "Alder Bay|Northwick|Stonebridge|Fenmoor|Harrowdale|Westhaven|Quarry Hill|Larkfield",
  orgs: "Open River Trust|Harbour Council|Meadow Foundation|Union of Small Schools|Rail Forum",
  persons: "Ada Marsh|Tom Pellow|Ruth Okafor|Nils Carver",
  kickers: "News|Press release|Project news|Event|Interview|Publication",
  titles:
    "New footbridge opens in {place}|{place} counts its trees: {n} more than last year|How {place} saved its last bakery|{org} and {place} sign a five-year agreement|Workshop on clean water brings {n} people to {place}|Who pays for the ferry to {place}?|Bus line {n} returns to {place} after the winter break|Young gardeners from {place} win the {org} prize|Night trains: a second chance for {place}|{org} publishes its annual report on {place}",
  sentences:
    "The {org} has worked with families in {place} since the spring, and the first results are better than anyone had hoped.|More than {n} people came to the town hall of {place} to hear the plans and to ask questions.|According to {person}, the work will take two years and cost less than the bridge that it replaces.|The programme is paid for by the region and by {n} small donors from {place}.|Teachers, nurses and drivers told the meeting what they need most.|In the next step the partners will look at the roads between {place} and the coast.|“We did not expect so many hands,” said {person}, who leads the {org}.|The figures show a clear change: fewer cars, more bicycles and quieter nights.|Both sides agreed to meet again in the autumn and to publish what they learn.|Visitors can see the plans in the library of {place} on every weekday.",
  traps:
    "The call for proposals closes on {date}: late applications will not be read.|More information is available at {url} and at the office in {place}.|The first meeting took place on {date} in {place}, the second one will follow.|The programme has three aims: better roads, safer schools and cleaner water.|In {year}, {n} households took part; today there are twice as many.",
  quotes:
    "“Nobody in {place} believed us at first,” says {person}. “Now they bring cake.”|“It is a small step, but it is ours,” said {person} of the {org}.",
  listIntro: "The day offers three things:",
  listItems:
    "a guided walk along the old wall|a workshop for children under twelve|a talk about bees and their keepers|free repair of bicycles",
  headings:
    "Where the money goes|What happens next|Lessons from the first year|Roads and bridges|The view from the schools",
  page: {
    menu: "Home|About us|Our work|Projects|News|Events|Contact|Search",
    breadcrumb: "You are here: Home › News",
    cookies:
      "We use cookies to improve our website. By continuing you agree to our cookie policy.|Accept all|Reject all|Cookie settings",
    readMore: "Read more|Learn more|Continue reading",
    loadMore: "Load more",
    pagination: "« Previous|1 2 3 4 … 12|Next »",
    footer: "Follow us|Privacy policy|Imprint|© 2024 All rights reserved",
    newsHeading: "Latest news",
  },
  network: {
    line: "Non-profit Organizations",
    about: "About us",
    fields: "Website|Industry|Company size|Headquarters|Type|Founded|Specialties",
    sizeValue: "11-50 employees",
    typeValue: "Nonprofit",
    externalLink: "External link for ~",
    staff: "Employees at ~",
    updates: "Updates",
    followers: "~ followers",
    repost: "~ reposted this",
    buttons: "Like|Comment|Share",
    comments: "~ Comments",
    ages: "2w|3mo|1d|5h",
    wall: "Join now to see what you are missing|Find people you know at ~|Browse recommended jobs for you|View all updates, news, and articles|Join now",
    similar: "Similar pages",
  },
  transcript: {
    size: "Size: px",
    start: "Start display at page:",
    download: 'Download "~"',
    heading: "Transcription",
    contents: "Table of Contents",
    more: "More information",
  },
};
