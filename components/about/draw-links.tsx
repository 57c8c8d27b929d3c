import { Fragment } from "react";
import type { Locale } from "@/lib/domain/bilingual";

type Props = { numbers: readonly string[]; locale: Locale };

/** Draws by their numbers, each leading to its page. */
export function DrawLinks({ numbers, locale }: Props) {
  const sign = locale === "fr" ? "nº\u00a0" : "#";
  return numbers.map((number, index) => (
    <Fragment key={number}>
      {index > 0 && ", "}
      <a href={`/${locale}/draws/${number}`}>{sign}{number}</a>
    </Fragment>
  ));
}
