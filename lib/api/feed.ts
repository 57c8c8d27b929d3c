import { dateOf, instantOf, type UtcInstant } from "@/lib/rules/time/iso-date";
import type { Draw } from "@/lib/rules/draw/draw";
import type { DrawJson } from "./draw-json";

/** One draw as readers of feeds get it. */
export type FeedEntry = {
  /** An address that is no page: it stays when the draw is corrected or renumbered (RFC 4151). */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly published: UtcInstant;
  readonly updated: UtcInstant;
  /** Slug and name; null while the draw is not classified. */
  readonly category: { readonly slug: string; readonly name: string } | null;
  readonly draw: DrawJson;
};

/** A feed with its entries, the newest first. */
export type Feed = {
  readonly title: string;
  readonly subtitle: string;
  readonly id: string;
  /** Address of the feed itself, and of the page beside it. */
  readonly self: string;
  readonly page: string;
  /** `en-CA` or `fr-CA`. */
  readonly language: string;
  readonly author: string;
  readonly rights: string;
  /** When there is no entry, for a feed has to say when it changed. */
  readonly changedAt: UtcInstant;
  readonly entries: readonly FeedEntry[];
};

/** Draws in a feed: about a year of them. */
export const FEED_LENGTH = 60;

/** The instant of a draw; noon UTC of its day where that is not known, for a feed has to say one. */
export const instantOfDraw = ({ drawnAt, date }: Pick<Draw, "drawnAt" | "date">): UtcInstant =>
  drawnAt ?? instantOf(dateOf(date, "12:00:00"));

/** The later of two instants. */
export const later = (a: UtcInstant, b: UtcInstant | null): UtcInstant => (b !== null && b > a ? b : a);

/** When a feed last changed. */
const updatedOf = ({ entries, changedAt }: Feed): UtcInstant =>
  entries.map(({ updated }) => updated).reduce<UtcInstant | null>((last, at) => later(at, last), null) ?? changedAt;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text in XML 1.0: signs of markup are written out, and characters that XML has not are left out. */
const xml = (text: string): string =>
  text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, "")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const element = (name: string, text: string, attributes = ""): string => `<${name}${attributes}>${xml(text)}</${name}>`;

const entryXml = ({ id, url, title, text, published, updated, category }: FeedEntry): string =>
  [
    "<entry>",
    element("id", id),
    element("title", title),
    `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    element("published", published),
    element("updated", updated),
    ...(category ? [`<category term="${xml(category.slug)}" label="${xml(category.name)}"/>`] : []),
    element("content", text, ' type="text"'),
    "</entry>",
  ].join("\n");

/** A feed as Atom (RFC 4287). */
export const atomOf = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element("id", feed.id),
    element("title", feed.title),
    element("subtitle", feed.subtitle),
    `<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(feed.page)}"/>`,
    element("updated", updatedOf(feed)),
    `<author>${element("name", feed.author)}</author>`,
    element("rights", feed.rights),
    ...feed.entries.map(entryXml),
    "</feed>",
    "",
  ].join("\n");

/** A feed as JSON Feed 1.1 (jsonfeed.org); `_draw` is the draw as the API gives it. */
export const jsonFeedOf = ({ title, subtitle, self, page, language, author, entries }: Feed) => ({
  version: "https://jsonfeed.org/version/1.1",
  title,
  home_page_url: page,
  feed_url: self,
  description: subtitle,
  language,
  authors: [{ name: author }],
  items: entries.map(({ id, url, title: heading, text, published, updated, category, draw }) => ({
    id,
    url,
    title: heading,
    content_text: text,
    date_published: published,
    date_modified: updated,
    ...(category && { tags: [category.name] }),
    _draw: draw,
  })),
});
