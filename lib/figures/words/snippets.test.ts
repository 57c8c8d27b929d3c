import { expect, test } from "vitest";
import { snippetsFor } from "./snippets";

const ADDRESS = "https://tracker.example/api/v1/series.csv?categories=healthcare,french&period=selection&lang=fr";

test("each tool reads the file of the figure's own query", () => {
  const told = snippetsFor(ADDRESS);
  expect(told.map(({ tool }) => tool.split(" ")[0])).toEqual(["Python", "R", "SQL", "Google", "Excel"]);
  for (const { text } of told) expect(text.match(/["'](https:[^"']+)["']/)?.[1]).toBe(ADDRESS);
});

test("no address ends the text that it stands in", () => {
  for (const { text } of snippetsFor(`${ADDRESS}&title=a'b"c`)) {
    expect(text).toContain("title=a%27b%22c");
    expect(text.match(/["']/g)).toHaveLength(2);
  }
});
