import { useTranslations } from "next-intl";
import type { Category } from "@/lib/rules/category/category";
import type { Locale } from "@/lib/rules/text/bilingual";
import { FEED_FORMS, feedAddress } from "../data/feed-address";

/** Ways to be told of new draws of a category; nothing for one that is no longer used. */
export function FollowCategory({ category, locale }: { category: Category; locale: Locale }) {
  const t = useTranslations("data.told");
  const name = category.shortName[locale];
  if (category.retired !== null) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 no-print">
      <span>{t("title")}</span>
      {FEED_FORMS.map(({ key, path }) => (
        <a
          key={key}
          href={feedAddress(path, category.slug, locale)}
          aria-label={t("file", { category: name, format: t(key) })}
        >
          {t(key)}
        </a>
      ))}
    </p>
  );
}
