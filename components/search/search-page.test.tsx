import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { REAL_CATEGORIES, REAL_DRAWS } from "@/lib/db/reference.fixture";
import { messages } from "@/lib/i18n/messages";
import type { DatasetNow } from "@/lib/rules/dataset";
import { PLAIN_READING } from "@/lib/rules/occupation/occupation-search";
import { asksOnlyDraws, searchSite } from "@/lib/rules/search/site-search";
import { isoDate } from "@/lib/rules/time/iso-date";
import { SearchPage } from "./search-page";

/** What the page says of a text, with the newest draw of October 1, 2026, in a feed read on November 5. */
function said(text: string, missingDraws: readonly (string | null)[] = []): string {
  const dataset: DatasetNow = {
    draws: REAL_DRAWS,
    categories: REAL_CATEGORIES,
    occupations: [],
    pools: [],
    corrections: [],
    events: [],
    crsGrids: [],
    version: 1,
    asOf: null,
    vintagesFrom: isoDate("2026-10-01"),
    changedAt: new Date("2026-10-01T15:00:00Z"),
    knownTo: isoDate("2026-11-05"),
    missingDraws,
    feed: { state: "never", day: null },
  };
  const found = searchSite(text, dataset, []);
  const occupations = asksOnlyDraws(found) ? null : { matches: [], alike: [], reading: PLAIN_READING };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages.en} timeZone="UTC">
      <SearchPage {...{ text, found, occupations, dataset }} problems={[]} locale="en" today={isoDate("2026-11-20")} />
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, " ");
}

test("that none was held is said only of days that are known, none where draws of the feed are not here", () => {
  expect(said("October 2026", [])).not.toMatch(/No draw|known to/);
  expect(said("2026-10-20")).toContain("No draw was held then.");
  for (const days of ["November 2026", "2026-11-10", "2027"]) {
    expect(said(days), days).toContain("Draws are known to November 5, 2026 only.");
    expect(said(days), days).not.toContain("No draw was held");
  }
  const absent = said("2026-10-20", ["448"]);
  expect(absent).toContain("No draw of those days is here; some draws of the official feed are not here yet.");
  expect(absent).not.toContain("was held");
});

test("that there is no draw of a number is said only where none of the feed is missing", () => {
  expect(said("#999")).toContain("There is no draw #999.");
  const absent = said("#448", ["448"]);
  expect(absent).toContain("Draw #448 is not here; some draws of the official feed are not here yet.");
  expect(absent).not.toContain("There is no draw");
});

test("a code of four digits is told to be of an earlier edition", () => {
  expect(said("2171")).toContain("2171 has four digits, so it is from NOC 2016");
  expect(said("2025")).not.toContain("has four digits");
});
