/** The outlines of marks; lib/figures/layout/marker.ts has their corners. */
export type Shape =
  | "circle"
  | "cross"
  | "diagonal-cross"
  | "diamond"
  | "square"
  | "triangle-up"
  | "triangle-right"
  | "triangle-down"
  | "triangle-left"
  | "star-3"
  | "star-3-down"
  | "star-5"
  | "star-8"
  | "pentagon"
  | "pentagon-down"
  | "hexagon"
  | "upright"
  | "level"
  | "chevron"
  | "trapezium"
  | "parallelogram";

type Colours = { readonly light: string; readonly dark: string };

/** Colour and shape of a category, on every page and chart; the shape is the cue for those who see no hue. */
export type Look = Colours & { readonly shape: Shape };

/** Text and the yardstick of all figures. */
export const INK: Colours = { light: "#191815", dark: "#edebe4" };
/** Text of less weight, and a score among categories. */
export const INK_SOFT: Colours = { light: "#55534c", dark: "#a9a69c" };
/**
 * The look of each category by its slug: a hue for each category of category-based selection, tones of grey for
 * programmes and general draws. The test beside this file computes that they are told apart, by the colour-blind too,
 * and can be read as text on the paper of their theme (WCAG 2.2 AA, 4.5:1).
 * The style sheet app/tokens.css is written from this table.
 */
const LOOKS = {
  healthcare: { shape: "cross", light: "#d71e4f", dark: "#f48d96" },
  french: { shape: "diamond", light: "#0360c6", dark: "#6ca8ff" },
  trades: { shape: "square", light: "#925402", dark: "#cd8f31" },
  education: { shape: "triangle-up", light: "#6e3089", dark: "#a373d1" },
  stem: { shape: "star-5", light: "#00726b", dark: "#64cab9" },
  transport: { shape: "triangle-right", light: "#4b4600", dark: "#c5c250" },
  agriculture: { shape: "triangle-down", light: "#2b783a", dark: "#60b465" },
  physicians: { shape: "diagonal-cross", light: "#9b215b", dark: "#da72af" },
  "senior-managers": { shape: "pentagon", light: "#0f2fcc", dark: "#a1a3d0" },
  researchers: { shape: "hexagon", light: "#017290", dark: "#64d4fd" },
  military: { shape: "star-3", light: "#6a4433", dark: "#eeba92" },
  cec: { shape: "circle", ...INK },
  pnp: { shape: "pentagon-down", light: "#6e6b63", dark: "#98958b" },
  fsw: { shape: "triangle-left", light: "#43413c", dark: "#b1aea4" },
  fst: { shape: "star-3-down", light: "#302e2a", dark: "#cbc8bd" },
  general: { shape: "upright", light: "#585650", dark: "#7f7c73" },
  score: { shape: "level", ...INK_SOFT },
} satisfies Record<string, Look>;

/** The looks of categories that an admin adds, which the table above does not know. */
const SPARE_LOOKS: readonly Look[] = [
  { shape: "star-8", light: "#b84300", dark: "#ff9a66" },
  { shape: "chevron", light: "#4f7300", dark: "#a9d159" },
  { shape: "trapezium", light: "#44607d", dark: "#9db9d6" },
  { shape: "parallelogram", light: "#6f2f5b", dark: "#d79bc4" },
];

const BY_TOKEN = new Map<string, Look>([
  ...Object.entries(LOOKS).map(([slug, look]) => [`cat-${slug}`, look] as const),
  ...SPARE_LOOKS.map((look, index) => [`cat-spare-${index}`, look] as const),
]);

/** FNV-1a, 32 bits: the same for a slug whenever and wherever it is drawn. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

/** The spare look of a category without one of its own, as an index; null for one that has its own. */
export const spareLook = (category: string): number | null =>
  Object.hasOwn(LOOKS, category) ? null : hashOf(category) % SPARE_LOOKS.length;

/** The name of the colour of a category in the style sheet, without its two hyphens. */
export function colourToken(category: string): string {
  const spare = spareLook(category);
  return `cat-${spare === null ? category : `spare-${spare}`}`;
}

/** The shape of a category by its slug. */
export const shapeOf = (category: string): Shape => BY_TOKEN.get(colourToken(category))!.shape;

/** The colours of all categories in a theme, by the names of {@link colourToken}. */
export const colourTokens = (theme: keyof Colours): Record<string, string> =>
  Object.fromEntries([...BY_TOKEN].map(([token, look]) => [token, look[theme]]));

/**
 * True when a new category of this slug would look like one of the others. False once every spare look is taken, for
 * then any slug must do.
 */
export function lookTaken(slug: string, others: readonly string[]): boolean {
  const taken = new Set(others.map(spareLook).filter((look) => look !== null));
  const own = spareLook(slug);
  return own !== null && taken.size < SPARE_LOOKS.length && taken.has(own);
}
