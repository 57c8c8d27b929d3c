import { readFile } from "node:fs/promises";
import { saveJobTitles } from "../../lib/db/commands/save-job-titles";
import { connect } from "../../lib/db/connect";
import type { Locale } from "../../lib/rules/text/bilingual";
import { ELEMENT_REASONS, readElements, type Elements, type JobTitle } from "../../lib/sources/noc/read-elements";
import { borrowDatabase } from "../postgres/open-database";
import { PlainFailure, runCommand } from "../shared/plain-failure";
import { startEnv } from "../../lib/env";

const MOST_BYTES = 50_000_000;
const MOST_SAID = 50;
const LANGUAGES: Record<Locale, string> = { en: "English", fr: "French" };

/**
 * `npm run noc:import -- FILE…`: loads the job titles of Statistics Canada's lists of elements of NOC 2021. Those of a
 * language become those of the files given, so that two files of one language (the list and its supplement) go into one
 * command.
 */
await runCommand(async () => {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new PlainFailure("Say which file: npm run noc:import -- FILE…");
  const { DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL } = startEnv();
  const database = await borrowDatabase(DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL);
  try {
    // As the owner, who alone may bring the planner's statistics up to date.
    const client = connect(database.ownerUrl);
    try {
      const known = new Set((await client.occupation.findMany({ select: { noc: true } })).map(({ noc }) => noc));
      if (known.size === 0)
        throw new PlainFailure("The database holds no occupations yet: npm start, or npm run db:seed, fills it.");
      // Every file is read before anything is written.
      const read = await Promise.all(files.map(async (file) => ({ file, elements: await readFileOf(file, known) })));
      for (const { file, elements } of read) console.log(saidOf(file, elements));
      for (const language of ["en", "fr"] as const) {
        const own = read.filter(({ elements }) => elements.language === language);
        if (own.length === 0) continue;
        const titles = [
          ...new Map(
            own.flatMap(({ elements }) => elements.titles).map((title) => [`${title.noc} ${title.name}`, title]),
          ).values(),
        ];
        console.log(await saveAloud(client, language, titles));
      }
    } finally {
      await client.$disconnect();
    }
  } finally {
    await database.close();
  }
});

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

async function saveAloud(
  client: ReturnType<typeof connect>,
  language: Locale,
  titles: readonly JobTitle[],
): Promise<string> {
  const { added, removed, kept } = await saveJobTitles(client, language, titles);
  return `Job titles in ${LANGUAGES[language]}: ${added} added, ${removed} removed, ${kept} unchanged.`;
}
