import { CSVW_TYPE, csvwGroup } from "@/lib/api/csvw";
import { readNothing } from "@/lib/api/query";
import { errorAnswer, json, openRead, preflight, typed } from "@/lib/answers/api-answer";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";

/** The tables with their types and keys, for programs that read CSV on the Web. */
export const GET = openRead(async (request) => {
  const query = readNothing(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);
  const site = publicUrl();
  const group = csvwGroup({ ...(await getDataset()), site }, `${site}/api/v1/`);
  return { ...typed(json(group), CSVW_TYPE), also: "statcan" };
});

export const OPTIONS = preflight;
