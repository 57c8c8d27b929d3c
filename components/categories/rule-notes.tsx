import { useTranslations } from "next-intl";
import type { Bilingual, Locale } from "@/lib/rules/text/bilingual";
import type { CategoryVersion } from "@/lib/rules/category/category";
import { listYears } from "./list-years";

type Props = { versions: readonly CategoryVersion[]; locale: Locale };

/**
 * What stands beside a comparison of versions: the programs' own rule, other conditions, and what is known or doubted.
 */
export function RuleNotes({ versions, locale }: Props) {
  const t = useTranslations("categories.versions");
  const rules = useTranslations("rules");
  const said = (sentencesOf: (version: CategoryVersion) => readonly Bilingual[]) => {
    const years = new Map<string, string[]>();
    for (const version of versions)
      for (const sentence of sentencesOf(version))
        years.set(sentence[locale], [...(years.get(sentence[locale]) ?? []), listYears(version)]);
    return [...years].map(([text, lists]) => (
      <li key={text}>
        {lists.length === versions.length
          ? text
          : t("notesOf", { years: t("listsOf", { count: lists.length, years: lists.join(", ") }), text })}
      </li>
    ));
  };
  const other = said((version) => version.rules.other);
  const notes = said(({ rulesNote }) => (rulesNote ? [rulesNote] : []));
  return (
    <div className="measure mt-4 space-y-3">
      <p>
        {rules("poolAnyVersion")} {rules("poolWork")}
      </p>
      {other.length > 0 && <ul className="space-y-1">{other}</ul>}
      {notes.length > 0 && (
        <div className="text-[0.95rem] text-ink-soft">
          <h3>{t("notes")}</h3>
          <ul className="mt-1 space-y-2">{notes}</ul>
        </div>
      )}
    </div>
  );
}
