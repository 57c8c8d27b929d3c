"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { shortNames } from "@/lib/figures/words/figure-words";
import { useStale } from "@/components/ui/use-stale";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { FigureCategory } from "@/lib/rules/category/category";
import { formatExploreQuery, parseExploreQuery, withPeriod } from "@/lib/figures/query/explore-query";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { DayRange } from "@/lib/rules/draw/period";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import { addressOf, paramsOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { UnreadNote } from "@/components/ui/unread-note";
import { formatDay } from "@/lib/format";
import { sizeShown } from "@/lib/figures/layout/sizes";
import { ExploreControls } from "./explore-controls";
import { ExploreFigure } from "./explore-figure";
import { exploreModel } from "@/lib/figures/explore/explore-model";
import { unpackDraw, type PackedDraw } from "./packed-draws";
import { TakeAway } from "./take-away";

type Props = {
  draws: readonly PackedDraw[];
  /** In display order. */
  categories: readonly FigureCategory[];
  events: readonly PolicyEvent[];
  today: IsoDate;
  /** The day in Ottawa on which the data last changed. */
  changed: IsoDate;
  /** Parameters of the address the page was asked for with. */
  params: QueryParams;
  /** Of the site, without a final slash. */
  site: string;
};

const TYPED = ["from", "to", "score"];

/**
 * The explore page at work: the address is the one state, every choice writes it, and the figure is drawn from it and
 * from the draws that came with the page, without asking the server.
 */
export function Workbench({ draws: packed, categories, events, today, changed, params: first, site }: Props) {
  const locale = useLocale() as Locale;
  const t = useTranslations("explore");
  const figure = useTranslations("figure");
  const root = useRef<HTMLDivElement>(null);
  const [params, setParams] = useState(first);
  const [shown, setShown] = useState<number | null>(null);

  const context = useMemo(() => ({ draws: packed.map(unpackDraw), categories, today }), [packed, categories, today]);
  const offered = useMemo(() => {
    const drawn = new Set(context.draws.map(({ category }) => category));
    return categories.filter(({ slug }) => drawn.has(slug));
  }, [context, categories]);
  const { problems, ...query } = useMemo(() => parseExploreQuery(params, context), [params, context]);
  const language = useMemo(
    () => ({ t, figure, locale, categories, name: shortNames(categories, locale) }),
    [t, figure, locale, categories],
  );
  const model = useMemo(
    () => exploreModel(parseExploreQuery(params, context), { draws: context.draws, events }, language),
    [params, context, events, language],
  );

  const typing = useRef<string | null>(null);
  const [bad, setBad] = useState<readonly string[]>([]);

  const write = useCallback(
    (next: Parameters<typeof formatExploreQuery>[0], replace = false) => {
      const address = formatExploreQuery(next);
      const url = addressOf(`/${locale}/explore`, address);
      window.history[replace ? "replaceState" : "pushState"](null, "", url);
      // From now on one drawing is enough: the one that fits.
      setShown(sizeShown(root.current!.getBoundingClientRect().width));
      setParams(paramsOf(address));
    },
    [locale],
  );

  useEffect(() => {
    const back = () => {
      typing.current = null;
      setBad([]);
      setParams(paramsOf(window.location.search));
    };
    const resized = () =>
      setShown((before) => (before === null ? null : sizeShown(root.current!.getBoundingClientRect().width)));
    window.addEventListener("popstate", back);
    window.addEventListener("resize", resized);
    return () => {
      window.removeEventListener("popstate", back);
      window.removeEventListener("resize", resized);
    };
  }, []);

  const stale = useStale();

  const change = (form: HTMLFormElement, field: string | null) => {
    const data = new FormData(form);
    // What was chosen last counts: a period before the days beside it, a category before the score.
    if (field === "period") ["from", "to"].forEach((name) => data.delete(name));
    if (field === "reference") data.delete("score");
    const read = parseExploreQuery(
      Object.fromEntries([...new Set(data.keys())].map((key) => [key, data.getAll(key).map(String)])),
      context,
    );
    // What is half typed waits until it can be read.
    const faults = new Set(read.problems.map(({ field: name }) => (name === "score" ? "reference" : name)));
    setBad([...faults]);
    const typed = field !== null && TYPED.includes(field) ? field : null;
    // What is half typed, or emptied on the way to another value, waits.
    if (
      typed !== null &&
      (["from", "to", "reference"].some((name) => faults.has(name)) || (typed !== "score" && data.get(typed) === ""))
    )
      return;
    const chosen = query.chosen || read.categories.join() !== query.categories.join();
    const standing = {
      ...read,
      reference: faults.has("reference") ? query.reference : read.reference,
      ...(faults.has("from") || faults.has("to") ? { period: query.period, range: query.range } : {}),
    };
    // One entry in the history for all that is typed in one go.
    write(
      chosen ? standing : withPeriod({ ...standing, chosen: false }, standing.period ?? standing.range, context),
      typed !== null && typing.current === typed,
    );
    typing.current = typed;
  };
  const brush = useCallback(
    (range: DayRange) => {
      const standing = parseExploreQuery(paramsOf(window.location.search), context);
      const within = {
        from: range.from > standing.range.from ? range.from : standing.range.from,
        to: range.to < standing.range.to ? range.to : standing.range.to,
      };
      write(withPeriod(standing, within, context));
    },
    [write, context],
  );

  // Title and language link were made for the address the page came with.
  const address = formatExploreQuery(query);
  useEffect(() => {
    if (shown === null) return;
    const site = document.title.slice(document.title.lastIndexOf(" – "));
    document.title = t("titleOf", { heading: model.heading }) + site;
    const other = document.querySelector<HTMLAnchorElement>("header a[hreflang]");
    if (other) other.search = address;
  }, [shown, model, address, t]);

  return (
    <div ref={root}>
      {stale && (
        <p role="status" className="mb-3 border-l-2 border-alarm pl-3">
          {t.rich("stale", { day: formatDay(today, locale), reload: (text) => <a href="">{text}</a> })}
        </p>
      )}
      <UnreadNote problems={problems} />
      <ExploreControls
        query={query}
        categories={offered}
        first={context.draws.reduce((day, { date }) => (date < day ? date : day), today)}
        today={today}
        locale={locale}
        onChange={change}
        bad={bad}
        onCategories={(slugs) => write({ ...query, categories: slugs, chosen: true })}
      />
      <ExploreFigure model={model} shown={shown} name={language.name} locale={locale} onBrush={brush} />
      <TakeAway model={model} locale={locale} today={today} changed={changed} site={site} />
    </div>
  );
}
