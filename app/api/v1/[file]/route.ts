import { tableCsv } from "@/lib/api/csv";
import { CSVW_TYPE, csvwTable } from "@/lib/api/csvw";
import { describedTable, tableMetadata, type DescribedAt } from "@/lib/api/describe";
import { readDescriptionQuery, readFileQuery } from "@/lib/api/query";
import type { TableFacts } from "@/lib/api/tables/table";
import { tableNamed } from "@/lib/api/tables/tables";
import { apiView } from "@/lib/api/view";
import {
  json,
  missingAnswer,
  openRead,
  preflight,
  refusal,
  tableCsvAnswer,
  typed,
  type Answer,
} from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";
import { today } from "@/lib/clock";
import { publicUrl } from "@/lib/env";

/** A whole table as CSV, or what its columns mean: in the form of the API, or in that of CSV on the Web. */
export const GET = openRead(async (request, { params }: RouteContext<"/api/v1/[file]">) => {
  const { file } = await params;
  const [, name = "", ending] = /^([a-z-]+)(\.csv|\.metadata\.json|\.csv-metadata\.json)$/.exec(file) ?? [];
  const { searchParams } = new URL(request.url);
  const answer =
    ending === ".csv"
      ? await tableFile(name, searchParams)
      : await described(name, searchParams, ending === ".csv-metadata.json" ? csvw : metadata);
  return answer ?? missingAnswer("path", "there is nothing at this address");
});

async function tableFile(name: string, params: URLSearchParams): Promise<Answer | null> {
  const table = tableNamed(name);
  if (table === undefined) return null;
  const query = readFileQuery(params, hasHistory(name));
  if (!query.ok) return refusal(query);
  const asked = await datasetOf(name, params);
  if (!asked.ok) return refusal(asked);
  const { dataset } = asked;
  const site = publicUrl();
  const body = tableCsv(table, apiView(dataset, query.locale, site), dataset.asOf?.day ?? today(), query.form);
  return tableCsvAnswer(table, body, dataset, site, params);
}

/** The titles of occupations and the CRS grids have none, nor has the comparison of two lists. */
const hasHistory = (name: string) => !["occupations", "list-changes", "crs-grids"].includes(name);

/** What a copy of the official feed holds. */
const OF_FEED = ["draws", "pools", "series", "invitations", "cadence", "pool-standing"];

const datasetOf = (name: string, params: URLSearchParams) =>
  askedDataset(hasHistory(name) ? params : new URLSearchParams(), OF_FEED.includes(name) ? "feed" : "records");

type Describe = (table: TableFacts, at: DescribedAt) => Answer;

const metadata: Describe = (table, at) => json(tableMetadata(table, at));
const csvw: Describe = (table, at) => typed(json(csvwTable(table, at)), CSVW_TYPE);

async function described(name: string, params: URLSearchParams, describe: Describe): Promise<Answer | null> {
  const table = describedTable(name);
  if (table === undefined) return null;
  const query = readDescriptionQuery(params, hasHistory(name));
  if (!query.ok) return refusal(query);
  const asked = await datasetOf(name, params);
  if (!asked.ok) return refusal(asked);
  return { ...describe(table, { ...asked.dataset, site: publicUrl() }), owner: table.owner, also: table.also };
}

export const OPTIONS = preflight;
