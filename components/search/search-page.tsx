import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDay, formatDrawNumber } from "@/lib/format";
import { formatOccupationQuery } from "@/lib/figures/query/occupation-query";
import type { Category } from "@/lib/rules/category/category";
import type { DatasetNow } from "@/lib/rules/dataset";
import { MAX_SCORE, type Draw } from "@/lib/rules/draw/draw";
import { earlierCode, isCertain, type OccupationSearch } from "@/lib/rules/occupation/occupation-search";
import type { FoundDraws, FoundInSite } from "@/lib/rules/search/site-search";
import type { Locale } from "@/lib/rules/text/bilingual";
import { MAX_SEARCHED } from "@/lib/rules/text/max-searched";
import { addressOf, type QueryProblem } from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { CategoryMark } from "../categories/category-mark";
import { DrawTable } from "../draws/draw-table";
import { OccupationHints } from "../occupations/occupation-hints";
import { OccupationRows, rowsOf } from "../occupations/occupation-rows";
import { SearchReadingNote } from "../ui/search-reading-note";
import { UnreadNote } from "../ui/unread-note";
import { searchedPages } from "./searched-pages";

/** Draws and occupations shown of those found; the others are a link away. */
const SHOWN = 10;

type Props = {
  text: string;
  problems: readonly QueryProblem[];
  found: FoundInSite;
  /** Null where occupations were not searched for. */
  occupations: OccupationSearch | null;
  dataset: DatasetNow;
  locale: Locale;
  today: IsoDate;
};

/** What a text finds on the whole site, and what it was read as. */
export function SearchPage(props: Props) {
  const { text, problems, found, occupations, dataset, locale } = props;
  const t = useTranslations("search");
  const { draws, categories, pages } = found;
  const matches = occupations === null ? 0 : occupations.matches.length + occupations.alike.length;
  const count = (draws?.draws.length ?? 0) + categories.length + pages.length + matches;
  return (
    <>
      <h1>{t("title")}</h1>
      <SearchForm text={text} locale={locale} />
      <UnreadNote problems={problems} role="alert" className="measure mt-4" />
      {text !== "" && (
        <p role="status" className="mt-6 font-semibold">
          {t("found", { count, text })}
        </p>
      )}
      {draws && <Draws {...props} found={draws} />}
      {categories.length > 0 && (
        <Part id="categories" title={t("categories")}>
          <Categories categories={categories} locale={locale} />
        </Part>
      )}
      {pages.length > 0 && (
        <Part id="pages" title={t("pages")}>
          <Pages paths={pages.map(({ path }) => path)} locale={locale} />
        </Part>
      )}
      {occupations !== null && matches > 0 && <Occupations {...props} occupations={occupations} />}
      {occupations !== null && earlierCode(text) !== null && (
        <OccupationHints text={text} found={matches} occupations={dataset.occupations} locale={locale} />
      )}
      {count === 0 && (
        <Part id="all-pages" title={t(text === "" ? "allPages" : "tryPages")}>
          {text !== "" && <p className="measure mb-3">{t("none")}</p>}
          <Pages paths={searchedPages(locale).map(({ path }) => path)} locale={locale} />
        </Part>
      )}
    </>
  );
}

/** The plain form; the one in the bar suggests. */
function SearchForm({ text, locale }: Pick<Props, "text" | "locale">) {
  const t = useTranslations("search");
  return (
    <form method="get" action={`/${locale}/search`} role="search" aria-label={t("title")} className="measure mt-4">
      <label htmlFor="search" className="block font-semibold">
        {t("label")}
      </label>
      <div className="mt-1 flex gap-3">
        <input
          id="search"
          name="q"
          type="search"
          defaultValue={text}
          maxLength={MAX_SEARCHED}
          autoComplete="off"
          aria-describedby="search-help"
          className="input min-w-0 flex-1"
        />
        <button type="submit" className="button button-strong">
          {t("submit")}
        </button>
      </div>
      <p id="search-help" className="mt-1 text-[0.9rem] text-ink-soft">
        {t("help")}
      </p>
    </form>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-2">
        {title}
      </h2>
      {children}
    </section>
  );
}

type DrawsProps = Pick<Props, "dataset" | "locale"> & { found: FoundDraws };

/** The draws of a number or of days; where there are none, what is known instead. */
function Draws({ found, dataset, locale }: DrawsProps) {
  const t = useTranslations("search");
  const knownTo = formatDay(dataset.knownTo, locale);
  const missing = dataset.missingDraws.length;
  const shown = found.draws.slice(0, SHOWN);
  const score = found.asked === "number" && !found.surely && /^\d+$/.test(found.number) ? Number(found.number) : null;
  return (
    <Part id="draws" title={t("draws")}>
      {found.draws.length === 0 && (
        <p className="measure">
          {found.asked === "number"
            ? t("noNumber", { number: formatDrawNumber(found.number, locale), missing, knownTo })
            : found.days.to > dataset.knownTo
              ? t("notKnownYet", { knownTo })
              : t("noDay", { missing })}
        </p>
      )}
      <Rows
        draws={shown.length > 0 ? shown : found.asked === "days" ? found.nearest : []}
        dataset={dataset}
        locale={locale}
      />
      {found.asked === "days" && found.draws.length > shown.length && (
        <p className="mt-3">
          <a href={addressOf(`/${locale}/draws`, `from=${found.days.from}&to=${found.days.to}`)}>
            {t("allDraws", { count: found.draws.length })}
          </a>
        </p>
      )}
      {score !== null && score <= MAX_SCORE && (
        <p className="mt-3">
          <a href={addressOf(`/${locale}/draws`, `max=${score}`)}>{t("score", { score })}</a>
        </p>
      )}
    </Part>
  );
}

function Rows({ draws, dataset, locale }: { draws: readonly Draw[] } & Pick<Props, "dataset" | "locale">) {
  const t = useTranslations("search");
  if (draws.length === 0) return null;
  return (
    <div className="table-scroll mt-2" tabIndex={0} role="region" aria-label={t("draws")}>
      <DrawTable
        draws={draws}
        all={dataset.draws}
        categories={dataset.categories}
        grids={dataset.crsGrids}
        corrections={dataset.corrections}
        note="search-doubt"
        locale={locale}
        caption={t("draws")}
      />
    </div>
  );
}

function Categories({ categories, locale }: { categories: readonly Category[]; locale: Locale }) {
  return (
    <ul>
      {categories.map((category) => (
        <li key={category.slug} className="border-t border-rule py-2">
          <CategoryMark category={category} locale={locale} />
          <span className="block text-[0.9rem] text-ink-soft">{category.definition[locale]}</span>
        </li>
      ))}
    </ul>
  );
}

function Pages({ paths, locale }: { paths: readonly string[]; locale: Locale }) {
  const pages = searchedPages(locale).filter(({ path }) => paths.includes(path));
  return (
    <ul className="gap-x-10 sm:columns-2">
      {pages.map(({ path, name }) => (
        <li key={path}>
          <a href={`/${locale}${path}`} className="inline-block py-1">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

type OccupationsProps = Pick<Props, "text" | "dataset" | "locale" | "today"> & { occupations: OccupationSearch };

/** The first occupations, with what the search did with the words. */
function Occupations({ text, occupations, dataset, locale, today }: OccupationsProps) {
  const t = useTranslations("search");
  const { matches, alike, reading } = occupations;
  const rows = rowsOf(dataset.occupations, [...alike, ...matches]);
  return (
    <Part id="occupations" title={t(isCertain(occupations) ? "occupations" : "occupationsPerhaps")}>
      <SearchReadingNote reading={reading} found={matches.length} />
      <OccupationRows rows={rows.slice(0, SHOWN)} categories={dataset.categories} locale={locale} today={today} />
      {rows.length > SHOWN && (
        <p className="mt-3">
          <a href={addressOf(`/${locale}/occupations`, formatOccupationQuery(text, 1))}>
            {t("allOccupations", { count: rows.length })}
          </a>
        </p>
      )}
    </Part>
  );
}
