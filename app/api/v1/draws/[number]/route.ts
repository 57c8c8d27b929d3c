import { drawJson } from "@/lib/api/draw-json";
import { readLocale } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";
import { readPathPart } from "@/lib/rules/text/path-part";
import { absentDraw } from "@/lib/answers/absent-draw";
import { dataJson, errorAnswer, openRead, preflight } from "@/lib/answers/api-answer";

export const GET = openRead(async (request, { params }: RouteContext<"/api/v1/draws/[number]">) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);

  const number = readPathPart("number", (await params).number);
  const dataset = await getDataset();
  const draw = dataset.draws.find((each) => each.number === number);
  if (!draw) return absentDraw(number, dataset.draws, request);
  return dataJson(drawJson(draw, apiView(dataset, query.locale, publicUrl())), dataset);
});

export const OPTIONS = preflight;
