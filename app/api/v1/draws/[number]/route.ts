import { drawJson } from "@/lib/api/draw-json";
import { readLocale } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { getDataset } from "@/lib/db/dataset";
import { movedDraw } from "@/lib/db/queries/moved-draw";
import { publicUrl } from "@/lib/env";
import { readPathPart } from "@/lib/rules/text/path-part";
import { dataJson, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request, { params }: RouteContext<"/api/v1/draws/[number]">) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.error);

  const number = readPathPart("number", (await params).number);
  const dataset = await getDataset();
  const draw = dataset.draws.find((each) => each.number === number);
  if (!draw) {
    return errorAnswer(
      { field: "number", message: await absence(number, dataset.draws.at(-1)?.number ?? "none") },
      404,
    );
  }
  return dataJson(drawJson(draw, apiView(dataset, query.locale, publicUrl())), dataset);
});

async function absence(number: string | null, latest: string): Promise<string> {
  const where = number === null ? null : await movedDraw(number);
  if (where?.state === "hidden")
    return `this draw was removed at ${where.at}${where.reason ? `: ${where.reason}` : ""}`;
  if (where?.state === "renumbered") return `this draw has the number ${where.to} now`;
  return `no draw has this number; the latest is ${latest}`;
}

export const OPTIONS = preflight;
