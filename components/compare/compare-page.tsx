import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Draw } from "@/lib/rules/draw/draw";
import { compareTwo } from "@/lib/rules/draw/comparison";
import { formatCount } from "@/lib/format";
import { DoubtNotes } from "@/components/ui/doubt-mark";
import type { Citing } from "@/components/explore/take-away";
import { DrawChart } from "@/components/draws/draw-chart";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CompareWith } from "./compare-with";
import { CompareFields } from "./compare-fields";
import { CompareOccupations } from "./compare-occupations";
import { CompareRules } from "./compare-rules";
import { drawLink } from "./message-links";
import type { PairProps } from "./pair-props";

const bold = (chunks: ReactNode) => <strong className="font-semibold">{chunks}</strong>;
const order = (days: number) => (days > 0 ? "after" : days < 0 ? "before" : "same");

/** Two draws side by side: their fields, the rules they were held on, and their occupation lists. */
export function ComparePage({ first, second, dataset, locale, citing }: PairProps & { citing: Citing }) {
  const t = useTranslations("versus");
  const list = useTranslations("draws");
  const compared = compareTwo(first, second);
  const name = ({ category, roundName }: Draw) =>
    dataset.categories.find(({ slug }) => slug === category)?.shortName[locale] ?? roundName;
  const nominees = [first, second].some(({ category }) => category === "pnp") && first.category !== second.category;
  const props = { first, second, dataset, locale };
  return (
    <article>
      <Breadcrumb locale={locale} trail={[{ path: "/draws", label: list("title") }]} />
      <h1>{t("title", { first: first.number, second: second.number })}</h1>
      <p className="mt-4 max-w-[46rem] text-[1.2rem] leading-relaxed">
        {t.rich("lead", {
          first: first.number,
          second: second.number,
          cutoffA: formatCount(first.cutoff, locale),
          cutoffB: formatCount(second.cutoff, locale),
          direction: compared.cutoff < 0 ? "below" : compared.cutoff > 0 ? "above" : "equal",
          points: Math.abs(compared.cutoff),
          order: order(compared.days),
          days: Math.abs(compared.days),
          a: drawLink(first.number, locale),
          c: drawLink(second.number, locale),
          b: bold,
        })}
      </p>
      <DoubtNotes id="compare-doubt" draws={[first, second]} corrections={dataset.corrections} locale={locale} />
      <p className="measure mt-3">
        {t(`kinship.${compared.kinship}`, {
          a: name(first),
          b: name(second),
          versioned: first.version === null ? "no" : "yes",
        })}
      </p>
      {nominees && <p className="measure mt-2 text-ink-soft">{t("pnp")}</p>}
      <p className="mt-4 no-print">
        <a href={`/${locale}/draws/${second.number}/vs/${first.number}`}>{t("swap")}</a>
      </p>
      <div className="mt-10 max-w-[58rem]">
        <DrawChart id="compare-chart" draws={[first, second]} dataset={dataset} locale={locale} citing={citing} />
      </div>
      <div className="mt-12 grid gap-y-14">
        <CompareFields {...props} compared={compared} />
        <CompareRules {...props} />
        <CompareOccupations {...props} />
        <CompareWith
          draw={first}
          dataset={dataset}
          locale={locale}
          title={t("choose.titleOf", { number: first.number })}
          typed={second.number}
        />
      </div>
    </article>
  );
}
