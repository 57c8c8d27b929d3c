import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AfterInvitation } from "@/components/after-invitation/after-invitation";
import { CheckPage } from "@/components/check/check-page";
import { DrawReference } from "@/components/draws/draw-reference";
import { DrawStory } from "@/components/draws/draw-story";
import { REAL_CATEGORIES, REAL_GRIDS } from "@/lib/db/reference.fixture";
import { messages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/rules/text/bilingual";
import { KNOWN_GRIDS } from "@/lib/rules/crs/crs.fixture";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { eventsWithGrids, marksOf } from "@/lib/rules/crs/grid-mark";
import type { DatasetNow } from "@/lib/rules/dataset";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { addDays, isoDate } from "@/lib/rules/time/iso-date";
import { CrsPage } from "./crs-page";

/* The grid that is reported to have changed on 2026-11-03 is said on every page that rests on one. */

const html = (node: ReactNode, locale: Locale = "en") =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, "");

const cec = drawOf("448", "2026-10-13", "cec", 520, { programs: ["cec"] });
const after = drawOf("449", "2026-11-10", "healthcare", 470, { programs: ["fsw", "cec", "fst"] });
const before = drawOf("447", "2026-11-02", "healthcare", 470, { programs: ["fsw", "cec", "fst"] });
const dataset: DatasetNow = {
  draws: [cec, before, after],
  categories: REAL_CATEGORIES,
  occupations: [],
  pools: [],
  corrections: [],
  events: [],
  crsGrids: REAL_GRIDS,
  version: 1,
  asOf: null,
  vintagesFrom: isoDate("2026-10-01"),
  changedAt: new Date("2026-11-30T12:00:00Z"),
  knownTo: isoDate("2026-11-10"),
  missingDraws: [],
  feed: { state: "never", day: null },
};
const REPORTED = "reported to have changed on November 3, 2026";

test.each([
  ["2026-11-02", false],
  ["2026-11-03", true],
  ["2026-11-30", true],
])("on %s the calculator and the checker say so, and whether it is today's: %s", (day, isSaid) => {
  const today = isoDate(day);
  const crs = html(<CrsPage grids={REAL_GRIDS} today={today} locale="en" />);
  const check = html(<CheckPage dataset={dataset} today={today} locale="en" />);
  const said = isSaid ? REPORTED : "reported to change on November 3, 2026";
  for (const page of [crs, check]) expect(page).toContain(`The CRS grid is ${said}`);
  expect(crs).toContain("no score is calculated for that date or later");
  expect(check).toContain("scores from other dates are not compared with draws from that day on");
  // The score of today is none; the last day of the grid before is offered.
  expect(crs.includes("Calculate it for November 2, 2026, the last day of the previous grid")).toBe(isSaid);
  expect(crs.includes("Any date from October 20, 2020 to November 2, 2026")).toBe(isSaid);
});

test("a reported grid that another followed is still said, with its last day", () => {
  const next: CrsGrid = { ...KNOWN_GRIDS.at(-1)!, from: isoDate("2027-02-01") };
  const today = isoDate("2027-03-01");
  const grids = [...REAL_GRIDS, next];
  const check = html(<CheckPage dataset={{ ...dataset, crsGrids: grids }} today={today} locale="en" />);
  expect(check).toContain(`The CRS grid is ${REPORTED}`);
  expect(check).toContain("not compared with draws from that day to January 31, 2027");
  const crs = html(<CrsPage grids={grids} today={today} locale="fr" />, "fr");
  expect(crs).toContain("aucune note n’est calculée de cette date au 31 janvier 2027");
});

test("a draw from that day on says so, with its gap across the change; one of before does not", () => {
  const pageOf = (draw: typeof after) =>
    html(
      <>
        <DrawStory draw={draw} dataset={dataset} locale="en" name="Healthcare" />
        <DrawReference draw={draw} dataset={dataset} locale="en" />
      </>,
    );
  expect(pageOf(after)).toContain(`The CRS grid is ${REPORTED}`);
  expect(pageOf(after)).toContain(
    "between the two draws, on November 3, 2026: scores may have been calculated differently",
  );
  expect(pageOf(before)).not.toContain("The CRS grid");
});

test("after an invitation in such a draw it is said that no score is computed here", () => {
  const pageOf = (draw: typeof after) =>
    html(
      <AfterInvitation
        dataset={dataset}
        due={{ draw, until: addDays(draw.date, 60) }}
        problems={[]}
        today={isoDate("2026-11-30")}
        locale="fr"
      />,
      "fr",
    );
  expect(pageOf(after)).toContain("La grille du SCG aurait changé le 3 novembre 2026");
  expect(pageOf(before)).not.toContain("La grille du SCG");
});

test("an event that was only reported is established once the grid of its day is known, without its address", () => {
  const reported = {
    slug: "crs-2026-11",
    date: isoDate("2026-11-03"),
    title: { en: "CRS change", fr: "Changement du SCG" },
    sourceUrl: "https://hearsay.example/crs",
    certainty: "reported" as const,
  };
  const [known] = REAL_GRIDS.filter(({ state }) => state === "known");
  const imported = [...REAL_GRIDS.filter(({ state }) => state === "known"), { ...known!, from: reported.date }];
  const of = (grids: typeof imported) =>
    eventsWithGrids([reported], grids).map(({ certainty, sourceUrl }) => ({ certainty, sourceUrl }));
  expect(of(REAL_GRIDS.slice())).toEqual([{ certainty: "reported", sourceUrl: null }]);
  expect(of(imported)).toEqual([{ certainty: "established", sourceUrl: null }]);
});

test("each change of the grid is a mark, unless an event names its day", () => {
  const event = {
    slug: "job-offer-points-removed",
    date: isoDate("2025-03-25"),
    title: { en: "Job-offer points removed", fr: "Fin des points d’offre d’emploi" },
    sourceUrl: null,
    certainty: "established" as const,
  };
  expect(marksOf([event], REAL_GRIDS).map(({ date, title }) => `${date} ${title.en}`)).toEqual([
    "2016-11-19 CRS grid changed",
    "2017-06-06 CRS grid changed",
    "2020-10-20 CRS grid changed",
    "2025-03-25 Job-offer points removed",
    "2026-11-03 CRS grid: change reported",
  ]);
});
