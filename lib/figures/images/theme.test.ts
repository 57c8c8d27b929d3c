import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inTheme, THEMES, type Theme } from "./theme";

const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");

/**
 * The tokens of the rule of this selector, each with its value; a shade that is mixed of others stands in no picture.
 */
function tokensOf(selector: string, inherited: Theme = {}): Theme {
  const block = css.split(`${selector} {`)[1]?.split("}")[0] ?? "";
  const own = Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)]
      .map(([, name, value]) => [name!, value!])
      .filter(([, value]) => !value!.startsWith("color-mix")),
  );
  const all: Theme = { ...inherited, ...own };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, value === "var(--ink)" ? all.ink! : value]),
  );
}

describe("the themes of pictures", () => {
  const light = tokensOf("\n:root");

  test("have the values of the style sheet", () => {
    expect(Object.keys(light).length).toBeGreaterThan(20);
    expect(THEMES.light).toEqual(light);
    expect(THEMES.dark).toEqual(tokensOf(':root[data-theme="dark"]', { ...light, "cat-cec": "var(--ink)" }));
    expect(THEMES.dark).toEqual(tokensOf(':root:not([data-theme="light"])', { ...light, "cat-cec": "var(--ink)" }));
  });

  test("stand in place of the tokens, and the other token of a category without a colour", () => {
    expect(inTheme('fill="var(--ink)" stroke="var(--cat-trades, var(--ink-soft))"', "dark")).toBe(
      'fill="#edebe4" stroke="#e2a44f"',
    );
    expect(inTheme('fill="var(--cat-new, var(--ink-soft))"', "light")).toBe(`fill="${THEMES.light["ink-soft"]}"`);
    expect(inTheme("<text>&quot;var(--ink)&quot;</text>", "light")).toContain("var(--ink)");
    expect(() => inTheme('fill="var(--unheard-of)"', "light")).toThrow("unheard-of");
  });
});
