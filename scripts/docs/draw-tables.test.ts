import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DRAWS } from "../../lib/api/tables/draws";
import { DRAW_TABLE } from "../../lib/rules/draw/fields";
import { publishedValues } from "../../lib/rules/draw/published";
import { drawDictionary } from "./draw-tables";
import { publishedTables } from "./published-tables";

test("the data dictionary has the columns of a draw as the table of fields has them", () => {
  expect(readFileSync("docs/data-dictionary.md", "utf8")).toContain(`\n\n${drawDictionary()}\n\n`);
});

test("the data dictionary has the columns of every published table as the table has them", () => {
  expect(readFileSync("docs/data-dictionary.md", "utf8")).toContain(`\n\n${publishedTables()}\n\n`);
});

test("the columns of the published draws are those of the table of fields, in its order", () => {
  expect(DRAWS.columns.map(({ json, name }) => [json, name])).toEqual(
    publishedValues().map(({ json, csv }) => [json, csv]),
  );
});

test("every column of a field is one of the database", () => {
  const [, model = ""] = /^model Draw \{$([^}]*)/m.exec(readFileSync("prisma/schema.prisma", "utf8")) ?? [];
  for (const [name, column] of Object.values(DRAW_TABLE).flatMap(({ columns }) => Object.entries(columns))) {
    const [, rest] = new RegExp(`^ +${name} (.*)$`, "m").exec(model) ?? [];
    expect(/@map\("(.*?)"\)/.exec(rest ?? "")?.[1] ?? (rest && name), name).toBe(column);
  }
});
