import { getTranslations } from "next-intl/server";
import { drawEntries, drawsOf, entriesTitle } from "@/lib/answers/draw-entries";
import { errorAnswer, missingAnswer, openRead, preflight, type Answer } from "@/lib/answers/api-answer";
import { atomOf, FEED_LENGTH, jsonFeedOf, type Feed } from "@/lib/api/feed";
import { readFeedQuery } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";
import { formatDay } from "@/lib/format";
import type { DatasetNow } from "@/lib/rules/dataset";
import { addressOf } from "@/lib/rules/text/query-codec";
import type { Locale } from "@/lib/rules/text/bilingual";
import { instantOf } from "@/lib/rules/time/iso-date";

/** The newest draws as a feed: no account, and nothing is kept of who reads it. */
export const GET = openRead(async (request, { params }: RouteContext<"/api/v1/feeds/[file]">): Promise<Answer> => {
  const { file } = await params;
  if (file !== "draws.atom" && file !== "draws.json") return missingAnswer("path", "there is nothing at this address");
  const dataset = await getDataset();
  const query = readFeedQuery(new URL(request.url).searchParams, dataset.categories);
  if (!query.ok) return errorAnswer(query.errors);
  const { category, lang } = query.values;
  const feed = await feedOf(file, category, lang, dataset);
  return file === "draws.atom"
    ? { status: 200, body: atomOf(feed), headers: { "Content-Type": "application/atom+xml; charset=utf-8" } }
    : {
        status: 200,
        body: JSON.stringify(jsonFeedOf(feed)),
        headers: { "Content-Type": "application/feed+json; charset=utf-8" },
      };
});

async function feedOf(file: string, categories: readonly string[], locale: Locale, dataset: DatasetNow): Promise<Feed> {
  const [t, common, title, entries] = await Promise.all([
    getTranslations({ locale, namespace: "feeds" }),
    getTranslations({ locale, namespace: "common" }),
    entriesTitle(categories, dataset, locale),
    drawEntries(drawsOf(dataset, categories).slice(0, FEED_LENGTH), dataset, locale),
  ]);
  const site = publicUrl();
  const chosen = categories.length === 0 ? "" : `category=${categories.join(",")}`;
  return {
    title,
    subtitle: t("subtitle", { knownTo: formatDay(dataset.knownTo, locale) }),
    id: `tag:${new URL(site).hostname},2015:draws:${locale}:${categories.join("+")}`,
    self: addressOf(`${site}/api/v1/feeds/${file}`, chosen, locale === "en" ? "" : `lang=${locale}`),
    page: addressOf(`${site}/${locale}/draws`, chosen),
    language: locale === "fr" ? "fr-CA" : "en-CA",
    author: common("siteName"),
    rights: t("rights"),
    changedAt: instantOf(dataset.changedAt),
    entries,
  };
}

export const OPTIONS = preflight;
