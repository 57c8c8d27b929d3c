import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import { isCertain, type OccupationSearch } from "@/lib/rules/occupation/occupation-search";
import { formatOccupationQuery, type OccupationQuery } from "@/lib/figures/query/occupation-query";
import { addressOf } from "@/lib/rules/text/query-codec";
import { formatCount } from "@/lib/format";
import { UnreadNote } from "../ui/unread-note";
import { Pagination } from "../ui/pagination";
import { OccupationHints } from "./occupation-hints";
import { OccupationRows, rowsOf, type OccupationRow } from "./occupation-rows";
import { OccupationSearchForm } from "./search-form";
import { SearchReadingNote } from "../ui/search-reading-note";

const PAGE_SIZE = 100;

type Props = {
  dataset: Pick<Dataset, "categories" | "occupations">;
  query: OccupationQuery;
  /** What the search found, and how; null when nothing was searched. */
  found: OccupationSearch | null;
  locale: Locale;
  today: IsoDate;
};

/** The occupations a search finds, or all of them when nothing is searched, a page at a time. */
export function OccupationResults({ dataset, query, found: search, locale, today }: Props) {
  const t = useTranslations("occupations");
  const { typed, text, problems } = query;
  const found = rowsOf(dataset.occupations, search?.matches ?? null);
  const alike = rowsOf(dataset.occupations, search?.alike ?? []);
  const exact = found.find(({ occupation: { noc } }) => noc === text)?.occupation;
  const part = partOf(found, query.page);
  const rows = { categories: dataset.categories, locale, today };
  return (
    <>
      <h1>{t("title")}</h1>
      <OccupationSearchForm locale={locale} typed={typed} />
      <UnreadNote problems={problems} className="measure mt-3" />
      <p className="mt-3">
        <a href={`/${locale}/occupations`}>{t("results.back")}</a>
        {text !== "" && (
          <>
            {" "}
            ·{" "}
            <a href={address(locale, "", 1)}>{t("all", { count: formatCount(dataset.occupations.length, locale) })}</a>
          </>
        )}
      </p>
      <Heading query={query} search={search} part={part} locale={locale} />
      {exact && <ExactCode occupation={exact} locale={locale} />}
      {search && <SearchReadingNote reading={search.reading} found={found.length} />}
      {alike.length > 0 && (
        <section aria-labelledby="meant" className="mt-6">
          <h2 id="meant">{t("results.meant")}</h2>
          <OccupationRows rows={alike} {...rows} />
        </section>
      )}
      {alike.length > 0 && found.length > 0 && (
        <h2 className="mt-10">{t("results.others", { count: found.length, words: wordsOf(search) })}</h2>
      )}
      <OccupationHints
        text={text}
        found={found.length + alike.length}
        occupations={dataset.occupations}
        locale={locale}
      />
      {part.shown.length > 0 && <OccupationRows rows={part.shown} {...rows} />}
      <Pages typed={typed} part={part} locale={locale} />
    </>
  );
}

const address = (locale: Locale, text: string, page: number): string =>
  addressOf(`/${locale}/occupations`, formatOccupationQuery(text, page));

/** The rows of a page of what was found. */
type Part = {
  readonly shown: readonly OccupationRow[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
};

function partOf(found: readonly OccupationRow[], asked: number): Part {
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(asked, pages);
  return { shown: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages, total: found.length };
}

/** How many there are, or that none is certain. */
function Heading({
  query: { typed, text },
  search,
  part: { shown, page, pages, total },
  locale,
}: { search: OccupationSearch | null; part: Part } & Pick<Props, "query" | "locale">) {
  const t = useTranslations("occupations");
  const count = (value: number) => formatCount(value, locale);
  const from = (page - 1) * PAGE_SIZE;
  const range = { from: count(from + 1), to: count(from + shown.length), total: count(total) };
  const uncertain = search !== null && total + search.alike.length > 0 && !isCertain(search);
  return (
    <p role="status" className="mt-8">
      <strong className="font-semibold">
        {text === ""
          ? t("all", { count: count(total) })
          : uncertain
            ? t("results.uncertain", { query: typed })
            : t("results.found", { count: total, query: typed })}
      </strong>
      {pages > 1 && <span className="text-ink-soft">{` · ${t("results.range", range)}`}</span>}
    </p>
  );
}

function Pages({ typed, part: { page, pages }, locale }: { typed: string; part: Part; locale: Locale }) {
  const t = useTranslations("occupations.pages");
  return (
    <Pagination
      page={page}
      pages={pages}
      href={(number) => address(locale, typed, number)}
      labels={{ nav: t("nav"), previous: t("previous"), next: t("next"), page: t("page", { page, pages }) }}
    />
  );
}

const wordsOf = (search: OccupationSearch | null): string => (search?.reading.shown ?? []).join(" ");

/** The occupation whose code was searched for. */
function ExactCode({ occupation: { noc, title }, locale }: { occupation: Occupation; locale: Locale }) {
  const t = useTranslations("occupations.results");
  return (
    <p className="mt-3 text-[1.15rem]">
      {t.rich("exact", {
        code: noc,
        title: title[locale],
        occupation: (chunks) => <a href={`/${locale}/occupations/${noc}`}>{chunks}</a>,
      })}
    </p>
  );
}
