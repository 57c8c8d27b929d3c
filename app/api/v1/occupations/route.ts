import { foundOccupationJson, occupationJson } from "@/lib/api/occupation-json";
import { readOccupationsQuery } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { getDataset } from "@/lib/db/dataset";
import { searchOccupations } from "@/lib/db/queries/search-occupations";
import { publicUrl } from "@/lib/env";
import { list, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const query = readOccupationsQuery(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.error);

  const { q, locale, limit } = query;
  const [dataset, matches] = await Promise.all([getDataset(), q === "" ? null : searchOccupations(q, locale)]);
  const view = apiView(dataset, locale, publicUrl());
  const byCode = new Map(dataset.occupations.map((occupation) => [occupation.noc, occupation]));
  const found = matches?.filter(({ noc }) => byCode.has(noc));
  const most = limit ?? dataset.occupations.length;
  const data = found
    ? found.slice(0, most).map((match) => foundOccupationJson(byCode.get(match.noc)!, match, view))
    : dataset.occupations.slice(0, most).map((occupation) => occupationJson(occupation, view));
  return list(data, dataset, found?.length ?? dataset.occupations.length);
}, "statcan");

export const OPTIONS = preflight;
