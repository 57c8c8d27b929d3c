import { foundOccupationJson, occupationJson, searchJson } from "@/lib/api/occupation-json";
import { readOccupationsQuery } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { getDataset } from "@/lib/db/dataset";
import { searchOccupations } from "@/lib/db/queries/search-occupations";
import { publicUrl } from "@/lib/env";
import type { OccupationMatch } from "@/lib/rules/occupation/occupation-match";
import { dataJson, list, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const query = readOccupationsQuery(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);

  const { q, locale, limit } = query;
  const [dataset, found] = await Promise.all([getDataset(), q === "" ? null : searchOccupations(q, locale)]);
  const view = apiView(dataset, locale, publicUrl());
  const most = limit ?? dataset.occupations.length;
  if (found === null) {
    const data = dataset.occupations.slice(0, most).map((occupation) => occupationJson(occupation, view));
    return list(data, dataset, dataset.occupations.length, null, "statcan");
  }
  const byCode = new Map(dataset.occupations.map((occupation) => [occupation.noc, occupation]));
  const known = (matches: readonly OccupationMatch[]) => matches.filter(({ noc }) => byCode.has(noc));
  const json = (matches: readonly OccupationMatch[]) =>
    matches.slice(0, most).map((match) => foundOccupationJson(byCode.get(match.noc)!, match, view));
  const matches = known(found.matches);
  return dataJson(
    {
      data: json(matches),
      total: matches.length,
      next: null,
      search: searchJson(q, found),
      didYouMean: json(known(found.alike)),
    },
    dataset,
    "statcan",
  );
});

export const OPTIONS = preflight;
