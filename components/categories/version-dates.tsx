import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import { versionInForce } from "@/lib/rules/category/current-version";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";

type Props = { version: CategoryVersion; category: Category; locale: Locale; today: IsoDate };

/** When a version was in force, saying which bound is not established. */
export function VersionDates({ version, category, locale, today }: Props) {
  const t = useTranslations("categories.dates");
  const { effectiveFrom, effectiveTo } = version;
  const from = effectiveFrom && formatDay(effectiveFrom, locale);
  const to = effectiveTo && formatDay(effectiveTo, locale);
  if (effectiveFrom !== null && effectiveFrom > today) return t("future", { from: from! });
  if (from && to) return t("fromTo", { from, to });
  if (to) return t("to", { to });
  const inForce = versionInForce(category, today)?.slug === version.slug;
  if (from) return inForce ? t("since", { from }) : t("from", { from });
  return inForce ? t("sinceUnknown") : t("unknown");
}
