import type { FigureFrame, Place } from "@/lib/figures/layout/frame";

type Props = {
  frame: FigureFrame;
  /** Of the mark that is read out. */
  place: Place;
  lines: readonly string[];
  /** How to go on, for those who came by keyboard. */
  keys: string | null;
};

const NARROW = 500;
const BESIDE = 14;

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`;

/** Beside the mark on a wide figure; on a narrow one in the half of the plot that the finger leaves free. */
function where({ width, height, plot }: FigureFrame, { x, y }: Place): React.CSSProperties {
  const low = y > (plot.top + plot.bottom) / 2;
  if (width < NARROW) return { left: 0, right: 0, ...(low ? { top: 0 } : { bottom: 0 }) };
  const vertical = low ? { bottom: share(height - y + BESIDE, height) } : { top: share(y + BESIDE, height) };
  const horizontal = x > width / 2 ? { right: share(width - x + BESIDE, width) } : { left: share(x + BESIDE, width) };
  return { ...vertical, ...horizontal, maxWidth: "26rem" };
}

/** The ring around a mark and what is known of its draw. The same text is announced elsewhere. */
export function ChartTooltip({ frame, place, lines: [title, ...lines], keys }: Props) {
  const { width, height, plot } = frame;
  const { x, y } = place;
  return (
    <div aria-hidden="true" className="pointer-events-none print:hidden">
      <svg viewBox={`0 0 ${width} ${height}`} className="absolute inset-0 size-full" fill="none">
        <path d={`M${x},${plot.top}V${plot.bottom}`} stroke="var(--rule-strong)" strokeDasharray="2 3" />
        <circle cx={x} cy={y} r={8} stroke="var(--ink)" strokeWidth={1.5} />
      </svg>
      <div
        className="absolute border-y border-rule-strong bg-paper px-3 py-2 text-[0.9rem] leading-snug"
        style={where(frame, place)}
        data-readout=""
      >
        <p className="font-semibold">{title}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {keys && <p className="mt-1 text-[0.8rem] text-ink-soft">{keys}</p>}
      </div>
    </div>
  );
}
