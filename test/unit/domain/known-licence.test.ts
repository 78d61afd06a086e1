import { describe, expect, test } from "vitest";
import { knownLicence } from "@/lib/domain/known-licence";

const by = (path: string) => `https://creativecommons.org/licenses/${path}/`;

describe("a licence that readers may be told of", () => {
  test.each([
    ["CC BY 4.0", "CC BY 4.0", by("by/4.0")],
    ["cc-by-sa-3.0", "CC BY-SA 3.0", by("by-sa/3.0")],
    ["CC BY-SA 3.0 DE", "CC BY-SA 3.0 DE", by("by-sa/3.0/de")],
    ["CC BY NC ND 2.5", "CC BY-NC-ND 2.5", by("by-nc-nd/2.5")],
    ["CC BY 4.0 International", "CC BY 4.0", by("by/4.0")],
    ["Creative Commons Attribution-ShareAlike 4.0 International", "CC BY-SA 4.0", by("by-sa/4.0")],
    [
      "Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International License",
      "CC BY-NC-ND 4.0",
      by("by-nc-nd/4.0"),
    ],
    ["https://creativecommons.org/licenses/by-nc/4.0/deed.de", "CC BY-NC 4.0", by("by-nc/4.0")],
    ["http://creativecommons.org/licenses/by/3.0/us", "CC BY 3.0 US", by("by/3.0/us")],
    ["CC BY", "CC BY", null],
    ["CC0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
    ["CC0 1.0 Universal", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
    [
      "Public Domain Mark 1.0",
      "Public Domain Mark 1.0",
      "https://creativecommons.org/publicdomain/mark/1.0/",
    ],
    ["public domain", "Public domain", null],
    [
      "OGL v3.0",
      "Open Government Licence v3.0",
      "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    ],
    ["dl-de/by-2-0", "dl-de/by-2-0", "https://www.govdata.de/dl-de/by-2-0"],
  ])("%j", (note, name, url) => expect(knownLicence(note)).toEqual({ name, url }));

  test.each([
    null,
    "",
    "All rights reserved",
    "CC BY 4.0, but ask Nadia first",
    "bought for one use, invoice 2231",
    "CC",
    "CC BY 9.0",
    "CC BY-SA-ND 4.0",
    "https://stock.example/orders/77?key=secret",
    "https://creativecommons.org.evil.example/licenses/by/4.0/",
    'javascript:alert(1)//creativecommons.org/licenses/by/4.0/"><script>',
    `CC BY ${"4".repeat(10_000)}`,
    "attribution please",
  ])("%j stays on the desk", (note) => expect(knownLicence(note)).toBeNull());
});
