import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { instantOf } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatInstant, formatTime } from "@/lib/format";
import { missingWords } from "@/lib/figures/words/missing-words";
import { PoolDoubtText } from "../pool/pool-doubt";
import { linkTo } from "../data/link-to";
import { FeedState } from "./feed-state";
import { DrawLinks } from "./draw-links";

type Props = { dataset: DatasetNow; locale: Locale };

/** The last change of the data, how far they reach, and which draws no official source has confirmed yet. */
export function Freshness({ dataset, locale }: Props) {
  const t = useTranslations("about.freshness");
  const { draws, pools, changedAt, knownTo, missingDraws, feed } = dataset;
  const confirmed = draws.filter(({ source }) => source === "feed");
  const lastConfirmed = confirmed.at(-1);
  const pool = pools.at(-1);
  const changed = instantOf(changedAt);
  return (
    <section aria-labelledby="freshness">
      <h2 id="freshness">{t("title")}</h2>
      <dl className="facts mt-4 max-w-[60rem] border-t border-rule">
        <dt>{t("knownTo")}</dt>
        <dd>
          <time dateTime={knownTo}>{t("knownToText", { date: formatDay(knownTo, locale) })}</time>
        </dd>
        <dt>{t("missing")}</dt>
        <dd>{missingDraws.length === 0 ? t("none") : t("missingText", missingWords(missingDraws, locale))}</dd>
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
        <Reach dataset={dataset} locale={locale} />
        <dt>{t("confirmed")}</dt>
        <dd>
          {lastConfirmed
            ? t.rich("confirmedText", { ...wordsOf(lastConfirmed, locale), count: confirmed.length })
            : t("none")}
        </dd>
        <Open name="secondary" draws={draws.filter(({ source }) => source === "secondary")} locale={locale} />
        <Open name="admin" draws={draws.filter(({ source }) => source === "admin")} locale={locale} />
        <Open name="unclassified" draws={draws.filter(({ category }) => category === null)} locale={locale} />
        {pool && (
          <>
            <dt>{t("pool")}</dt>
            <dd>
              {t("poolText", {
                date: formatDay(pool.asOf, locale),
                total: pool.total === null ? t("poolUnknown") : t("candidates", { count: pool.total }),
              })}
              <span className="block empty:hidden">
                <PoolDoubtText asOf={pool.asOf} pools={pools} locale={locale} />
              </span>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** A draw as the messages name it. */
const wordsOf = (draw: Draw, locale: Locale) => ({
  number: draw.number,
  date: formatDay(draw.date, locale),
  link: linkTo(`/${locale}/draws/${draw.number}`),
});

/** The latest draw and the first one. */
function Reach({ dataset: { draws, categories }, locale }: Props) {
  const t = useTranslations("about.freshness");
  const common = useTranslations("common");
  const [first, latest] = [draws[0], draws.at(-1)];
  if (!first || !latest) return null;
  const category = categories.find(({ slug }) => slug === latest.category)?.name[locale] ?? common("unclassified");
  return (
    <>
      <dt>{t("latest")}</dt>
      <dd>
        {t.rich("latestDraw", { ...wordsOf(latest, locale), category, cutoff: formatCount(latest.cutoff, locale) })}
      </dd>
      <dt>{t("held")}</dt>
      <dd>{t.rich("heldText", { ...wordsOf(first, locale), count: formatCount(draws.length, locale) })}</dd>
    </>
  );
}

type OpenProps = { name: "secondary" | "admin" | "unclassified"; draws: readonly Draw[]; locale: Locale };

/** Draws of which something is still open. */
function Open({ name, draws, locale }: OpenProps) {
  const t = useTranslations("about.freshness");
  const list = () => <DrawLinks numbers={draws.map(({ number }) => number)} locale={locale} />;
  return (
    <>
      <dt>{t(name)}</dt>
      <dd>{draws.length === 0 ? t("none") : t.rich(`${name}Text`, { count: draws.length, list })}</dd>
    </>
  );
}
