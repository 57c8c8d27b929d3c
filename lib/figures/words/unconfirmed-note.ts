import type { useTranslations } from "next-intl";
import { compareNumbers, type PlottedDraw } from "@/lib/rules/draw/draw";

/** The draws shown that the official feed has not confirmed yet, in a sentence; null without one. */
export function unconfirmedNote(
  draws: readonly PlottedDraw[],
  t: ReturnType<typeof useTranslations<"figure">>,
): string | null {
  const open = draws
    .filter(({ source }) => source === "secondary")
    .map(({ number }) => number)
    .sort(compareNumbers);
  const [first, last] = [open[0], open.at(-1)];
  return first === undefined || last === undefined ? null : t("unconfirmed", { count: open.length, first, last });
}
