type Corner = readonly [x: number, y: number];

/** A shape turned clockwise by a share of a full turn. */
const turned = (corners: readonly Corner[], turn: number): Corner[] => {
  const [sin, cos] = [Math.sin(2 * Math.PI * turn), Math.cos(2 * Math.PI * turn)];
  return corners.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
};

/** Corners on a circle, the first on top; every second one drawn in to `inner` of the radius makes a star. */
const ring = (count: number, inner = 1): Corner[] =>
  Array.from({ length: count }, (_, index) => turned([[0, index % 2 === 0 ? -1 : -inner]], index / count)[0]!);

const CROSS: readonly Corner[] = [0, 0.25, 0.5, 0.75].flatMap((turn) => turned([[-1, -3], [1, -3], [1, -1]], turn));
const DIAMOND: readonly Corner[] = [[0, -5], [3, 0], [0, 5], [-3, 0]];

const SHAPES = new Map<string, readonly Corner[]>(Object.entries({
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
  score: [[-5, -1], [5, -1], [5, 1], [-5, 1]],
  general: [[-2, -5], [2, -5], [2, 5], [-2, 5]],
}));

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
 * @param category slug; CEC, and one without a shape of its own, is a circle
 * @param area square pixels, the same for every shape, so that none looks heavier
 * @returns path data, to a hundredth of a pixel
 */
export function markerPath(category: string, area: number): string {
  const corners = SHAPES.get(category);
  if (corners === undefined) {
    const radius = hundredth(Math.sqrt(area / Math.PI));
    return `M${-radius},0a${radius},${radius},0,1,1,${2 * radius},0a${radius},${radius},0,1,1,${-2 * radius},0Z`;
  }
  const scale = Math.sqrt(area / areaOf(corners));
  return `M${corners.map(([x, y]) => `${hundredth(x * scale)},${hundredth(y * scale)}`).join("L")}Z`;
}
