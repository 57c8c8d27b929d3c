import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import type { ApiView } from "./view";

/** Puts in words who qualifies under a version: a part of a sentence for each condition. */
export type TellWho = (version: CategoryVersion, category: Category) => readonly string[];

function versionJson(version: CategoryVersion, locale: Locale, whoQualifies: readonly string[]) {
  return {
    slug: version.slug,
    name: version.name[locale],
    /** As published in the language of the answer; null = none known. */
    officialName: version.officialName[locale],
    aliases: version.aliases,
    listYear: version.listYear,
    announced: version.announced,
    effectiveFrom: version.effectiveFrom,
    effectiveTo: version.effectiveTo,
    datesNote: version.datesNote?.[locale] ?? null,
    rules: { ...version.rules, other: version.rules.other.map((rule) => rule[locale]) },
    rulesNote: version.rulesNote?.[locale] ?? null,
    /** The same rules in words; those not established are not among them. */
    whoQualifies,
    occupations: version.occupations,
  };
}

/** One category with its versions, oldest first: names, dates, rules, in words too, and NOC codes. */
export function categoryJson(category: Category, { locale, site }: ApiView, tellWho: TellWho) {
  return {
    slug: category.slug,
    kind: category.kind,
    name: category.name[locale],
    shortName: category.shortName[locale],
    definition: category.definition[locale],
    introduced: category.introduced,
    retired: category.retired,
    roundNames: category.roundNames.map((name) => name[locale]).filter((name) => name !== null),
    versions: category.versions.map((version) => versionJson(version, locale, tellWho(version, category))),
    url: `${site}/${locale}/categories/${category.slug}`,
  };
}
