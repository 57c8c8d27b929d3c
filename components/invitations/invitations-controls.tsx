import { useTranslations } from "next-intl";
import { CategoryMarker } from "@/components/categories/category-mark";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatInvitationsQuery, GRAINS, SHOWS, type InvitationsQuery } from "@/lib/figures/query/invitations-query";
import { addressOf } from "@/lib/rules/text/query-codec";
import { periodRange } from "@/lib/rules/draw/period";
import { ChoiceLinks, PeriodLinks } from "../charts/period-links";
import { UnreadNote } from "../ui/unread-note";
import type { InvitationsPageProps } from "./page-props";

const invitationsAddress = (locale: Locale, query: InvitationsQuery): string =>
  `${addressOf(`/${locale}/invitations`, formatInvitationsQuery(query))}#controls`;

/** What is added up: period, grain and measure as links; days and categories as a plain form. */
export function InvitationsControls({ dataset, query, problems, locale }: InvitationsPageProps) {
  const t = useTranslations("invitations.controls");
  const to = (change: Partial<InvitationsQuery>) => invitationsAddress(locale, { ...query, ...change });
  return (
    <div className="mt-6 border-y border-rule py-4 no-print scroll-mt-4" id="controls">
      <UnreadNote problems={problems} />
      <div className="flex flex-wrap gap-x-10 gap-y-1">
        <PeriodLinks
          period={query.period}
          href={(period) => to({ period, range: periodRange(period, dataset.knownTo, dataset.draws) })}
        />
        <ChoiceLinks
          label={t("by")}
          choices={GRAINS.map((by) => ({
            key: by,
            text: t(`grains.${by}`),
            href: to({ by }),
            current: by === query.by,
          }))}
        />
        <ChoiceLinks
          label={t("show")}
          choices={SHOWS.map((show) => ({
            key: show,
            text: t(`shows.${show}`),
            href: to({ show }),
            current: show === query.show,
          }))}
        />
      </div>
      <details className="mt-2" open={query.categories !== null || query.period === null}>
        <summary className="w-fit cursor-pointer py-1">{t("more")}</summary>
        <DaysAndCategories dataset={dataset} query={query} locale={locale} />
      </details>
    </div>
  );
}

type FormProps = Pick<InvitationsPageProps, "dataset" | "query" | "locale">;

/** A plain form: the categories that are added up, and the days one by one. */
function DaysAndCategories({ dataset, query, locale }: FormProps) {
  const t = useTranslations("invitations.controls");
  return (
    <form method="get" action={`/${locale}/invitations#controls`} className="mt-2">
      {query.by !== "month" && <input type="hidden" name="by" value={query.by} />}
      {query.show !== "count" && <input type="hidden" name="show" value={query.show} />}
      {query.period !== null && query.period !== "12m" && <input type="hidden" name="period" value={query.period} />}
      <CategoryBoxes dataset={dataset} query={query} locale={locale} />
      <div className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-2">
        {(["from", "to"] as const).map((end) => (
          <div key={end}>
            <label htmlFor={`days-${end}`} className="block text-[0.9rem] text-ink-soft">
              {t(end)}
            </label>
            <input
              id={`days-${end}`}
              name={end}
              type="date"
              max={dataset.knownTo}
              defaultValue={query.period === null ? query.range[end] : ""}
              className="input w-40"
            />
          </div>
        ))}
        <button className="button button-strong">{t("apply")}</button>
        {query.categories !== null && (
          <a href={invitationsAddress(locale, { ...query, categories: null })} className="py-2">
            {t("clear")}
          </a>
        )}
      </div>
    </form>
  );
}

function CategoryBoxes({ dataset, query, locale }: FormProps) {
  const t = useTranslations("invitations.controls");
  const drawn = new Set(dataset.draws.map(({ category }) => category));
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
      <legend className="mb-1 text-ink-soft">
        {t("categories")} <span className="text-[0.9rem]">({t("hint")})</span>
      </legend>
      {dataset.categories
        .filter(({ slug }) => drawn.has(slug))
        .map(({ slug, shortName }) => (
          <label key={slug} className="inline-flex cursor-pointer items-center gap-[0.4em] py-1">
            <input
              type="checkbox"
              name="categories"
              value={slug}
              defaultChecked={query.categories?.includes(slug)}
              className="size-[1.05em] accent-ink"
            />
            <CategoryMarker slug={slug} />
            {shortName[locale]}
          </label>
        ))}
    </fieldset>
  );
}
