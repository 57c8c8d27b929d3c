import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { parseUtcInstant } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatInstant, formatTime } from "@/lib/format";
import { linkTo } from "../data/link-to";
import { FeedState } from "./feed-state";
import { DrawLinks } from "./draw-links";

type Props = { dataset: DatasetNow; locale: Locale };

/** When the data last changed, how far they reach, and which draws no official source has confirmed yet. */
export function Freshness({ dataset, locale }: Props) {
  const t = useTranslations("about.freshness");
  const common = useTranslations("common");
  const { draws, pools, categories, changedAt, feed } = dataset;
  const first = draws[0];
  const latest = draws.at(-1);
  const confirmed = draws.filter(({ source }) => source === "feed");
  const lastConfirmed = confirmed.at(-1);
  const pool = pools.at(-1);
  const changed = parseUtcInstant(changedAt.toISOString())!;
  const naming = (draw: Draw) => ({
    number: draw.number,
    date: formatDay(draw.date, locale),
    link: linkTo(`/${locale}/draws/${draw.number}`),
  });
  const listed = (key: "secondary" | "admin" | "unclassified", some: readonly Draw[]) =>
    some.length === 0
      ? t("none")
      : t.rich(`${key}Text`, {
          count: some.length,
          list: () => <DrawLinks numbers={some.map(({ number }) => number)} locale={locale} />,
        });
  const categoryOf = (draw: Draw) =>
    categories.find(({ slug }) => slug === draw.category)?.name[locale] ?? common("unclassified");

  return (
    <section aria-labelledby="freshness">
      <h2 id="freshness">{t("title")}</h2>
      <dl className="facts mt-4 max-w-[60rem] border-t border-rule">
        <dt>{t("changed")}</dt>
        <dd>
          <time dateTime={changed}>
            {t("changedAt", { instant: formatInstant(changed, locale), eastern: formatTime(changed, locale).eastern })}
          </time>
        </dd>
        <dt>{t("feed")}</dt>
        <dd>
          <FeedState feed={feed} locale={locale} /> <a href="/api/health">{t("feedNow")}</a>
        </dd>
        {first && latest && (
          <>
            <dt>{t("latest")}</dt>
            <dd>
              {t.rich("latestDraw", {
                ...naming(latest),
                category: categoryOf(latest),
                cutoff: formatCount(latest.cutoff, locale),
              })}
            </dd>
            <dt>{t("held")}</dt>
            <dd>{t.rich("heldText", { ...naming(first), count: formatCount(draws.length, locale) })}</dd>
          </>
        )}
        <dt>{t("confirmed")}</dt>
        <dd>
          {lastConfirmed ? t.rich("confirmedText", { ...naming(lastConfirmed), count: confirmed.length }) : t("none")}
        </dd>
        <dt>{t("secondary")}</dt>
        <dd>
          {listed(
            "secondary",
            draws.filter(({ source }) => source === "secondary"),
          )}
        </dd>
        <dt>{t("admin")}</dt>
        <dd>
          {listed(
            "admin",
            draws.filter(({ source }) => source === "admin"),
          )}
        </dd>
        <dt>{t("unclassified")}</dt>
        <dd>
          {listed(
            "unclassified",
            draws.filter(({ category }) => category === null),
          )}
        </dd>
        {pool && (
          <>
            <dt>{t("pool")}</dt>
            <dd>
              {t("poolText", {
                date: formatDay(pool.asOf, locale),
                total: pool.total === null ? t("poolUnknown") : t("candidates", { count: pool.total }),
              })}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
