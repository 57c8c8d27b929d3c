import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/** `day`: that has not come; null = readers see it. */
type Props = { day: IsoDate | null; locale: Locale };

/** Says of a name that readers do not see it yet. */
export function ShowsFromMark({ day, locale }: Props) {
  const t = useTranslations("records.showsFrom");
  if (day === null) return null;
  return <span className="text-ink-soft"> ({t("mark", { day: formatDay(day, locale) })})</span>;
}

/** The same as a sentence on the page of the record itself. */
export function ShowsFromNote({ day, locale }: Props) {
  const t = useTranslations("records.showsFrom");
  if (day === null) return null;
  return <p className="measure mt-2 font-semibold">{t("note", { day: formatDay(day, locale) })}</p>;
}
