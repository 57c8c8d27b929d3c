import { occupationsCsv } from "@/lib/api/occupation-csv";
import { readLocale } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";
import { csv, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.error);
  const dataset = await getDataset();
  return csv(
    occupationsCsv(apiView(dataset, query.locale, publicUrl()), today()),
    "noc-2021-occupations",
    dataset.knownTo,
  );
}, "statcan");

export const OPTIONS = preflight;
