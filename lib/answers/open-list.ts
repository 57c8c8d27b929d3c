import { readLocaleAsOf } from "@/lib/api/query";
import { apiView, type ApiView } from "@/lib/api/view";
import { publicUrl } from "@/lib/env";
import type { DatasetNow } from "@/lib/rules/dataset";
import { list, openRead, refusal } from "./api-answer";
import { askedDataset, type Told } from "./asked-dataset";

/**
 * Answers an address that gives a whole list, in a language and as of a day.
 * @param told what it tells of a day, see {@link Told}
 * @param dataOf the rows of the list
 */
export const openList = (
  told: Told,
  dataOf: (view: ApiView, dataset: DatasetNow) => readonly unknown[] | Promise<readonly unknown[]>,
) =>
  openRead(async (request) => {
    const { searchParams } = new URL(request.url);
    const query = readLocaleAsOf(searchParams);
    if (!query.ok) return refusal(query);
    const asked = await askedDataset(searchParams, told);
    if (!asked.ok) return refusal(asked);
    const { dataset } = asked;
    return list(await dataOf(apiView(dataset, query.locale, publicUrl()), dataset), dataset);
  });
