import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Pagination } from "@/components/ui/pagination";
import {
  ADMIN_DRAWS,
  ADMIN_SORTS,
  findDraws,
  partsOf,
  statesOf,
  withoutPart,
  type AdminDrawFilter,
} from "@/lib/figures/query/admin-draws-query";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { messages, type Messages } from "@/lib/i18n/messages";
import type { Category } from "@/lib/rules/category/category";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { addressOf, type QueryParams, type QueryProblem } from "@/lib/rules/text/query-codec";
import type { Locale } from "@/lib/rules/text/bilingual";
import { ChoiceBox } from "../imports/choice-box";
import { DrawFilter } from "./draw-filter";
import { SeveralForm } from "./several-form";
import type { SeveralAction } from "./several-state";

const PAGE_SIZE = 25;

type Props = {
  /** Every draw, hidden ones too. */
  draws: readonly StoredDraw[];
  categories: readonly Category[];
  filter: AdminDrawFilter;
  query: QueryParams;
  problems: readonly QueryProblem[];
  /** What is done with those that are ticked. */
  action: SeveralAction;
  locale: Locale;
};

/** The draws that a search finds, each leading to its form, and what can be done with several of them. */
export function FoundDraws({ draws, categories, filter, query, problems, action, locale }: Props) {
  const t = useTranslations("found");
  const found = findDraws(draws, filter, categories);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const rows = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const href = (to: AdminDrawFilter) => `${addressOf(`/${locale}/admin`, ADMIN_DRAWS.write(to))}#draws`;
  return (
    <section aria-labelledby="draws">
      <h2 id="draws">{t("title")}</h2>
      <DrawFilter {...{ locale, filter, query, problems, categories }} />
      <p role="status" className="mb-1">
        {t("count", { count: found.length })}
        {pages > 1 && ` ${t("page", { page, pages })}`}
      </p>
      {rows.length === 0 && <NothingFound {...{ draws, categories, filter, href, locale }} />}
      <SeveralForm
        action={action}
        text={messages[locale].found.several}
        kept={messages[locale].kept}
        problem={messages[locale].admin.errors.title}
      >
        {rows.length > 0 && (
          <>
            <Rows {...{ rows, categories, filter, href, locale }} />
            <Pagination
              page={page}
              pages={pages}
              href={(to) => href({ ...filter, page: to })}
              labels={{ nav: t("pages"), previous: t("previous"), next: t("next"), page: t("page", { page, pages }) }}
            />
          </>
        )}
      </SeveralForm>
    </section>
  );
}

type NothingProps = Pick<Props, "draws" | "categories" | "filter" | "locale"> & {
  href: (to: AdminDrawFilter) => string;
};

/** Why nothing is found: which part of the search to take out, with how many draws are found then. */
function NothingFound({ draws, categories, filter, href, locale }: NothingProps) {
  const t = useTranslations("found");
  const ways = partsOf(filter)
    .map((part) => ({ part, to: withoutPart(filter, part) }))
    .map((way) => ({ ...way, count: findDraws(draws, way.to, categories).length }))
    .filter(({ count }) => count > 0);
  if (draws.length === 0) return <p>{t("noDraws")}</p>;
  return (
    <div className="measure mt-2">
      {ways.length > 0 ? (
        <>
          <p>{t("takeOut")}</p>
          <ul className="list-disc pl-5">
            {ways.map(({ part, to, count }) => (
              <li key={part}>
                <a href={href(to)}>{t("without", { part: t(`parts.${part}`), count })}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t("takeOutSeveral")}</p>
      )}
      <p className="mt-2">
        <a href={`/${locale}/admin#draws`}>{t("filter.all")}</a>
      </p>
    </div>
  );
}

type RowsProps = Pick<Props, "categories" | "filter" | "locale"> & {
  rows: readonly StoredDraw[];
  href: (to: AdminDrawFilter) => string;
};

function Rows({ rows, categories, filter, href, locale }: RowsProps) {
  const t = useTranslations("found");
  return (
    <div className="table-scroll mt-3" tabIndex={0} role="region" aria-label={t("caption")} id="found">
      <table className="data-table narrow-table">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t("tickColumn")}</span>
            </th>
            <Heading column="number" {...{ filter, href }} />
            <Heading column="date" {...{ filter, href }} />
            <Heading column="round" {...{ filter, href }} />
            <Heading column="cutoff" {...{ filter, href }} />
            <Heading column="invitations" {...{ filter, href }} className="max-sm:hidden" />
            <Heading column="source" {...{ filter, href }} className="max-sm:hidden" />
          </tr>
        </thead>
        <tbody>
          {rows.map((draw) => (
            <Row key={draw.number} {...{ draw, categories, locale }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeadingProps = Pick<RowsProps, "filter" | "href"> & {
  column: keyof Messages["admin"]["list"]["columns"];
  className?: string;
};

/** A heading sorts by its column, and once more the other way, where it is one to sort by. */
function Heading({ column, filter, href, className = "" }: HeadingProps) {
  const label = useTranslations("admin.list.columns")(column);
  const t = useTranslations("draws");
  const right = column === "cutoff" || column === "invitations" ? "right" : "";
  const isSorted = filter.sort.replace("-", "") === column;
  const isDown = filter.sort.startsWith("-");
  const next = ADMIN_SORTS.find((sort) => sort === (isSorted && isDown ? column : `-${column}`));
  const order = !isSorted ? undefined : isDown ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={order} className={`${right} ${className}`}>
      {next === undefined ? (
        label
      ) : (
        <a
          href={href({ ...filter, sort: next, page: 1 })}
          className="plain hover:underline"
          aria-label={t("sortBy", { column: label })}
        >
          {label}
          {isSorted && <span aria-hidden="true">{isDown ? " ↓" : " ↑"}</span>}
        </a>
      )}
    </th>
  );
}

type RowProps = Pick<RowsProps, "categories" | "locale"> & { draw: StoredDraw };

function Row({ draw, categories, locale }: RowProps): ReactNode {
  const t = useTranslations("found");
  const sources = useTranslations("admin.list.sources");
  const { number, date, roundName, cutoff, invitations, source, revision, notice } = draw;
  const said = formatDrawNumber(number, locale);
  const name = categories.find(({ slug }) => slug === draw.category)?.shortName[locale] ?? roundName;
  const states = statesOf(draw).filter((state) => state !== "confirmed");
  return (
    <tr>
      <td>
        <ChoiceBox name="draw" value={`${number}:${revision}`} ticked={false} aria-label={t("tick", { draw: said })} />
      </td>
      <th scope="row">
        <a href={`/${locale}/admin/draws/${number}`}>{said}</a>
      </th>
      <td>
        <time dateTime={date} className="whitespace-nowrap">
          {formatDay(date, locale, "short")}
        </time>
      </td>
      <td>
        {name}
        {states.length > 0 && (
          <span className="block text-[0.85rem] text-ink-soft">
            {states.map((state) => t(`states.${state}`)).join(" · ")}
          </span>
        )}
        {notice && !states.includes("under_review") && (
          <span className="block text-[0.85rem] text-ink-soft">{t("remarked", { remark: notice[locale] })}</span>
        )}
      </td>
      <td className="right">{formatCount(cutoff, locale)}</td>
      <td className="right max-sm:hidden">{formatCount(invitations, locale)}</td>
      <td className="max-sm:hidden">{sources(source)}</td>
    </tr>
  );
}
