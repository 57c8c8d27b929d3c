import { formatDay } from "@/lib/format";
import type { GridDays } from "@/lib/rules/crs/grid-on";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/** What the sentence on a grid that is reported to change is told: its days, and whether they lie ahead. */
export const reportedValues = ({ from, until }: GridDays, today: IsoDate, locale: Locale) => ({
  from: formatDay(from, locale),
  until: until === null ? "none" : formatDay(until, locale),
  ahead: from > today ? "yes" : "no",
});
