import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import type { Elements } from "@/lib/sources/noc/read-elements";
import type { connect } from "../connect";

/** How a list of job titles changed what is here. */
export type JobTitlesSaved = { readonly added: number; readonly removed: number; readonly kept: number };

/**
 * Makes the job titles of a language those given, in one transaction: all or nothing. The same list again changes
 * nothing.
 * @param titles each pair of code and name once; every code a unit group that is here
 */
export async function saveJobTitles(
  client: ReturnType<typeof connect>,
  language: Locale,
  titles: readonly { noc: string; name: string }[],
): Promise<JobTitlesSaved> {
  const [codes, names] = [titles.map(({ noc }) => noc), titles.map(({ name }) => name)];
  const saved = await client.$transaction(
    async (tx) => {
      // Two imports at once: the second waits, then finds what the first wrote.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tracker job titles'))`;
      const removed = await tx.$executeRaw`
        DELETE FROM occupation_name n WHERE kind = 'job_title' AND language::text = ${language}
           AND NOT EXISTS (SELECT FROM unnest(${codes}::text[], ${names}::text[]) given(noc, name) WHERE given.noc = n.noc AND given.name = n.name)`;
      const added = await tx.$executeRaw`
        INSERT INTO occupation_name (noc, language, kind, name)
        SELECT noc, ${language}::name_language, 'job_title', name FROM unnest(${codes}::text[], ${names}::text[]) given(noc, name)
        ON CONFLICT DO NOTHING`;
      return { added, removed, kept: titles.length - added };
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
  // The planner's figures are those of a table of another size; who may not renew them leaves it to the server.
  if (saved.added + saved.removed > 0) await client.$executeRaw`ANALYZE occupation_name, occupation_word`;
  return saved;
}

/** What came of the lists of a language. */
export type LanguageSaved = JobTitlesSaved & { readonly language: Locale };

/**
 * Makes the job titles of each language those of its lists: a list and its supplement are one. A language without a
 * list keeps what it has.
 * @param lists read already, so that nothing is written when one of them cannot be
 */
export async function saveElements(
  client: ReturnType<typeof connect>,
  lists: readonly Pick<Elements, "language" | "titles">[],
): Promise<LanguageSaved[]> {
  const saved: LanguageSaved[] = [];
  for (const language of LOCALES) {
    const own = lists.filter((list) => list.language === language).flatMap(({ titles }) => titles);
    if (own.length === 0) continue;
    const distinct = [...new Map(own.map((title) => [`${title.noc} ${title.name}`, title])).values()];
    saved.push({ language, ...(await saveJobTitles(client, language, distinct)) });
  }
  return saved;
}
