import { Fragment } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatDrawNumber } from "@/lib/format";

/** Draws by their numbers, each a link to its page in the admin. */
export const DrawLinks = ({ numbers, locale }: { numbers: readonly string[]; locale: Locale }) =>
  numbers.map((number, index) => (
    <Fragment key={number}>
      {index > 0 && ", "}
      <a href={`/${locale}/admin/draws/${number}`}>{formatDrawNumber(number, locale)}</a>
    </Fragment>
  ));
