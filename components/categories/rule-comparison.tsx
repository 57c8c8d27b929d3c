import { useFormatter, useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import type { Category } from "@/lib/rules/category/category";
import { versionInForce } from "@/lib/rules/category/current-version";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { RULES } from "@/lib/rules/category/rule-statements";
import { listYears } from "./list-years";
import { useRuleRows, type RuleRow } from "./rule-rows";

/** A rule known on both sides that reads differently. */
const changed = (before: RuleRow | undefined, after: RuleRow): boolean =>
  before !== undefined &&
  before.state !== "not_established" &&
  after.state !== "not_established" &&
  before.text !== after.text;

/**
 * The rules of several versions side by side, oldest first. On a phone the name of a rule stands above its values;
 * the roles keep it a table there.
 */
export function RuleComparison({ category, today }: { category: Category; today: IsoDate }) {
  const t = useTranslations("rules");
  const format = useFormatter();
  const rowsOf = useRuleRows();
  const versions = category.versions.map((version) => ({ version, rows: rowsOf(version) }));
  const inForce = versionInForce(category, today)?.slug;
  const nowhere = RULES.filter((_, index) => versions.every(({ rows }) => rows[index]!.state === "none"));
  const columns: CSSProperties & Record<"--versions", number> = { "--versions": versions.length };

  return (
    <>
      <div className="table-scroll relative" tabIndex={0} role="region" aria-label={t("comparison.region")}>
        <table role="table" className="data-table table-fixed max-md:block" style={columns}>
          <caption className="max-md:block">{t("comparison.caption")}</caption>
          <thead role="rowgroup" className="max-md:block">
            <tr role="row" className={ROW}>
              <th role="columnheader" scope="col" className="max-md:sr-only md:w-44">
                {t("comparison.rule")}
              </th>
              {versions.map(({ version }) => (
                <th key={version.slug} role="columnheader" scope="col">
                  <a href={`#${version.slug}`}>{t("comparison.list", { year: listYears(version) })}</a>
                  {version.slug === inForce && (
                    <span className="font-normal text-ink-soft max-md:block md:ml-2">{t("comparison.inForce")}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="max-md:block">
            {RULES.map((rule, index) =>
              nowhere.includes(rule) ? null : (
                <Row key={rule} name={t(`label.${rule}`)} values={versions.map(({ rows }) => rows[index]!)} />
              ),
            )}
          </tbody>
        </table>
      </div>
      {nowhere.length > 0 && (
        <p className="mt-3 text-ink-soft">
          {t("comparison.noneAnywhere", {
            subjects: format.list(
              nowhere.map((rule) => t(`subject.${rule}`)),
              { type: "disjunction" },
            ),
          })}
        </p>
      )}
    </>
  );
}

const ROW = "max-md:grid max-md:grid-cols-[repeat(var(--versions),minmax(6rem,1fr))]";

/** The values of a rule in each version; one that differs from that of the version before it is set off. */
function Row({ name, values }: { name: string; values: readonly RuleRow[] }) {
  return (
    <tr role="row" className={ROW}>
      <th
        role="rowheader"
        scope="row"
        className="text-ink-soft max-md:col-span-full max-md:border-0! max-md:pb-0! max-md:text-[0.9rem]"
      >
        {name}
      </th>
      {values.map((row, column) => (
        <Cell key={column} row={row} changed={changed(values[column - 1], row)} />
      ))}
    </tr>
  );
}

function Cell({ row, changed }: { row: RuleRow; changed: boolean }) {
  const Text = changed ? "strong" : "span";
  return (
    <td role="cell" className={row.state === "value" ? "" : "text-ink-soft italic"}>
      <Text className={changed ? "font-semibold" : ""}>{row.text}</Text>
    </td>
  );
}
