import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/*
 * Limits that keep the house simple. A limit is lowered when there is less, and raised only with a reason in the commit
 * that does it.
 */
const MAX_FILES_IN_A_FOLDER = 25;
const MAX_LINES_IN_A_FILE = 250;
const MAX_COLUMNS = 120;
const MAX_WORDS_IN_A_SENTENCE = 30;
/** Two more than before: the threads and the end of the alerts are held once a process, as the clients of the database are. */
const MAX_CASTS = 62;
/** Longer lines hold what cannot be broken: expressions, SQL, one address. */
const MAX_LONG_LINES = 45;
/**
 * Raised from 1,745,000: a day known to, doubt where it is read, files that people have, a record of pools, dated grids;
 * a search that says what it did, in the browser too; what changed between lists; what no entry can
 * tell of breaks, of NOC 2016 and of the grid of a score; answers made in turns; pools with a source, draws of the feed that are not here, gaps across a change of the grid;
 * first screens, axes and headlines; one table of columns in words, files, feeds, a calendar and what changed; imports
 * that are undone, asked about and settled, what needs doing; forms that lose nothing, notices read without a wrong
 * certainty, questions by surprise; alerts by e-mail and webhook, what was known on a day, an API that describes itself,
 * one search, figures that are reached into and taken away, draws found and changed together, settings of the schedule; an
 * image, plain JavaScript in production, threads for costly answers, SQLite and CSVW; a database that is away, several
 * instances, another secret; alerts that are watched over; codes of links in fragments, a second factor that is required.
 */
const MAX_CHARACTERS = 2_770_000;

const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\0")
  .filter((file) => /\.(?:tsx?|m?js)$/.test(file) && !/\.(?:test|spec|fixture)\.|^e2e\/|\.d\.m?ts$/.test(file));
const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));

const over = (limit: number, sizes: Iterable<readonly [string, number]>) =>
  [...sizes].filter(([, size]) => size > limit).map(([name, size]) => `${name}: ${size}`);

/** Type assertions but `as const`: where the compiler is told instead of asked. */
function casts(file: string): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && node.type.getText() !== "const") count += 1;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, texts.get(file)!, ts.ScriptTarget.Latest, true));
  return count;
}

describe("product code", () => {
  test(`has at most ${MAX_FILES_IN_A_FOLDER} files in a folder`, () => {
    const folders = files.map((file) => path.dirname(file));
    const sizes = new Map(folders.map((folder) => [folder, folders.filter((each) => each === folder).length]));
    expect(over(MAX_FILES_IN_A_FOLDER, sizes)).toEqual([]);
  });

  test(`has at most ${MAX_LINES_IN_A_FILE} lines in a file`, () => {
    expect(
      over(
        MAX_LINES_IN_A_FILE,
        [...texts].map(([file, text]) => [file, text.split("\n").length - 1] as const),
      ),
    ).toEqual([]);
  });

  test(`has at most ${MAX_COLUMNS} columns in a line, but for what cannot be broken in ${MAX_LONG_LINES} lines`, () => {
    const lines = [...texts.values()].flatMap((text) => text.split("\n").filter((line) => line.length > MAX_COLUMNS));
    expect(lines.length).toBeLessThanOrEqual(MAX_LONG_LINES);
  });

  test(`has at most ${MAX_CASTS} casts`, () => {
    expect(files.reduce((sum, file) => sum + casts(file), 0)).toBeLessThanOrEqual(MAX_CASTS);
  });

  test(`has at most ${MAX_CHARACTERS} characters besides blanks`, () => {
    expect([...texts.values()].reduce((sum, text) => sum + text.replace(/\s/g, "").length, 0)).toBeLessThanOrEqual(
      MAX_CHARACTERS,
    );
  });
});

/** Sentences of a Markdown file, without tables, headings, code and addresses of links. */
const sentences = (file: string) =>
  readFileSync(file, "utf8")
    .replace(/```[\s\S]*?```/g, "")
    .replace(/^[|#].*$/gm, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .split(/\n\s*\n|\n(?=\d+\. |- )/)
    .flatMap((paragraph) => paragraph.replace(/\s+/g, " ").split(/(?<=[.!?])\s/));

test.each(["README.md", "docs/architecture.md", "docs/how-to-change.md"])(
  `%s has at most ${MAX_WORDS_IN_A_SENTENCE} words in a sentence`,
  (file) => {
    expect(
      over(
        MAX_WORDS_IN_A_SENTENCE,
        sentences(file).map((each) => [each, each.split(" ").length] as const),
      ),
    ).toEqual([]);
  },
);
