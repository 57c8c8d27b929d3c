import { drawJson } from "@/lib/api/draw-json";
import { readLocale } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";
import { json, openRead, preflight, refusal } from "../../answer";

export const GET = openRead(async (request, { params }: RouteContext<"/api/v1/draws/[number]">) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return refusal(query.error);

  const { number } = await params;
  const dataset = await getDataset();
  const draw = dataset.draws.find((each) => each.number === number);
  if (!draw) {
    const latest = dataset.draws.at(-1);
    return refusal({ field: "number", message: `no draw has this number; the latest is ${latest?.number ?? "none"}` }, 404);
  }
  return json(drawJson(draw, apiView(dataset, query.locale, publicUrl())));
});

export const OPTIONS = preflight;
