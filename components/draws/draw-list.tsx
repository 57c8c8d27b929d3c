import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { filterDraws, pageOf, parseDrawFilter, type DrawFilter, type FilterError } from "@/lib/rules/draw/list-query";
import { DRAW_SORTS } from "@/lib/rules/draw/order";
import { formatCount, formatDay } from "@/lib/format";
import { DrawFilterForm } from "./draw-filter-form";
import { DrawTable } from "./draw-table";
import { queryWith, type Query } from "./draw-query";
import { Pagination } from "../ui/pagination";

export const PAGE_SIZE = 50;

type Props = { dataset: Dataset; locale: Locale; query: Query };

type ReadQuery = { filter: DrawFilter; problems: readonly FilterError[]; kept: Query };

/** What can be read of a query: a bad value is left out and said, so that the rest still filters. */
function readQuery(query: Query, categories: Dataset["categories"]): ReadQuery {
  const first = parseDrawFilter(query, categories);
  if (first.ok) return { filter: first.filter, problems: [], kept: query };
  const bad = new Set<string>(first.errors.map(({ field }) => field));
  const kept = Object.fromEntries(Object.entries(query).filter(([field]) => !bad.has(field)));
  const second = parseDrawFilter(kept, categories);
  if (!second.ok) throw new Error("a query without its faults is still faulty");
  return { filter: second.filter, problems: first.errors, kept };
}

/** Every draw that the query lets through, with the form that narrows it and the files that hold the same rows. */
export function DrawList({ dataset, locale, query }: Props) {
  const t = useTranslations("draws");
  const { draws, categories } = dataset;
  const { filter, problems, kept } = readQuery(query, categories);
  const found = filterDraws(draws, filter, dataset);
  const { rows, total, pages } = pageOf(found, filter.page, PAGE_SIZE);
  const href = (change: Query) => `/${locale}/draws${queryWith(kept, change)}`;
  const [first, last] = [draws[0], draws.at(-1)];
  return (
    <>
      <h1>{t("title")}</h1>
      {first && last && (
        <p className="mt-2 text-ink-soft">
          {t("lead", {
            count: draws.length,
            first: formatDay(first.date, locale),
            last: formatDay(last.date, locale),
          })}
        </p>
      )}
      <QueryProblems problems={problems} />
      <DrawFilterForm locale={locale} categories={categories} filter={filter} query={query} problems={problems} />
      <div className="mt-8 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2" id="results">
        <FoundDraws found={found} page={filter.page} shown={rows.length} pages={pages} locale={locale} />
        {total > 0 && <DrawFiles kept={kept} locale={locale} />}
      </div>
      {total === 0 && (
        <p className="mt-4 measure">
          {t("empty")} <a href={`/${locale}/draws`}>{t("filter.clear")}</a>
        </p>
      )}
      {total > 0 && rows.length === 0 && (
        <p className="mt-4 measure">
          {t("noSuchPage", { page: filter.page, pages })} <a href={href({ page: undefined })}>{t("firstPage")}</a>
        </p>
      )}
      {rows.length > 0 && <SortableTable {...{ rows, dataset, locale, filter, href }} />}
      <Pagination
        page={filter.page}
        pages={pages}
        href={(page) => href({ page: page === 1 ? undefined : String(page) })}
        labels={{
          nav: t("pages"),
          previous: t("previous"),
          next: t("next"),
          page: t("page", { page: filter.page, pages }),
        }}
      />
    </>
  );
}

/** What of the query could not be read, each with a link to its field. */
function QueryProblems({ problems }: { problems: readonly FilterError[] }) {
  const t = useTranslations("draws");
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="mt-4 border-l-2 border-alarm pl-4">
      <p>{t("problems")}</p>
      <ul>
        {problems.map(({ field, code }) => (
          <li key={field + code}>
            <a href={`#filter-${field}`}>
              {t("problem", { field: t(`fields.${field}`), message: t(`errors.${code}`) })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type FoundProps = { found: readonly Draw[]; page: number; shown: number; pages: number; locale: Locale };

/** How many draws were found, their invitations, and which of them this page shows. */
function FoundDraws({ found, page, shown, pages, locale }: FoundProps) {
  const t = useTranslations("draws");
  const total = found.length;
  const invitations = found.reduce((sum, draw) => sum + draw.invitations, 0);
  const from = (page - 1) * PAGE_SIZE + 1;
  return (
    <p role="status">
      <strong className="font-semibold">{t("found", { total })}</strong>
      {total > 0 && <span className="text-ink-soft"> · {t("sum", { count: invitations })}</span>}
      {shown > 0 && pages > 1 && (
        <span className="text-ink-soft">
          {" "}
          ·{" "}
          {t("range", {
            from: formatCount(from, locale),
            to: formatCount(from + shown - 1, locale),
            total: formatCount(total, locale),
          })}
        </span>
      )}
    </p>
  );
}

/** The files that hold the draws found. */
function DrawFiles({ kept, locale }: { kept: Query; locale: Locale }) {
  const t = useTranslations("draws");
  const file = (name: string, limit?: string) =>
    `/api/v1/${name}${queryWith(kept, { page: undefined, limit, lang: locale === "fr" ? "fr" : undefined })}`;
  return (
    <p className="text-[0.95rem] no-print">
      {t("take")} <a href={file("draws.csv")}>CSV</a> · <a href={file("draws", "500")}>JSON</a>
    </p>
  );
}

type TableProps = {
  rows: readonly Draw[];
  dataset: Dataset;
  locale: Locale;
  filter: DrawFilter;
  href: (change: Query) => string;
};

/** The draws of the page; the head of a column leads to the list sorted by it. */
function SortableTable({ rows, dataset, locale, filter, href }: TableProps) {
  const t = useTranslations("draws");
  const direction = filter.sort.startsWith("-") ? "descending" : "ascending";
  const column = filter.sort.replace("-", "");
  return (
    <div className="table-scroll mt-3" tabIndex={0} role="region" aria-label={t("caption")}>
      <DrawTable
        draws={rows}
        all={dataset.draws}
        categories={dataset.categories}
        locale={locale}
        caption={t("caption")}
        sorted={{ column, direction }}
        header={(name, label) => {
          const next = column === name && direction === "descending" ? name : `-${name}`;
          const sort = DRAW_SORTS.find((each) => each === next);
          return (
            <a
              href={href({ sort: sort === "-date" ? undefined : sort, page: undefined }) + "#results"}
              className="plain hover:underline"
              aria-label={t("sortBy", { column: label })}
            >
              {label}
              {column === name && <span aria-hidden="true">{direction === "descending" ? " ↓" : " ↑"}</span>}
            </a>
          );
        }}
      />
    </div>
  );
}
