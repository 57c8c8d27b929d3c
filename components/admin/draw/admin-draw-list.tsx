import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Draw, StoredDraw } from "@/lib/rules/draw/draw";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";

const SHOWN = 20;

/** Draws as rows, each leading to its form. */
function Rows({ draws, locale, caption }: { draws: readonly Draw[]; locale: Locale; caption: string }) {
  const t = useTranslations("admin.list");
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("columns.number")}</th>
            <th scope="col">{t("columns.date")}</th>
            <th scope="col">{t("columns.round")}</th>
            <th scope="col" className="right">
              {t("columns.cutoff")}
            </th>
            <th scope="col" className="right hidden sm:table-cell">
              {t("columns.invitations")}
            </th>
            <th scope="col" className="hidden sm:table-cell">
              {t("columns.source")}
            </th>
          </tr>
        </thead>
        <tbody>
          {draws.map(({ number, date, roundName, cutoff, invitations, source }) => (
            <tr key={number}>
              <th scope="row">
                <a href={`/${locale}/admin/draws/${number}`}>{formatDrawNumber(number, locale)}</a>
              </th>
              <td>
                <time dateTime={date} className="whitespace-nowrap">
                  {formatDay(date, locale, "short")}
                </time>
              </td>
              <td>{roundName}</td>
              <td className="right">{formatCount(cutoff, locale)}</td>
              <td className="right hidden sm:table-cell">{formatCount(invitations, locale)}</td>
              <td className="hidden sm:table-cell">{t(`sources.${source}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Props = {
  /** Every draw, oldest first. */
  draws: readonly Draw[];
  /** Draws that readers do not see, newest first. */
  hidden: readonly StoredDraw[];
  /** The beginning of a number; "" = the latest draws. */
  query: string;
  locale: Locale;
};

/** The draws to work on: those not yet classified, and the latest or those whose number is sought. */
export function AdminDrawList({ draws, hidden, query, locale }: Props) {
  const t = useTranslations("admin.list");
  const acts = useTranslations("acts.list");
  const sought = query.trim().replace(/^#/, "").toLowerCase();
  const found = draws.filter(({ number }) => number.startsWith(sought)).reverse();
  const shown = found.slice(0, SHOWN);
  const unclassified = draws.filter(({ category }) => category === null).reverse();
  return (
    <>
      {unclassified.length > 0 && (
        <section aria-labelledby="unclassified" className="mb-10">
          <h2 id="unclassified">{t("unclassified")}</h2>
          <p className="measure mb-3 text-ink-soft">{t("unclassifiedLead")}</p>
          <Rows draws={unclassified} locale={locale} caption={t("unclassified")} />
        </section>
      )}
      <section aria-labelledby="latest">
        <h2 id="latest">{t("latest")}</h2>
        <form method="get" action={`/${locale}/admin`} role="search" className="my-4">
          <label htmlFor="find" className="block text-[0.9rem] text-ink-soft">
            {t("search")}
          </label>
          <div className="mt-1 flex flex-wrap items-baseline gap-3">
            <input id="find" name="q" type="search" defaultValue={query} autoComplete="off" className="input w-40" />
            <button type="submit" className="button">
              {t("find")}
            </button>
            {sought !== "" && <a href={`/${locale}/admin`}>{t("all")}</a>}
          </div>
        </form>
        {sought !== "" && (
          <p className="mb-3">
            {found.length > SHOWN
              ? t("foundSome", { count: found.length, query: sought, shown: SHOWN })
              : t("found", { count: found.length, query: sought })}
          </p>
        )}
        {shown.length > 0 && <Rows draws={shown} locale={locale} caption={t("latest")} />}
      </section>
      {hidden.length > 0 && (
        <section aria-labelledby="hidden" className="mt-10">
          <h2 id="hidden">{acts("title")}</h2>
          <p className="measure mb-3 text-ink-soft">{acts("lead")}</p>
          <Rows draws={hidden} locale={locale} caption={acts("title")} />
        </section>
      )}
    </>
  );
}
