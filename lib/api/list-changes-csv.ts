import type { Category, Rule } from "@/lib/rules/category/category";
import { listChanges, type CategoryChange } from "@/lib/rules/category/list-changes";
import type { RuleName } from "@/lib/rules/category/rule-statements";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import type { ListYears } from "@/lib/figures/query/list-changes-query";
import { toCsv } from "./csv";

/** Columns of the file, described in docs/api.md. */
export const LIST_CHANGES_COLUMNS = [
  "from_list",
  "to_list",
  "category",
  "version_before",
  "version_after",
  "change",
  "noc",
  "title_en",
  "title_fr",
  "rule",
  "before",
  "after",
] as const;

type Row = Partial<Record<(typeof LIST_CHANGES_COLUMNS)[number], string | number | null>>;

/** A rule as a cell: its value, `none`, or `not_established`. */
function cellOf(rule: Rule<unknown> | undefined): string | null {
  if (rule === undefined) return null;
  if (rule.state !== "value") return rule.state;
  return typeof rule.value === "string" ? rule.value : JSON.stringify(rule.value);
}

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
      before: cellOf(before?.rules[name]),
      after: cellOf(after?.rules[name]),
    });
    return [
      { ...of, change: CATEGORY_CHANGES[change] },
      ...added.map(occupation("occupation_in")),
      ...removed.map(occupation("occupation_out")),
      ...rules.map(({ rule: name }) => rule(name)),
    ];
  };
  return toCsv(LIST_CHANGES_COLUMNS, listChanges(categories, from, to).flatMap(rowsOf));
}
