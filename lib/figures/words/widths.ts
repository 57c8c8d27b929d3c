/** Classes that show, of the charts in FIGURE_SIZES, the one that fits the room of the figure. */
export const SHOWN_AT = [
  "w-full h-auto @[560px]:hidden",
  "w-full h-auto hidden @[560px]:block @[960px]:hidden",
  "w-full h-auto hidden @[960px]:block",
] as const;
