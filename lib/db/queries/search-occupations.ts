import "server-only";
import type { Locale } from "@/lib/rules/text/bilingual";
import { marksOf, type OccupationMatch } from "@/lib/rules/occupation/occupation-match";
import type { OccupationNameKind } from "@/lib/rules/occupation/occupation-name";
import { db } from "../client";
import type { Db } from "../connect";
import { Prisma } from "../generated/client";

/** Words that tell no occupation from another, in either language. */
const EMPTY_WORDS = new Set(
  (
    "a am an and as at au aux comme d de des du en et for i in j je l la le les ma mon my of or ou pour suis the to " +
    "un une with"
  ).split(" "),
);

/** More words than these are left out: what a search may cost is bounded. */
const MOST_WORDS = 8;

/** A word that begins so may be meant by a beginning; a single letter would be in every name. */
const LEAST_BEGINNING = 2;

type AskedWord = {
  word: string;
  /** Some word of a name begins so. */
  begins: boolean;
  /** Words of names with the same stem, the word itself among them. */
  stems: string[];
  /** Words of names that are spelt alike, and those with their stems. */
  similar: string[];
};

type NameRow = { noc: string; language: Locale; kind: OccupationNameKind; name: string };

/**
 * The occupations that a text finds, best first: by code or a part of it, and by names that hold every word of it, in
 * any order, in full, begun, or with the same stem; words of no name are replaced by those spelt alike, and when no
 * name holds every word, those that hold the most of them will do, if that is a third. Both languages are searched;
 * `locale` only prefers its own.
 * @param typed accents, case and signs do not count
 * @param client the process's own unless a test gives another; reading is all it must be allowed
 */
export async function searchOccupations(typed: string, locale: Locale, client: Db = db()): Promise<OccupationMatch[]> {
  // Postgres has no place for the character 0.
  const text = typed.replaceAll("\0", " ");
  const [byCode, asked] = await Promise.all([findCodes(text, client), isCode(text) ? [] : readWords(text, client)]);
  const byName = await findNames({ text, asked, locale, client });
  const seen = new Set(byCode.map(({ noc }) => noc));
  return [...byCode, ...byName.filter(({ noc }) => !seen.has(noc))];
}

/** A code in full or in part, and nothing else. */
const isCode = (text: string): boolean => /^\s*\d{1,5}\s*$/.test(text);

/** Occupations whose code begins with the digits that were typed, then those that hold them further on. */
async function findCodes(text: string, client: Db): Promise<OccupationMatch[]> {
  const codes = isCode(text) ? [text.trim()] : (text.match(/\b\d{5}\b/g) ?? []).slice(0, MOST_WORDS);
  if (codes.length === 0) return [];
  const rows = await client.$queryRaw<{ noc: string; at: number; length: number }[]>`
    SELECT o.noc, min(strpos(o.noc, c.code))::int AS at, max(length(c.code))::int AS length
      FROM occupation o JOIN unnest(${codes}::text[]) c(code) ON strpos(o.noc, c.code) > 0
     GROUP BY o.noc ORDER BY at, o.noc`;
  return rows.map(({ noc, at, length }) => ({ noc, reason: "code", found: null, marks: [[at - 1, at - 1 + length]] }));
}

/** The words of a text with what they may mean among the words of all names. */
async function readWords(text: string, client: Db): Promise<AskedWord[]> {
  const rows = await client.$queryRaw<AskedWord[]>`
    SELECT asked.word,
           EXISTS (SELECT FROM occupation_word w WHERE w.word LIKE asked.word || '%') AS begins,
           ARRAY(SELECT w.word FROM occupation_word w WHERE w.stem_en = occupation_stem('english_stem', asked.word)
                 UNION SELECT w.word FROM occupation_word w WHERE w.stem_fr = occupation_stem('french_stem', asked.word)) AS stems,
           ARRAY(SELECT kin.word FROM (
                   SELECT word, stem_en FROM (
                     SELECT w.word, w.stem_en, similarity(w.word, asked.word) AS likeness, max(similarity(w.word, asked.word)) OVER () AS best
                       FROM occupation_word w WHERE length(asked.word) > 2 AND w.word % asked.word) alike
                    WHERE likeness >= 0.8 * best ORDER BY likeness DESC, abs(length(word) - length(asked.word)), word LIMIT 3) nearest
                 JOIN occupation_word kin USING (stem_en)) AS similar
      FROM unnest((string_to_array(occupation_fold(${text}), ' '))[:${2 * MOST_WORDS}]) WITH ORDINALITY AS asked(word, place)
     WHERE asked.word <> '' ORDER BY asked.place`;
  const distinct = rows.filter(({ word }, index) => rows.findIndex((row) => row.word === word) === index);
  const telling = distinct.filter(({ word }) => !EMPTY_WORDS.has(word));
  return (telling.length > 0 ? telling : distinct).slice(0, MOST_WORDS);
}

type Search = {
  readonly text: string;
  readonly asked: readonly AskedWord[];
  readonly locale: Locale;
  readonly client: Db;
};

/** How strictly names are held against the words. */
type Reading = {
  /** Words that those spelt alike may stand for. */
  readonly similar: ReadonlySet<AskedWord>;
  /** Names that hold some of the words will do. */
  readonly some: boolean;
};

/** Names that hold the words, from the strictest reading to the loosest: the first that finds any. */
async function findNames(search: Search): Promise<OccupationMatch[]> {
  const { asked } = search;
  if (asked.length === 0) return [];
  const known = (word: AskedWord) => word.stems.length > 0 || (word.begins && word.word.length >= LEAST_BEGINNING);
  const corrected = new Set(asked.filter((word) => !known(word) && word.similar.length > 0));
  for (const reading of [
    { similar: corrected, some: false },
    { similar: new Set(asked), some: false },
    { similar: corrected, some: true },
  ]) {
    const found = await findNamesBy(search, reading);
    if (found.length > 0) return found;
  }
  return [];
}

// Folded words hold letters, figures, + and # only, so that quotes are all it takes.
const lexeme = (word: string): string => `'${word}'`;

/** A text query for all, or some, of the queries given. */
const joined = (queries: readonly string[], sign: "&" | "|"): string => queries.map((query) => `(${query})`).join(sign);

/** How many of the queries a name answers. Written out, for each is then read once and not for every name. */
const holding = (queries: readonly string[]): Prisma.Sql =>
  Prisma.join(
    queries.map((query) => Prisma.sql`(n.words @@ ${query}::tsquery)::int`),
    " + ",
  );

async function findNamesBy(
  { text, asked, locale, client }: Search,
  { similar, some }: Reading,
): Promise<OccupationMatch[]> {
  const begun = (word: string): string => (word.length >= LEAST_BEGINNING ? `${lexeme(word)}:*` : lexeme(word));
  const whole = asked.map(({ word, stems }) => [...new Set([word, ...stems])].map(lexeme).join("|"));
  const any = asked.map((word, index) =>
    [whole[index]!, begun(word.word), ...(similar.has(word) ? word.similar.map(lexeme) : [])].join("|"),
  );
  // Two letters begin a word of most job titles: of those they find only the words that they are.
  const brief = asked.every(({ word }) => word.length <= LEAST_BEGINNING);
  const inJobTitles = brief
    ? Prisma.sql`AND (n.kind <> 'job_title' OR n.words @@ ${joined(whole, "&")}::tsquery)`
    : Prisma.empty;
  const rows = await client.$queryRaw<(NameRow & { alike: boolean })[]>`
    WITH hit AS MATERIALIZED (
      SELECT n.*, ${holding(whole)} AS whole, ${some ? holding(any) : Prisma.sql`${asked.length}::int`} AS met
        FROM occupation_name n WHERE n.words @@ ${joined(any, some ? "|" : "&")}::tsquery ${inJobTitles})
    SELECT noc, language, kind, name, alike FROM (
      SELECT DISTINCT ON (noc) noc, language, kind, name,
             whole < met AND NOT words @@ ${joined(
               asked.map(({ word }) => begun(word)),
               "&",
             )}::tsquery AS alike,
             (folded = occupation_fold(${text}))::int * 100 + 40 * met + 30 * whole + 20 * met::float / greatest(met, length(words))
             + CASE kind WHEN 'common_name' THEN 6 WHEN 'title' THEN 4 ELSE 0 END - 2 * least(position, 4) + 2 * (language::text = ${locale})::int AS score
        FROM hit WHERE met = (SELECT max(met) FROM hit) AND met * 3 >= ${asked.length} ORDER BY noc, score DESC, language, name) best
     ORDER BY score DESC, noc`;
  const starts = asked.flatMap(({ word }) => (word.length >= LEAST_BEGINNING ? [word] : []));
  const words = new Set(
    asked.flatMap((word) => [word.word, ...word.stems, ...(similar.has(word) ? word.similar : [])]),
  );
  return rows.map(({ noc, language, kind, name, alike }) => ({
    noc,
    reason: alike && similar.size > 0 ? "similar" : kind,
    found: { kind, language, name },
    marks: marksOf(name, { starts, words }),
  }));
}
