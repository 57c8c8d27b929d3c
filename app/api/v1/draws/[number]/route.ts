import { drawJson } from "@/lib/api/draw-json";
import { readLocale } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { getDataset } from "@/lib/db/dataset";
import { movedDraw } from "@/lib/db/queries/moved-draw";
import { publicUrl } from "@/lib/env";
import { readPathPart } from "@/lib/rules/text/path-part";
import { dataJson, errorAnswer, missingAnswer, openRead, preflight, type Answer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request, { params }: RouteContext<"/api/v1/draws/[number]">) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);

  const number = readPathPart("number", (await params).number);
  const dataset = await getDataset();
  const draw = dataset.draws.find((each) => each.number === number);
  if (!draw) return absence(number, dataset.draws.at(-1)?.number ?? "none");
  return dataJson(drawJson(draw, apiView(dataset, query.locale, publicUrl())), dataset);
});

async function absence(number: string | null, latest: string): Promise<Answer> {
  const where = number === null ? null : await movedDraw(number);
  if (where?.state === "hidden") {
    const why = where.reason ? `: ${where.reason}` : "";
    return errorAnswer([{ field: "number", message: `this draw was removed at ${where.at}${why}` }], 410);
  }
  if (where?.state === "renumbered") {
    const moved = errorAnswer([{ field: "number", message: `this draw has the number ${where.to} now` }], 308);
    return { ...moved, headers: { ...moved.headers, Location: `/api/v1/draws/${where.to}` } };
  }
  return missingAnswer("number", `no draw has this number; the latest is ${latest}`);
}

export const OPTIONS = preflight;
