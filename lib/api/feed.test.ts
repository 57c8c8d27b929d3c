import fc from "fast-check";
import { expect, test } from "vitest";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { parseUtcInstant } from "@/lib/rules/time/iso-date";
import { drawJson } from "./draw-json";
import { atomOf, instantOfDraw, jsonFeedOf, later, type Feed, type FeedEntry } from "./feed";
import { apiView } from "./view";

const instant = (text: string) => parseUtcInstant(text)!;
const draw = drawOf("379", "2025-11-14", "healthcare", 462);
const view = apiView(
  { draws: [draw], categories: [], occupations: [], pools: [], corrections: [], events: [], crsGrids: [] },
  "en",
  "https://tracker.example",
);
const ENTRY: FeedEntry = {
  id: "tag:tracker.example,2015:draw:401",
  url: "https://tracker.example/en/draws/379?a=1&b=2",
  title: 'Draw #379: "Health" & <social>',
  text: "IRCC invited 1,000.",
  published: instant("2025-11-14T11:53:39Z"),
  updated: instant("2025-11-15T00:00:00Z"),
  category: { slug: "healthcare", name: "Healthcare" },
  draw: drawJson(draw, view),
};
const FEED: Feed = {
  title: "Express Entry draws",
  subtitle: "All",
  id: "tag:tracker.example,2015:draws:en:",
  self: "https://tracker.example/api/v1/feeds/draws.atom",
  page: "https://tracker.example/en/draws",
  language: "en-CA",
  author: "Tracker",
  rights: "OGL",
  changedAt: instant("2026-10-02T15:00:00Z"),
  entries: [ENTRY, { ...ENTRY, id: "tag:x,2015:draw:2", updated: instant("2025-11-16T00:00:00Z"), category: null }],
};

test("an Atom feed, whole", () => {
  expect(atomOf({ ...FEED, entries: [ENTRY] }).split("\n")).toEqual([
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-CA">',
    "<id>tag:tracker.example,2015:draws:en:</id>",
    "<title>Express Entry draws</title>",
    "<subtitle>All</subtitle>",
    '<link rel="self" type="application/atom+xml" href="https://tracker.example/api/v1/feeds/draws.atom"/>',
    '<link rel="alternate" type="text/html" href="https://tracker.example/en/draws"/>',
    "<updated>2025-11-15T00:00:00Z</updated>",
    "<author><name>Tracker</name></author>",
    "<rights>OGL</rights>",
    "<entry>",
    "<id>tag:tracker.example,2015:draw:401</id>",
    "<title>Draw #379: &quot;Health&quot; &amp; &lt;social&gt;</title>",
    '<link rel="alternate" type="text/html" href="https://tracker.example/en/draws/379?a=1&amp;b=2"/>',
    "<published>2025-11-14T11:53:39Z</published>",
    "<updated>2025-11-15T00:00:00Z</updated>",
    '<category term="healthcare" label="Healthcare"/>',
    '<content type="text">IRCC invited 1,000.</content>',
    "</entry>",
    "</feed>",
    "",
  ]);
});

test("a feed changed when its latest entry did, or, without entries, when the data did", () => {
  const updated = (feed: Feed) => /<updated>(.*)<\/updated>/.exec(atomOf(feed))?.[1];
  expect(updated(FEED)).toBe("2025-11-16T00:00:00Z");
  expect(updated({ ...FEED, entries: [] })).toBe("2026-10-02T15:00:00Z");
});

const PLAIN = /^[^<>"]*$/;
const SIGNS = ["<", ">", "&", '"', "]]>", "&amp;", "a", "é", "😀", "\n", "\0", "\x0b", "\x1f", "\ud800", "\ufffe"];

test("no text of a draw is markup, or a character that XML has not", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...SIGNS) }), (title) => {
      const [, written = ""] = /<entry>\n.*\n<title>([^]*?)<\/title>/.exec(
        atomOf({ ...FEED, entries: [{ ...ENTRY, title }] }),
      )!;
      expect(written).toMatch(PLAIN);
      expect(written).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}|&(?!(?:amp|lt|gt|quot);)/u);
      const said = written.replace(/&(\w+);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name]!);
      expect(said).toBe(title.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, ""));
    }),
    { numRuns: 300 },
  );
});

test("the same as JSON Feed 1.1, each item with its draw", () => {
  const feed = jsonFeedOf(FEED);
  expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1", feed_url: FEED.self, language: "en-CA" });
  expect(feed.items[0]).toEqual({
    id: ENTRY.id,
    url: ENTRY.url,
    title: ENTRY.title,
    content_text: ENTRY.text,
    date_published: "2025-11-14T11:53:39Z",
    date_modified: "2025-11-15T00:00:00Z",
    tags: ["Healthcare"],
    _draw: ENTRY.draw,
  });
  expect(feed.items[1]).not.toHaveProperty("tags");
});

test("a draw without a known time has the noon of its day; of two instants the later counts", () => {
  expect(instantOfDraw({ date: draw.date, drawnAt: null })).toBe("2025-11-14T12:00:00Z");
  expect(instantOfDraw({ date: draw.date, drawnAt: ENTRY.published })).toBe(ENTRY.published);
  expect([
    later(ENTRY.published, ENTRY.updated),
    later(ENTRY.updated, ENTRY.published),
    later(ENTRY.updated, null),
  ]).toEqual(Array(3).fill(ENTRY.updated));
});
