import { tableCsv } from "@/lib/api/csv";
import { describedTable, fileStem, tableMetadata } from "@/lib/api/describe";
import { readFileQuery, readNothing } from "@/lib/api/query";
import { tableNamed } from "@/lib/api/tables/tables";
import { apiView } from "@/lib/api/view";
import { csv, errorAnswer, json, missingAnswer, openRead, preflight, type Answer } from "@/lib/answers/api-answer";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";

/** A whole table as CSV, or what its columns mean. */
export const GET = openRead(async (request, { params }: RouteContext<"/api/v1/[file]">) => {
  const { file } = await params;
  const [, name = "", ending] = /^([a-z-]+)(\.csv|\.metadata\.json)$/.exec(file) ?? [];
  const { searchParams } = new URL(request.url);
  const answer = ending === ".csv" ? await tableFile(name, searchParams) : await metadata(name, searchParams);
  return answer ?? missingAnswer("path", "there is nothing at this address");
});

async function tableFile(name: string, params: URLSearchParams): Promise<Answer | null> {
  const table = tableNamed(name);
  if (table === undefined) return null;
  const query = readFileQuery(params);
  if (!query.ok) return errorAnswer(query.errors);
  const dataset = await getDataset();
  const body = tableCsv(table, apiView(dataset, query.locale, publicUrl()), today(), query.form);
  return { ...csv(body, fileStem(table), dataset.knownTo), owner: table.owner, also: table.also };
}

async function metadata(name: string, params: URLSearchParams): Promise<Answer | null> {
  const table = describedTable(name);
  if (table === undefined) return null;
  const query = readNothing(params);
  if (!query.ok) return errorAnswer(query.errors);
  return {
    ...json(tableMetadata(table, { ...(await getDataset()), site: publicUrl() })),
    owner: table.owner,
    also: table.also,
  };
}

export const OPTIONS = preflight;
