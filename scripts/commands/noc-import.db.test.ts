import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../../lib/db/connect";
import { searchOccupations } from "../../lib/db/queries/search-occupations";
import { elementsFile, manyTitles, type ElementRow } from "../../lib/sources/noc/elements.fixture";
import { createTestDatabase } from "../test/test-database";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let client: pg.Client;
const folder = mkdtempSync(path.join(tmpdir(), "noc-"));

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  rmSync(folder, { recursive: true });
  await database.drop();
});

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const run = (...files: string[]) => runAs({}, ...files);

function runAs(
  env: Record<string, string>,
  ...files: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/commands/noc-import.ts", ...files], {
    env: { ...process.env, DATABASE_URL: database.url, MIGRATE_DATABASE_URL: database.ownerUrl, ...env },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

const count = async (language = "en") =>
  Number(
    (
      await client.query("SELECT count(*) FROM occupation_name WHERE kind = 'job_title' AND language::text = $1", [
        language,
      ])
    ).rows[0].count,
  );
const version = async () => (await client.query("SELECT version FROM data_version")).rows[0].version as string;
const few: ElementRow[] = Array.from({ length: 20 }, (_, index) => ({ noc: "72310", text: `carpenter ${index}` }));

test("30,000 titles in the published layout are imported and searched; again changes nothing; a shorter list removes", async () => {
  const { rows } = await client.query<{ noc: string; title: string }>(
    "SELECT noc, title_en AS title FROM occupation ORDER BY noc",
  );
  const titles = manyTitles(30_000, rows);
  const duties: ElementRow[] = rows.map(({ noc, title }) => ({ noc, title, kind: "duty", text: "Do the work." }));
  const file = write(
    "elements.csv",
    elementsFile([...titles, ...duties, { noc: "62200", text: "chocolatier-glacier" }]),
  );
  const before = await version();

  const first = await run(file);
  expect(first.stderr).toBe("");
  expect(first.stdout).toContain(
    "elements.csv: 30001 job titles in English of 516 unit groups, from 30517 rows; 0 rows left out.",
  );
  expect(first.stdout).toContain("Job titles in English: 30001 added, 0 removed, 0 unchanged.");
  expect(await count()).toBe(30_001);
  // Pages of occupations show the titles: the data version rises, once.
  expect(Number(await version())).toBe(Number(before) + 1);

  const search = connect(database.url);
  expect((await searchOccupations("chocolatier", "en", search)).matches[0]).toMatchObject({
    noc: "62200",
    reason: "job_title",
    found: { name: "chocolatier-glacier" },
  });
  expect((await searchOccupations("chocolattier glacier", "en", search)).alike[0]).toMatchObject({
    noc: "62200",
    reason: "similar",
  });
  expect((await searchOccupations("nurse", "en", search)).matches[0]).toMatchObject({
    noc: "31301",
    reason: "common_name",
  });
  expect((await searchOccupations("Carpenters", "en", search)).matches[0]).toMatchObject({ noc: "72310" });
  await search.$disconnect();

  expect((await run(file)).stdout).toContain("0 added, 0 removed, 30001 unchanged.");
  expect(Number(await version())).toBe(Number(before) + 1);

  expect((await run(write("shorter.csv", elementsFile(titles.slice(0, 1000))))).stdout).toContain(
    "0 added, 29001 removed, 1000 unchanged.",
  );
  expect((await client.query("SELECT FROM occupation_word WHERE word = 'chocolatier'")).rowCount).toBe(0);
}, 120_000);

test("a French file, in Windows-1252, leaves the English titles alone", async () => {
  const before = await count();
  const file = write(
    "elements-fr.csv",
    Buffer.from(
      elementsFile(
        few.map(({ text }) => ({ noc: "72310", text: `charpentière ${text}` })),
        "fr",
      ).replaceAll("’", "\u0092"),
      "latin1",
    ),
  );
  expect((await run(file)).stdout).toContain("Job titles in French: 20 added, 0 removed, 0 unchanged.");
  expect([await count("fr"), await count()]).toEqual([20, before]);
}, 120_000);

test("two files of one language are one list; rows that cannot be taken are named", async () => {
  const supplement = write(
    "additional.csv",
    elementsFile([...few, { noc: "99999", text: "ghost" }, { noc: "72310", text: "framer of houses" }]),
  );
  const { code, stdout } = await run(write("list.csv", elementsFile(few)), supplement);
  expect(code).toBe(0);
  expect(stdout).toContain(
    'additional.csv: 21 job titles in English of 1 unit group, from 22 rows; 1 row left out.\n  line 22 has a code that is no unit group of NOC 2021: "99999"',
  );
  expect(await count()).toBe(21);
}, 120_000);

test("a wrong file ends in one sentence, and nothing is written, not even of a good one beside it", async () => {
  const before = [await count(), await version()];
  const wrong = write("structure.csv", "Level,Code - NOC 2021 V1.0,Class title,Class definition\n5,31301,A,B\n");
  expect(await run(write("good.csv", elementsFile(few.slice(0, 12))), wrong)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^Nothing was written: .*structure\.csv is not a list of elements of NOC 2021: it has no columns .*indexV1 has\.\n$/,
    ) as string,
  });
  expect(await run(path.join(folder, "absent.csv"))).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/absent\.csv cannot be read: ENOENT.*\n$/) as string,
  });
  expect([await count(), await version()]).toEqual(before);
}, 120_000);

test("without a file the lists are fetched; one that cannot be fetched or read ends in a sentence, and nothing is written", async () => {
  const answers = new Map<string, [status: number, body: string, location?: string]>([
    ["/en.csv", [200, elementsFile(few)]],
    ["/fr.csv", [200, elementsFile([{ noc: "72310", text: "charpentier de serres" }], "fr")]],
    ["/gone.csv", [404, ""]],
    ["/page.csv", [200, "<!doctype html><p>Sorry</p>"]],
    ["/away.csv", [302, "", "http://example.invalid/list.csv"]],
  ]);
  const server = createServer((request, response) => {
    const [status, body, location] = answers.get(request.url ?? "") ?? [500, ""];
    response.writeHead(status, location === undefined ? {} : { location }).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : null;
  const fetch = (...paths: string[]) =>
    runAs({ NOC_URLS: paths.map((each) => `http://127.0.0.1:${port}/${each}`).join(" ") });
  try {
    const done = await fetch("en.csv", "fr.csv");
    expect(done.stderr).toBe("");
    expect(done.stdout).toContain("en.csv: 20 job titles in English of 1 unit group");
    expect([await count(), await count("fr")]).toEqual([20, 1]);
    const before = await version();
    for (const [wrong, why] of [
      ["gone.csv", /gone\.csv: The address of the list answered 404/],
      ["page.csv", /page\.csv answers is not a list of elements of NOC 2021: it has no columns/],
      ["away.csv", /redirects to another host, http:\/\/example\.invalid\/list\.csv, and was not followed/],
    ] as const) {
      const { code, stderr } = await fetch("en.csv", wrong);
      expect(code, wrong).toBe(1);
      expect(stderr).toMatch(why);
      expect(stderr).toMatch(/^Nothing was written: .* Give the files yourself: npm run noc:import -- FILE…\n$/);
    }
    expect([await count(), await count("fr"), await version()]).toEqual([20, 1, before]);
    expect((await runAs({ NOC_URLS: "not-an-address" })).stderr).toMatch(/NOC_URLS/);
  } finally {
    server.close();
  }
}, 120_000);
