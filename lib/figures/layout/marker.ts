import { shapeOf, type Shape } from "@/lib/rules/category/look";

type Corner = readonly [x: number, y: number];

/** A shape turned clockwise by a share of a full turn. */
const turned = (corners: readonly Corner[], turn: number): Corner[] => {
  const [sin, cos] = [Math.sin(2 * Math.PI * turn), Math.cos(2 * Math.PI * turn)];
  return corners.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
};

/** Corners on a circle, the first on top; every second one drawn in to `inner` of the radius makes a star. */
const ring = (count: number, inner = 1): Corner[] =>
  Array.from({ length: count }, (_, index) => turned([[0, index % 2 === 0 ? -1 : -inner]], index / count)[0]!);

const box = (across: number, down: number): Corner[] => [
  [-across, -down],
  [across, -down],
  [across, down],
  [-across, down],
];

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

/** The corners of each shape; null for the circle, which has none. */
const CORNERS: Readonly<Record<Shape, readonly Corner[] | null>> = {
  circle: null,
  cross: CROSS,
  "diagonal-cross": turned(CROSS, 0.125),
  diamond: DIAMOND,
  square: turned(ring(4), 0.125),
  "triangle-up": ring(3),
  "triangle-right": turned(ring(3), 0.25),
  "triangle-down": turned(ring(3), 0.5),
  "triangle-left": turned(ring(3), 0.75),
  "star-3": ring(6, 0.35),
  "star-3-down": turned(ring(6, 0.35), 0.5),
  "star-5": ring(10, 0.45),
  "star-8": turned(ring(8, 0.38), 0.0625),
  pentagon: ring(5),
  "pentagon-down": turned(ring(5), 0.5),
  hexagon: ring(6),
  upright: box(2, 5),
  level: box(5, 1),
  chevron: [
    [0, -5],
    [5, 2],
    [5, 6],
    [0, 1],
    [-5, 6],
    [-5, 2],
  ],
  trapezium: [
    [-2, -3.5],
    [2, -3.5],
    [5, 3.5],
    [-5, 3.5],
  ],
  parallelogram: [
    [-2, -3.5],
    [5, -3.5],
    [2, 3.5],
    [-5, 3.5],
  ],
};

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
 * @param category slug
 * @param area square pixels, the same for every shape, so that none looks heavier
 * @returns path data, to a hundredth of a pixel
 */
export function markerPath(category: string, area: number): string {
  const corners = CORNERS[shapeOf(category)];
  if (corners === null) {
    const radius = hundredth(Math.sqrt(area / Math.PI));
    return `M${-radius},0a${radius},${radius},0,1,1,${2 * radius},0a${radius},${radius},0,1,1,${-2 * radius},0Z`;
  }
  const scale = Math.sqrt(area / areaOf(corners));
  return `M${corners.map(([x, y]) => `${hundredth(x * scale)},${hundredth(y * scale)}`).join("L")}Z`;
}
