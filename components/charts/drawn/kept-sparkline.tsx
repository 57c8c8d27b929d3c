"use client";

import { useDrawn } from "#drawn";
import { useMemo } from "react";
import type { Spark } from "@/lib/figures/svg/sparkline-svg";

type Props = { spark: Spark; name: string };

/** A trend that stays as the page brought it. @param name without the values, which are added where it is drawn */
export function KeptSparkline({ spark, name }: Props) {
  const drawing = useMemo(() => ({ spark }), [spark]);
  const html = useDrawn(drawing, name);
  return <span suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html ?? "" }} />;
}
