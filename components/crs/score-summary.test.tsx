import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { REAL_GRIDS } from "@/lib/db/reference.fixture";
import { crsScore } from "@/lib/rules/crs/score";
import { parseCrsFragment, readCrs } from "@/lib/rules/crs/form";
import { isoDate } from "@/lib/rules/time/iso-date";
import { messages } from "@/lib/i18n/messages";
import { ScoreSummary } from "./score-summary";

const TODAY = isoDate("2026-10-15");
const ENGLISH = "en=levels&en-reading=9&en-writing=9&en-listening=9&en-speaking=9";

/** Whether the score of a fragment leads on to the draws. */
function leadsOn(entered: string): boolean {
  const reading = readCrs(parseCrsFragment(entered), TODAY, REAL_GRIDS);
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ crs: messages.en.crs }} timeZone="UTC">
      <ScoreSummary
        score={crsScore(reading.input, reading.grid)}
        reading={reading}
        grids={REAL_GRIDS}
        empty={false}
        entered={entered}
        today={TODAY}
        locale="en"
      />
    </NextIntlClientProvider>,
  );
  return html.includes("/en/check#");
}

test.each([
  [true, `age=30&education=bachelors&${ENGLISH}`],
  [false, `age=30&${ENGLISH}`],
  [false, `age=3O&education=bachelors&${ENGLISH}`],
])("leads on to the draws (%s) only with a score of which everything is given and can be read: %s", (led, entered) =>
  expect(leadsOn(entered)).toBe(led),
);
