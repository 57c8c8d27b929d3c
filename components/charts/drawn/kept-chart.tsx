"use client";

import { useDrawn } from "#drawn";
import { useMemo } from "react";
import type { FigurePlan } from "@/lib/figures/words/figure-words";
import { InteractiveChart, type InteractiveChartProps } from "../interactive-chart";

type Props = Pick<InteractiveChartProps, "frames" | "tooltips" | "name" | "words"> & {
  /** Unlike any other on the page. */
  id: string;
  plan: FigurePlan;
};

/** A chart of draws that stays as the page brought it. */
export function KeptChart({ id, plan, ...props }: Props) {
  const drawing = useMemo(() => ({ id, plan }), [id, plan]);
  const { lines, names, show, locale } = plan;
  const html = useDrawn(drawing, props.name);
  return (
    <InteractiveChart {...props} {...{ html, lines, names, locale }} value={show === "gaps" ? "signed" : "count"} />
  );
}
