import { Fragment } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatDrawNumber } from "@/lib/format";

type Props = { numbers: readonly string[]; locale: Locale };

/** Draws by their numbers, each leading to its page. */
export function DrawLinks({ numbers, locale }: Props) {
  return numbers.map((number, index) => (
    <Fragment key={number}>
      {index > 0 && ", "}
      <a href={`/${locale}/draws/${number}`}>{formatDrawNumber(number, locale)}</a>
    </Fragment>
  ));
}
