import { getFormatter, getTranslations } from "next-intl/server";
import { whoQualifies } from "@/components/categories/who-words";
import { categoryJson } from "@/lib/api/category-json";
import { readLocaleAsOf } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { publicUrl } from "@/lib/env";
import { list, openRead, preflight, refusal } from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";

export const GET = openRead(async (request) => {
  const { searchParams } = new URL(request.url);
  const query = readLocaleAsOf(searchParams);
  if (!query.ok) return refusal(query);
  const asked = await askedDataset(searchParams, "records");
  if (!asked.ok) return refusal(asked);

  const { locale } = query;
  const { dataset } = asked;
  const [t, format] = await Promise.all([getTranslations({ locale, namespace: "rules" }), getFormatter({ locale })]);
  const view = apiView(dataset, locale, publicUrl());
  return list(
    dataset.categories.map((category) =>
      categoryJson(category, view, (version) => whoQualifies(version, category, { t, format, locale }).conditions),
    ),
    dataset,
  );
});

export const OPTIONS = preflight;
