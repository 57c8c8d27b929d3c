import { expect, test } from "vitest";
import { readWord } from "./image-query";

const read = (query: string) => readWord(new URLSearchParams(query), "theme", ["light", "dark"]);

test("a word of an address: the first when absent or empty, refused when unknown or given twice", () => {
  expect(read("")).toEqual({ ok: true, word: "light" });
  expect(read("theme=")).toEqual({ ok: true, word: "light" });
  expect(read("theme=dark")).toEqual({ ok: true, word: "dark" });
  for (const bad of ["theme=Dark", "theme=sepia", "theme=dark&theme=light"]) {
    expect(read(bad)).toEqual({ ok: false, error: { field: "theme", message: "must be light or dark, once" } });
  }
});
