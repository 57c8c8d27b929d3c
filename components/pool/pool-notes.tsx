import { useTranslations } from "next-intl";
import { HELD_DAYS } from "@/lib/figures/layout/pool-map";
import { unclassifiedNote } from "@/lib/figures/words/unclassified-note";
import { FigureSource } from "../charts/figure-source";
import type { PoolPageProps } from "./page-props";
import type { MapInput } from "@/lib/figures/pages/pool-input";

type Props = Pick<PoolPageProps, "dataset" | "query" | "locale"> & { input: MapInput };

/** What stands under the map: how it is read, what it leaves out, the source. */
export function PoolNotes({ dataset: { draws, corrections }, query, locale, input: { range, cutoffs } }: Props) {
  const t = useTranslations("pool.map");
  const figure = useTranslations("figure");
  const plotted = new Set(cutoffs.map(({ number }) => number));
  return (
    <div className="mt-3 max-w-[60rem] space-y-1 text-[0.9rem] text-ink-soft">
      <p>
        {t("marks", { days: HELD_DAYS })} {t("widths")} {t("scale")}
      </p>
      {query.pnp && <p>{t("pnpNote")}</p>}
      <p>{unclassifiedNote(draws, range, figure)}</p>
      <p>
        <FigureSource
          draws={draws.filter(({ number }) => plotted.has(number))}
          corrections={corrections}
          note="pool-doubt"
          locale={locale}
        />
      </p>
    </div>
  );
}
