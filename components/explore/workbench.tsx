"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState, type ComponentProps, type RefObject } from "react";
import { FigureBeside } from "@/components/charts/figure-beside";
import { UnreadNote } from "@/components/ui/unread-note";
import { useStale } from "@/components/ui/use-stale";
import { exploreAway } from "@/lib/figures/explore/away";
import { exploreModel, type ExploreModel } from "@/lib/figures/explore/explore-model";
import {
  exploreAside,
  formatExploreQuery,
  parseExploreQuery,
  withPeriod,
  type ExploreQuery,
} from "@/lib/figures/query/explore-query";
import { sizeShown } from "@/lib/figures/layout/sizes";
import { shortNames } from "@/lib/figures/words/figure-words";
import { formatDay } from "@/lib/format";
import type { GridStart } from "@/lib/rules/crs/grid";
import type { Correction } from "@/lib/rules/correction/correction";
import type { FigureCategory } from "@/lib/rules/category/category";
import type { DayRange } from "@/lib/rules/draw/period";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import type { Locale } from "@/lib/rules/text/bilingual";
import { clip, MAX_TITLE } from "@/lib/rules/text/clip";
import { addressOf, paramsOf, type QueryParams } from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { ExploreControls } from "./explore-controls";
import { ExploreFigure } from "./explore-figure";
import { formQuery } from "./form-query";
import { unpackDraw, type PackedDraw } from "./packed-draws";
import { PrintedCitation, TakeAway } from "./take-away";
import { useAddress } from "./use-address";

type Props = {
  draws: readonly PackedDraw[];
  /** In display order. */
  categories: readonly FigureCategory[];
  events: readonly PolicyEvent[];
  corrections: readonly Correction[];
  crsGrids: readonly GridStart[];
  today: IsoDate;
  /** The day to which draws are known. */
  knownTo: IsoDate;
  /** Parameters of the address the page was asked for with. */
  params: QueryParams;
  locale: Locale;
  /** Of the site, without a final slash. */
  site: string;
};

/**
 * The explore page at work: the address is the one state, every choice writes it, and the figure is drawn from it and
 * from the draws that came with the page, without asking the server.
 */
export function Workbench({ draws: packed, categories, today, knownTo, params: first, locale, site, ...known }: Props) {
  const t = useTranslations("explore");
  const root = useRef<HTMLDivElement>(null);
  const context = useMemo(
    () => ({ draws: packed.map(unpackDraw), categories, knownTo }),
    [packed, categories, knownTo],
  );
  const typing = useRef<string | null>(null);
  const [bad, setBad] = useState<readonly string[]>([]);
  const forget = useCallback(() => {
    typing.current = null;
    setBad([]);
  }, []);
  const { params, write } = useAddress(first, locale, forget);
  const [shown, showOne] = useShownSize(root);
  const { problems, ...query } = useMemo(() => parseExploreQuery(params, context), [params, context]);
  const { model, name, aside } = useModel(params, context, known, locale);
  useTitle(model, shown !== null);

  const choose = useCallback(
    (next: ExploreQuery, replace = false) => {
      showOne();
      write(next, replace);
    },
    [showOne, write],
  );
  const change = (form: HTMLFormElement, field: string | null) => {
    const read = formQuery(new FormData(form), field, query, context);
    setBad(read.bad);
    if (read.query === null) return;
    // One entry in the history for all that is typed in one go.
    choose(read.query, read.typed !== null && typing.current === read.typed);
    typing.current = read.typed;
  };
  const brush = useCallback((range: DayRange) => choose(cutTo(range, context)), [choose, context]);

  return (
    <>
      <Warnings problems={problems} today={today} locale={locale} />
      <FigureBeside
        bar={t("controls.bar", { count: query.categories.length, period: periodName(query, t, locale) })}
        controls={
          <ExploreControls
            query={query}
            {...choicesOf(context)}
            locale={locale}
            onChange={change}
            bad={bad}
            onCategories={(slugs) => choose({ ...query, categories: slugs, chosen: true })}
          />
        }
      >
        <div ref={root}>
          <ExploreFigure {...{ model, shown, name, aside, locale }} onBrush={brush} />
        </div>
        <AwaySection model={model} {...{ locale, today, knownTo, site }} />
      </FigureBeside>
    </>
  );
}

/** The figure that is shown, to be taken away. */
function AwaySection({
  model,
  ...props
}: Pick<Props, "locale" | "today" | "knownTo" | "site"> & { model: ExploreModel }) {
  const t = useTranslations("explore.away");
  const { query, finding, subtitle } = model;
  const taken = { away: exploreAway(query, props.locale, props.site), heading: finding, subtitle, ...props };
  return (
    <>
      <section aria-labelledby="away" className="mt-10 border-t border-rule pt-4 no-print">
        <h2 id="away" className="text-[1.1rem]">
          {t("title")}
        </h2>
        <TakeAway {...taken} />
      </section>
      <PrintedCitation {...taken} />
    </>
  );
}

/** The period that is shown, or its days where they were chosen one by one. */
const periodName = (
  { period, range }: ExploreQuery,
  t: ReturnType<typeof useTranslations<"explore">>,
  locale: Locale,
): string =>
  period === null
    ? `${formatDay(range.from, locale, "short")} – ${formatDay(range.to, locale, "short")}`
    : t(`controls.periods.${period}`);

type Context = Parameters<typeof parseExploreQuery>[1];

/** What can be chosen: the categories with a draw, and days from that of the first one to the day known to. */
const choicesOf = ({ draws, categories, knownTo }: Context) => ({
  categories: categories.filter(({ slug }) => draws.some(({ category }) => category === slug)),
  first: draws.reduce((day, { date }) => (date < day ? date : day), knownTo),
  knownTo,
});

/** The query of the address as it is now, with its period cut to a stretch of days. */
function cutTo(range: DayRange, context: Context): ExploreQuery {
  const standing = parseExploreQuery(paramsOf(window.location.search), context);
  const { from, to } = standing.range;
  const within = { from: range.from > from ? range.from : from, to: range.to < to ? range.to : to };
  return withPeriod(standing, within, context);
}

/** The figure of an address, and the names of its categories. */
function useModel(
  params: QueryParams,
  context: Context,
  { events, corrections, crsGrids }: Pick<Props, "events" | "corrections" | "crsGrids">,
  locale: Locale,
) {
  const t = useTranslations("explore");
  const figure = useTranslations("figure");
  const common = useTranslations("common");
  const doubt = useTranslations("doubt");
  const { draws, categories } = context;
  const name = useMemo(() => shortNames(categories, locale), [categories, locale]);
  const model = useMemo(
    () =>
      exploreModel(
        parseExploreQuery(params, context),
        { draws, events, corrections, crsGrids },
        { t, figure, common, doubt, locale, categories, name },
      ),
    [params, context, draws, events, corrections, crsGrids, t, figure, common, doubt, locale, categories, name],
  );
  const aside = useMemo(() => exploreAside(model.query, context), [model.query, context]);
  return { model, name, aside };
}

/** The one size to draw after the first choice; before it null, for the style sheet shows the one that fits. */
function useShownSize(root: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<number | null>(null);
  const showOne = useCallback(() => setShown(sizeShown(root.current!.getBoundingClientRect().width)), [root]);
  const chosen = shown !== null;
  useEffect(() => {
    if (!chosen) return;
    window.addEventListener("resize", showOne);
    return () => window.removeEventListener("resize", showOne);
  }, [chosen, showOne]);
  return [shown, showOne] as const;
}

/** Keeps with the figure what was made for the first address: title, language link, and the address on paper. */
function useTitle({ finding, query }: ExploreModel, changed: boolean) {
  const t = useTranslations("explore");
  const address = formatExploreQuery(query);
  useEffect(() => {
    if (!changed) return;
    const title = clip(t("titleOf", { heading: finding }), MAX_TITLE);
    const show = () => {
      if (document.title !== title) document.title = title;
    };
    show();
    // The title that the page was made with is put into its head as it comes alive, which may be after a choice.
    const observer = new MutationObserver(show);
    observer.observe(document.head, { childList: true });
    const other = document.querySelector<HTMLAnchorElement>("header a[hreflang]");
    if (other) other.search = address;
    const printed = document.querySelector("[data-printed-address]");
    const asked = addressOf("/explore", address);
    if (printed) printed.textContent = (printed.textContent ?? "").replace(/\/explore\S*/, () => asked);
    return () => observer.disconnect();
  }, [changed, finding, address, t]);
}

type WarningsProps = { problems: ComponentProps<typeof UnreadNote>["problems"]; today: IsoDate; locale: Locale };

/** Says that the page is old, and what of the address was not understood. */
function Warnings({ problems, today, locale }: WarningsProps) {
  const t = useTranslations("explore");
  const stale = useStale();
  return (
    <>
      {stale && (
        <p role="status" className="mb-3 border-l-2 border-alarm pl-3">
          {t.rich("stale", { day: formatDay(today, locale), reload: (text) => <a href="">{text}</a> })}
        </p>
      )}
      <UnreadNote problems={problems} />
    </>
  );
}
