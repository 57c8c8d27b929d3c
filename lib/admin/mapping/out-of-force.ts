import type { RecordWords } from "@/components/admin/record/record-words";
import { formatDay, formatDrawNumber } from "@/lib/format";
import type { CategoryVersion } from "@/lib/rules/category/category";
import { isOutOfForce } from "@/lib/rules/category/current-version";
import type { Draw } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";

type Version = Pick<CategoryVersion, "name" | "announced" | "effectiveFrom" | "effectiveTo">;
type Held = Pick<Draw, "number" | "date">;

/** The draws of a day on which a version is known not to be in force, in their order. */
export const outOfForce = <D extends Held>(version: Version, draws: readonly D[]): D[] =>
  draws.filter(({ date }) => isOutOfForce(version, date));

/** Says that a name would mean a version on days on which it was not in force, with those draws. */
export const aboutForce = ({ t }: RecordWords, locale: Locale, { name }: Version, draws: readonly Held[]): string =>
  t("names.outOfForce", {
    count: draws.length,
    version: name[locale],
    draws: new Intl.ListFormat(`${locale}-CA`).format(
      draws.map(({ number, date }) => `${formatDrawNumber(number, locale)} (${formatDay(date, locale)})`),
    ),
  });
