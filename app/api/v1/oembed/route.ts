import { errorAnswer, json, missingAnswer, openRead, preflight } from "@/lib/answers/api-answer";
import { oembedOf, readOembed } from "@/lib/answers/oembed";

export const GET = openRead(async (request: Request) => {
  const read = readOembed(new URL(request.url).searchParams);
  if (!read.ok) return errorAnswer(read.errors);
  // The specification asks for this status where a form is not made.
  if (read.values.format === "xml") return errorAnswer([{ field: "format", message: "must be json" }], 501);
  const found = await oembedOf(read.values);
  return found === null ? missingAnswer("url", "is no page of this site with a figure") : json(found);
});

export const OPTIONS = preflight;
