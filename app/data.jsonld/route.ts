import { cataloguedAt, dcatCatalogue } from "@/lib/api/catalogue/catalogue";
import { readNothing } from "@/lib/api/query";
import { json, openRead, preflight, refusal, typed } from "@/lib/answers/api-answer";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";

/** The tables for catalogues of data. */
export const GET = openRead(async (request) => {
  const query = readNothing(new URL(request.url).searchParams);
  if (!query.ok) return refusal(query);
  const catalogue = dcatCatalogue(cataloguedAt(await getDataset(), publicUrl()));
  return { ...typed(json(catalogue), "application/ld+json"), also: "statcan" };
});

export const OPTIONS = preflight;
