import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import ICAL from "ical.js";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/* Feeds and the calendar as their readers take them: RFC 4287, JSON Feed 1.1, RFC 5545. */

const QUERIES = ["", "?category=healthcare&lang=fr", "?category=cec,unclassified"];

/** An element of an XML document, as the browser's strict reader has it. */
type Element = {
  readonly name: string;
  readonly namespace: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
};

const readXml = (page: Page, text: string): Promise<Element> =>
  page.evaluate((xml) => {
    type Read = { name: string; namespace: string | null; attributes: object; text: string; children: Read[] };
    const read = (element: globalThis.Element): Read => ({
      name: element.localName,
      namespace: element.namespaceURI,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      text: element.textContent ?? "",
      children: [...element.children].map(read),
    });
    return read(new DOMParser().parseFromString(xml, "application/xml").documentElement) as never;
  }, text);

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** How often each element may stand in a feed and in an entry: least and most (RFC 4287, 4.1.1 and 4.1.2). */
const MANY = Infinity;
const CONTENT: Readonly<Record<"feed" | "entry", Readonly<Record<string, readonly [number, number]>>>> = {
  feed: {
    ...{ id: [1, 1], title: [1, 1], updated: [1, 1], author: [1, MANY], subtitle: [0, 1], rights: [0, 1] },
    ...{ generator: [0, 1], icon: [0, 1], logo: [0, 1], link: [0, MANY], category: [0, MANY], entry: [0, MANY] },
    ...{ contributor: [0, MANY] },
  },
  entry: {
    ...{ id: [1, 1], title: [1, 1], updated: [1, 1], published: [0, 1], content: [0, 1], summary: [0, 1] },
    ...{ rights: [0, 1], source: [0, 1], author: [0, MANY], contributor: [0, MANY], link: [0, MANY] },
    ...{ category: [0, MANY] },
  },
};
const PLAIN = ["id", "title", "updated", "published", "subtitle", "summary", "rights", "name"];

/** What RFC 4287 asks of one element. @returns what it has not */
function faultsOf(element: Element): string[] {
  const { name, namespace, attributes, text, children } = element;
  const faults = children.flatMap(faultsOf);
  const fault = (wrong: boolean, says: string) => wrong && faults.push(`${name}: ${says}`);
  fault(namespace !== "http://www.w3.org/2005/Atom", `is of ${namespace}`);
  const counts = name === "feed" || name === "entry" ? CONTENT[name] : {};
  for (const [child, [least, most]] of Object.entries(counts)) {
    const n = children.filter((each) => each.name === child).length;
    fault(n < least || n > most, `has ${n} ${child}`);
  }
  if (name in CONTENT) for (const child of children) fault(!(child.name in counts), `knows no ${child.name}`);
  fault(name === "id" && !/^(?:tag:[\w.-]+,\d{4}(?:-\d\d){0,2}:\S*|https?:\/\/\S+)$/.test(text), `is no IRI: ${text}`);
  fault(["updated", "published"].includes(name) && !INSTANT.test(text), `is no instant: ${text}`);
  fault(PLAIN.includes(name) && children.length > 0, "holds markup");
  fault(["title", "name"].includes(name) && text.trim() === "", "is empty");
  fault(name === "author" && children.filter((child) => child.name === "name").length !== 1, "has no one name");
  fault(name === "link" && !URL.canParse(attributes.href ?? ""), "has no address");
  fault(name === "category" && !attributes.term, "has no term");
  fault(name === "content" && !["text", "html", "xhtml", undefined].includes(attributes.type), "has no known type");
  const alternates = children
    .filter((child) => child.name === "link" && (child.attributes.rel ?? "alternate") === "alternate")
    .map((child) => `${child.attributes.type} ${child.attributes.hreflang}`);
  fault(new Set(alternates).size < alternates.length, "has two alternates of one type and language");
  fault(name === "entry" && alternates.length === 0 && !children.some((child) => child.name === "content"), "is empty");
  return faults;
}

const textsOf = ({ children }: Element, name: string) =>
  children.filter((child) => child.name === name).map(({ text }) => text);

test("the Atom feed keeps every must of RFC 4287, and a fault is found", async ({ page, request }) => {
  await page.goto("/en/about");
  for (const query of QUERIES) {
    const address = `/api/v1/feeds/draws.atom${query}`;
    const text = await (await request.get(address)).text();
    const feed = await readXml(page, text);
    expect([feed.name, feed.attributes["xml:lang"]], address).toEqual([
      "feed",
      query.includes("fr") ? "fr-CA" : "en-CA",
    ]);
    expect(faultsOf(feed), address).toEqual([]);
    const entries = feed.children.filter(({ name }) => name === "entry");
    const ids = entries.flatMap((entry) => textsOf(entry, "id"));
    expect(new Set(ids).size, address).toBe(ids.length);
    const updated = entries.flatMap((entry) => textsOf(entry, "updated")).toSorted();
    if (entries.length > 0) expect(textsOf(feed, "updated"), address).toEqual([updated.at(-1)]);
    const self = feed.children.find(({ name, attributes }) => name === "link" && attributes.rel === "self");
    expect(decodeURIComponent(self?.attributes.href ?? "")).toMatch(/\/api\/v1\/feeds\/draws\.atom/);
    if (query !== "") continue;
    expect(entries).toHaveLength(60);
    for (const [right, wrong] of [
      [/<updated>[^<]*<\/updated>/, "<updated>yesterday</updated>"],
      [/<id>[^<]*<\/id>/, ""],
      [/(<entry>\n)/, "$1<pubDate/>"],
      [/<title>/, "<title><b/>"],
      [/term="[^"]*"/, ""],
    ] as const)
      expect(faultsOf(await readXml(page, text.replace(right, wrong))), wrong).not.toEqual([]);
  }
});

test("pages name the feed of their category in their language", async ({ page, request }) => {
  await page.goto("/fr/categories/healthcare");
  const link = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  await expect(link).toHaveAttribute("href", /\/api\/v1\/feeds\/draws\.atom\?category=healthcare&lang=fr$/);
  const text = await (await request.get((await link.getAttribute("href")) ?? "")).text();
  const feed = await readXml(page, text);
  expect(textsOf(feed, "title")).toEqual(["Rondes d’Entrée express\u00a0: Santé"]);
  const [entry] = feed.children.filter(({ name }) => name === "entry");
  expect(entry && textsOf(entry, "title")[0]).toMatch(
    /^Ronde nº\u00a0?\d+\u00a0: Santé, seuil de \d{3}, [\d\u00a0]+ candidats invités$/,
  );
});

const text = { type: "string", minLength: 1 } as const;
const uri = { type: "string", format: "uri" } as const;
const instant = { type: "string", format: "date-time" } as const;
/** Names of one's own begin with a line. */
const own = { "^_[a-zA-Z]": {} } as const;

/** JSON Feed 1.1: what it asks for, and the types of what it knows. */
const JSON_FEED = {
  type: "object",
  required: ["version", "title", "items"],
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    ...{ title: text, description: text, user_comment: text, language: { ...text, pattern: "^[a-z]{2}(-[A-Z]{2})?$" } },
    ...{ home_page_url: uri, feed_url: uri, next_url: uri, icon: uri, favicon: uri, expired: { type: "boolean" } },
    authors: {
      type: "array",
      items: { type: "object", properties: { name: text, url: uri, avatar: uri }, minProperties: 1 },
    },
    items: {
      type: "array",
      items: {
        type: "object",
        required: ["id"],
        anyOf: [{ required: ["content_text"] }, { required: ["content_html"] }],
        properties: {
          ...{ id: text, url: uri, external_url: uri, title: text, content_text: text, content_html: text },
          ...{ summary: text, image: uri, date_published: instant, date_modified: instant, language: text },
          tags: { type: "array", items: text },
        },
        patternProperties: own,
        additionalProperties: false,
      },
    },
  },
  patternProperties: own,
  additionalProperties: false,
};

test("the JSON Feed is one of version 1.1, with the items of the Atom feed", async ({ page, request }) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const check = ajv.compile(JSON_FEED);
  await page.goto("/en/about");
  for (const query of QUERIES) {
    const feed = await (await request.get(`/api/v1/feeds/draws.json${query}`)).json();
    check(feed);
    expect(check.errors, query).toBeNull();
    const atom = await readXml(page, await (await request.get(`/api/v1/feeds/draws.atom${query}`)).text());
    const entries = atom.children.filter(({ name }) => name === "entry");
    expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(entries.flatMap((entry) => textsOf(entry, "id")));
    if (query === "") expect(check({ ...feed, items: [{ ...feed.items[0], id: 401 }] })).toBe(false);
  }
});

test("the calendar is read by a program of calendars: whole days, one name each, a number of changes", async ({
  request,
}) => {
  for (const query of QUERIES) {
    const file = await (await request.get(`/api/v1/draws.ics${query}`)).text();
    for (const line of file.split("\r\n")) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\n\r]/);
    }
    const calendar = new ICAL.Component(ICAL.parse(file));
    for (const name of ["version", "prodid"]) expect(calendar.getAllProperties(name), name).toHaveLength(1);
    const events = calendar.getAllSubcomponents("vevent").map((component) => {
      for (const name of ["uid", "dtstamp", "dtstart", "sequence", "summary", "url"])
        expect(component.getAllProperties(name), name).toHaveLength(1);
      return new ICAL.Event(component);
    });
    expect(new Set(events.map(({ uid }) => uid)).size, query).toBe(events.length);
    if (query === "") expect(events.length).toBeGreaterThan(200);
    for (const event of events) {
      expect([event.startDate.isDate, event.duration.toSeconds()], event.uid).toEqual([true, 86_400]);
      expect(Number.isInteger(event.sequence) && event.sequence >= 0, event.uid).toBe(true);
      expect(event.summary, event.uid).not.toBe("");
    }
  }
});
