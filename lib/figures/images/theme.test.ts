import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { imageTokens, inTheme, RAMP, THEMES, type Theme } from "./theme";

const file = (name: string) => fileURLToPath(new URL(`../../../app/${name}`, import.meta.url));

const tokens = (theme: Theme, indent: string) =>
  Object.entries(theme)
    .map(([name, value]) => `${indent}--${name}: ${value};\n`)
    .join("");

const darkRule = (media: string, selector: string) =>
  `@media ${media} {\n  ${selector} {\n    color-scheme: dark;\n${tokens(THEMES.dark, "    ")}  }\n}\n`;

const styleSheet = [
  "/* Written from lib/figures/images/theme.ts by: npx vitest run --project unit theme.test -u */\n",
  `:root {\n  color-scheme: light;\n${tokens(THEMES.light, "  ")}}\n`,
  darkRule("screen and (prefers-color-scheme: dark)", ':root:not([data-theme="light"])'),
  darkRule("screen", ':root[data-theme="dark"]'),
].join("\n");

describe("the themes of images", () => {
  test("are the tokens of the style sheet, which has no colour of its own but the paper of a printer", async () => {
    expect(Object.keys(THEMES.light).length).toBeGreaterThan(20);
    expect(Object.keys(THEMES.dark)).toEqual(Object.keys(THEMES.light));
    await expect(styleSheet).toMatchFileSnapshot(file("tokens.css"));
    expect(readFileSync(file("globals.css"), "utf8").match(/#[0-9a-f]{3,8}\b/gi)).toEqual(["#fff"]);
  });

  test("have the shades that the style sheet mixes", () => {
    const mixed = [
      ...readFileSync(file("globals.css"), "utf8").matchAll(/--ramp-\d: color-mix\(in srgb, var\(--ink\) (\d+)%/g),
    ];
    expect(mixed.map(([, share]) => Number(share))).toEqual(RAMP);
    expect(imageTokens("light")["ramp-7"]).toBe("#868582");
    expect(inTheme('stroke="var(--ramp-0)"', "dark")).toBe('stroke="#161615"');
  });

  test("stand in place of the tokens", () => {
    expect(inTheme('fill="var(--ink)" stroke="var(--cat-trades)"', "dark")).toBe('fill="#edebe4" stroke="#cd8f31"');
    expect(inTheme("<text>&quot;var(--ink)&quot;</text>", "light")).toContain("var(--ink)");
    expect(() => inTheme('fill="var(--unheard-of)"', "light")).toThrow("unheard-of");
  });
});
