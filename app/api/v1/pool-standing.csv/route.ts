import { poolStandingCsv } from "@/lib/api/figures/figures-csv";
import { poolStandingFile } from "@/lib/api/figures/pool-standing-json";
import { POOL_STANDING } from "@/lib/api/tables/figures";
import { openRead, preflight, refusal, tableCsvAnswer } from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";
import { publicUrl } from "@/lib/env";

export const GET = openRead(async (request) => {
  const { searchParams } = new URL(request.url);
  const asked = await askedDataset(searchParams, "feed");
  if (!asked.ok) return refusal(asked);
  const { dataset } = asked;
  const answer = poolStandingFile(searchParams, dataset);
  if (!answer.ok) return refusal(answer);
  return tableCsvAnswer(
    POOL_STANDING,
    poolStandingCsv(answer.body, dataset.knownTo, answer.form),
    dataset,
    publicUrl(),
    searchParams,
  );
});

export const OPTIONS = preflight;
