import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapAbsence, gapTo } from "@/lib/rules/draw/gap";
import { formatDay, formatSigned } from "@/lib/format";
import { Unknown } from "../ui/unknown";

/** The gap of a draw to CEC with what it is measured against; where there is none, a dash and the reason. */
export function GapValue({ draw, references, locale }: { draw: Draw; references: readonly Draw[]; locale: Locale }) {
  const t = useTranslations("draws");
  const gap = gapTo(draw, references);
  if (gap) {
    const against = t("gapAgainst", {
      number: gap.referenceNumber,
      date: formatDay(gap.referenceDate, locale),
      cutoff: gap.referenceCutoff,
      days: gap.days,
    });
    return (
      <span title={against}>
        {formatSigned(gap.points, locale)}
        <span className="sr-only"> ({against})</span>
      </span>
    );
  }
  const absence = gapAbsence(draw, references);
  if (absence?.reason === "is_reference") return <Unknown reason={t("gapIsReference")} />;
  if (absence?.reason === "too_old")
    return <Unknown reason={t("gapTooOld", { number: absence.referenceNumber, days: absence.days })} />;
  return <Unknown reason={t("gapNoneBefore")} />;
}
