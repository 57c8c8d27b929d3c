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

/** A whole attribute: in a text the quotes are escaped. */
const TOKEN = /"var\(--([\w-]+)\)"/g;

/**
 * An image with the values of a theme in place of its tokens.
 * @throws when it uses a token that the theme has not
 */
export const inTheme = (image: string, name: ThemeName): string => {
  const theme: Theme = THEMES[name];
  return image.replace(TOKEN, (use, token: string) => {
    const value = theme[token];
    if (value === undefined) throw new Error(`no token in the theme: ${use}`);
    return `"${value}"`;
  });
};
