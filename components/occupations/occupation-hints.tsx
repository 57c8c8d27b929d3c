import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import { earlierCode } from "@/lib/rules/occupation/occupation-search";
import { linkTo } from "../data/link-to";
import { OccupationList } from "./occupation-list";
import { officialSearch } from "./official-noc";

type Props = { text: string; found: number; occupations: readonly Occupation[]; locale: Locale };

/** The unit groups nearest to a code that does not exist: those that share the most of its first digits. */
function nearest(code: string, occupations: readonly Occupation[]): { prefix: string; codes: string[] } | null {
  for (let length = 4; length > 0; length--) {
    const prefix = code.slice(0, length);
    const codes = occupations.map(({ noc }) => noc).filter((noc) => noc.startsWith(prefix));
    if (codes.length > 0) return { prefix, codes };
  }
  return null;
}

/** What helps on when a search finds nothing, or when its code is of an earlier edition of the NOC. */
export function OccupationHints({ text, found, occupations, locale }: Props) {
  const t = useTranslations("occupations.results");
  const near = /^\d{5}$/.test(text) && found === 0 ? nearest(text, occupations) : null;
  const earlier = earlierCode(text);
  if (found > 0 && earlier === null) return null;
  return (
    <div className="measure mt-3">
      {near && <p>{t("noUnitGroup", { code: text })}</p>}
      <p>{earlier === null ? t("help") : t("noc2016", { code: earlier })}</p>
      {found === 0 && <p className="mt-2">{t.rich("officialSearch", { link: linkTo(officialSearch(locale)) })}</p>}
      {near && (
        <div className="mt-4">
          <p className="text-ink-soft">{t("near", { prefix: near.prefix })}</p>
          <OccupationList codes={near.codes} occupations={occupations} locale={locale} />
        </div>
      )}
    </div>
  );
}
