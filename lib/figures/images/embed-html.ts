import { escaped, svg } from "@/lib/figures/svg/svg";
import type { ExploreModel } from "@/lib/figures/explore/explore-model";
import { plotSvg } from "@/lib/figures/explore/plot-svg";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { FigureSize } from "@/lib/figures/layout/layout";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { legendDrawing, type PageFigure } from "@/lib/figures/pages/page-figure";
import type { SocialImageNumber } from "./social-image";
import { FRAME_MESSAGE } from "@/lib/figures/words/embed-code";
import { imageTokens, type ThemeName } from "./theme";

export type Embed = {
  readonly locale: Locale;
  readonly heading: string;
  readonly subtitle: string;
  readonly numbers: readonly SocialImageNumber[];
  /** The charts as HTML, see exploreCharts and pageCharts; empty when there is nothing to draw. */
  readonly charts: string;
  /** Everything a reader must know, a sentence each. */
  readonly notes: readonly string[];
  readonly source: string;
  /** The page that says more: its whole address, and what a link to it says. */
  readonly page: { readonly url: string; readonly label: string };
};

/** Sizes of a chart: a phone's, and one for all that is wider. */
const [PHONE, WIDE] = FIGURE_SIZES;

const tokens = (theme: ThemeName) =>
  Object.entries(imageTokens(theme))
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

const style = (locale: Locale) =>
  `@font-face{font-family:"Source Sans 3";font-weight:200 900;font-display:swap;` +
  `src:url(/${locale}/embed/font.woff2) format("woff2")}` +
  `@font-face{font-family:"Near";src:local("Arial");size-adjust:93.8%}` +
  `:root{color-scheme:light dark;${tokens("light")}}@media(prefers-color-scheme:dark){:root{${tokens("dark")}}}` +
  `body{margin:0;padding:1rem;background:var(--paper);color:var(--ink);` +
  `font:1rem/1.4 "Source Sans 3",Near,sans-serif;font-variant-numeric:lining-nums}` +
  `h1{margin:0;font-size:1.3rem;line-height:1.2;font-weight:600;text-wrap:balance}` +
  `h2{margin:0 0 .3rem;font-size:1rem}p{margin:.3rem 0 0}` +
  `.soft,footer{color:var(--ink-soft)}` +
  `footer{margin-top:.8rem;padding-top:.4rem;border-top:1px solid var(--rule);font-size:.85rem}` +
  `a{color:var(--ink);text-underline-offset:.15em}svg{display:block;width:100%;height:auto;margin-top:.8rem}` +
  `dl{display:flex;flex-wrap:wrap;gap:.6rem 2.5rem;margin:.8rem 0 0}dd{margin:0}` +
  `dl dd:nth-of-type(1){font-size:1.7rem;line-height:1.2}dt,dd+dd{color:var(--ink-soft);font-size:.9rem}` +
  `.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));` +
  `gap:1rem 2rem;margin-top:.8rem}.grid svg{margin:0}` +
  `.wide{display:none}@media(min-width:35rem){.wide{display:block}.phone{display:none}}` +
  // In a frame of a fixed height the chart takes the room that the words leave, so that its axis is never cut.
  `html.fit body{box-sizing:border-box;min-height:100vh;display:flex;flex-direction:column}` +
  `html.fit main{flex:1;display:flex;flex-direction:column;min-height:0}` +
  `html.fit main>svg:not(.legend){flex:1 1 0;min-height:11rem}`;

/** The chart of a page in a frame, in two widths. */
export const pageCharts = ({ chart, legend }: PageFigure): string =>
  chart === null
    ? ""
    : [PHONE, WIDE].map((size, index) => chart(size, index === 0 ? "phone" : "wide").svg).join("") +
      (legend.length === 0
        ? ""
        : legendDrawing(legend, PHONE, "legend phone").svg + legendDrawing(legend, WIDE, "legend wide").svg);

/** The charts of an explore query in a frame. */
export function exploreCharts({ charts, empty, subtitle }: ExploreModel, name: (slug: string) => string): string {
  if (empty !== null) return svg("p", {}, escaped(empty));
  const draw = (index: number, size: FigureSize, className?: string) => {
    const { plot, category } = charts[index]!;
    if (plot === null) return "";
    const title = category === null ? subtitle : `${name(category)}: ${subtitle}`;
    return plotSvg(plot, size, { id: `f${index}${className ?? ""}`, name: title, className }).svg;
  };
  if (charts.length === 1) return draw(0, PHONE, "phone") + draw(0, WIDE, "wide");
  const one = charts.map(({ category }, index) =>
    svg("section", {}, svg("h2", {}, escaped(name(category!))), draw(index, { ...PHONE, plotHeight: 170 })),
  );
  return svg("div", { class: "grid" }, ...one);
}

/**
 * Tells the page around the frame how high the document is at its width, again when the width changes. While it
 * measures, the chart has its own height and not the room of the frame.
 */
export const FRAME_SCRIPT =
  `(()=>{const d=document.documentElement;let w=0;const tell=()=>{d.className="";` +
  `const h=Math.ceil(document.body.getBoundingClientRect().height);d.className="fit";` +
  `parent.postMessage({${FRAME_MESSAGE}:h},"*")};` +
  `new ResizeObserver(()=>{if(innerWidth!==w){w=innerWidth;tell()}}).observe(d);` +
  `document.fonts.ready.then(tell)})()`;

/** A document for a frame on another site: the figure as it is, in the theme of the reader. */
export function embedHtml({ locale, heading, subtitle, numbers, charts, notes, source, page }: Embed): string {
  const numbered = numbers.map(({ label, value, note }) =>
    svg("div", {}, svg("dt", {}, escaped(label)), svg("dd", {}, escaped(value)), svg("dd", {}, escaped(note))),
  );
  return (
    `<!DOCTYPE html><html lang="${locale}-CA" class="fit"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="robots" content="noindex"><link rel="canonical" href="${escaped(page.url)}">` +
    `<title>${escaped(heading)}</title><style>${style(locale)}</style></head>` +
    `<body><main>${svg("h1", {}, escaped(heading))}` +
    (subtitle === "" ? "" : svg("p", { class: "soft" }, escaped(subtitle))) +
    (numbered.length > 0 ? svg("dl", {}, ...numbered) : "") +
    charts +
    `</main><footer>${notes.map((note) => svg("p", {}, escaped(note))).join("")}` +
    `<p>${escaped(source)} <a href="${escaped(page.url)}" target="_top">${escaped(page.label)}</a></p>` +
    `</footer><script>${FRAME_SCRIPT}</script></body></html>`
  );
}
