import { useFormatter, useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { windowStart } from "@/lib/rules/time/window";
import { layoutTimeline } from "@/lib/figures/layout/listing-timeline";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { formatDay } from "@/lib/format";
import { spansUntil, type ListingSpan } from "@/lib/figures/series/listing-spans";
import { listYears } from "../categories/list-years";
import { dayWords } from "@/lib/figures/words/day-words";
import { timelineSvg } from "@/lib/figures/svg/timeline-svg";
import { SHOWN_AT } from "@/lib/figures/words/widths";

/** The lists of one category that name an occupation. */
export type CategorySpans = { readonly category: Category; readonly spans: readonly ListingSpan[] };

type Props = {
  /** None of them empty. */
  listings: readonly CategorySpans[];
  /** First day of the earliest list of all: pages of occupations share their scale. */
  begin: IsoDate;
  /** Where the axis ends; a list in force is drawn to it. */
  knownTo: IsoDate;
  locale: Locale;
};

/** Which lists named an occupation from when to when, and the draws held on them, in a sentence and a figure. */
export function ListingFigure({ listings, begin, knownTo, locale }: Props) {
  const t = useTranslations("occupations.timeline");
  const format = useFormatter();
  const spans = listings.flatMap((each) => each.spans);
  const names = (of: readonly CategorySpans[]) => format.list(of.map(({ category }) => category.shortName[locale]));
  const now = listings.filter((each) => each.spans.some(({ inForce }) => inForce));
  const reading = t("reading", {
    lists: spans.length,
    categories: names(listings),
    from: formatDay(spans.map(({ from }) => from).sort()[0]!, locale),
    draws: spans.reduce((sum, { draws }) => sum + draws.length, 0),
    current: now.length,
    now: names(now),
  });
  const year = windowStart(knownTo, 12);
  const input = {
    rows: listings.map((each) => ({
      category: each.category.slug,
      name: each.category.shortName[locale],
      spans: spansUntil(each.spans, knownTo),
    })),
    range: { from: begin < year ? begin : year, to: knownTo },
    day: dayWords(locale),
    list: ({ version }: ListingSpan) => t("list", { year: listYears(version) }),
  };
  const drawings = FIGURE_SIZES.map((size, index) =>
    timelineSvg(layoutTimeline(input, size), reading, SHOWN_AT[index]!),
  ).join("");
  return (
    <figure className="mt-3">
      <figcaption className="measure">{reading}</figcaption>
      <div className="@container mt-4" dangerouslySetInnerHTML={{ __html: drawings }} />
      <p className="mt-2 text-[0.9rem] text-ink-soft">
        {t("key")}
        {spans.some(({ startEstablished, endEstablished }) => !startEstablished || !endEstablished) &&
          ` ${t("unknown")}`}
      </p>
    </figure>
  );
}
