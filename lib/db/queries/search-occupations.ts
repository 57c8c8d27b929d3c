import "server-only";
import type { Locale } from "@/lib/rules/text/bilingual";
import { marksOf, type OccupationMatch } from "@/lib/rules/occupation/occupation-match";
import type { OccupationNameKind } from "@/lib/rules/occupation/occupation-name";
import { PLAIN_READING, readingOf, type OccupationSearch } from "@/lib/rules/occupation/occupation-search";
import { isEmptyWord, weightOf } from "@/lib/rules/occupation/search-words";
import { FAMILY_BEGINNING, isSameWord, kinOf, sameStem } from "@/lib/rules/occupation/word-root";
import { db } from "../client";
import type { Db } from "../connect";
import { Prisma } from "../generated/client";

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
  /** Words of names of the same family: the person of a field, the field of a person. */
  kin: string[];
};

/** Words of names that are spelt like a word, and those with their stems. */
type Spelling = ReadonlyMap<AskedWord, readonly string[]>;

type NameRow = { noc: string; language: Locale; kind: OccupationNameKind; name: string };

/** Occupations that are only spelt alike, at most: more would be no question that a person can answer. */
const MOST_ALIKE = 8;

/**
 * The occupations that a text finds, best first, and how its words were read: by code or a part of it, and by names
 * that hold every word of it, in any order, in full, begun, of the same stem or of the same family. When no name holds
 * every word, those that hold the most of them will do, if that is a third. Names with words spelt alike, in the place
 * of those that no name has, stand apart. Both languages are searched; `locale` only prefers its own.
 * @param typed accents, case and signs do not count
 * @param client the process's own unless a test gives another; reading is all it must be allowed
 */
export async function searchOccupations(typed: string, locale: Locale, client: Db = db()): Promise<OccupationSearch> {
  // Postgres has no place for the character 0.
  const text = typed.replaceAll("\0", " ");
  const [byCode, asked] = await Promise.all([findCodes(text, client), isCode(text) ? [] : readWords(text, client)]);
  const byName = await findNames({ text, asked, locale, client });
  const seen = new Set(byCode.map(({ noc }) => noc));
  return { ...byName, matches: [...byCode, ...byName.matches.filter(({ noc }) => !seen.has(noc))] };
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
           ARRAY(SELECT w.word FROM occupation_word w
                  WHERE length(asked.word) > ${FAMILY_BEGINNING}
                    AND w.word LIKE left(asked.word, ${FAMILY_BEGINNING}) || '%') AS kin
      FROM unnest((string_to_array(occupation_fold(${text}), ' '))[:${2 * MOST_WORDS}])
           WITH ORDINALITY AS asked(word, place)
     WHERE asked.word <> '' ORDER BY asked.place`;
  const distinct = rows
    .filter(({ word }, index) => rows.findIndex((row) => row.word === word) === index)
    .map((row) => ({ ...row, stems: sameStem(row.word, row.stems), kin: kinOf(row.word, row.kin) }));
  const telling = distinct.filter(({ word }) => !isEmptyWord(word));
  return (telling.length > 0 ? telling : distinct).slice(0, MOST_WORDS);
}

/** What words may have been meant for: those of names that are spelt alike, by their trigrams. */
async function readSpelling(asked: readonly AskedWord[], client: Db): Promise<Spelling> {
  const rows = await client.$queryRaw<{ word: string; similar: string[] }[]>`
    SELECT asked.word,
           ARRAY(SELECT kin.word FROM (
                   SELECT word, stem_en FROM (
                     SELECT w.word, w.stem_en, similarity(w.word, asked.word) AS likeness,
                            max(similarity(w.word, asked.word)) OVER () AS best
                       FROM occupation_word w WHERE length(asked.word) > 2 AND w.word % asked.word) alike
                    WHERE likeness >= 0.75 * best
                    ORDER BY likeness DESC, abs(length(word) - length(asked.word)), word LIMIT 3) nearest
                 JOIN occupation_word kin USING (stem_en)) AS similar
      FROM unnest(${asked.map(({ word }) => word)}::text[]) AS asked(word)`;
  const similar = new Map(rows.map((row) => [row.word, row.similar]));
  return new Map(asked.map((word) => [word, similar.get(word.word) ?? []]));
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
  readonly similar: Spelling;
  /** Names that hold some of the words will do. */
  readonly some: boolean;
};

type FoundNames = Pick<OccupationSearch, "matches" | "alike" | "reading">;

/** Names that hold the words, those that hold most of them, and those with words that are spelt alike. */
async function findNames(search: Search): Promise<FoundNames> {
  const { asked, text } = search;
  if (asked.length === 0) return { matches: [], alike: [], reading: PLAIN_READING };
  const isSpelt = ({ stems, kin }: AskedWord) => stems.length + kin.length > 0;
  const known = asked.filter((word) => isSpelt(word) || (word.begins && word.word.length >= LEAST_BEGINNING));
  const unknown = asked.filter((word) => !known.includes(word));
  const exact: Reading = { similar: new Map(), some: false };
  const whole = unknown.length === 0 ? await findNamesBy(search, exact) : [];
  const [alike, matches] =
    whole.length > 0
      ? [[], whole]
      : await Promise.all([
          findAlike(
            search,
            asked.filter((word) => !isSpelt(word)),
          ),
          known.length > 0 ? findNamesBy({ ...search, asked: known }, { ...exact, some: true }) : [],
        ]);
  const reading = readingOf(text, {
    asked: known.map(({ word, stems, kin }) => ({ word, same: new Set([word, ...stems, ...kin]) })),
    unknown: unknown.map(({ word }) => word),
    names: matches.flatMap(({ found }) => found?.name ?? []),
  });
  return { matches, alike, reading };
}

/**
 * Names that hold all the words, or else some, with others in the place of those that no name has: a word that is right
 * is never replaced.
 */
async function findAlike(search: Search, misspelt: readonly AskedWord[]): Promise<OccupationMatch[]> {
  if (misspelt.length === 0) return [];
  const similar = await readSpelling(misspelt, search.client);
  for (const some of misspelt.length === search.asked.length ? [false, true] : [false]) {
    const found = await findNamesBy(search, { similar, some });
    if (found.length > 0) return found.slice(0, MOST_ALIKE);
  }
  return [];
}

// Folded words hold letters, figures, + and # only, so that quotes are all it takes.
const lexeme = (word: string): string => `'${word}'`;

/** A text query for all, or some, of the queries given. */
const joined = (queries: readonly string[], sign: "&" | "|"): string => queries.map((query) => `(${query})`).join(sign);

/** What the queries that a name answers weigh. Written out, for each is then read once and not for every name. */
const holding = (queries: readonly string[], weights: readonly number[]): Prisma.Sql =>
  Prisma.join(
    queries.map((query, index) => Prisma.sql`(n.words @@ ${query}::tsquery)::int * ${weights[index]}::float8`),
    " + ",
  );

async function findNamesBy(
  { text, asked, locale, client }: Search,
  { similar, some }: Reading,
): Promise<OccupationMatch[]> {
  const begun = (word: string): string => (word.length >= LEAST_BEGINNING ? `${lexeme(word)}:*` : lexeme(word));
  const own = asked.map(({ word, stems, kin }) =>
    [...new Set([word, ...stems, ...kin])]
      .filter((each) => isSameWord(each, word))
      .map(lexeme)
      .join("|"),
  );
  const whole = asked.map(({ word, stems }) => [...new Set([word, ...stems])].map(lexeme).join("|"));
  const near = asked.map(({ kin }, index) => [whole[index]!, ...kin.map(lexeme)].join("|"));
  const any = asked.map((word, index) =>
    [near[index]!, begun(word.word), ...(similar.get(word) ?? []).map(lexeme)].join("|"),
  );
  const weights = asked.map(({ word }) => weightOf(word));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // Two letters begin a word of most job titles: of those they find only the words that they are.
  const brief = asked.every(({ word }) => word.length <= LEAST_BEGINNING);
  const inJobTitles = brief
    ? Prisma.sql`AND (n.kind <> 'job_title' OR n.words @@ ${joined(whole, "&")}::tsquery)`
    : Prisma.empty;
  const rows = await client.$queryRaw<(NameRow & { alike: boolean })[]>`
    WITH hit AS MATERIALIZED (
      SELECT n.*, ${holding(own, weights)} AS own,
             ${holding(whole, weights)} AS whole, ${holding(near, weights)} AS near,
             ${some ? holding(any, weights) : Prisma.sql`${total}::float8`} AS met
        FROM occupation_name n WHERE n.words @@ ${joined(any, some ? "|" : "&")}::tsquery ${inJobTitles})
    SELECT noc, language, kind, name, alike FROM (
      SELECT DISTINCT ON (noc) noc, language, kind, name,
             near < met AND NOT words @@ ${joined(
               asked.map(({ word }) => begun(word)),
               "&",
             )}::tsquery AS alike,
             (folded = occupation_fold(${text}))::int * 100 + 40 * met + 40 * own + 20 * whole + 10 * near
             + 20 * met / greatest(met, length(words))
             + CASE kind WHEN 'common_name' THEN 6 WHEN 'title' THEN 4 ELSE 0 END - 2 * least(position, 4) + 2 * (language::text = ${locale})::int AS score
        FROM hit WHERE met = (SELECT max(met) FROM hit) AND met * 3 >= ${total}::float8 ORDER BY noc, score DESC, language, name) best
     ORDER BY score DESC, noc`;
  const starts = asked.flatMap(({ word }) => (word.length >= LEAST_BEGINNING ? [word] : []));
  const words = new Set(asked.flatMap((word) => [word.word, ...word.stems, ...word.kin, ...(similar.get(word) ?? [])]));
  return rows.map(({ noc, language, kind, name, alike }) => ({
    noc,
    reason: alike && similar.size > 0 ? "similar" : kind,
    found: { kind, language, name },
    marks: marksOf(name, { starts, words }),
  }));
}
