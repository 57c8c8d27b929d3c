import { getFormatter, getTranslations } from "next-intl/server";
import { whoQualifies } from "@/components/categories/who-words";
import { categoryJson } from "@/lib/api/category-json";
import { preflight } from "@/lib/answers/api-answer";
import { openList } from "@/lib/answers/open-list";

export const GET = openList("records", async (view, { categories }) => {
  const { locale } = view;
  const [t, format] = await Promise.all([getTranslations({ locale, namespace: "rules" }), getFormatter({ locale })]);
  return categories.map((category) =>
    categoryJson(category, view, (version) => whoQualifies(version, category, { t, format, locale }).conditions),
  );
});

export const OPTIONS = preflight;
