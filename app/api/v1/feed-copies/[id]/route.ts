import { publicCopy } from "@/lib/db/queries/imports";
import { readPathPart } from "@/lib/rules/text/path-part";
import { FILE_POLICY } from "@/lib/http/headers.js";
import { readNothing } from "@/lib/api/query";
import { errorAnswer, missingAnswer, openRead, preflight } from "@/lib/answers/api-answer";

/**
 * The official feed as it was read, byte for byte, of which something stands here: the source of each draw it brought.
 */
export const GET = openRead(async (request, { params }: RouteContext<"/api/v1/feed-copies/[id]">) => {
  const query = readNothing(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);
  const id = readPathPart("id", (await params).id);
  const copy = id === null ? null : await publicCopy(Number(id));
  if (!copy) return missingAnswer("id", "nothing that stands here came from a copy of the feed with this number");
  return {
    status: 200,
    body: Buffer.from(copy.bytes),
    headers: {
      // Without a charset: it may be of a day on which the feed was no UTF-8.
      "Content-Type": "application/json",
      "Content-Disposition": `inline; filename="feed-${copy.fetchedAt.toISOString().slice(0, 10)}.json"`,
      "Content-Security-Policy": FILE_POLICY,
    },
  };
});

export const OPTIONS = preflight;
