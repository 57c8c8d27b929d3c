import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { connect } from "../lib/db/connect";
import { shownCategories, drawSelect, toCategory, toDraw } from "../lib/db/rows";
import { compareFeed, type FeedComparison } from "../lib/feed/compare-feed";
import { FEED_REASONS } from "../lib/feed/feed-problem";
import { readFeed, type Feed } from "../lib/feed/read-feed";
import { borrowDatabase } from "./open-database";
import { PlainFailure, runCommand } from "./plain-failure";
import { readSettings } from "./settings";

const TIMEOUT_MS = 30_000;
const MOST_BYTES = 20_000_000;

/** `npm run feed:import -- FILE|URL [--json]`: what the official feed would change here. Nothing is written. */
await runCommand(async () => {
  const { json, source } = readOptions();
  const read = readFeed(await fetchFeed(source));
  if (!read.ok) throw new PlainFailure(read.reason);
  const { DATABASE_URL, DATA_DIR } = readSettings();
  const database = await borrowDatabase(DATABASE_URL, DATA_DIR);
  try {
    const client = connect(database.url);
    try {
      const draws = (await client.draw.findMany({ select: drawSelect })).map(toDraw);
      const categories = (await client.category.findMany(shownCategories)).map(toCategory);
      const compared = compareFeed(read.feed, draws, categories);
      if (!compared.ok) throw new PlainFailure(compared.reason);
      console.log(json ? JSON.stringify(asJson(read.feed, compared.comparison), null, 2) : asText(read.feed, compared.comparison));
    } finally {
      await client.$disconnect();
    }
  } finally {
    await database.close();
  }
});

function readOptions(): { json: boolean; source: string } {
  const usage = "Say which feed: npm run feed:import -- FILE|URL [--json]";
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean", default: false } } });
    if (positionals.length !== 1) throw new PlainFailure(usage);
    return { json: values.json, source: positionals[0]! };
  } catch (error) {
    throw error instanceof PlainFailure ? error : new PlainFailure(`${error instanceof Error ? error.message : String(error)} ${usage}`);
  }
}

async function fetchFeed(source: string): Promise<Uint8Array> {
  const isAddress = /^https?:\/\//.test(source);
  try {
    const bytes = isAddress ? await download(source) : new Uint8Array(await readFile(source));
    if (bytes.length > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES / 1_000_000} MB`);
    return bytes;
  } catch (error) {
    throw new PlainFailure(`${source} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

async function download(address: string): Promise<Uint8Array> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function asJson(feed: Feed, { added, changed, unchanged, onlyHere }: FeedComparison) {
  return {
    rows: feed.rows,
    new: added.map(({ number }) => number),
    changed: changed.map(({ number, changes }) => ({ number, fields: Object.fromEntries(changes.map(({ field, before, after }) => [field, { before, after }])) })),
    unchanged,
    onlyHere,
    problems: feed.problems,
    applied: false,
  };
}

function asText(feed: Feed, { added, changed, unchanged, onlyHere }: FeedComparison): string {
  const said = (value: unknown) => (value === null ? "unknown" : String(value));
  return [
    `${feed.rows} rows: ${added.length} new, ${changed.length} changed, ${unchanged} unchanged; ${onlyHere.length} draws only here; ${feed.problems.length} problems.`,
    ...added.map((draw) => `new      #${draw.number}  ${draw.date}  ${draw.roundName}: cut-off ${draw.cutoff}, ${draw.invitations} invited`),
    ...changed.flatMap(({ number, changes }) => changes.map(({ field, before, after }) => `changed  #${number}  ${field}: ${said(before)} -> ${said(after)}`)),
    ...(onlyHere.length > 0 ? [`only here: ${onlyHere.map((number) => `#${number}`).join(", ")}`] : []),
    ...feed.problems.map(({ row, number, field, value, reason }) => `problem  row ${row}${number === null ? "" : ` (#${number})`}  ${field} ${JSON.stringify(value)} ${FEED_REASONS[reason]}`),
    "Nothing was written.",
  ].join("\n");
}
