import { formatDrawNumber } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";

/** The draws behind a corrected sum, each as a link. */
export function correctedDraws(numbers: readonly string[], locale: Locale) {
  return numbers.map((number, index) => (
    <span key={number}>
      {index > 0 && ", "}
      <a href={`/${locale}/draws/${number}`}>{formatDrawNumber(number, locale)}</a>
    </span>
  ));
}
