/*
 * The tokens of app/globals.css as values, for pictures and frames that have no style sheet; a test holds them to it.
 */

export const THEME_NAMES = ["light", "dark"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** Values by the name of the token, without its two hyphens. */
export type Theme = Readonly<Record<string, string>>;

const light: Theme = {
  paper: "#fcfbf8",
  "paper-deep": "#f4f2ec",
  ink: "#191815",
  "ink-soft": "#55534c",
  rule: "#dcd8cd",
  "rule-strong": "#8a867b",
  focus: "#1a56c4",
  alarm: "#a3201f",
  "cat-healthcare": "#b3303f",
  "cat-french": "#2458ad",
  "cat-trades": "#915300",
  "cat-education": "#76399a",
  "cat-stem": "#006f66",
  "cat-transport": "#636000",
  "cat-agriculture": "#22702f",
  "cat-physicians": "#a41c6c",
  "cat-senior-managers": "#4a4fa3",
  "cat-researchers": "#08678a",
  "cat-military": "#6e4a33",
  "cat-cec": "#191815",
  "cat-pnp": "#6c6961",
  "cat-fsw": "#6c6961",
  "cat-fst": "#6c6961",
  "cat-general": "#6c6961",
  "cat-spare-0": "#b84300",
  "cat-spare-1": "#4f7300",
  "cat-spare-2": "#44607d",
  "cat-spare-3": "#6f2f5b",
};

const dark: Theme = {
  paper: "#0d0d0c",
  "paper-deep": "#181816",
  ink: "#edebe4",
  "ink-soft": "#a9a69c",
  rule: "#2e2d29",
  "rule-strong": "#77746a",
  focus: "#8ab4ff",
  alarm: "#ff9189",
  "cat-healthcare": "#f28391",
  "cat-french": "#82abf0",
  "cat-trades": "#e2a44f",
  "cat-education": "#c99fe8",
  "cat-stem": "#52c5b7",
  "cat-transport": "#c2c04f",
  "cat-agriculture": "#7fce89",
  "cat-physicians": "#f08cc5",
  "cat-senior-managers": "#a7acf5",
  "cat-researchers": "#65c4e4",
  "cat-military": "#cda588",
  "cat-cec": "#edebe4",
  "cat-pnp": "#98958b",
  "cat-fsw": "#98958b",
  "cat-fst": "#98958b",
  "cat-general": "#98958b",
  "cat-spare-0": "#ff9a66",
  "cat-spare-1": "#a9d159",
  "cat-spare-2": "#9db9d6",
  "cat-spare-3": "#d79bc4",
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light, dark };

/** A whole attribute: in a text the quotes are escaped. */
const TOKEN = /"var\(--([\w-]+)(?:, *var\(--([\w-]+)\))?\)"/g;

/**
 * A drawing with the values of a theme in place of its tokens.
 * @throws when it uses a token that the theme has not
 */
export const inTheme = (drawing: string, name: ThemeName): string =>
  drawing.replace(TOKEN, (use, token: string, other: string | undefined) => {
    const value = THEMES[name][token] ?? (other && THEMES[name][other]);
    if (value === undefined) throw new Error(`no token in the theme: ${use}`);
    return `"${value}"`;
  });
