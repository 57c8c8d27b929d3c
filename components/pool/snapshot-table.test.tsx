import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import type { SourcedPool } from "@/lib/rules/pool/pool";
import { isoDate } from "@/lib/rules/time/iso-date";
import { SnapshotTable } from "./snapshot-table";

const band = (min: number, max: number, candidates: number) => ({ min, max, candidates });
const pools: SourcedPool[] = [
  { asOf: isoDate("2026-08-30"), total: 74_305, source: "feed", bands: [band(501, 1200, 200), band(451, 500, 74_105)] },
  {
    asOf: isoDate("2026-09-13"),
    total: 60,
    source: "secondary",
    bands: [band(501, 1200, 10), band(481, 500, 20), band(451, 480, 30)],
  },
];

test("a snapshot known by a wide band alone leaves the narrow ones open; a wide one is the sum of the narrow", () => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages.en} timeZone="UTC">
      <SnapshotTable pools={pools} all={pools} locale="en" />
    </NextIntlClientProvider>,
  );
  const rows = [...html.matchAll(/<tr.*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd].*?<\/t[hd]>/g)].map(([cell]) => cell.replace(/<[^>]+>/g, "")),
  );
  expect(rows[0]!.slice(2)).toEqual(["501–1200", "451–500", "481–500", "451–480"]);
  expect(rows[1]).toEqual(["Sep 13, 2026*", "60", "10", "50", "20", "30"]);
  expect(rows[2]!.slice(0, 4)).toEqual(["Aug 30, 2026", "74,305", "200", "74,105"]);
  for (const narrow of rows[2]!.slice(4)) expect(narrow).toContain("not published for that day");
});
