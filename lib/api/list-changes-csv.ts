import type { Category } from "@/lib/rules/category/category";
import { listChanges, type CategoryChange } from "@/lib/rules/category/list-changes";
import type { RuleName } from "@/lib/rules/category/rule-statements";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import type { ListYears } from "@/lib/figures/query/list-changes-query";
import { toCsv, type CsvForm } from "./csv";
import { LIST_CHANGES, type ListChangesColumn } from "./tables/answers";
import { ruleCell } from "./tables/rule-cell";
import type { Cell } from "./tables/table";

type Row = Partial<Record<ListChangesColumn, Cell>>;

const CATEGORY_CHANGES = { in: "category_in", out: "category_out", kept: "version_changed" } as const;

/**
 * What changed between the lists of two years as CSV: a row for each category in, out or of another version, for each
 * occupation that a category took in or let go, and for each rule that differs. A version that held in both years has
 * none.
 */
export function listChangesCsv(
  categories: readonly Category[],
  occupations: readonly Occupation[],
  { from, to }: ListYears,
  form: CsvForm = "plain",
): string {
  const titles = new Map(occupations.map(({ noc, title }) => [noc, title]));
  const rowsOf = (changed: CategoryChange): Row[] => {
    const { category, change, before, after, added, removed, rules } = changed;
    if (change === "same") return [];
    const of = {
      from_list: from,
      to_list: to,
      category: category.slug,
      version_before: before?.slug ?? null,
      version_after: after?.slug ?? null,
    };
    const occupation = (kind: "occupation_in" | "occupation_out") => (noc: string) => ({
      ...of,
      change: kind,
      noc,
      title_en: titles.get(noc)?.en ?? null,
      title_fr: titles.get(noc)?.fr ?? null,
    });
    const rule = (name: RuleName) => ({
      ...of,
      change: "rule",
      rule: name,
      before: before ? ruleCell(before.rules[name]) : null,
      after: after ? ruleCell(after.rules[name]) : null,
    });
    return [
      { ...of, change: CATEGORY_CHANGES[change] },
      ...added.map(occupation("occupation_in")),
      ...removed.map(occupation("occupation_out")),
      ...rules.map(({ rule: name }) => rule(name)),
    ];
  };
  return toCsv(LIST_CHANGES.columns, listChanges(categories, from, to).flatMap(rowsOf), form);
}
