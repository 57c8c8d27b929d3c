import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { applyFeed, recordFailure, type ImportBy } from "../../lib/db/commands/feed/apply-feed";
import type { Applied } from "../../lib/sources/feed/import-plan";
import type { FeedFile } from "../../lib/db/commands/feed/keep-copy";
import { keepVintage } from "../../lib/db/commands/feed/keep-vintage";
import { connect } from "../../lib/db/connect";
import { compareStored } from "../../lib/db/queries/compare-stored";
import { ottawaDay, parseIsoDate, type IsoDate } from "../../lib/rules/time/iso-date";
import { parseNote } from "../../lib/rules/draw/entry/save-note";
import { officialLink } from "../../lib/rules/text/official-link";
import type { FieldChange } from "../../lib/sources/feed/compare-draw";
import type { FeedComparison } from "../../lib/sources/feed/compare-feed";
import { FEED_REASONS } from "../../lib/sources/feed/feed-problem";
import { fetchFeed, MAX_BYTES } from "../../lib/sources/feed/fetch-feed";
import { readFeed } from "../../lib/sources/feed/read-feed";
import { plainText, feedError, feedErrorSentence, type FeedError } from "../../lib/sources/feed/feed-error";
import { borrowDatabase } from "../postgres/open-database";
import { PlainFailure, runCommand } from "../shared/plain-failure";
import { startEnv } from "../../lib/env";

/** What was found, and what was written of it; null = nothing was to be. */
type Done = { readonly rows: number; readonly comparison: FeedComparison; readonly applied: Applied | null };

/**
 * `npm run feed:import -- FILE|URL [--apply] [--json] [--older REASON]`: what the official feed would change here.
 * Nothing is written without `--apply`, and with it everything but conflicts. Of an older copy or an export of ours
 * only new draws are written, unless `--older` says why the rest is.
 * `npm run feed:import -- FILE --as-of DAY`: keeps the file as what was known at the end of that day in Ottawa, before
 * the histories began.
 */
async function main(): Promise<void> {
  const { json, apply, older, asOf, source } = readOptions();
  const { DATABASE_URL, DATA_DIR, TRACKER_NOW } = startEnv();
  const at = TRACKER_NOW ? new Date(TRACKER_NOW) : new Date();
  const fetched = await readSource(source);
  const database = await borrowDatabase(DATABASE_URL, DATA_DIR);
  try {
    const client = connect(database.url);
    try {
      const isAddress = isUrl(source);
      const file = { origin: "command", name: plainText(isAddress ? source : path.basename(source), 200), at } as const;
      if (asOf !== null) {
        console.log(await kept(client, file, fetched, asOf));
        return;
      }
      const who: ImportBy = {
        by: { id: null, name: "command line" },
        reason: older,
        live: isAddress && officialLink(source) !== null,
      };
      const done = apply ? await applied(client, file, fetched, who) : await compared(client, fetched, at);
      console.log(json ? JSON.stringify(asJson(done), null, 2) : asText(done));
    } finally {
      await client.$disconnect();
    }
  } finally {
    await database.close();
  }
}

const isUrl = (source: string) => /^https?:\/\//i.test(source);

type Options = { json: boolean; apply: boolean; older: string | null; asOf: IsoDate | null; source: string };

function readOptions(): Options {
  const usage =
    "Say which feed: npm run feed:import -- FILE|URL [--apply] [--json] [--older REASON], or FILE --as-of DAY";
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        apply: { type: "boolean", default: false },
        older: { type: "string" },
        "as-of": { type: "string" },
      },
    });
    if (positionals.length !== 1) throw new PlainFailure(usage);
    const { json, apply, older } = values;
    const note = older === undefined ? null : parseNote({ reason: older, source: "" }, { reasonNeeded: true });
    if (note?.ok === false) throw new PlainFailure("Say after --older why older values are to be taken, in one line.");
    const asOf = readAsOf(values, positionals[0]!);
    return { json, apply, older: note?.note.reason ?? null, asOf, source: positionals[0]! };
  } catch (error) {
    throw error instanceof PlainFailure
      ? error
      : new PlainFailure(`${error instanceof Error ? error.message : String(error)} ${usage}`);
  }
}

/** The day of `--as-of`, which goes with a file and nothing else. */
function readAsOf(values: { json: boolean; apply: boolean; older?: string; "as-of"?: string }, source: string) {
  const { json, apply, older, "as-of": text } = values;
  if (text === undefined) return null;
  const day = parseIsoDate(text);
  if (day === null) throw new PlainFailure("Say after --as-of the day of the copy, as 2026-09-30.");
  if (json || apply || older !== undefined || isUrl(source))
    throw new PlainFailure("--as-of keeps a file for an earlier day, and goes with no other option.");
  return day;
}

type Read = { ok: true; bytes: Uint8Array } | { ok: false; refusal: FeedError };

async function readSource(source: string): Promise<Read> {
  if (isUrl(source)) return fetchFeed(source);
  try {
    const bytes = new Uint8Array(await readFile(source));
    return bytes.length > MAX_BYTES
      ? { ok: false, refusal: feedError("too_large", { megabytes: MAX_BYTES / 1_000_000 }) }
      : { ok: true, bytes };
  } catch (error) {
    return {
      ok: false,
      refusal: feedError("not_there", { why: error instanceof Error ? error.message : String(error) }),
    };
  }
}

type Client = ReturnType<typeof connect>;

const failed = (why: FeedError) => new PlainFailure(feedErrorSentence(why));

async function compared(client: Client, fetched: Read, at: Date): Promise<Done> {
  if (!fetched.ok) throw failed(fetched.refusal);
  const read = readFeed(fetched.bytes, ottawaDay(at));
  if (!read.ok) throw failed(read.refusal);
  const result = await compareStored(client, read.feed);
  if (!result.ok) throw failed(result.refusal);
  return { rows: read.feed.rows, comparison: result.comparison, applied: null };
}

async function applied(client: Client, file: Omit<FeedFile, "bytes">, fetched: Read, who: ImportBy): Promise<Done> {
  const result = fetched.ok
    ? await applyFeed(client, { ...file, bytes: fetched.bytes }, { kind: "all" }, who)
    : await recordFailure(client, file, fetched.refusal, who);
  if (!result.ok) throw failed(result.refusal);
  return result;
}

async function kept(client: Client, file: Omit<FeedFile, "bytes">, fetched: Read, day: IsoDate): Promise<string> {
  if (!fetched.ok) throw failed(fetched.refusal);
  const result = await keepVintage(client, { ...file, bytes: fetched.bytes }, day);
  if (result.ok)
    return `Kept as what was known on ${day}: ${result.draws} draws, ${result.pools} pools. Nothing of today has changed.`;
  throw result.reason === "unreadable"
    ? failed(result.refusal)
    : new PlainFailure(`Of ${day} the histories tell, which began on ${result.from}: nothing was kept.`);
}

const fieldsOf = <T extends FieldChange>(changes: readonly T[], said: (change: T) => object) =>
  Object.fromEntries(changes.map((change) => [change.field, said(change)]));

function asJson({ rows, comparison, applied }: Done) {
  const { held, added, changed, unchanged, onlyHere, pools, problems } = comparison;
  return {
    rows,
    held: held && { code: held.code, reason: feedErrorSentence(held) },
    new: added.map(({ number }) => number),
    changed: changed.map(({ number, changes }) => ({
      number,
      fields: fieldsOf(changes, ({ before, after }) => ({ before, after })),
    })),
    unchanged,
    onlyHere,
    problems,
    applied: applied !== null,
    conflicts: changed
      .filter(({ conflicts }) => conflicts.length > 0)
      .map(({ number, conflicts }) => ({
        number,
        fields: fieldsOf(conflicts, ({ before, after, set }) => ({
          before,
          after,
          by: set.by,
          at: set.at,
          reason: set.reason,
        })),
      })),
    pools: {
      new: pools.added.map(({ asOf }) => asOf),
      changed: pools.changed.map(({ after }) => after.asOf),
      withdrawn: pools.withdrawn.map(({ before }) => before.asOf),
    },
  };
}

/** What a held file says first: why, and what of it is taken. */
const heldText = (held: FeedError | null): string[] =>
  held === null
    ? []
    : [feedErrorSentence(held), "Only new draws are taken of it, unless --older REASON says why the rest is."];

function asText({ rows, comparison, applied }: Done): string {
  const { held, added, changed, unchanged, onlyHere, pools, problems } = comparison;
  const said = (value: unknown) => (value === null ? "unknown" : String(value));
  return [
    ...heldText(held),
    `${rows} rows: ${added.length} new, ${changed.length} changed, ${unchanged} unchanged; ` +
      `${onlyHere.length} draws only here; ${problems.length} problems.`,
    ...added.map(
      ({ number, draw }) =>
        `new      #${number}  ${draw.date}  ` +
        `${draw.roundName}${draw.category === null ? " (not known yet)" : ""}: cut-off ${draw.cutoff}, ` +
        `${draw.invitations} invited`,
    ),
    ...changed.flatMap(({ number, before, changes, conflicts }) =>
      changes.map((change) => {
        const conflict = conflicts.find(({ field }) => field === change.field);
        const what =
          `#${number}${before.hidden ? " (hidden here)" : ""}  ${change.field}: ${said(change.before)} -> ` +
          `${said(change.after)}`;
        return conflict
          ? `conflict ${what}  not taken: ${conflict.set.by} set it on ` +
              `${conflict.set.at}${conflict.set.reason ? ` (${conflict.set.reason})` : ""}`
          : `changed  ${what}`;
      }),
    ),
    ...pools.added.map(({ asOf, total }) => `new      pool of ${asOf}: ${said(total)} candidates`),
    ...pools.changed.map(
      ({ before, after }) =>
        `changed  pool of ${after.asOf}: ${said(before.total)} -> ${said(after.total)} candidates` +
        (before.source === after.source ? "" : `  source: ${before.source} -> ${after.source}`),
    ),
    ...pools.withdrawn.map(
      ({ before, half }) =>
        `hidden   pool of ${before.asOf}: ${half ? "half-filled, and " : ""}the feed does not have it any more`,
    ),
    ...(onlyHere.length > 0 ? [`only here: ${onlyHere.map((number) => `#${number}`).join(", ")}`] : []),
    ...problems.map(
      ({ row, number, field, value, reason }) =>
        `problem  row ${row}${number === null ? "" : ` (#${number})`}  ` +
        `${field} ${JSON.stringify(plainText(value, 200))} ${FEED_REASONS[reason]}`,
    ),
    applied === null
      ? "Nothing was written."
      : `Written: ${applied.added.length} new and ${applied.changed.length} changed draws, ` +
        `${applied.poolsAdded.length} new and ${applied.poolsChanged.length} changed pools.`,
    ...(applied !== null && applied.stale.length > 0
      ? [`In the way of each other, and not written: ${applied.stale.map((number) => `#${number}`).join(", ")}.`]
      : []),
  ].join("\n");
}

await runCommand(main);
