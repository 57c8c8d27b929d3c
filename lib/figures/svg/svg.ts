/* SVG as text: the same drawing serves the page, where React need not carry every mark, and a file. */

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
