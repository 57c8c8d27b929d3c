import { draw, type Drawing } from "./drawings";

/**
 * A chart as SVG; null for one that stands in the page already. Here, where pages are made, it is drawn at once.
 * @param drawing the same object for as long as it shows the same
 * @param name the subject of the chart, for those who do not see it
 */
export const useDrawn = (drawing: Drawing, name: string): string | null => draw(drawing, name);
