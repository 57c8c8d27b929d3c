import { useTranslations } from "next-intl";
import { DoubtNotes } from "@/components/ui/doubt-mark";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import type { DatasetNow } from "@/lib/rules/dataset";
import { SELECTION_BEGAN } from "@/lib/rules/draw/draw";
import { MAX_REFERENCE_AGE_DAYS, referencesOf } from "@/lib/rules/draw/gap";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";
import { categoriesNow } from "@/lib/figures/series/category-now";
import { CategoryRows } from "./category-rows";

const GROUPS = ["selected", "retired", "program", "general"] as const;

const groupOf = ({ kind, retired }: Category): (typeof GROUPS)[number] =>
  kind === "program" || kind === "general" ? kind : retired ? "retired" : "selected";

/** Every category by what it selects by, as it stands today. */
export function CategoryIndex({ dataset, locale, today }: { dataset: DatasetNow; locale: Locale; today: IsoDate }) {
  const t = useTranslations("categories");
  const now = categoriesNow(dataset, dataset.knownTo);
  const references = referencesOf(dataset.draws);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="measure mt-3">{t("lead")}</p>
      {GROUPS.map((group) => {
        const categories = dataset.categories.filter((category) => groupOf(category) === group);
        const shown = now.filter(({ category }) => categories.includes(category));
        const notes = new Set([
          ...shown.flatMap(({ gapAbsence }) => gapAbsence?.reason ?? []),
          ...(categories.some(({ slug }) => slug === "pnp") ? (["pnp"] as const) : []),
        ]);
        return (
          categories.length > 0 && (
            <section key={group} aria-labelledby={group} className="mt-10">
              <h2 id={group}>{t(`groups.${group}.title`)}</h2>
              <p className="measure mt-1 text-ink-soft">
                {t(`groups.${group}.text`, { date: formatDay(SELECTION_BEGAN, locale) })}
              </p>
              <CategoryRows
                categories={categories}
                now={now}
                references={references}
                grids={dataset.crsGrids}
                locale={locale}
                today={today}
                caption={t(`groups.${group}.title`)}
              />
              <DoubtNotes
                id={`${group}-doubt`}
                draws={shown.map(({ latest }) => latest)}
                corrections={dataset.corrections}
                locale={locale}
              />
              {notes.size > 0 && (
                <ul className="measure mt-2 text-[0.9rem] text-ink-soft">
                  {[...notes].map((note) => (
                    <li key={note}>{t(`notes.${note}`, { days: MAX_REFERENCE_AGE_DAYS })}</li>
                  ))}
                </ul>
              )}
            </section>
          )
        );
      })}
    </>
  );
}
