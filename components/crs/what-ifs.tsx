import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { WhatIf } from "@/lib/rules/crs/what-if";
import { formatCount, formatSigned } from "@/lib/format";

/** Points that one change would add or take, the most helpful first. */
export function WhatIfs({ list, locale }: { list: readonly WhatIf[]; locale: Locale }) {
  const t = useTranslations("crs.whatIf");
  return (
    <section aria-labelledby="what-if" className="mt-12">
      <h2 id="what-if">{t("title")}</h2>
      <p className="measure mt-1 text-ink-soft">{t("lead")}</p>
      {list.length === 0 ? <p className="mt-3">{t("empty")}</p> : <Table list={list} locale={locale} />}
    </section>
  );
}

function Table({ list, locale }: { list: readonly WhatIf[]; locale: Locale }) {
  const t = useTranslations("crs.whatIf");
  const crs = useTranslations("crs");
  const named = (change: WhatIf): string => {
    switch (change.change) {
      case "education":
        return t("changes.education", { education: crs(`educations.${change.education}`) });
      case "spouse-education":
        return t("changes.spouse-education", { education: crs(`educations.${change.education}`) });
      case "first":
        return t("changes.first", { first: change.first });
      case "birthday":
        return t("changes.birthday", { age: change.age });
      case "english":
      case "french":
      case "spouse-language":
        return t(`changes.${change.change}`, { level: change.level });
      case "canadian-year":
      case "foreign-year":
      case "spouse-canadian-year":
        return t(`changes.${change.change}`, { years: change.years });
      default:
        return t(`changes.${change.change}`);
    }
  };
  return (
    <table className="data-table mt-3 max-w-[60rem]">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("change")}</th>
          <th scope="col" className="right">
            {t("difference")}
          </th>
          <th scope="col" className="right">
            {t("total")}
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map((change) => (
          <tr key={named(change)}>
            <th scope="row">{named(change)}</th>
            <td className="right font-semibold">{formatSigned(change.difference, locale)}</td>
            <td className="right">{formatCount(change.total, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
