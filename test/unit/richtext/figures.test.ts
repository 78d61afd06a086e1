import { getSchema } from "@tiptap/core";
import { describe, expect, test } from "vitest";
import { type PictureView, picturePath } from "@/lib/domain/picture";
import { picturesIn, type RichTextDoc, richTextDocSchema } from "@/lib/domain/rich-text";
import { extensions } from "@/lib/richtext/extensions";
import { placeFigures } from "@/lib/richtext/place-figures";
import { renderDoc } from "@/lib/richtext/render";
import { sanitise } from "@/lib/richtext/sanitise";
import { docToText } from "@/lib/richtext/to-text";
import { findDangers } from "@/test/support/attacks/find-dangers";

const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

const doc: RichTextDoc = {
  type: "doc",
  content: [
    { type: "figure", attrs: { media: 7, caption: "The quay at dawn" } },
    { type: "paragraph", content: [{ type: "text", text: "It opened." }] },
    { type: "figure", attrs: { media: 8, caption: null } },
    { type: "figure", attrs: { media: 7, caption: null } },
  ],
};

const picture = (overrides: Partial<PictureView> = {}): PictureView => ({
  ...{ id: 7, sha256: "ab".repeat(32), width: 1500, height: 1000, alt: "A quay", placeholder: "" },
  ...{ caption: null, credit: null, licence: null, focalX: 0.5, focalY: 0.5 },
  ...overrides,
});

test("a figure survives the editor's schema, the check at the door and the sanitiser", () => {
  expect(() => getSchema(extensions).nodeFromJSON(doc).check()).not.toThrow();
  expect(richTextDocSchema.parse(doc)).toEqual(doc);
  expect(renderDoc(doc)).toBe(
    '<figure data-media="7"><figcaption>The quay at dawn</figcaption></figure><p>It opened.</p>' +
      '<figure data-media="8"></figure><figure data-media="7"></figure>',
  );
});

test("its caption is text like any other; its pictures are known, each once", () => {
  expect(docToText(doc)).toBe("The quay at dawn\n\nIt opened.");
  expect(picturesIn(doc)).toEqual([7, 8]);
});

describe("a page", () => {
  test("shows pictures in every format and width, with their size; those that may not be shown go away", () => {
    const html = placeFigures(renderDoc(doc), [picture()]);
    expect(html).toContain('srcset="/media/7-abababababab/320.avif 320w, ');
    expect(html).toContain("/media/7-abababababab/1500.jpeg 1500w");
    expect(html).not.toContain("1920");
    expect(html).toContain('width="960" height="640" alt="A quay" fetchpriority="high"');
    expect(html.match(/<img /g)).toHaveLength(2);
    expect(html).not.toContain("data-media");
    expect(html).toContain("<figcaption>The quay at dawn</figcaption>");
  });

  test("elsewhere addresses are whole", () => {
    const html = placeFigures(
      renderDoc(doc),
      [picture()],
      (...one) => `https://site.example${picturePath(...one)}`,
    );
    expect(html.match(/(?:src|srcset)="(?!https:\/\/site\.example\/media\/)/g)).toBeNull();
  });

  test("a small picture is offered as wide as it is", () => {
    const html = placeFigures(renderDoc(doc), [picture({ width: 200, height: 400 })]);
    expect(html).toContain('srcset="/media/7-abababababab/200.webp 200w"');
    expect(html).toContain('width="200" height="400"');
  });

  test("its credit and its licence stand behind its caption, as one line, and the licence is a link where it is known which", () => {
    const below = (shown: Partial<PictureView>) =>
      /<figcaption>(.*?)<\/figcaption>/.exec(placeFigures(renderDoc(doc), [picture(shown)]))?.[1];
    const licence = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
    const link = `<a href="${licence.url}" rel="external">CC BY 4.0</a>`;
    expect(below({ credit: "Ada", licence })).toBe(`The quay at dawn <small>Ada · ${link}</small>`);
    expect(below({ licence })).toBe(`The quay at dawn <small>${link}</small>`);
    expect(below({ credit: "Ada", licence: { name: "Public domain", url: null } })).toBe(
      "The quay at dawn <small>Ada · Public domain</small>",
    );
    expect(below({})).toBe("The quay at dawn");
  });

  test("what people say about a picture is text, whatever they write", () => {
    const evil = picture({
      alt: EVIL,
      caption: EVIL,
      credit: EVIL,
      placeholder: `data:image/webp;base64,"${EVIL}`,
    });
    const marked: RichTextDoc = {
      type: "doc",
      content: [
        { type: "figure", attrs: { media: 7, caption: EVIL } },
        { type: "figure", attrs: { media: 7 } },
      ],
    };
    const tame = picture({ alt: "A quay", caption: "Dawn", credit: "Ada" });
    const kinds = (shown: PictureView) =>
      findDangers(placeFigures(renderDoc(marked), [shown]), "page").map((found) =>
        found.replace(/=".*$/s, ""),
      );
    // The judge knows no pictures at all: the same elements and attributes must come of both.
    expect(kinds(evil)).toEqual(kinds(tame));
    expect(placeFigures(renderDoc(marked), [evil])).not.toMatch(/<script|style=/);
  });
});

test("the sanitiser lets no other picture through", () => {
  expect(sanitise('<figure data-media="1 onclick=x"><img src="https://evil.example/x"></figure>')).toBe(
    "<figure></figure>",
  );
});
