import { drawRevisionJson } from "@/lib/api/changes";
import { readNothing } from "@/lib/api/query";
import { absentDraw } from "@/lib/answers/absent-draw";
import { errorAnswer, list, openRead, preflight } from "@/lib/answers/api-answer";
import { getDataset } from "@/lib/db/dataset";
import { drawHistory } from "@/lib/db/queries/draw-history";
import { publicUrl } from "@/lib/env";
import { readPathPart } from "@/lib/rules/text/path-part";

/** The history of a draw, newest first, as its page tells it. */
export const GET = openRead(async (request, { params }: RouteContext<"/api/v1/draws/[number]/revisions">) => {
  const query = readNothing(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);

  const number = readPathPart("number", (await params).number);
  const dataset = await getDataset();
  const draw = dataset.draws.find((each) => each.number === number);
  if (!draw) return absentDraw(number, dataset.draws, request);
  const history = await drawHistory(draw.number, draw.revision);
  return list(
    history.map((change) => drawRevisionJson(change, (id) => `${publicUrl()}/api/v1/feed-copies/${id}`)),
    dataset,
  );
});

export const OPTIONS = preflight;
