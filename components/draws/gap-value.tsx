import { useTranslations } from "next-intl";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapAbsence, gapTo } from "@/lib/rules/draw/gap";
import { formatDay, formatSigned } from "@/lib/format";
import { GridSign } from "../ui/doubt-mark";
import { Unknown } from "../ui/unknown";

type GapValueProps = {
  draw: Draw;
  references: readonly Draw[];
  /** Oldest first: a gap across a change of the grid says so. */
  grids: readonly CrsGrid[];
  locale: Locale;
};

/** The gap of a draw to CEC with what it is measured against; where there is none, a dash and the reason. */
export function GapValue({ draw, references, grids, locale }: GapValueProps) {
  const t = useTranslations("draws");
  const gap = gapTo(draw, references);
  if (gap) {
    const measured = t("gapAgainst", {
      number: gap.referenceNumber,
      date: formatDay(gap.referenceDate, locale),
      cutoff: gap.referenceCutoff,
      days: gap.days,
    });
    return (
      <span title={measured}>
        {formatSigned(gap.points, locale)}
        <GridSign draw={draw} gap={gap} grids={grids} locale={locale} />
        <span className="sr-only"> ({measured})</span>
      </span>
    );
  }
  const absence = gapAbsence(draw, references);
  if (absence?.reason === "is_reference") return <Unknown reason={t("gapIsReference")} />;
  if (absence?.reason === "too_old")
    return <Unknown reason={t("gapTooOld", { number: absence.referenceNumber, days: absence.days })} />;
  return <Unknown reason={t("gapNoneBefore")} />;
}
