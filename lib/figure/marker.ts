import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from "d3-shape";

/** A regular polygon of `corners` corners, the first at `turn` (of a full turn, clockwise from the top). */
const polygon = (corners: number, turn = 0): SymbolType => ({
  draw(context, area) {
    const radius = Math.sqrt((2 * area) / (corners * Math.sin((2 * Math.PI) / corners)));
    for (let corner = 0; corner < corners; corner += 1) {
      const angle = 2 * Math.PI * (turn + corner / corners - 0.25);
      const [x, y] = [radius * Math.cos(angle), radius * Math.sin(angle)];
      if (corner === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.closePath();
  },
});

/** A shape turned by `angle` radians. */
const turned = (shape: SymbolType, angle: number): SymbolType => ({
  draw(context, area) {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const rotated = {
      moveTo: (x: number, y: number) => context.moveTo(x * cos - y * sin, x * sin + y * cos),
      lineTo: (x: number, y: number) => context.lineTo(x * cos - y * sin, x * sin + y * cos),
      closePath: () => context.closePath(),
    };
    shape.draw({ ...context, ...rotated }, area);
  },
});

const SHAPES: Readonly<Record<string, SymbolType>> = {
  healthcare: symbolCross,
  french: symbolDiamond,
  trades: symbolSquare,
  education: symbolTriangle,
  stem: symbolStar,
  transport: polygon(3, 0.25),
  agriculture: polygon(3, 0.5),
  physicians: turned(symbolCross, Math.PI / 4),
  "senior-managers": polygon(5),
  researchers: polygon(6),
  military: symbolWye,
  cec: symbolCircle,
  pnp: polygon(5, 0.5),
  fsw: polygon(3, 0.75),
  fst: turned(symbolWye, Math.PI),
  general: polygon(8, 0.0625),
};

/**
 * The marker of a category, the second cue beside its colour: the outline of a shape around the origin.
 * @param category slug; a circle for one without a shape of its own
 * @param area square pixels, the same for every shape, so that none looks heavier
 * @returns path data, to a hundredth of a pixel
 */
export const markerPath = (category: string, area: number): string =>
  symbol(SHAPES[category] ?? symbolCircle, area).digits(2)() ?? "";
