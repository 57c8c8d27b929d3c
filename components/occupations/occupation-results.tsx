import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import type { OccupationMatch } from "@/lib/rules/occupation/occupation-match";
import { formatOccupationQuery, type OccupationQuery } from "@/lib/figures/query/occupation-query";
import { addressOf } from "@/lib/rules/text/query-codec";
import { formatCount } from "@/lib/format";
import { UnreadNote } from "../ui/unread-note";
import { Pagination } from "../ui/pagination";
import { OccupationHints } from "./occupation-hints";
import { OccupationRows, type OccupationRow } from "./occupation-rows";
import { OccupationSearchForm } from "./search-form";

const PAGE_SIZE = 100;

type Props = {
  dataset: Pick<Dataset, "categories" | "occupations">;
  query: OccupationQuery;
  /** What the search found, best first; null when nothing was searched. */
  matches: readonly OccupationMatch[] | null;
  locale: Locale;
  today: IsoDate;
};

/** The occupations a search finds, or all of them when nothing is searched, a page at a time. */
export function OccupationResults({
  dataset,
  query: { typed, text, page: asked, problems },
  matches,
  locale,
  today,
}: Props) {
  const t = useTranslations("occupations");
  const found = rowsOf(dataset.occupations, matches);
  const exact = found.find(({ occupation: { noc } }) => noc === text)?.occupation;
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const from = (page - 1) * PAGE_SIZE;
  const shown = found.slice(from, from + PAGE_SIZE);
  const count = (value: number) => formatCount(value, locale);
  const range = { from: count(from + 1), to: count(from + shown.length), total: count(found.length) };
  const address = (text: string, number: number) =>
    addressOf(`/${locale}/occupations`, formatOccupationQuery(text, number));
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
            · <a href={address("", 1)}>{t("all", { count: count(dataset.occupations.length) })}</a>
          </>
        )}
      </p>
      <p role="status" className="mt-8">
        <strong className="font-semibold">
          {text === ""
            ? t("all", { count: count(found.length) })
            : t("results.found", { count: found.length, query: typed })}
        </strong>
        {pages > 1 && <span className="text-ink-soft">{` · ${t("results.range", range)}`}</span>}
      </p>
      {exact && <ExactCode occupation={exact} locale={locale} />}
      <OccupationHints text={text} found={found.length} occupations={dataset.occupations} locale={locale} />
      {shown.length > 0 && (
        <OccupationRows rows={shown} categories={dataset.categories} locale={locale} today={today} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(number) => address(typed, number)}
        labels={{
          nav: t("pages.nav"),
          previous: t("pages.previous"),
          next: t("pages.next"),
          page: t("pages.page", { page, pages }),
        }}
      />
    </>
  );
}

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

/** What was found with its titles; an occupation that has gone from the data since is left out. */
function rowsOf(occupations: readonly Occupation[], matches: readonly OccupationMatch[] | null): OccupationRow[] {
  if (matches === null) return occupations.map((occupation) => ({ occupation, match: null }));
  const byCode = new Map(occupations.map((occupation) => [occupation.noc, occupation]));
  return matches.flatMap((match) => {
    const occupation = byCode.get(match.noc);
    return occupation ? [{ occupation, match }] : [];
  });
}
