import { saveJobTitles } from "../../lib/db/commands/save-job-titles";
import { connect } from "../../lib/db/connect";
import { searchOccupations } from "../../lib/db/queries/search-occupations";
import { manyTitles } from "../../lib/sources/noc/elements.fixture";
import { quantile } from "./quantile";

/*
 * Child process of search.ts, with the condition under which files of the server load: it searches as the app does.
 */

/** Milliseconds of a search, all of its queries and the way to Postgres and back included. */
export interface SearchSpeed {
  /** Names of all kinds and both languages that were searched. */
  names: number;
  p50: number;
  p95: number;
  worst: number;
}

const MANY = 30_000;

/**
 * What people type, finished and not: common names, titles, codes, errors, French, too much, and nothing that is there.
 */
const SEARCHES = [
  "nurse",
  "RN",
  "nur",
  "nurses psychiatric",
  "truck driver",
  "driver",
  "dri",
  "developer",
  "software eng",
  "web developer",
  "senior software developer",
  "manager",
  "man",
  "ma",
  "technician",
  "operator machine",
  "supervisors food",
  "assistant",
  "engineer",
  "eng",
  "co",
  "c",
  "teacher",
  "cook",
  "chef",
  "welder",
  "accountant",
  "IT manager",
  "sales",
  "infirmière",
  "infirmiere auxiliaire",
  "camionneur",
  "préposé aux bénéficiaires",
  "conducteur de camion",
  "développeur",
  "mécanicien",
  "directeur",
  "agent de bord",
  "ébéniste",
  "registred nurse",
  "electrican",
  "plummer",
  "docter",
  "acountant",
  "softwre enginer",
  "camioneur",
  "infirmere",
  "macanicien",
  "phisiotherapist",
  "heath care aid",
  "31301",
  "313",
  "72",
  "1301",
  "31301 nurse",
  "nurse in canada with experience",
  "commercial cleaner, hospital",
  "labourer forestry",
  "zzzz",
  "qwertyuiop asdf",
] as const;

/**
 * How long a search takes with the names that the tracker comes with, and then with 30,000 job titles more, which stay
 * in the database.
 * @param rounds how often each of {@link SEARCHES} is made, in turns; one round more goes before, unmeasured
 */
async function measureSearch(databaseUrl: string, rounds: number): Promise<SearchSpeed[]> {
  const client = connect(databaseUrl);
  try {
    const measure = async (): Promise<SearchSpeed> => {
      const times: number[] = [];
      for (let round = 0; round <= rounds; round++)
        for (const text of SEARCHES) {
          const begun = performance.now();
          await searchOccupations(text, "en", client);
          if (round > 0) times.push(performance.now() - begun);
        }
      return {
        names: await client.occupationName.count(),
        p50: quantile(times, 0.5),
        p95: quantile(times, 0.95),
        worst: Math.max(...times),
      };
    };
    const shipped = await measure();
    const occupations = (await client.occupation.findMany({ orderBy: { noc: "asc" } })).map(({ noc, titleEn }) => ({
      noc,
      title: titleEn,
    }));
    await saveJobTitles(
      client,
      "en",
      manyTitles(MANY, occupations).map(({ noc, text }) => ({ noc, name: text })),
    );
    return [shipped, await measure()];
  } finally {
    await client.$disconnect();
  }
}

const [databaseUrl, rounds] = process.argv.slice(2);
process.send?.(await measureSearch(databaseUrl!, Number(rounds)), () => process.exit());
