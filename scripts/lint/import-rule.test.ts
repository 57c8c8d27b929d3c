import { readFileSync } from "node:fs";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { IMPORT_TABLE, mayImport, mayUse, type ImportRow } from "../../import-table.mjs";
import { importTable } from "./import-table-text";

const eslint = new ESLint();
const isFile = (room: string) => /\.\w+$/.test(room);

/** Messages of the import rule about a file of this text, under the project's own configuration. */
async function refusals(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).filter(({ ruleId }) => ruleId === "tracker/imports").map(({ message }) => message);
}

const fileIn = (room: string) => (isFile(room) ? room : `${room}/planted.ts`);
const importOf = (what: string) => `import "${what}";\n`;
const placeIn = (room: string) => `@/${isFile(room) ? room.replace(/\.\w+$/, "") : `${room}/anything`}`;

/** Packages that some room must not use. */
const PACKAGES = ["react", "recharts", "pg", "@prisma/client", "next/headers", "node:fs", "zod", "left-pad"];

const refusedRooms = (row: ImportRow) => IMPORT_TABLE.filter(({ room }) => !mayImport(row, room));

describe.each(IMPORT_TABLE.map((row) => [row.room, row] as const))("%s", (room, row) => {
  test("may import what its row names and nothing else", async () => {
    const refused = refusedRooms(row).map((other) => other.room);
    const text = IMPORT_TABLE.map((other) => importOf(placeIn(other.room))).join("");
    const messages = await refusals(fileIn(room), text);
    expect(messages.map((message) => / may not import (\S+)\. /.exec(message)?.[1]).sort()).toEqual(refused.sort());
    expect(refused).not.toEqual([]);
  });

  test("may use the packages of its row and no others", async () => {
    const name = (source: string) => (source.startsWith("node:") ? "node" : source.replace(/^next\/.*/, "next"));
    const refused = PACKAGES.map(name).filter((each) => !mayUse(row, each));
    const messages = await refusals(fileIn(room), PACKAGES.map(importOf).join(""));
    expect(messages.map((message) => / may not import (\S+)\. /.exec(message)?.[1])).toEqual(refused);
    expect(refused).not.toEqual([]);
  });
});

test.each([
  "lib/new-folder/planted.ts",
  "lib/rules/new-subject/planted.ts",
  "lib/planted.ts",
  "planted.ts",
  "tools/x.ts",
])("%s has no room, and lint says so", async (file) => {
  expect(await refusals(file, "export {};\n")).toEqual([expect.stringContaining(`${file} is in no room`)]);
});

test("exports from another room, types and imports upon a call are refused like any import", async () => {
  const text = [
    'export { x } from "@/lib/db/client";',
    'export * from "@/lib/db/client";',
    'import type { X } from "../../lib/db/client";',
    'const later = () => import("@/lib/db/client");',
  ].join("\n");
  expect(await refusals("components/draws/planted.ts", text)).toHaveLength(4);
});

test("a name within the project is the file that package.json gives it", async () => {
  const text = importOf("#drawn");
  expect(await refusals("components/charts/drawn/planted.ts", text)).toEqual([]);
  expect(await refusals("lib/figures/planted.ts", text)).toEqual([
    expect.stringContaining("may not import components/charts."),
  ]);
});

test("docs/architecture.md shows the table as it is", () => {
  expect(readFileSync("docs/architecture.md", "utf8")).toContain(importTable());
});
