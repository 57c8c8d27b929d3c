import "server-only";
import type { OccupationName } from "@/lib/rules/occupation/occupation-name";
import type { NameOfCodes } from "@/lib/rules/occupation/typed-occupation";
import type { Locale } from "@/lib/rules/text/bilingual";
import { db } from "../client";
import type { Db } from "../connect";

/**
 * The names of an occupation: titles, then common names with those that mean it first of all, then job titles; each by
 * its letters, English before French. None for an unknown code.
 * @param client the process's own unless a test gives another
 */
export async function occupationNames(noc: string, client: Db = db()): Promise<OccupationName[]> {
  return client.occupationName.findMany({
    where: { noc },
    select: { kind: true, language: true, name: true },
    orderBy: [{ language: "asc" }, { kind: "asc" }, { position: "asc" }, { folded: "asc" }, { name: "asc" }],
  });
}

/**
 * The common names of all occupations in both languages, each with the codes it may mean, by their letters.
 * @param client the process's own unless a test gives another
 */
export async function commonNames(client: Db = db()): Promise<NameOfCodes[]> {
  const rows = await client.occupationName.findMany({
    where: { kind: "common_name" },
    select: { name: true, noc: true },
    orderBy: [{ folded: "asc" }, { name: "asc" }, { position: "asc" }, { noc: "asc" }],
  });
  const codes = new Map<string, Set<string>>();
  for (const { name, noc } of rows) codes.set(name, (codes.get(name) ?? new Set()).add(noc));
  return [...codes].map(([name, nocs]) => [name, [...nocs]]);
}

/**
 * How many job titles of Statistics Canada's lists are here, by language; 0 before they were fetched.
 * @param client the process's own unless a test gives another
 */
export async function jobTitleCounts(client: Db = db()): Promise<Record<Locale, number>> {
  const rows = await client.occupationName.groupBy({ by: ["language"], where: { kind: "job_title" }, _count: true });
  const of = (language: Locale) => rows.find((row) => row.language === language)?._count ?? 0;
  return { en: of("en"), fr: of("fr") };
}
