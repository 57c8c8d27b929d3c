import { CEC } from "@/lib/rules/category/category";

type Corner = readonly [x: number, y: number];

/** A shape turned clockwise by a share of a full turn. */
const turned = (corners: readonly Corner[], turn: number): Corner[] => {
  const [sin, cos] = [Math.sin(2 * Math.PI * turn), Math.cos(2 * Math.PI * turn)];
  return corners.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
};

/** Corners on a circle, the first on top; every second one drawn in to `inner` of the radius makes a star. */
const ring = (count: number, inner = 1): Corner[] =>
  Array.from({ length: count }, (_, index) => turned([[0, index % 2 === 0 ? -1 : -inner]], index / count)[0]!);

const CROSS: readonly Corner[] = [0, 0.25, 0.5, 0.75].flatMap((turn) =>
  turned(
    [
      [-1, -3],
      [1, -3],
      [1, -1],
    ],
    turn,
  ),
);
const DIAMOND: readonly Corner[] = [
  [0, -5],
  [3, 0],
  [0, 5],
  [-3, 0],
];

const SHAPES = new Map<string, readonly Corner[]>(
  Object.entries({
    healthcare: CROSS,
    french: DIAMOND,
    trades: turned(ring(4), 0.125),
    education: ring(3),
    stem: ring(10, 0.45),
    transport: turned(ring(3), 0.25),
    agriculture: turned(ring(3), 0.5),
    physicians: turned(CROSS, 0.125),
    "senior-managers": ring(5),
    researchers: ring(6),
    military: ring(6, 0.35),
    pnp: turned(ring(5), 0.5),
    fsw: turned(ring(3), 0.75),
    fst: turned(ring(6, 0.35), 0.5),
    score: [
      [-5, -1],
      [5, -1],
      [5, 1],
      [-5, 1],
    ],
    general: [
      [-2, -5],
      [2, -5],
      [2, 5],
      [-2, 5],
    ],
  }),
);

/** The marks of categories that the code does not know yet, each with the colour of its place: `--cat-spare-0`… */
const SPARE: readonly (readonly Corner[])[] = [
  turned(ring(8, 0.38), 0.0625),
  [
    [0, -5],
    [5, 2],
    [5, 6],
    [0, 1],
    [-5, 6],
    [-5, 2],
  ],
  [
    [-2, -3.5],
    [2, -3.5],
    [5, 3.5],
    [-5, 3.5],
  ],
  [
    [-2, -3.5],
    [5, -3.5],
    [2, 3.5],
    [-5, 3.5],
  ],
];

/** FNV-1a, 32 bits: the same for a slug whenever and wherever it is drawn. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

/**
 * Which of the spare looks a category has that is drawn as none of those known; null for one that has a look of its
 * own.
 */
export const spareLook = (category: string): number | null =>
  category === CEC || SHAPES.has(category) ? null : hashOf(category) % SPARE.length;

/**
 * Whether a new category of this slug would look like one of the others; false once every spare look is taken, for then
 * any slug must do.
 */
export function lookTaken(slug: string, others: readonly string[]): boolean {
  const taken = new Set(others.map(spareLook).filter((look) => look !== null));
  return taken.size < SPARE.length && taken.has(spareLook(slug)!);
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** Shoelace formula. */
const areaOf = (corners: readonly Corner[]): number =>
  Math.abs(
    corners.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = corners[(index + 1) % corners.length]!;
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

/**
 * The marker of a category, the second cue beside its colour: the outline of a shape around the origin.
 * @param category slug; CEC is a circle, and one without a shape of its own has a spare one
 * @param area square pixels, the same for every shape, so that none looks heavier
 * @returns path data, to a hundredth of a pixel
 */
export function markerPath(category: string, area: number): string {
  const spare = spareLook(category);
  const corners = spare === null ? SHAPES.get(category) : SPARE[spare];
  if (corners === undefined) {
    const radius = hundredth(Math.sqrt(area / Math.PI));
    return `M${-radius},0a${radius},${radius},0,1,1,${2 * radius},0a${radius},${radius},0,1,1,${-2 * radius},0Z`;
  }
  const scale = Math.sqrt(area / areaOf(corners));
  return `M${corners.map(([x, y]) => `${hundredth(x * scale)},${hundredth(y * scale)}`).join("L")}Z`;
}
