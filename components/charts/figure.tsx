import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { reachedFrame } from "@/lib/figures/layout/frame";
import { layoutFigure } from "@/lib/figures/layout/layout";
import { BESIDE_SIZES } from "@/lib/figures/layout/sizes";
import { plannedInput, type FigurePlan } from "@/lib/figures/words/figure-words";
import { useChartWords } from "./chart-words";
import { KeptChart } from "./drawn/kept-chart";

type Props = {
  /** Of the section, and the beginning of every id in it: no other on the page begins so. */
  id: string;
  /** The finding, in a sentence. */
  heading: ReactNode;
  /** The statistic and the period. */
  subtitle: string;
  /** Everything in the chart; null shows `empty` in its place. */
  plan: FigurePlan | null;
  /** Why there is nothing to show. */
  empty?: ReactNode;
  /** The tooltip of each draw, by number: a title, then a line each. */
  tooltips: Readonly<Record<string, readonly string[]>>;
  /** What the chart leaves out, with a way to add it. */
  leftOut?: ReactNode;
  /** The reading of the figure, in a sentence. */
  reading: ReactNode;
  /** The same values as a table. */
  table: ReactNode;
  /** Everything a reader must know to read it right, a sentence each; empty ones are left out. */
  notes: readonly (string | false | null)[];
  source: ReactNode;
  /** The figure to be taken away; nothing where it is not offered. */
  away?: ReactNode;
};

/** A figure: its finding, the chart, its reading in a sentence, its values as a table, its notes and its source. */
export function Figure({
  id,
  heading,
  subtitle,
  plan,
  empty,
  tooltips,
  leftOut,
  reading,
  table,
  notes,
  source,
  away,
}: Props) {
  const words = useChartWords("draws");
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="scroll-mt-4">
      <h2 id={`${id}-heading`} className="measure">
        {heading}
      </h2>
      <p className="mt-1 text-ink-soft">{subtitle}</p>
      {plan === null ? (
        <p className="measure my-8 border-y border-rule py-6">{empty}</p>
      ) : (
        <>
          <div className="mt-4 break-inside-avoid">
            <KeptChart id={id} plan={plan} frames={framesOf(plan)} tooltips={tooltips} name={subtitle} words={words} />
          </div>
          {leftOut}
          <p className="measure mt-3">{reading}</p>
          <FigureTable subtitle={subtitle}>{table}</FigureTable>
        </>
      )}
      <FigureFoot notes={notes} source={source} />
      {plan !== null && away}
    </section>
  );
}

/** Where marks stand in each width; the drawing itself is made where the chart is. */
function framesOf(plan: FigurePlan) {
  const input = plannedInput(plan);
  return BESIDE_SIZES.map((size) => reachedFrame(layoutFigure(input, size)));
}

/** The values of a figure, folded away below it. */
export function FigureTable({ subtitle, children }: { subtitle: string; children: ReactNode }) {
  const t = useTranslations("figure");
  return (
    <details className="mt-3">
      <summary className="w-fit cursor-pointer py-1">{t("table")}</summary>
      <div
        className="table-scroll mt-2 max-h-[32rem] overflow-y-auto print:max-h-none"
        tabIndex={0}
        role="region"
        aria-label={t("tableOf", { figure: subtitle })}
      >
        {children}
      </div>
    </details>
  );
}

/** The notes of a figure and its source. */
export const FigureFoot = ({ notes, source }: Pick<Props, "notes" | "source">) => (
  <div className="mt-3 max-w-[60rem] space-y-1 text-[0.9rem] text-ink-soft">
    {notes.map((note, index) => note && <p key={index}>{note}</p>)}
    <p>{source}</p>
  </div>
);
