import { svg, escaped } from "@/lib/figures/svg/svg";
import { inTheme, type ThemeName } from "./theme";

/** The text family of images, by the name it has in its font files. */
export const FAMILY = "Source Sans 3";

export type ChartImage = {
  readonly width: number;
  readonly height: number;
  /** A name and a description for those who do not see it. */
  readonly title: string;
  readonly description: string;
  readonly theme: ThemeName;
  /** A variable WOFF2 in base64, for a file that stands by itself; null where the fonts are at hand. */
  readonly font: string | null;
};

/** An image that needs nothing around it: paper, fonts and colours of its own. */
export function chartImage(
  { width, height, title, description, theme, font }: ChartImage,
  ...content: readonly string[]
): string {
  const style =
    font &&
    `@font-face{font-family:"${FAMILY}";font-weight:200 900;src:url(data:font/woff2;base64,${font}) format("woff2")}`;
  return inTheme(
    svg(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: "img",
        "aria-labelledby": "title desc",
        "font-family": `'${FAMILY}', 'Segoe UI', Arial, sans-serif`,
      },
      svg("title", { id: "title" }, escaped(title)),
      svg("desc", { id: "desc" }, escaped(description)),
      style ? svg("style", {}, style) : "",
      svg("rect", { width, height, fill: "var(--paper)" }),
      ...content,
    ),
    theme,
  );
}

/** A chart put into an image, scaled to the box it is given. */
export const placed = (chart: string, x: number, y: number, width: number, height: number): string =>
  chart.replace("<svg ", `<svg x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="xMinYMin" `);
