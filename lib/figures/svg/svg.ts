/* SVG as text: the same chart serves the page, where React need not carry every mark, and a file. */

type Value = string | number;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text safe between tags and in quoted attributes. */
export const escaped = (text: Value): string => String(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

/**
 * An element as text. Attributes are escaped and left out when null; the content is SVG already, so a text in it goes
 * through {@link escaped} first.
 */
export function svg(
  name: string,
  attributes: Readonly<Record<string, Value | null>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${escaped(value)}"`))
    .join("");
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join("")}</${name}>`;
}

type Chart = {
  readonly width: number;
  readonly height: number;
  /** Font size in pixels; null for that of the page. */
  readonly size: number | null;
  /** The subject of the chart, for those who do not see it. */
  readonly name: string;
  /** Classes of the element; null for none. */
  readonly className: string | null;
};

/** A chart of one width as a whole SVG. */
export const chartSvg = ({ width, height, size, name, className }: Chart, ...content: readonly string[]): string =>
  svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": name,
      class: className,
      "font-size": size,
      // Names set in a wider font than the one measured reach into the margin and are not cut.
      overflow: "visible",
      xmlns: "http://www.w3.org/2000/svg",
    },
    ...content,
  );
