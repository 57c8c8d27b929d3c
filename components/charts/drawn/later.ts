import { use, useMemo, useState, useSyncExternalStore } from "react";
import type { useDrawn as UseDrawn } from "./here";

/*
 * Stands in the place of here.ts in the browser (`imports` of package.json). A page comes with its charts drawn, so
 * that what draws them is fetched only for a chart that comes up later.
 */

const fetchDrawings = () => import("./drawings");
let drawings: ReturnType<typeof fetchDrawings> | null = null;

const nothing = () => {};
const never = () => nothing;

/** The same as in here.ts; where it must wait, the change that brings up the chart is one that waits (`use`). */
export const useDrawn: typeof UseDrawn = (drawing, name) => {
  const isHydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [kept] = useState(isHydrating ? drawing : null);
  const draw = kept === drawing ? null : use((drawings ??= fetchDrawings())).draw;
  return useMemo(() => draw && draw(drawing, name), [draw, drawing, name]);
};
