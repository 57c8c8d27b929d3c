import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CEC } from "@/lib/rules/category/category";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { gridChange } from "@/lib/rules/crs/grid-on";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapAbsence, gapTo, referencesOf } from "@/lib/rules/draw/gap";
import { referenceBefore } from "@/lib/rules/draw/recent-reference";
import { formatDay, formatSigned } from "@/lib/format";
import type { DrawProps } from "./draw-props";
import { DrawTable } from "./draw-table";

/** The CEC draws that came before: the range of their cut-offs, the latest of them and the gap. */
export function DrawReference({ draw, dataset, locale }: DrawProps) {
  const t = useTranslations("draw.reference");
  const before = referenceBefore(draw, dataset.draws);
  return (
    <section aria-labelledby="against-cec">
      <h2 id="against-cec">{t("title")}</h2>
      {before && (
        <p className="mt-3">
          {t("lead", {
            count: before.draws.length,
            same: before.min === before.max ? "yes" : "no",
            min: before.min,
            max: before.max,
          })}
        </p>
      )}
      <ReferenceGap draw={draw} references={referencesOf(dataset.draws)} grids={dataset.crsGrids} locale={locale} />
      {!before && <p className="mt-3">{t("none")}</p>}
      {draw.category === CEC && <p className="mt-2">{t("self")}</p>}
      {draw.category === "pnp" && <p className="mt-2">{t("pnp")}</p>}
      {before && (
        <div className="mt-4">
          <DrawTable
            draws={before.draws}
            all={dataset.draws}
            categories={dataset.categories}
            grids={dataset.crsGrids}
            corrections={dataset.corrections}
            note="reference-doubt"
            locale={locale}
            caption={t("tableCaption", { number: draw.number })}
            columns={["number", "date", "cutoff", "invitations"]}
          />
        </div>
      )}
    </section>
  );
}

type GapProps = Pick<DrawProps, "draw" | "locale"> & { references: readonly Draw[]; grids: readonly CrsGrid[] };

/** How far the draw was from the latest CEC draw, or that the latest one is too old to tell. */
function ReferenceGap({ draw, references, grids, locale }: GapProps) {
  const t = useTranslations("draw.reference");
  const gap = gapTo(draw, references);
  const change = gap && gridChange(grids, gap.referenceDate, draw.date);
  const absence = gapAbsence(draw, references);
  const linkTo = (number: string) => {
    const Linked = (chunks: ReactNode) => <a href={`/${locale}/draws/${number}`}>{chunks}</a>;
    return Linked;
  };
  return (
    <>
      {gap && (
        <p className="mt-2">
          {t.rich("gap", {
            number: gap.referenceNumber,
            date: formatDay(gap.referenceDate, locale),
            cutoff: gap.referenceCutoff,
            cutoffHere: draw.cutoff,
            signed: formatSigned(gap.points, locale),
            days: gap.days,
            link: linkTo(gap.referenceNumber),
            b: (chunks) => <strong className="font-semibold">{chunks}</strong>,
          })}
        </p>
      )}
      {change && (
        <p className="mt-2" data-grid-change={change.from}>
          {t("across", { state: change.state, date: formatDay(change.from, locale) })}
        </p>
      )}
      {absence?.reason === "too_old" && (
        <p className="mt-2">
          {t.rich("tooOld", {
            number: absence.referenceNumber,
            date: formatDay(absence.referenceDate, locale),
            days: absence.days,
            link: linkTo(absence.referenceNumber),
          })}
        </p>
      )}
    </>
  );
}
