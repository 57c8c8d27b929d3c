/** Classes that show, of the charts in FIGURE_SIZES, the one that fits the room of the figure. */
export const SHOWN_AT = [
  "w-full h-auto @[560px]:hidden",
  "w-full h-auto hidden @[560px]:block @[960px]:hidden",
  "w-full h-auto hidden @[960px]:block",
] as const;

/** The same of the charts in BESIDE_SIZES. */
export const SHOWN_BESIDE_AT = [
  "w-full h-auto @[560px]:hidden",
  "w-full h-auto hidden @[560px]:block @[840px]:hidden",
  "w-full h-auto hidden @[840px]:block",
] as const;
