import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";
import { VersionRules } from "@/components/categories/version-rules";
import type { PairProps } from "./pair-props";
import { RulesTable } from "./rules-table";
import { versionLink } from "./message-links";

/**
 * Who qualified in each: two versions rule by rule, one shared version once, or what a draw without a version invited.
 */
export function CompareRules({ first, second, dataset, locale }: PairProps) {
  const t = useTranslations("versus.rules");
  const sideOf = (draw: Draw) => {
    const category = dataset.categories.find(({ slug }) => slug === draw.category);
    return { draw, category, version: category?.versions.find(({ slug }) => slug === draw.version) };
  };
  const [one, other] = [sideOf(first), sideOf(second)];
  const content = () => {
    if (one.version && one.category && one.version === other.version) {
      return <SharedVersion version={one.version} category={one.category} locale={locale} />;
    }
    if (one.version && other.version) {
      const columns = [
        { draw: first, version: one.version },
        { draw: second, version: other.version },
      ] as const;
      return <RulesTable columns={columns} locale={locale} />;
    }
    return (
      <div className="mt-3 grid gap-x-16 gap-y-10 lg:grid-cols-2">
        {[one, other].map((side) => (
          <Side key={side.draw.number} {...side} locale={locale} />
        ))}
      </div>
    );
  };
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t("title")}</h2>
      {content()}
    </section>
  );
}

type SharedProps = { version: CategoryVersion; category: Category; locale: Locale };

/** The rules of the version that both draws were held on. */
function SharedVersion({ version, category, locale }: SharedProps) {
  const t = useTranslations("versus.rules");
  return (
    <>
      <p className="measure mt-3">
        {t.rich("same", { version: version.name[locale], link: versionLink(version, locale) })}
      </p>
      <div className="mt-4">
        <VersionRules version={version} category={category} locale={locale} />
      </div>
    </>
  );
}

type SideProps = {
  draw: Draw;
  category: Category | undefined;
  version: CategoryVersion | undefined;
  locale: Locale;
};

/** One draw by itself, where rules cannot be set against rules. */
function Side({ draw, category, version, locale }: SideProps) {
  const t = useTranslations("versus.rules");
  const name = (version ?? category)?.name[locale] ?? draw.roundName;
  const content = (): ReactNode => {
    if (!category) return <p>{t("unclassified")}</p>;
    if (version) return <VersionRules version={version} category={category} locale={locale} />;
    return (
      <p>
        {category.definition[locale]} {t("notVersioned")}
      </p>
    );
  };
  return (
    <section aria-labelledby={`rules-${draw.number}`}>
      <h3 id={`rules-${draw.number}`} className="mb-2">
        {t("of", { number: draw.number, name })}
      </h3>
      {content()}
    </section>
  );
}
