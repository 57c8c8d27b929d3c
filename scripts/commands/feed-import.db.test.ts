import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { editDraw } from "../../lib/db/commands/save-draw";
import { connect } from "../../lib/db/connect";
import { drawSelect, toDraw } from "../../lib/db/rows";
import type { Draw } from "../../lib/rules/draw/draw";
import type { UtcInstant } from "../../lib/rules/time/iso-date";
import { fileOf, rowOf } from "../../lib/sources/feed/feed.fixture";
import type { RawRow } from "../../lib/sources/feed/row-reader";
import { createTestDatabase } from "../test/test-database";

const PROGRAMS = {
  fsw: "Federal Skilled Worker Program",
  cec: "Canadian Experience Class",
  fst: "Federal Skilled Trades Program",
  pnp: "Provincial Nominee Program",
};

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let draws: Draw[];
const folder = mkdtempSync(path.join(tmpdir(), "feed-"));

beforeAll(async () => {
  database = await createTestDatabase();
  const client = connect(database.url);
  draws = (await client.draw.findMany({ select: drawSelect })).map(toDraw);
  await client.$disconnect();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const instant = (at: UtcInstant | null) =>
  at === null
    ? ""
    : `${new Date(at).toLocaleString("en-CA", { timeZone: "UTC", month: "long", day: "numeric", year: "numeric" })} at ` +
      `${at.slice(11, 19)} UTC`;

/** A draw as the feed would publish it. */
const published = ({
  number,
  date,
  roundName,
  invitations,
  cutoff,
  drawnAt,
  tieBreakAt,
  programs,
  instructionUrl,
}: Draw): RawRow =>
  rowOf(number, {
    drawDate: date,
    drawName: roundName,
    drawSize: invitations.toLocaleString("en-CA"),
    drawCRS: String(cutoff),
    drawDateTime: instant(drawnAt),
    drawCutOff: instant(tieBreakAt),
    drawText2: programs.map((program) => PROGRAMS[program]).join(", "),
    drawNumberURL: `<a href='${instructionUrl ?? "/en/rounds.html"}'>${number}</a>`,
  });

async function preview(rows: readonly unknown[], ...options: string[]) {
  const file = path.join(folder, "feed.json");
  writeFileSync(file, fileOf(rows));
  return command(file, ...options);
}

async function command(file: string, ...options: string[]) {
  const run = promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "scripts/commands/feed-import.ts", file, ...options],
    {
      env: { ...process.env, DATABASE_URL: database.url },
    },
  );
  return run.then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

test("every draw that came from the feed stands here as the feed would publish it again", async () => {
  const confirmed = draws.filter(({ source }) => source === "feed");
  expect(confirmed).toHaveLength(438);
  const { code, stdout } = await preview(confirmed.map(published), "--json");
  expect(code).toBe(0);
  const { problems, onlyHere, ...rest } = JSON.parse(stdout) as Record<string, unknown[]>;
  expect(rest).toEqual({
    rows: 438,
    held: null,
    new: [],
    changed: [],
    unchanged: 438,
    applied: false,
    conflicts: [],
    pools: { new: [], changed: [], withdrawn: [] },
  });
  expect(onlyHere).toEqual(["438", "439", "440", "441", "442", "443", "444", "445", "446", "447"]);
  expect(problems).toEqual([expect.objectContaining({ number: "357", field: "drawDateTime", reason: "other_day" })]);
});

test("an older copy is kept for its day, writes nothing else, and is refused for a day of the histories", async () => {
  const versionOf = async () => {
    const client = connect(database.url);
    const row = await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } });
    const counts = [
      await client.drawRevision.count(),
      await client.importRun.count(),
      await client.feedVintage.count(),
    ];
    await client.$disconnect();
    return { changedAt: row.changedAt, counts };
  };
  const before = await versionOf();
  const kept = await preview([rowOf("378")], "--as-of", "2025-12-01");
  expect(kept).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("known on 2025-12-01: 1 draws, 0 pools") as unknown,
  });
  const [revisions, runs, vintages = 0] = before.counts;
  expect(await versionOf()).toEqual({ changedAt: before.changedAt, counts: [revisions, runs, vintages + 1] });
  for (const [options, said] of [
    [["--as-of", "2999-01-01"], "Of 2999-01-01 the histories tell"],
    [["--as-of", "2025-13-01"], "the day of the copy"],
    [["--as-of", "2025-12-01", "--apply"], "goes with no other option"],
  ] as const) {
    const refused = await preview([rowOf("378")], ...options);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining(said)]);
  }
});

test("what is new and what changed is shown, field by field, and nothing is written", async () => {
  const rows = draws.filter(({ source }) => source === "feed").map(published);
  const changed = rows.map((row) => (row.drawNumber === "379" ? { ...row, drawSize: "3,600" } : row));
  const { code, stdout } = await preview([
    rowOf("999", { drawDate: "2026-10-02", drawDateTime: "October 2, 2026 at 10:00:00 UTC" }),
    ...changed,
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain("439 rows: 1 new, 1 changed, 437 unchanged; 10 draws only here; 1 problems.");
  expect(stdout).toContain("changed  #379  invitations: 3500 -> 3600");
  expect(stdout).toContain("Nothing was written.");
  const client = connect(database.url);
  expect(await client.draw.count()).toBe(draws.length);
  expect((await client.draw.findUniqueOrThrow({ where: { number: "379" } })).invitations).toBe(3500);
  await client.$disconnect();
});

test("a feed that cannot be trusted ends in one sentence and not with 0", async () => {
  expect(await preview([rowOf("1")])).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/^The feed has 1 draws, but had 438 before.*\n$/) as string,
  });
});

test("with --apply everything but conflicts is written, once, by file and by address", async () => {
  const client = connect(database.url);
  const feed = draws.filter(({ source }) => source === "feed").map(published);
  const by = { id: "user-1", name: "Ada" };
  const before = draws.find(({ number }) => number === "379")!;
  await editDraw(client, "379", { ...before, cutoff: 470 }, 1, by, { reason: "The notice says so", source: null });
  const rows = [
    rowOf("999", { drawDate: "2026-10-01", drawDateTime: "", drawName: "Something new" }),
    ...feed.map((row) => (row.drawNumber === "378" ? { ...row, drawSize: "1,001" } : row)),
  ];
  const first = await preview(rows, "--apply");
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toContain("new      #999  2026-10-01  Something new (not known yet): cut-off 462, 3500 invited");
  expect(first.stdout).toMatch(
    /conflict #379 {2}cutoff: 470 -> 462 {2}not taken: Ada set it on .* \(The notice says so\)/,
  );
  expect(first.stdout).toContain("Written: 1 new and 1 changed draws, 0 new and 0 changed pools.");
  expect(
    await client.draw.findMany({
      where: { number: { in: ["378", "379", "999"] } },
      select: { number: true, cutoff: true, invitations: true },
      orderBy: { number: "asc" },
    }),
  ).toEqual([
    { number: "378", cutoff: 533, invitations: 1001 },
    { number: "379", cutoff: 470, invitations: 3500 },
    { number: "999", cutoff: 462, invitations: 3500 },
  ]);

  const server = createServer((_request, response) => response.end(fileOf(rows)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const again = await command(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`,
    "--apply",
    "--json",
  );
  server.close();
  const { conflicts, ...said } = JSON.parse(again.stdout) as Record<string, unknown>;
  expect(Object.keys(said)).toEqual([
    "rows",
    "held",
    "new",
    "changed",
    "unchanged",
    "onlyHere",
    "problems",
    "applied",
    "pools",
  ]);
  expect(said).toMatchObject({
    rows: 439,
    new: [],
    changed: [{ number: "379", fields: { cutoff: { before: 470, after: 462 } } }],
    unchanged: 438,
    applied: true,
  });
  expect(conflicts).toMatchObject([
    { number: "379", fields: { cutoff: { before: 470, after: 462, by: "Ada", reason: "The notice says so" } } },
  ]);
  expect(
    await client.importRun.findMany({
      orderBy: { id: "asc" },
      select: { outcome: true, origin: true, userName: true },
    }),
  ).toEqual([
    { outcome: "applied", origin: "command", userName: "command line" },
    { outcome: "unchanged", origin: "command", userName: "command line" },
  ]);
  await client.$disconnect();
}, 60_000);

test("with --apply what cannot be read is recorded as a failed run, and told in one sentence", async () => {
  const client = connect(database.url);
  const revisions = await client.drawRevision.count();
  for (const [source, sentence] of [
    [path.join(folder, "none.json"), /^The feed cannot be read: ENOENT.*\n$/],
    ["http://127.0.0.1:1/feed.json", /^The address of the feed does not answer \(.*\)\.\n$/],
  ] as const) {
    expect(await command(source, "--apply", "--json")).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(sentence) as string,
    });
  }
  expect(await client.importRun.count({ where: { outcome: "failed" } })).toBe(2);
  expect(await client.drawRevision.count()).toBe(revisions);
  await client.$disconnect();
}, 60_000);

test("an older copy says so first, and changes nothing unless --older says why", { timeout: 120_000 }, async () => {
  const client = connect(database.url);
  const older = draws
    .filter(({ source }) => source === "feed")
    .slice(0, -3)
    .map(published)
    .map((row) => (row.drawNumber === "340" ? { ...row, drawSize: "77" } : row));
  const invitations = async () => (await client.draw.findUniqueOrThrow({ where: { number: "340" } })).invitations;
  const stood = await invitations();
  const shown = await preview(older, "--apply");
  expect(shown.stdout).toMatch(/^The newest draw of this copy is #\d+ of .* This copy is older, .*\n/);
  expect(shown.stdout).toContain("Written: 0 new and 0 changed draws");
  expect(await invitations()).toBe(stood);
  expect(await preview(older, "--apply", "--older", " ")).toMatchObject({ code: 1, stdout: "" });
  expect((await preview(older, "--apply", "--older", "The later copy was wrong")).code).toBe(0);
  expect(await invitations()).toBe(77);
  const revision = await client.drawRevision.findFirstOrThrow({
    where: { draw: { number: "340" } },
    orderBy: { revision: "desc" },
  });
  expect(revision).toMatchObject({ kind: "import", reason: "The later copy was wrong" });
  await client.$disconnect();
});
