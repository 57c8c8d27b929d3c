import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { versionInForce } from "@/lib/rules/category/current-version";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { teerOf, type Occupation } from "@/lib/rules/occupation/occupation";
import type { OccupationMatch } from "@/lib/rules/occupation/occupation-match";
import { CategoryMark } from "../categories/category-mark";
import { Marked } from "./marked";
import { OccupationTitle } from "./occupation-title";

/** An occupation with how a search found it; null when nothing was searched. */
export type OccupationRow = { readonly occupation: Occupation; readonly match: OccupationMatch | null };

/** What was found with its titles; an occupation that has gone from the data since is left out. */
export function rowsOf(
  occupations: readonly Occupation[],
  matches: readonly OccupationMatch[] | null,
): OccupationRow[] {
  if (matches === null) return occupations.map((occupation) => ({ occupation, match: null }));
  const byCode = new Map(occupations.map((occupation) => [occupation.noc, occupation]));
  return matches.flatMap((match) => {
    const occupation = byCode.get(match.noc);
    return occupation ? [{ occupation, match }] : [];
  });
}

type Props = { rows: readonly OccupationRow[]; categories: readonly Category[]; locale: Locale; today: IsoDate };

/** Occupations with their TEER, the categories that list them now, and why a search found them. */
export function OccupationRows({ rows, categories, locale, today }: Props) {
  const t = useTranslations("occupations");
  const lists = categories.map((category) => ({
    category,
    codes: new Set(versionInForce(category, today)?.occupations),
  }));
  return (
    <ul className="mt-3 border-t border-rule-strong">
      {rows.map(({ occupation: { noc, title }, match }) => {
        const listing = lists.filter(({ codes }) => codes.has(noc));
        const inTitle = match?.found?.kind === "title" && match.found.language === locale;
        return (
          <li key={noc} className="border-b border-rule py-2 md:grid md:grid-cols-[1fr_6rem_17rem] md:gap-x-6">
            <div>
              <a href={`/${locale}/occupations/${noc}`} className="plain group grid grid-cols-[3.6rem_1fr]">
                <span className="num underline decoration-rule-strong decoration-1 underline-offset-[0.18em] group-hover:decoration-current">
                  {match?.reason === "code" ? <Marked text={noc} marks={match.marks} /> : noc}
                </span>{" "}
                <span className="group-hover:underline">
                  {inTitle ? (
                    <Marked text={title[locale]} marks={match.marks} />
                  ) : (
                    <OccupationTitle title={title[locale]} />
                  )}
                </span>
              </a>
              {match && <Reason match={match} locale={locale} named={!inTitle} />}
            </div>{" "}
            <span className="text-ink-soft max-md:ml-[3.6rem] max-md:mr-4">
              {t("teerLabel", { teer: teerOf(noc) })}
            </span>{" "}
            <span className="space-x-4">
              {listing.map(({ category }) => (
                <CategoryMark key={category.slug} category={category} locale={locale} />
              ))}
              {listing.length === 0 && <span className="text-ink-soft">{t("results.notListed")}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Why a search found an occupation; `named` says the name that was found, where it does not stand above. */
function Reason({
  match: { reason, found, marks },
  locale,
  named,
}: {
  match: OccupationMatch;
  locale: Locale;
  named: boolean;
}) {
  const t = useTranslations("occupations.results");
  const label = t(`reason.${reason}`);
  return (
    <span className="ml-[3.6rem] block text-[0.95rem] text-ink-soft">
      {found && named
        ? t.rich("reasonNamed", {
            reason: label,
            name: () => (
              <span lang={found.language === locale ? undefined : found.language}>
                <Marked text={found.name} marks={marks} />
              </span>
            ),
          })
        : label}
    </span>
  );
}
