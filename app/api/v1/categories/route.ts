import { getFormatter, getTranslations } from "next-intl/server";
import { whoQualifies } from "@/components/categories/who-words";
import { categoryJson } from "@/lib/api/category-json";
import { readLocale } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";
import { list, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);

  const { locale } = query;
  const [dataset, t, format] = await Promise.all([
    getDataset(),
    getTranslations({ locale, namespace: "rules" }),
    getFormatter({ locale }),
  ]);
  const view = apiView(dataset, locale, publicUrl());
  return list(
    dataset.categories.map((category) =>
      categoryJson(category, view, (version) => whoQualifies(version, category, { t, format, locale }).conditions),
    ),
    dataset,
  );
});

export const OPTIONS = preflight;
