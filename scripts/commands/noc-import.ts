import { readFile } from "node:fs/promises";
import { saveElements } from "../../lib/db/commands/save-job-titles";
import { connect } from "../../lib/db/connect";
import type { Locale } from "../../lib/rules/text/bilingual";
import { fetchElements, OFFICIAL_ELEMENTS, refusalSentence } from "../../lib/sources/noc/fetch-elements";
import { ELEMENT_REASONS, readElements, type Elements } from "../../lib/sources/noc/read-elements";
import { borrowDatabase } from "../postgres/open-database";
import { PlainFailure, runCommand } from "../shared/plain-failure";
import { startEnv } from "../../lib/env";

const MOST_BYTES = 50_000_000;
const MOST_SAID = 50;
const LANGUAGES: Record<Locale, string> = { en: "English", fr: "French" };

/**
 * `npm run noc:import [-- FILE…]`: loads the job titles of Statistics Canada's lists of elements of NOC 2021, from files
 * or, without any, from the addresses they are published at. Those of a language become those of the files given, so
 * that two files of one language (the list and its supplement) go into one command.
 */
await runCommand(async () => {
  const files = process.argv.slice(2);
  const { DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL, NOC_URLS } = startEnv();
  const database = await borrowDatabase(DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL);
  try {
    // As the owner, who alone may bring the planner's statistics up to date.
    const client = connect(database.ownerUrl);
    try {
      const known = new Set((await client.occupation.findMany({ select: { noc: true } })).map(({ noc }) => noc));
      if (known.size === 0)
        throw new PlainFailure("The database holds no occupations yet: npm start, or npm run db:seed, fills it.");
      // Every list is read before anything is written.
      const read = await Promise.all(
        files.length === 0
          ? (NOC_URLS ?? OFFICIAL_ELEMENTS).map(async (file) => ({ file, elements: await fetchOf(file, known) }))
          : files.map(async (file) => ({ file, elements: await readFileOf(file, known) })),
      );
      for (const { file, elements } of read) console.log(saidOf(file, elements));
      for (const { language, added, removed, kept } of await saveElements(
        client,
        read.map(({ elements }) => elements),
      ))
        console.log(`Job titles in ${LANGUAGES[language]}: ${added} added, ${removed} removed, ${kept} unchanged.`);
    } finally {
      await client.$disconnect();
    }
  } finally {
    await database.close();
  }
});

async function fetchOf(address: string, known: ReadonlySet<string>): Promise<Elements> {
  const fetched = await fetchElements(address, known);
  if (fetched.ok) return fetched.elements;
  throw new PlainFailure(
    `Nothing was written: ${refusalSentence(fetched)} Give the files yourself: npm run noc:import -- FILE…`,
  );
}

async function readFileOf(file: string, known: ReadonlySet<string>): Promise<Elements> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new PlainFailure(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (bytes.length > MOST_BYTES)
    throw new PlainFailure(`${file} is larger than ${MOST_BYTES / 1_000_000} MB: this is not the list of elements.`);
  const result = readElements(bytes, known);
  if (!result.ok)
    throw new PlainFailure(`Nothing was written: ${file} is not a list of elements of NOC 2021: ${result.reason}.`);
  return result.elements;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function saidOf(file: string, { language, titles, rows, problems }: Elements): string {
  return [
    `${file}: ${counted(titles.length, "job title")} in ${LANGUAGES[language]} of ` +
      `${counted(new Set(titles.map(({ noc }) => noc)).size, "unit group")}, from ${counted(rows, "row")}; ` +
      `${counted(problems.length, "row")} left out.`,
    ...problems
      .slice(0, MOST_SAID)
      .map(({ line, value, reason }) => `  line ${line} ${ELEMENT_REASONS[reason]}: ${JSON.stringify(value)}`),
    ...(problems.length > MOST_SAID ? [`  and ${problems.length - MOST_SAID} more`] : []),
  ].join("\n");
}
