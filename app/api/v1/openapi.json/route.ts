import { openApiDocument } from "@/lib/api/openapi/document";
import { readNothing } from "@/lib/api/query";
import { json, openRead, preflight, refusal } from "@/lib/answers/api-answer";
import { publicUrl } from "@/lib/env";

/** The API itself, for programs that make clients of it. */
export const GET = openRead(async (request) => {
  const query = readNothing(new URL(request.url).searchParams);
  return query.ok ? json(openApiDocument(publicUrl())) : refusal(query);
});

export const OPTIONS = preflight;
