import { colourTokens, INK, INK_SOFT } from "@/lib/rules/category/look";

export const THEME_NAMES = ["light", "dark"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** Values by the name of the token, without its two hyphens. */
export type Theme = Readonly<Record<string, string>>;

/** The tokens of both themes. The style sheet app/tokens.css is written from them; images have no style sheet. */
export const THEMES = {
  light: {
    paper: "#fcfbf8",
    "paper-deep": "#f4f2ec",
    ink: INK.light,
    "ink-soft": INK_SOFT.light,
    rule: "#dcd8cd",
    "rule-strong": "#8a867b",
    focus: "#1a56c4",
    alarm: "#a3201f",
    ...colourTokens("light"),
  },
  dark: {
    paper: "#0d0d0c",
    "paper-deep": "#181816",
    ink: INK.dark,
    "ink-soft": INK_SOFT.dark,
    rule: "#2e2d29",
    "rule-strong": "#77746a",
    focus: "#8ab4ff",
    alarm: "#ff9189",
    ...colourTokens("dark"),
  },
} satisfies Record<ThemeName, Theme>;

/** Shares of ink in the shades of a quantity, in percent, from the lightest on: those of app/globals.css. */
export const RAMP = [4, 8, 13, 19, 25, 33, 42, 52] as const;

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** The tokens of a theme with its shades, which a style sheet mixes and an image cannot. */
export function imageTokens(name: ThemeName): Theme {
  const { ink, paper } = THEMES[name];
  const [dark, light] = [channels(ink), channels(paper)];
  const mixed = (share: number) =>
    dark.map((value, at) => {
      const channel = Math.round((value * share + (light[at] ?? 0) * (100 - share)) / 100);
      return channel.toString(16).padStart(2, "0");
    });
  const shades = RAMP.map((share, shade) => [`ramp-${shade}`, `#${mixed(share).join("")}`] as const);
  return { ...THEMES[name], ...Object.fromEntries(shades) };
}

/** A whole attribute: in a text the quotes are escaped. */
const TOKEN = /"var\(--([\w-]+)\)"/g;

/**
 * An image with the values of a theme in place of its tokens.
 * @throws when it uses a token that the theme has not
 */
export const inTheme = (image: string, name: ThemeName): string => {
  const theme = imageTokens(name);
  return image.replace(TOKEN, (use, token: string) => {
    const value = theme[token];
    if (value === undefined) throw new Error(`no token in the theme: ${use}`);
    return `"${value}"`;
  });
};
