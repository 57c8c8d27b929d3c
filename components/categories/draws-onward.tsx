import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";

/** From the latest draws of a category to all of them, and to being told of the next ones. */
export function DrawsOnward({ slug, count, locale }: { slug: string; count: number; locale: Locale }) {
  const t = useTranslations("categories.draws");
  const alerts = useTranslations("alerts");
  return (
    <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
      <a href={`/${locale}/draws?category=${slug}`}>{t("all", { count })}</a>
      <a href={`/${locale}/alerts?category=${slug}`} className="no-print">
        {alerts("link")}
      </a>
    </p>
  );
}
