"use client";

import { useMemo } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import { layoutPoolMap, type PoolMapInput } from "@/lib/figures/layout/pool-map";
import { BESIDE_SIZES } from "@/lib/figures/layout/sizes";
import { dayWords } from "@/lib/figures/words/day-words";
import { poolMapSvg } from "@/lib/figures/svg/pool-map-svg";
import { SHOWN_BESIDE_AT } from "@/lib/figures/words/widths";

type Props = {
  input: Omit<PoolMapInput, "day">;
  locale: Locale;
  /** The subject of the chart, for those who do not see it. */
  name: string;
};

/** The pool in each width. Drawn on either side from the values alone: as markup they would be sent twice. */
export function PoolMap({ input, locale, name }: Props) {
  const charts = useMemo(
    () =>
      BESIDE_SIZES.map((size, index) =>
        poolMapSvg(
          layoutPoolMap({ ...input, day: dayWords(locale) }, size),
          `pool-${index}`,
          name,
          SHOWN_BESIDE_AT[index]!,
        ),
      ).join(""),
    [input, locale, name],
  );
  return <div className="@container mt-4" dangerouslySetInnerHTML={{ __html: charts }} />;
}
