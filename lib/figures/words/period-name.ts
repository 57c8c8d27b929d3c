import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Grain } from "@/lib/figures/query/invitations-query";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";
import { monthWords } from "@/lib/figures/words/day-words";

/** The name of a month, quarter or year by one of its days; a month in full or short. */
export function periodName(
  by: Grain,
  day: IsoDate,
  locale: Locale,
  t: ReturnType<typeof useTranslations<"invitations">>,
  style: "full" | "short" = "short",
): string {
  const year = day.slice(0, 4);
  if (by === "year") return year;
  if (by === "quarter") return t("quarter", { quarter: Math.ceil(Number(day.slice(5, 7)) / 3), year });
  return style === "full" ? formatDay(day, locale, "month") : `${monthWords(locale)(day)} ${year}`;
}
