import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { sumInvitations } from "@/lib/rules/correction/corrected-sum";
import type { Correction } from "@/lib/rules/correction/correction";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import {
  filterDraws,
  formatDrawFilter,
  MAX_LIMIT,
  pageOf,
  type DrawFilter,
  type FilterError,
} from "@/lib/rules/draw/list-query";
import { DRAW_SORTS } from "@/lib/rules/draw/order";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { formatCount, formatDay } from "@/lib/format";
import { FigureBeside } from "../charts/figure-beside";
import { DrawFilterForm } from "./draw-filter-form";
import { DrawTable } from "./draw-table";
import { EditLinks } from "./edit-link";
import { SumSigns } from "../ui/doubt-mark";
import { UnreadNote } from "../ui/unread-note";
import { Pagination } from "../ui/pagination";

export const PAGE_SIZE = 50;

/** Id of the form that two ticked rows are sent by. */
const COMPARE = "compare-ticked";

type Props = {
  dataset: DatasetNow;
  locale: Locale;
  filter: DrawFilter;
  /** Values of the address that cannot be read; the filter goes without them. */
  problems: readonly FilterError[];
  /** As typed, so that a bad value stands in its field to be mended. */
  query: QueryParams;
};

/** Every draw that the query lets through, with the form that narrows it and the files that hold the same rows. */
export function DrawList({ dataset, locale, filter, problems, query }: Props) {
  const t = useTranslations("draws");
  const { draws, categories, corrections } = dataset;
  const found = filterDraws(draws, filter, dataset);
  const { rows, total, pages } = pageOf(found, filter.page, PAGE_SIZE);
  const href = (change: Partial<DrawFilter>) =>
    addressOf(`/${locale}/draws`, formatDrawFilter({ ...filter, ...change }));

  return (
    <>
      <h1 className="text-[clamp(1.35rem,1.1rem+1.2vw,2rem)]">{t("title")}</h1>
      {draws.length > 0 && (
        <p className="mt-1 text-ink-soft">
          {t("lead", {
            count: draws.length,
            first: formatDay(draws[0]!.date, locale),
            last: formatDay(draws.at(-1)!.date, locale),
          })}
        </p>
      )}
      <Problems problems={problems} />
      <div className="mt-3">
        <FigureBeside
          bar={`${t("filter.legend")} · ${t(`sorts.${filter.sort}`)}`}
          open={problems.length > 0}
          controls={
            <DrawFilterForm locale={locale} categories={categories} filter={filter} query={query} problems={problems} />
          }
        >
          <FoundDraws {...{ found, corrections, pages, filter, locale }} rows={rows.length} />
          {rows.length === 0 ? (
            <NoRows
              total={total}
              pages={pages}
              page={filter.page}
              firstPage={href({ page: 1 })}
              dataset={dataset}
              locale={locale}
            />
          ) : (
            <EditLinks base={`/${locale}/admin/draws`} label={t("edit")}>
              <SortableTable rows={rows} dataset={dataset} locale={locale} sort={filter.sort} href={href} />
            </EditLinks>
          )}
          <Pagination
            page={filter.page}
            pages={pages}
            href={(page) => href({ page })}
            labels={{
              nav: t("pages"),
              previous: t("previous"),
              next: t("next"),
              page: t("page", { page: filter.page, pages }),
            }}
          />
        </FigureBeside>
      </div>
    </>
  );
}

/** What of the address cannot be read, each with a way to its field. */
function Problems({ problems }: Pick<Props, "problems">) {
  const t = useTranslations("draws");
  return (
    <UnreadNote problems={problems} role="alert" className="mt-4">
      <ul>
        {problems.map(({ field, code, value }) => (
          <li key={field + value}>
            <a href={`#filter-${field}`}>
              {t("problem", { field: t(`fields.${field}`), message: t(`errors.${code}`) })}
            </a>
          </li>
        ))}
      </ul>
    </UnreadNote>
  );
}

type FoundProps = { found: readonly Draw[]; corrections: readonly Correction[]; rows: number; pages: number } & Pick<
  Props,
  "filter" | "locale"
>;

/** How many draws were found, which of them stand here, and the files that hold them all. */
function FoundDraws({ found, corrections, rows, pages, filter, locale }: FoundProps) {
  const t = useTranslations("draws");
  const total = found.length;
  const from = (filter.page - 1) * PAGE_SIZE + 1;
  const file = (name: string, limit: number | null) =>
    addressOf(`/api/v1/${name}`, formatDrawFilter({ ...filter, page: 1, limit }), locale === "fr" ? "lang=fr" : "");
  const sum = sumInvitations(found, corrections);
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2" id="results">
      <p role="status">
        <strong className="font-semibold">{t("found", { total })}</strong>
        {total > 0 && (
          <span className="text-ink-soft">
            {" "}
            · {t("sum", { count: sum.official })}
            <SumSigns sum={sum} locale={locale} />
          </span>
        )}
        {rows > 0 && pages > 1 && (
          <span className="text-ink-soft">
            {" "}
            ·{" "}
            {t("range", {
              from: formatCount(from, locale),
              to: formatCount(from + rows - 1, locale),
              total: formatCount(total, locale),
            })}
          </span>
        )}
      </p>
      {total > 0 && (
        <div className="flex flex-wrap items-baseline gap-x-6 text-[0.95rem] no-print">
          {rows > 1 && (
            <form id={COMPARE} method="get" action={`/${locale}/draws/compare`}>
              <button type="submit" className="link py-1">
                {t("compare.button")}
              </button>
            </form>
          )}
          <p>
            {t("take")} <a href={file("draws.csv", null)}>CSV</a> · <a href={file("draws", MAX_LIMIT)}>JSON</a>
          </p>
        </div>
      )}
    </div>
  );
}

type NoRowsProps = {
  /** Draws that were found. */
  total: number;
  /** Pages that they fill. */
  pages: number;
  /** The page that was asked for. */
  page: number;
  /** Address of the first page. */
  firstPage: string;
} & Pick<Props, "dataset" | "locale">;

/** Why no draw stands here: none was found, or the page lies beyond the last one. */
function NoRows({ total, pages, page, firstPage, dataset, locale }: NoRowsProps) {
  const t = useTranslations("draws");
  return total === 0 ? (
    <p className="mt-4 measure">
      {t("empty", { knownTo: formatDay(dataset.knownTo, locale) })} <a href={`/${locale}/draws`}>{t("filter.clear")}</a>
    </p>
  ) : (
    <p className="mt-4 measure">
      {t("noSuchPage", { page, pages })} <a href={firstPage}>{t("firstPage")}</a>
    </p>
  );
}

type TableProps = {
  rows: readonly Draw[];
  sort: DrawFilter["sort"];
  href: (change: Partial<DrawFilter>) => string;
} & Pick<Props, "dataset" | "locale">;

/** The draws of a page; a heading sorts by its column, and once more the other way. */
function SortableTable({ rows, dataset, locale, sort, href }: TableProps) {
  const t = useTranslations("draws");
  const direction = sort.startsWith("-") ? "descending" : "ascending";
  const column = sort.replace("-", "");
  return (
    <div className="table-scroll mt-3" tabIndex={0} role="region" aria-label={t("caption")}>
      <DrawTable
        draws={rows}
        all={dataset.draws}
        categories={dataset.categories}
        grids={dataset.crsGrids}
        corrections={dataset.corrections}
        note="draws-doubt"
        ticks={COMPARE}
        editable
        locale={locale}
        caption={t("caption")}
        sorted={{ column, direction }}
        header={(name, label) => {
          const next = column === name && direction === "descending" ? name : `-${name}`;
          const sort = DRAW_SORTS.find((each) => each === next);
          return (
            <a
              href={`${href({ sort: sort ?? "-date", page: 1 })}#results`}
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
