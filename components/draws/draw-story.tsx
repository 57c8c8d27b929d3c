import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CEC } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapTo, referencesOf } from "@/lib/rules/draw/gap";
import { referenceBefore } from "@/lib/rules/draw/recent-reference";
import { reportedGrid } from "@/lib/rules/crs/grid-on";
import { formatCount, formatDay, formatTime } from "@/lib/format";
import { DoubtText, InvitationsDoubt } from "../ui/doubt-mark";
import type { DrawProps } from "./draw-props";
import { GapValue } from "./gap-value";

const bold = (chunks: ReactNode) => <strong className="font-semibold">{chunks}</strong>;
const direction = (points: number) => (points < 0 ? "below" : points > 0 ? "above" : "equal");

type Props = DrawProps & {
  /** Of the category, or of the round. */
  name: string;
};

/** The draw in two sentences and four numbers. */
export function DrawStory({ draw, dataset, locale, name }: Props) {
  const t = useTranslations("draw");
  const references = referencesOf(dataset.draws);
  const reported = reportedGrid(dataset.crsGrids, draw.date);
  return (
    <>
      <Sentences draw={draw} dataset={dataset} locale={locale} name={name} references={references} />
      {reported && (
        <p className="mt-4 max-w-[46rem] border-l-2 border-alarm pl-4" data-grid="reported">
          {t("grid.reported", { from: formatDay(reported.from, locale) })}
        </p>
      )}
      {draw.notice && (
        <p className="mt-4 max-w-[46rem] border-l-2 border-alarm pl-4">
          <strong className="font-semibold">{t("notice")}</strong> {draw.notice[locale]}
        </p>
      )}
      <Numbers draw={draw} dataset={dataset} locale={locale} references={references} />
    </>
  );
}

/** The CEC draws that gaps are measured against. */
type Referenced = { references: readonly Draw[] };

/** What was drawn, and how far its cut-off lies from CEC or, for CEC, from its draw before. */
function Sentences({ draw, dataset, locale, name, references }: Props & Referenced) {
  const t = useTranslations("draw");
  const gap = gapTo(draw, references);
  const earlier = draw.category === CEC ? referenceBefore(draw, dataset.draws, 1)?.draws[0] : undefined;
  const link = (number: string) => {
    const Linked = (chunks: ReactNode) => <a href={`/${locale}/draws/${number}`}>{chunks}</a>;
    return Linked;
  };
  return (
    <p className="mt-4 max-w-[46rem] text-[1.2rem] leading-relaxed">
      {t.rich("story", {
        date: formatDay(draw.date, locale),
        time: draw.drawnAt ? t("storyTime", formatTime(draw.drawnAt, locale)) : "",
        invitations: draw.invitations,
        category: draw.category ?? "none",
        cutoff: formatCount(draw.cutoff, locale),
        b: bold,
        name: () => <em>{name}</em>,
      })}{" "}
      {gap &&
        t.rich("storyGap", {
          direction: direction(gap.points),
          points: Math.abs(gap.points),
          cutoff: gap.referenceCutoff,
          number: gap.referenceNumber,
          days: gap.days,
          b: bold,
          link: link(gap.referenceNumber),
        })}
      {earlier &&
        t.rich("storyChange", {
          direction: direction(draw.cutoff - earlier.cutoff),
          points: Math.abs(draw.cutoff - earlier.cutoff),
          cutoff: earlier.cutoff,
          number: earlier.number,
          date: formatDay(earlier.date, locale),
          b: bold,
          link: link(earlier.number),
        })}{" "}
      <DoubtText draw={draw} corrections={dataset.corrections} locale={locale} />
    </p>
  );
}

/** Cut-off, invitations, gap and rank in large figures. */
function Numbers({ draw, dataset, locale, references }: DrawProps & Referenced) {
  const t = useTranslations("draw");
  return (
    <dl className="num mt-6 flex flex-wrap gap-x-12 gap-y-4 wide:grid wide:grid-cols-[auto_1fr]">
      <Figure label={t("labels.cutoff")} value={formatCount(draw.cutoff, locale)} note={t("cutoffUnit")} />
      <Figure
        label={t("labels.invitations")}
        value={
          <>
            {formatCount(draw.invitations, locale)}
            <InvitationsDoubt draw={draw} corrections={dataset.corrections} locale={locale} />
          </>
        }
      />
      <Figure
        label={t("labels.gap")}
        value={<GapValue draw={draw} references={references} grids={dataset.crsGrids} locale={locale} />}
      />
      <Figure label={t("labels.rank")} value={t("rank", { count: formatCount(draw.invitations, locale) })} />
    </dl>
  );
}

const Figure = ({ label, value, note }: { label: string; value: ReactNode; note?: string }) => (
  <div className="flex flex-col">
    <dt className="text-[0.9rem] text-ink-soft">{label}</dt>
    <dd className="text-[1.9rem] leading-tight tracking-tight">
      {value}
      {note && <span className="ml-2 text-[0.9rem] tracking-normal text-ink-soft">{note}</span>}
    </dd>
  </div>
);
