import { getTranslations } from "next-intl/server";
import { drawEntries, drawsOf, entriesTitle, type DrawEntry } from "@/lib/answers/draw-entries";
import { calendar, errorAnswer, openRead, preflight } from "@/lib/answers/api-answer";
import type { CalendarDay } from "@/lib/api/calendar";
import { readFeedQuery } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";
import { formatDay, formatDrawNumber } from "@/lib/format";
import { APPLY_WITHIN_DAYS, applyBy } from "@/lib/rules/after-invitation/deadline";
import { SELECTION_BEGAN } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";

/** How often a calendar looks again. */
const REFRESH_HOURS = 6;

/** A calendar to subscribe to: each draw since category-based selection began, and the last day to apply after it. */
export const GET = openRead(async (request) => {
  const dataset = await getDataset();
  const query = readFeedQuery(new URL(request.url).searchParams, dataset.categories);
  if (!query.ok) return errorAnswer(query.errors);
  const { category, lang } = query.values;
  const draws = drawsOf(dataset, category).filter(({ date }) => date >= SELECTION_BEGAN);
  const [feeds, common, title, entries] = await Promise.all([
    getTranslations({ locale: lang, namespace: "feeds" }),
    getTranslations({ locale: lang, namespace: "common" }),
    entriesTitle(category, dataset, lang),
    drawEntries(draws, dataset, lang),
  ]);
  const days = (await Promise.all(entries.map((entry) => daysOf(entry, lang)))).flat();
  return calendar(days, common("siteName"), lang, "express-entry-draws", {
    name: feeds("calendar", { title }),
    refreshHours: REFRESH_HOURS,
  });
});

/** The day of a draw, and the last day to apply after it where that is established. */
async function daysOf({ of: draw, uid, sequence, title, text, url, updated, category }: DrawEntry, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "invited" });
  const host = new URL(publicUrl()).hostname;
  const known = { changedAt: new Date(updated), sequence };
  const held: CalendarDay = {
    ...known,
    uid: `${uid}-held@${host}`,
    day: draw.date,
    summary: title,
    description: text,
    url,
    remindDaysBefore: null,
  };
  const until = applyBy(draw);
  if (until === null) return [held];
  const words = {
    days: APPLY_WITHIN_DAYS,
    number: formatDrawNumber(draw.number, locale),
    date: formatDay(draw.date, locale),
    category: category?.name ?? draw.roundName,
  };
  const due: CalendarDay = {
    ...known,
    uid: `${uid}-apply-by@${host}`,
    day: until,
    summary: t("file.summary", words),
    description: t("file.description", words),
    url: `${publicUrl()}/${locale}/after-invitation?draw=${draw.number}`,
    // Most subscribers were not invited: they would be reminded of each draw.
    remindDaysBefore: null,
  };
  return [held, due];
}

export const OPTIONS = preflight;
