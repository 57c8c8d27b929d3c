import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DRAW_TABLE } from "../../lib/rules/draw/fields";
import { publishedValues } from "../../lib/rules/draw/published";
import { drawDictionary } from "./draw-tables";

test("the data dictionary has the columns of a draw as the table of fields has them", () => {
  expect(readFileSync("docs/data-dictionary.md", "utf8")).toContain(`\n\n${drawDictionary()}\n\n`);
});

test("the description of the API has the values of a draw in the order of the CSV", () => {
  const [, part = ""] = readFileSync("docs/api.md", "utf8").split("\n## A draw\n");
  const rows = [...part.split("\n## ")[0]!.matchAll(/^\| `([^`]+)` +\| `([^`]+)` /gm)];
  expect(rows.map(([, json, csv]) => [json, csv])).toEqual(publishedValues().map(({ json, csv }) => [json, csv]));
});

test("every column of a field is one of the database", () => {
  const [, model = ""] = /^model Draw \{$([^}]*)/m.exec(readFileSync("prisma/schema.prisma", "utf8")) ?? [];
  for (const [name, column] of Object.values(DRAW_TABLE).flatMap(({ columns }) => Object.entries(columns))) {
    const [, rest] = new RegExp(`^ +${name} (.*)$`, "m").exec(model) ?? [];
    expect(/@map\("(.*?)"\)/.exec(rest ?? "")?.[1] ?? (rest && name), name).toBe(column);
  }
});
