import { countUpTo, oneValue, paramsOf, queryTable, word } from "@/lib/rules/text/query-codec";
import { readQuery, type Read } from "@/lib/api/query";
import { publicUrl } from "@/lib/env";
import { frameCode } from "@/lib/figures/words/embed-code";
import { readPathPart } from "@/lib/rules/text/path-part";
import { knownLocale, shownCategory, shownDraw, shownQuery, type Shown } from "./image-of";

/** The size of a frame in CSS pixels where the one who asks sets no limit. */
const SIZE = { width: 800, height: 640 } as const;

/** The size of the picture of a page. */
const THUMBNAIL = { width: 1200, height: 630 } as const;

const limit = (side: "width" | "height") =>
  oneValue(
    countUpTo(10_000),
    { code: "not_a_size", rule: `the ${side} must be a whole number of pixels from 1 to 10000` },
    null,
  );

type Values = { url: string; maxwidth: number | null; maxheight: number | null; format: "json" | "xml" };

const OEMBED = queryTable<Values, null>({
  url: oneValue((text) => text, { code: "not_a_url", rule: "must be the address of a page" }, ""),
  maxwidth: limit("width"),
  maxheight: limit("height"),
  format: word(["json", "xml"], "json"),
});

/** Reads what is asked of oEmbed: a page of this site, and the room for its frame. */
export const readOembed = (params: URLSearchParams): Read<{ readonly values: Values }> =>
  readQuery(OEMBED, params, null, ({ url }) =>
    url === "" ? [{ field: "url", value: "", code: "missing", rule: "must be the address of a page" }] : [],
  );

/** What a page shows in a frame, and the two addresses of it below the language. */
async function shownAt({
  pathname,
  searchParams,
}: URL): Promise<{ shown: Shown; embed: string; picture: string } | null> {
  const [language = "", section = "", part = "", ...rest] = pathname.split("/").slice(1);
  const locale = knownLocale(language);
  if (locale === null || rest.length > 0) return null;
  const at = (shown: Shown | null, path: string) => shown && { shown, embed: path, picture: `${path}.png` };
  if (part === "" && (section === "" || section === "explore")) {
    const search = searchParams.size > 0 ? `?${searchParams}` : "";
    const shown = await shownQuery(locale, paramsOf(searchParams));
    return { shown, embed: `/explore${search}`, picture: `/explore.png${search}` };
  }
  const [number, slug] = [readPathPart("number", part), readPathPart("slug", part)];
  if (section === "draws" && number !== null) return at(await shownDraw(locale, number), `/draws/${number}`);
  if (section === "categories" && slug !== null) return at(await shownCategory(locale, slug), `/categories/${slug}`);
  return null;
}

/**
 * The answer to oEmbed (https://oembed.com, version 1.0, type "rich") for a page of this site; null for any other
 * address and for a page without a figure.
 */
export async function oembedOf({ url, maxwidth, maxheight }: Values): Promise<object | null> {
  const site = publicUrl();
  if (!URL.canParse(url) || new URL(url).origin !== new URL(site).origin) return null;
  const asked = new URL(url);
  const found = await shownAt(asked);
  if (found === null) return null;
  const { shown, embed, picture } = found;
  const { locale } = shown.language;
  const title = shown.facts?.heading ?? shown.model?.finding ?? "";
  const size = {
    width: Math.min(maxwidth ?? SIZE.width, SIZE.width),
    height: Math.min(maxheight ?? SIZE.height, SIZE.height),
  };
  const hasRoom = THUMBNAIL.width <= (maxwidth ?? Infinity) && THUMBNAIL.height <= (maxheight ?? Infinity);
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: shown.words.common("siteName"),
    provider_url: `${site}/${locale}`,
    html: frameCode({ url: `${site}/${locale}/embed${embed}`, title, size }),
    ...size,
    // The specification: a picture that is larger than asked for is left out.
    ...(hasRoom && {
      thumbnail_url: `${site}/${locale}/images${picture}`,
      thumbnail_width: THUMBNAIL.width,
      thumbnail_height: THUMBNAIL.height,
    }),
  };
}
