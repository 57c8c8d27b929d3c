import { getTranslations } from "next-intl/server";
import { searchedPages } from "@/components/search/searched-pages";
import { siteSuggestions } from "@/components/search/site-suggestions";
import { errorAnswer, json, missingAnswer, openRead } from "@/lib/answers/api-answer";
import { knownLocale } from "@/lib/answers/image-of";
import { getDataset } from "@/lib/db/dataset";
import { searchOccupations } from "@/lib/db/queries/search-occupations";
import { parseSearchQuery } from "@/lib/figures/query/search-query";
import { asksOnlyDraws, searchSite } from "@/lib/rules/search/site-search";
import { paramsOf } from "@/lib/rules/text/query-codec";

export const dynamic = "force-dynamic";

/** What the field in the bar suggests for a text: a part of the page, not of the API. */
export const GET = openRead(async (request: Request, { params }: { params: Promise<{ locale: string }> }) => {
  const locale = knownLocale((await params).locale);
  if (locale === null) return missingAnswer("path", "there are no suggestions at this address");
  const { text, problems } = parseSearchQuery(paramsOf(new URL(request.url).searchParams));
  if (problems.length > 0) return errorAnswer(problems.map(({ field, rule }) => ({ field, message: rule })));
  const [dataset, t] = await Promise.all([getDataset(), getTranslations({ locale, namespace: "search.kinds" })]);
  const found = searchSite(text, dataset, searchedPages(locale));
  const occupations = text === "" || asksOnlyDraws(found) ? null : await searchOccupations(text, locale);
  const kinds = { category: t("category"), page: t("page"), occupation: t("occupation") };
  return json({ data: siteSuggestions(found, occupations, dataset, kinds, locale) });
});
