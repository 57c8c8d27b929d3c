import { llmsText } from "@/lib/api/catalogue/llms";
import { readNothing } from "@/lib/api/query";
import { openRead, preflight, refusal } from "@/lib/answers/api-answer";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";

/** What stands here, for programs that read text (llmstxt.org). */
export const GET = openRead(async (request) => {
  const query = readNothing(new URL(request.url).searchParams);
  if (!query.ok) return refusal(query);
  return {
    status: 200,
    body: llmsText({ ...(await getDataset()), site: publicUrl() }),
    headers: { "Content-Type": "text/plain; charset=utf-8" },
    also: "statcan",
  };
});

export const OPTIONS = preflight;
