import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import { CategoryMark } from "../categories/category-mark";
import { listYears } from "../categories/list-years";
import type { CategorySpans } from "./listing-figure";
import { OccupationList } from "./occupation-list";

const MINOR_GROUP_DIGITS = 4;

type Props = { noc: string; occupations: readonly Occupation[]; listings: readonly CategorySpans[]; locale: Locale };

/**
 * Unit groups near an occupation: those of its minor group, and the others of the latest list of each category that
 * names it.
 */
export function RelatedGroups({ noc, occupations, listings, locale }: Props) {
  const t = useTranslations("occupations.page");
  const prefix = noc.slice(0, MINOR_GROUP_DIGITS);
  const siblings = occupations.map((each) => each.noc).filter((code) => code.startsWith(prefix) && code !== noc);
  const lists = listings.map(({ category, spans }) => ({
    category,
    version: spans.at(-1)!.version,
    others: spans.at(-1)!.version.occupations.filter((code) => code !== noc),
  }));
  if (siblings.length + lists.length === 0) return null;
  return (
    <section aria-labelledby="related" className="mt-10">
      <h2 id="related">{t("related")}</h2>
      {siblings.length > 0 && (
        <>
          <h3 className="mt-3 mb-1">{t("near", { prefix })}</h3>
          <OccupationList codes={siblings} occupations={occupations} locale={locale} />
        </>
      )}
      {lists.map(({ category, version, others }) => (
        <details key={category.slug} className="mt-4">
          <summary className="cursor-pointer">
            {t.rich("sameList", {
              category: () => <CategoryMark category={category} locale={locale} plain />,
              year: listYears(version),
              count: others.length,
            })}
          </summary>
          <div className="mt-2">
            <OccupationList codes={others} occupations={occupations} locale={locale} />
          </div>
        </details>
      ))}
    </section>
  );
}
