import { poolStandingJson } from "@/lib/api/figures/pool-standing-json";
import { dataJson, openRead, preflight, refusal } from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";

export const GET = openRead(async (request) => {
  const { searchParams } = new URL(request.url);
  const asked = await askedDataset(searchParams, "feed");
  if (!asked.ok) return refusal(asked);
  const answer = poolStandingJson(searchParams, asked.dataset);
  return answer.ok ? dataJson(answer.body, asked.dataset) : refusal(answer);
});

export const OPTIONS = preflight;
