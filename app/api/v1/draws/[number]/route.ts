import { drawJson } from "@/lib/api/draw-json";
import { readLocaleAsOf } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { publicUrl } from "@/lib/env";
import { readPathPart } from "@/lib/rules/text/path-part";
import { absentDraw } from "@/lib/answers/absent-draw";
import { dataJson, missingAnswer, openRead, preflight, refusal } from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";

export const GET = openRead(async (request, { params }: RouteContext<"/api/v1/draws/[number]">) => {
  const { searchParams } = new URL(request.url);
  const query = readLocaleAsOf(searchParams);
  if (!query.ok) return refusal(query);
  const asked = await askedDataset(searchParams, "feed");
  if (!asked.ok) return refusal(asked);
  const { dataset } = asked;

  const number = readPathPart("number", (await params).number);
  const draw = dataset.draws.find((each) => each.number === number);
  if (!draw && dataset.asOf !== null)
    return missingAnswer("number", `no draw had this number at the end of ${dataset.asOf.day}`);
  if (!draw) return absentDraw(number, dataset.draws, request);
  return dataJson(drawJson(draw, apiView(dataset, query.locale, publicUrl())), dataset);
});

export const OPTIONS = preflight;
