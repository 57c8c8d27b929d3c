import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import { listChanges, listYearsOf, occupationsInAndOut, type CategoryChange } from "@/lib/rules/category/list-changes";
import type { Dataset } from "@/lib/rules/dataset";
import { formatListChangesQuery, type ListYears } from "@/lib/figures/query/list-changes-query";
import { addressOf, type QueryProblem } from "@/lib/rules/text/query-codec";
import { UnreadNote } from "../ui/unread-note";
import { CategoryChangeSection } from "./category-change-section";

type Props = {
  dataset: Pick<Dataset, "categories" | "occupations">;
  /** Null when fewer than two lists were published. */
  years: ListYears | null;
  problems: readonly QueryProblem[];
  locale: Locale;
};

/** What changed between the lists of two years: categories, occupations and rules. */
export function ListChangesPage({ dataset, years, problems, locale }: Props) {
  const t = useTranslations("listChanges");
  return (
    <>
      <h1>{years === null ? t("title") : t("heading", years)}</h1>
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      <UnreadNote problems={problems} className="measure mt-3" />
      {years === null ? (
        <p className="mt-6">{t("none")}</p>
      ) : (
        <Changes dataset={dataset} years={years} locale={locale} />
      )}
    </>
  );
}

function Changes({ dataset, years, locale }: Omit<Props, "years" | "problems"> & { years: ListYears }) {
  const t = useTranslations("listChanges");
  const changes = listChanges(dataset.categories, years.from, years.to);
  const codes = occupationsInAndOut(changes);
  const of = (kind: CategoryChange["change"]) => changes.filter(({ change }) => change === kind);
  const same = of("same");
  const file = addressOf("/api/v1/list-changes.csv", formatListChangesQuery(years));
  const section = (id: "in" | "out" | "kept", changed: readonly CategoryChange[], children?: ReactNode) => (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id}>{t(`${id}.title`, { count: changed.length })}</h2>
      {changed.length === 0 && <p className="mt-2 text-ink-soft">{t(`${id}.none`)}</p>}
      {changed.map((change) => (
        <CategoryChangeSection key={change.category.slug} change={change} dataset={dataset} locale={locale} />
      ))}
      {children}
    </section>
  );
  return (
    <>
      <YearLinks dataset={dataset} years={years} locale={locale} />
      <p className="measure mt-6 text-[1.15rem]">
        {t("summary", {
          ...years,
          in: of("in").length,
          out: of("out").length,
          added: codes.added.length,
          removed: codes.removed.length,
          rules: of("kept").filter(({ rules }) => rules.some(({ how }) => how === "changed")).length,
        })}
      </p>
      <p className="mt-2 no-print">
        <a href={file}>{t("csv")}</a>
      </p>
      {section("in", of("in"))}
      {section("out", of("out"))}
      {section(
        "kept",
        of("kept"),
        same.length > 0 && (
          <p className="measure mt-6">
            {t("same", {
              count: same.length,
              names: same.map(({ category }) => category.shortName[locale]).join(", "),
            })}
          </p>
        ),
      )}
    </>
  );
}

/** Every pair of years as a plain link. */
function YearLinks({ dataset, years, locale }: Omit<Props, "years" | "problems"> & { years: ListYears }) {
  const t = useTranslations("listChanges");
  const all = listYearsOf(dataset.categories);
  const pairs = all.flatMap((from) => all.filter((to) => to > from).map((to) => ({ from, to })));
  return (
    <nav aria-label={t("years")} className="mt-5 no-print">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {pairs.map((pair) => (
          <li key={`${pair.from}-${pair.to}`}>
            <a
              href={addressOf(`/${locale}/list-changes`, formatListChangesQuery(pair))}
              aria-current={pair.from === years.from && pair.to === years.to ? "page" : undefined}
              className="num inline-block py-1 aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {t("pair", pair)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
