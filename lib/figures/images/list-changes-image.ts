import type { useTranslations } from "next-intl";
import { occupationsInAndOut, type CategoryChange } from "@/lib/rules/category/list-changes";
import type { ListYears } from "@/lib/figures/query/list-changes-query";
import type { DrawFacts } from "./draw-image";

/** What changed between two lists in four numbers. */
export function listChangesFacts(
  changes: readonly CategoryChange[],
  years: ListYears,
  t: ReturnType<typeof useTranslations<"listChanges">>,
): DrawFacts {
  const codes = occupationsInAndOut(changes);
  const counts = {
    in: changes.filter(({ change }) => change === "in").length,
    out: changes.filter(({ change }) => change === "out").length,
    added: codes.added.length,
    removed: codes.removed.length,
  };
  const heading = t("heading", years);
  const number = (name: keyof typeof counts, note: string) => ({
    label: t(`image.${name}`),
    value: String(counts[name]),
    note,
  });
  return {
    over: t("pair", years),
    heading,
    alt: t("image.alt", { heading, ...counts }),
    numbers: [
      number("in", ""),
      number("out", ""),
      number("added", t("image.note")),
      number("removed", t("image.note")),
    ],
  };
}
