import "server-only";
import type { Locale } from "../../domain/bilingual";
import { marksOf, type OccupationMatch } from "../../domain/occupation-match";
import type { OccupationNameKind } from "../../domain/occupation-name";
import { db } from "../client";
import type { Db } from "../connect";

/** Words that tell no occupation from another, in either language. */
const EMPTY_WORDS = new Set("a am an and as at au aux comme d de des du en et for i in j je l la le les ma mon my of or ou pour suis the to un une with".split(" "));

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
 * The occupations that a text finds, best first: by code or a part of it, and by names that hold every word of it, in any
 * order, in full, begun, or with the same stem; words of no name are replaced by those spelt alike, and when no name holds every
 * word, one that holds half of them will do. Both languages are searched; `locale` only prefers its own.
 * @param typed accents, case and signs do not count
 * @param client the process's own unless a test gives another; reading is all it must be allowed
 */
export async function searchOccupations(typed: string, locale: Locale, client: Db = db()): Promise<OccupationMatch[]> {
  // Postgres has no place for the character 0.
  const text = typed.replaceAll("\0", " ");
  const [byCode, asked] = await Promise.all([findCodes(text, client), readWords(text, client)]);
  const byName = await findNames(asked, locale, client);
  const seen = new Set(byCode.map(({ noc }) => noc));
  return [...byCode, ...byName.filter(({ noc }) => !seen.has(noc))];
}

/** Occupations whose code begins with the digits that were typed, then those that hold them further on. */
async function findCodes(text: string, client: Db): Promise<OccupationMatch[]> {
  const codes = /^\s*\d{1,5}\s*$/.test(text) ? [text.trim()] : (text.match(/\b\d{5}\b/g) ?? []).slice(0, MOST_WORDS);
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
      FROM unnest(string_to_array(occupation_fold(${text}), ' ')) WITH ORDINALITY AS asked(word, place)
     WHERE asked.word <> '' ORDER BY asked.place`;
  const distinct = rows.filter(({ word }, index) => rows.findIndex((row) => row.word === word) === index);
  const telling = distinct.filter(({ word }) => !EMPTY_WORDS.has(word));
  return (telling.length > 0 ? telling : distinct).slice(0, MOST_WORDS);
}

/** Names that hold the words, from the strictest reading to the loosest: the first that finds any. */
async function findNames(asked: readonly AskedWord[], locale: Locale, client: Db): Promise<OccupationMatch[]> {
  if (asked.length === 0) return [];
  const known = (word: AskedWord) => word.stems.length > 0 || (word.begins && word.word.length >= LEAST_BEGINNING);
  const corrected = asked.filter((word) => !known(word) && word.similar.length > 0);
  const readings = [
    { similar: new Set<AskedWord>(corrected), half: false },
    { similar: new Set<AskedWord>(asked), half: false },
    { similar: new Set<AskedWord>(corrected), half: true },
  ];
  for (const { similar, half } of readings) {
    const found = await findNamesBy(asked, similar, half, locale, client);
    if (found.length > 0) return found;
  }
  return [];
}

// Folded words hold letters, figures, + and # only, so that quotes are all it takes.
const lexeme = (word: string): string => `'${word}'`;

async function findNamesBy(asked: readonly AskedWord[], similar: ReadonlySet<AskedWord>, half: boolean, locale: Locale, client: Db): Promise<OccupationMatch[]> {
  const whole = asked.map((word) => [...new Set([word.word, ...word.stems])].map(lexeme).join("|"));
  const any = asked.map((word, index) =>
    [
      whole[index]!,
      ...(word.word.length >= LEAST_BEGINNING ? [`${lexeme(word.word)}:*`] : []),
      ...(similar.has(word) ? word.similar.map(lexeme) : []),
    ].join("|"),
  );
  const query = any.map((each) => `(${each})`).join(half ? "|" : "&");
  const rows = await client.$queryRaw<(NameRow & { alike: boolean })[]>`
    WITH hit AS MATERIALIZED (
      SELECT n.*,
             (SELECT count(*) FROM unnest(${whole}::text[]) each WHERE n.words @@ each::tsquery) AS whole,
             (SELECT count(*) FROM unnest(${any}::text[]) each WHERE n.words @@ each::tsquery) AS met
        FROM occupation_name n WHERE n.words @@ ${query}::tsquery)
    SELECT noc, language, kind, name, alike FROM (
      SELECT DISTINCT ON (noc) noc, language, kind, name, whole < met AND NOT words @@ ${asked.map(({ word }) => `${lexeme(word)}:*`).join("&")}::tsquery AS alike,
             (folded = ${asked.map(({ word }) => word).join(" ")})::int * 100 + 40 * met + 30 * whole + 20 * met::float / greatest(met, length(words))
             + CASE kind WHEN 'common_name' THEN 6 WHEN 'title' THEN 4 ELSE 0 END - 2 * least(position, 4) + 2 * (language::text = ${locale})::int AS score
        FROM hit WHERE met * 2 >= ${asked.length} ORDER BY noc, score DESC, id) best
     ORDER BY score DESC, noc`;
  const starts = asked.flatMap(({ word }) => (word.length >= LEAST_BEGINNING ? [word] : []));
  const words = new Set(asked.flatMap((word) => [word.word, ...word.stems, ...(similar.has(word) ? word.similar : [])]));
  return rows.map(({ noc, language, kind, name, alike }) => ({
    noc,
    reason: alike && similar.size > 0 ? "similar" : kind,
    found: { kind, language, name },
    marks: marksOf(name, { starts, words }),
  }));
}
