import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import { versionInForce } from "@/lib/rules/category/current-version";
import type { Draw } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import { OccupationList } from "../occupations/occupation-list";
import { listYears } from "./list-years";
import { VersionDates } from "./version-dates";

type Props = {
  category: Category;
  draws: readonly Draw[];
  occupations: readonly Occupation[];
  locale: Locale;
  today: IsoDate;
};

/**
 * The versions of a category, newest first: name, dates, what is not established of them, draws, and the past lists.
 */
export function VersionList({ category, draws, occupations, locale, today }: Props) {
  const t = useTranslations("categories.versions");
  const common = useTranslations("common");
  const inForce = versionInForce(category, today)?.slug;
  const heldOn = (version: CategoryVersion) => draws.filter((draw) => draw.version === version.slug).length;
  return (
    <ul>
      {category.versions.toReversed().map((version) => (
        <li key={version.slug} id={version.slug} className="border-b border-rule py-4">
          <h3>{version.name[locale]}</h3>
          <p className="mt-1">
            <span className="first-letter:uppercase inline-block">
              <VersionDates version={version} category={category} locale={locale} today={today} />
            </span>
            {" · "}
            {heldOn(version) === 0 ? t("none") : common("drawsCount", { count: heldOn(version) })}
            {version.occupations.length > 0 && ` · ${t("occupations", { count: version.occupations.length })}`}
          </p>
          <p className="measure mt-1 text-[0.95rem] text-ink-soft">
            {[
              version.datesNote?.[locale],
              version.nameIsOurs[locale] && t("ours"),
              version.aliases.length > 0 && t("aliases", { names: version.aliases.join("; ") }),
            ]
              .filter(Boolean)
              .join(" ")}
          </p>
          {version.slug !== inForce && version.occupations.length > 0 && (
            <details className="mt-2">
              <summary className="w-fit cursor-pointer">
                {t("showList", { count: version.occupations.length, year: listYears(version) })}
              </summary>
              <div className="mt-2">
                <OccupationList codes={version.occupations} occupations={occupations} locale={locale} />
              </div>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
