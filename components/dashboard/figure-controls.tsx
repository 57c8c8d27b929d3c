import { useTranslations } from "next-intl";
import { CategoryMarker } from "@/components/categories/category-mark";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CEC, type Category } from "@/lib/rules/category/category";
import { formatFigureQuery, type FigureQuery } from "@/lib/figures/query/dashboard-query";
import type { Dataset } from "@/lib/rules/dataset";
import { addressOf, type QueryProblem } from "@/lib/rules/text/query-codec";
import { PeriodLinks } from "../charts/period-links";
import { UnreadNote } from "../ui/unread-note";
import { ApplyAtOnce } from "./apply-at-once";

type Props = {
  dataset: Pick<Dataset, "categories" | "draws">;
  query: FigureQuery;
  problems: readonly QueryProblem[];
  locale: Locale;
};

const isProgramme = ({ kind }: Category): boolean => kind === "program" || kind === "general";

/** What the two figures show: the period, as links, and the categories, each to be switched on and off. */
export function FigureControls({ dataset, query, problems, locale }: Props) {
  const t = useTranslations("dashboard.controls");
  const drawn = new Set(dataset.draws.map(({ category }) => category));
  const offered = dataset.categories.filter(({ slug }) => slug !== CEC && drawn.has(slug));
  const groups = {
    selected: offered.filter((category) => !isProgramme(category)),
    programs: offered.filter(isProgramme),
  };
  return (
    <>
      <UnreadNote problems={problems} />
      <PeriodLinks
        period={query.period}
        href={(period) => addressOf(`/${locale}`, formatFigureQuery({ ...query, period }))}
      />
      <ApplyAtOnce action={`/${locale}`} period={query.period} label={t("categories")}>
        <input type="hidden" name="period" value={query.period} />
        {/* Sent too when every box is off, which an empty choice would not say. */}
        <input type="hidden" name="categories" value="" />
        {(["selected", "programs"] as const).map((group) => (
          <fieldset key={group} className="mt-3 grid grid-cols-2 gap-x-4 wide:grid-cols-1">
            <legend className="mb-1 text-ink-soft">{t(group)}</legend>
            {groups[group].map(({ slug, shortName }) => (
              <label key={slug} className="inline-flex cursor-pointer items-center gap-[0.4em] py-1 wide:py-0.5">
                <input
                  type="checkbox"
                  name="categories"
                  value={slug}
                  defaultChecked={query.categories.includes(slug)}
                  className="size-[1.05em] accent-ink"
                />
                <CategoryMarker slug={slug} />
                {shortName[locale]}
              </label>
            ))}
            {group === "programs" && !query.categories.includes("pnp") && (
              <span className="col-span-full text-[0.85rem] text-ink-soft">{t("pnp")}</span>
            )}
          </fieldset>
        ))}
        <noscript>
          <button className="button mt-3">{t("apply")}</button>
        </noscript>
      </ApplyAtOnce>
    </>
  );
}
