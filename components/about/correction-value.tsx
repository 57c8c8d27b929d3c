import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Correction } from "@/lib/rules/correction/correction";
import { parseCount } from "@/lib/rules/text/count-input";
import { parseIsoDate, parseUtcInstant } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatInstant } from "@/lib/format";

type Props = { field: Correction["field"]; value: string; locale: Locale };

/**
 * A value of a correction as a reader writes it; what is neither number, day, instant nor address stands in quotes, as
 * published.
 */
export function CorrectionValue({ field, value, locale }: Props) {
  const t = useTranslations("about.errors");
  if (field === "instructionUrl")
    return (
      <a href={value} className="break-all">
        {value.split("/").at(-1)}
      </a>
    );
  const count = parseCount(value);
  if (count !== null) return formatCount(count, locale);
  const day = parseIsoDate(value);
  if (day !== null) return formatDay(day, locale);
  const instant = parseUtcInstant(value);
  return instant === null ? t("asPublished", { text: value }) : formatInstant(instant, locale);
}
