import { readNothing } from "@/lib/api/query";
import { list, openRead, preflight, refusal } from "@/lib/answers/api-answer";
import { getDataset } from "@/lib/db/dataset";

/** The grids of the CRS with their first days; of one that is not known, or only reported, no points. */
export const GET = openRead(async (request) => {
  const query = readNothing(new URL(request.url).searchParams);
  if (!query.ok) return refusal(query);
  const dataset = await getDataset();
  return list(
    dataset.crsGrids.map((grid) => ({ ...grid, points: grid.state === "known" ? grid.points : null })),
    dataset,
  );
});

export const OPTIONS = preflight;
