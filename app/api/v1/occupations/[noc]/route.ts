import { occupationDetailJson } from "@/lib/api/occupation-json";
import { readLocale } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { getDataset } from "@/lib/db/dataset";
import { occupationNames } from "@/lib/db/queries/occupation-names";
import { publicUrl } from "@/lib/env";
import { readPathPart } from "@/lib/rules/text/path-part";
import { dataJson, openRead, preflight, errorAnswer, missingAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request, { params }: RouteContext<"/api/v1/occupations/[noc]">) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);

  const noc = readPathPart("noc", (await params).noc);
  const dataset = await getDataset();
  const occupation = dataset.occupations.find((each) => each.noc === noc);
  if (!occupation) return missingAnswer("noc", "NOC 2021 has no unit group with this code");
  return dataJson(
    occupationDetailJson(
      occupation,
      await occupationNames(occupation.noc),
      apiView(dataset, query.locale, publicUrl()),
    ),
    dataset,
    "statcan",
  );
});

export const OPTIONS = preflight;
