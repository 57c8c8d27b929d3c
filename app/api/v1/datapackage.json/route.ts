import { dataPackage } from "@/lib/api/describe";
import { readNothing } from "@/lib/api/query";
import { errorAnswer, json, openRead, preflight } from "@/lib/answers/api-answer";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";

/** The tables with their types and keys, for programs that read Data Packages. */
export const GET = openRead(async (request) => {
  const query = readNothing(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);
  const site = publicUrl();
  return { ...json(dataPackage({ ...(await getDataset()), site }, `${site}/api/v1/`)), also: "statcan" };
});

export const OPTIONS = preflight;
