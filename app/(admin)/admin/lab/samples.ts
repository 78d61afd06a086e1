/** Short dumps of the kinds that editors meet most, to try the lab with. */
export const SAMPLES: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: "a listing page",
    text: `Home
Newsroom
All news

Press release
Harbour opens its old lighthouse to visitors
14 March 2025

From Saturday everybody may climb the 162 steps of the lighthouse. Volunteers of the harbour museum show the lamp room every hour.

Field report
Night trains return to the coast after twelve years
11 March 2025

The first train left the capital at 22:14 with 210 passengers on board. It runs on Fridays and Sundays until October.

Notice
Library closed for stocktaking
3 March 2025

The town library stays closed from 10 to 12 March. Books that are due in these days may be brought back a week later.

Load more
© 2025 Harbour Town`,
  },
  {
    name: "a feed",
    text: `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
<title>Valley Weather</title><link>https://weather.example/</link>
<item><title>First frost came three weeks early</title>
<link>https://weather.example/frost?utm_source=rss</link>
<pubDate>Mon, 13 Oct 2025 07:30:00 +0200</pubDate>
<description><![CDATA[<p>On Monday the thermometers in the upper valley fell to <b>-2 degrees</b>.</p>
<p>The post <a href="https://weather.example/frost">First frost came three weeks early</a> appeared first on <a href="https://weather.example/">Valley Weather</a>.</p>]]></description></item>
<item><title>Storm leaves 400 homes without power</title>
<link>https://weather.example/storm</link>
<pubDate>Thu, 16 Oct 2025 18:05:00 +0200</pubDate>
<description>Trees fell on two lines near Graz in Austria. The grid operator expects to mend them by Friday noon.</description></item>
</channel></rss>`,
  },
  {
    name: "a newsletter",
    text: `The Orchard Letter, issue 12
Hello readers, here is what happened this month.

APPLE HARVEST IS THE BEST SINCE 2018
Growers picked 4,100 tonnes, a third more than last year. The dry May kept the blossom healthy.
Read more: https://orchard.example/harvest

A NEW CIDER PRESS FOR THE VILLAGE
Forty families paid for the press together. Whoever brings apples may use it on Saturdays.
Read more: https://orchard.example/press

Unsubscribe | View in browser
© 2025 The Orchard Letter`,
  },
];
