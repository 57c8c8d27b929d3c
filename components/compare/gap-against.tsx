import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Draw } from "@/lib/rules/draw/draw";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { gridChange } from "@/lib/rules/crs/grid-on";
import { gapAbsence, gapTo } from "@/lib/rules/draw/gap";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatDay, formatSigned } from "@/lib/format";
import { drawLink } from "./message-links";

type Props = { draw: Draw; references: readonly Draw[]; grids: readonly CrsGrid[]; locale: Locale };

/** The gap of a draw to CEC, and the CEC draw that it is measured against; else a dash, and why. */
export function GapAgainst({ draw, references, grids, locale }: Props) {
  const t = useTranslations("versus.values");
  const common = useTranslations("common");
  const gap = gapTo(draw, references);
  const change = gap && gridChange(grids, gap.referenceDate, draw.date);
  const absence = gapAbsence(draw, references);
  const note = (): ReactNode => {
    if (gap)
      return t.rich("gapAgainst", {
        number: gap.referenceNumber,
        date: formatDay(gap.referenceDate, locale),
        cutoff: gap.referenceCutoff,
        days: gap.days,
        link: drawLink(gap.referenceNumber, locale),
      });
    if (absence?.reason === "is_reference") return t("gapSelf");
    if (absence?.reason !== "too_old") return t("gapNone");
    const { referenceNumber: number, days } = absence;
    return t.rich("gapTooOld", { number, days, link: drawLink(number, locale) });
  };
  return (
    <>
      {gap ? (
        formatSigned(gap.points, locale)
      ) : (
        <span aria-hidden="true" className="text-ink-soft">
          {common("unknown")}
        </span>
      )}
      <span className="block text-[0.9rem] text-ink-soft">
        {note()}
        {change && ` ${t("gapAcross", { state: change.state, date: formatDay(change.from, locale) })}`}
      </span>
    </>
  );
}
