import { formatDrawNumber } from "@/lib/format";
import type { DatasetNow } from "@/lib/rules/dataset";
import { compareNumbers } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";

/** At most this many draws are named. */
const MOST_NAMED = 8;

/** How many draws of the feed are not here, and the first of those that have a number, for a sentence about them. */
export function missingWords(missing: DatasetNow["missingDraws"], locale: Locale) {
  const numbers = missing.filter((number) => number !== null).sort(compareNumbers);
  const named = numbers.slice(0, MOST_NAMED).map((number) => formatDrawNumber(number, locale));
  const list = `${named.join(", ")}${numbers.length > named.length ? "…" : ""}`;
  return { count: missing.length, named: named.length, list };
}
