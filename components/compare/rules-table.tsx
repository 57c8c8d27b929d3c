import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CategoryVersion } from "@/lib/rules/category/category";
import { RULES } from "@/lib/rules/category/rule-statements";
import { compareRule, type RuleRelation } from "@/lib/rules/draw/comparison";
import type { Draw } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";
import { useRuleRows, type RuleRow } from "@/components/categories/rule-rows";
import { versionLink } from "./message-links";
import { PairRow, PairTable } from "./pair-table";

type Versioned = { readonly draw: Draw; readonly version: CategoryVersion };
type Props = { columns: readonly [Versioned, Versioned]; locale: Locale };

/** The rules of two versions row by row. A word says how they compare; the weight only repeats it. */
export function RulesTable({ columns, locale }: Props) {
  const t = useTranslations("versus.rules");
  const rules = useTranslations("rules");
  const rowsOf = useRuleRows();
  const [first, second] = columns;
  const [left, right] = [rowsOf(first.version), rowsOf(second.version)];
  const [leftOther, rightOther] = columns.map(({ version }) => version.rules.other.map((each) => each[locale]));
  return (
    <>
      <PairTable
        caption={t("caption")}
        name={t("rule")}
        columns={columns.map(({ draw: { number }, version }) => ({
          number,
          head: t.rich("column", { number, version: version.name[locale], link: versionLink(version, locale) }),
        }))}
        last={t("relation")}
      >
        {RULES.map((rule, index) => (
          <RelatedRow
            key={rule}
            name={rules(`label.${rule}`)}
            cells={[ruleText(left[index]), ruleText(right[index])]}
            relation={compareRule(first.version.rules[rule], second.version.rules[rule])}
          />
        ))}
        <RelatedRow
          name={rules("label.other")}
          cells={[listed(leftOther, t("none")), listed(rightOther, t("none"))]}
          relation={leftOther?.join("\n") === rightOther?.join("\n") ? "same" : "different"}
        />
      </PairTable>
      <RulesNotes columns={columns} locale={locale} />
    </>
  );
}

type RowProps = { name: string; cells: readonly ReactNode[]; relation: RuleRelation };

function RelatedRow({ name, cells, relation }: RowProps) {
  const t = useTranslations("versus.rules.relations");
  return (
    <PairRow name={name} relation={relation}>
      {cells.map((cell, index) => (
        <td key={index} role="cell">
          {relation === "different" ? <strong className="font-semibold">{cell}</strong> : cell}
        </td>
      ))}
      <td role="cell" className="max-md:col-span-full max-md:text-[0.9rem]">
        {relation === "different" ? <span>≠ {t(relation)}</span> : <span className="text-ink-soft">{t(relation)}</span>}
      </td>
    </PairRow>
  );
}

/** What holds of every version, and what is known of the rules of these. */
function RulesNotes({ columns, locale }: Props) {
  const t = useTranslations("versus.rules");
  const rules = useTranslations("rules");
  const notes = columns.flatMap(({ draw: { number }, version: { rulesNote } }) =>
    rulesNote ? [{ number, note: rulesNote[locale] }] : [],
  );
  return (
    <div className="measure mt-4 space-y-3">
      <p>
        {rules("poolAnyVersion")} {rules("poolWork")}
      </p>
      {notes.length > 0 && (
        <div className="text-[0.95rem] text-ink-soft">
          <h3>{t("notes")}</h3>
          <ul className="mt-1 space-y-2">
            {notes.map(({ number, note }) => (
              <li key={number}>{t("of", { number, name: note })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const ruleText = (row: RuleRow | undefined) =>
  row?.state === "value" ? row.text : <em className="text-ink-soft">{row?.text}</em>;
const listed = (sentences: readonly string[] = [], none: string) =>
  sentences.length === 0 ? (
    <em className="text-ink-soft">{none}</em>
  ) : (
    <ul className="space-y-1">
      {sentences.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
