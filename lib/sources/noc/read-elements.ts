import { parse } from "csv-parse/sync";
import type { Locale } from "@/lib/rules/text/bilingual";
import { fold } from "@/lib/rules/text/fold";
import { decodeFeed } from "@/lib/sources/feed/decode";

/** Where Statistics Canada publishes the list that {@link readElements} reads, and Canada's open data a copy of it. */
export const ELEMENTS_PUBLISHED = "https://www.statcan.gc.ca/en/subjects/standard/noc/2021/indexV1";

/** What is wrong with a row. */
export const ELEMENT_REASONS = {
  columns: "has another number of cells than the header",
  code: "has a code that is no unit group of NOC 2021",
  no_title: "has no title",
  too_long: "has a title of more than 200 characters",
} as const;
export type ElementReason = keyof typeof ELEMENT_REASONS;

export type ElementProblem = {
  /** Line of the file at which the row begins, the header being line 1. */ readonly line: number;
  readonly value: string;
  readonly reason: ElementReason;
};

export type JobTitle = { readonly noc: string; readonly name: string };

/** The job titles of one file. */
export type Elements = {
  readonly language: Locale;
  /** Each pair of code and title once, in the order of the file. */
  readonly titles: readonly JobTitle[];
  /** Rows below the header, those of duties and other elements among them. */
  readonly rows: number;
  /** Rows left out, in the order of the file. */
  readonly problems: readonly ElementProblem[];
};

/** A list, or in one sentence why nothing of the file can be taken. */
export type ElementsResult =
  | { readonly ok: true; readonly elements: Elements }
  | { readonly ok: false; readonly reason: string };

/**
 * The columns of noc_2021_version_1.0_-_elements.csv and of its French twin cnp_2021_version_1.0_-_elements.csv, and
 * the types of element that are job titles; all folded. The other two columns are the level and the title of the class.
 */
const LAYOUTS: readonly { language: Locale; code: RegExp; type: string; text: string; titles: readonly string[] }[] = [
  {
    language: "en",
    code: /^code - noc 2021/,
    type: "element type label english",
    text: "element description english",
    titles: ["illustrative example(s)", "all examples"],
  },
  {
    language: "fr",
    code: /^code de ?la cnp/,
    type: "nom du type d'element francais",
    text: "description d'element francais",
    titles: ["exemple(s) illustratif(s)", "tous les exemples"],
  },
];

const LONGEST = 200;

/** More than one row of titles in ten that cannot be taken: this is another file, or a broken one. */
const MOST_FAULTY = 0.1;

const refuse = (reason: string): ElementsResult => ({ ok: false, reason });

/**
 * Reads Statistics Canada's list of the elements of NOC 2021, English or French, and takes the job titles from it.
 * @param bytes the file as it came, in UTF-8 or Windows-1252; never throws
 * @param known the codes of all unit groups
 */
export function readElements(bytes: Uint8Array, known: ReadonlySet<string>): ElementsResult {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(decodeFeed(bytes), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as typeof records;
  } catch (error) {
    return refuse(`it is no whole CSV (${error instanceof Error ? error.message : String(error)})`);
  }
  const header = (records[0]?.record ?? []).map(fold);
  const layout = LAYOUTS.find(({ type, text }) => header.includes(type) && header.includes(text));
  if (!layout)
    return refuse(
      "it has no columns “Element Type Label English” and “Element Description English”, nor their French twins, " +
        `as the list at ${ELEMENTS_PUBLISHED} has`,
    );
  const [code, type, text] = [
    header.findIndex((name) => layout.code.test(name)),
    header.indexOf(layout.type),
    header.indexOf(layout.text),
  ];
  if (code < 0) return refuse("its codes are not those of NOC 2021: no column is named for them");

  const titles = new Map<string, JobTitle>();
  const problems: ElementProblem[] = [];
  let taken = 0;
  let line = 1 + (records[0]?.info.lines ?? 1);
  for (const { record, info } of records.slice(1)) {
    const at = line;
    line = info.lines + 1;
    const problem = (reason: ElementReason, value: string) => problems.push({ line: at, value, reason });
    if (record.length !== header.length) {
      problem("columns", record.join(",").slice(0, 80));
      continue;
    }
    if (!layout.titles.includes(fold(record[type]!))) continue;
    taken += 1;
    // A spreadsheet takes the zeros from the front of a code.
    const noc = record[code]!.trim().padStart(5, "0");
    const name = record[text]!.replace(/\s+/g, " ").trim();
    if (!known.has(noc)) problem("code", record[code]!);
    else if (fold(name).replace(/[^a-z0-9]/g, "") === "") problem("no_title", record[text]!);
    else if (name.length > LONGEST) problem("too_long", name);
    else titles.set(`${noc} ${name}`, { noc, name });
  }
  if (taken === 0) return refuse("no row of it is a job title");
  if (problems.length > MOST_FAULTY * taken)
    return refuse(
      `${problems.length} of its ${records.length - 1} rows cannot be taken; the first, at line ` +
        `${problems[0]!.line}, ${ELEMENT_REASONS[problems[0]!.reason]}`,
    );
  return {
    ok: true,
    elements: { language: layout.language, titles: [...titles.values()], rows: records.length - 1, problems },
  };
}
