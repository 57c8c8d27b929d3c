import { useTranslations } from "next-intl";
import type { ChartWords } from "./readout-box";

/** The words of a chart by what is reached in it: draws, bars of parts, years, or counts of the pool. */
export function useChartWords(kind: "draws" | "parts" | "years" | "pool"): ChartWords {
  const t = useTranslations("figure");
  const drawn = kind === "draws" || kind === "pool";
  return {
    hint: t(drawn ? "hint" : "readout.hint"),
    keys: t(drawn ? "keys" : "readout.keys"),
    others: t(`readout.${kind}`),
    open: t("readout.open"),
  };
}
