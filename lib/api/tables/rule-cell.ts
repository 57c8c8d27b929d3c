import type { Rule } from "@/lib/rules/category/category";

/**
 * A rule of a version as a cell that keeps its three states: its value, `none`, or `not_established`. A value that is
 * no text is written as JSON.
 */
export function ruleCell(rule: Rule<unknown>): string {
  if (rule.state !== "value") return rule.state;
  return typeof rule.value === "string" ? rule.value : JSON.stringify(rule.value);
}
