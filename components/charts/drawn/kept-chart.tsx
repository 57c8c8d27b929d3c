"use client";

import { useDrawn } from "#drawn";
import { useMemo } from "react";
import { InteractiveChart, type InteractiveChartProps } from "../interactive-chart";

type Props = Omit<InteractiveChartProps, "html"> & {
  /** Unlike any other on the page. */
  id: string;
};

/** A chart of draws that stays as the page brought it. */
export function KeptChart({ id, ...props }: Props) {
  const { frames, lines, name } = props;
  const drawing = useMemo(() => ({ id, frames, lines }), [id, frames, lines]);
  return <InteractiveChart html={useDrawn(drawing, name)} {...props} />;
}
