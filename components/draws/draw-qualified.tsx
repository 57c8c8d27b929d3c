import { useTranslations } from "next-intl";
import { WhoQualifies } from "../categories/who-qualifies";
import { OccupationList } from "../occupations/occupation-list";
import type { DrawProps } from "./draw-props";

/** Who could be invited: the rules and occupations of the draw's own version, or what its programme asks for. */
export function DrawQualified({ draw, dataset, locale }: DrawProps) {
  const t = useTranslations("draw.qualified");
  const rules = useTranslations("rules");
  const category = dataset.categories.find(({ slug }) => slug === draw.category);
  const version = category?.versions.find(({ slug }) => slug === draw.version);
  return (
    <section aria-labelledby="qualified">
      <h2 id="qualified">{t("title")}</h2>
      <p className="mt-2 no-print">
        <a href={`/${locale}/check#draw=${draw.number}`} className="font-semibold">
          {rules("who.check")}
        </a>{" "}
        <span className="text-ink-soft">{rules("who.checkNote")}</span>
      </p>
      {!category && <p className="mt-3 measure">{t("unclassified")}</p>}
      {category && !version && <p className="mt-3 measure">{category.definition[locale]}</p>}
      {category && version && (
        <>
          <p className="mt-3 measure text-ink-soft">
            {t.rich("under", {
              version: version.name[locale],
              link: (chunks) => <a href={`/${locale}/categories/${category.slug}#${version.slug}`}>{chunks}</a>,
            })}
          </p>
          <WhoQualifies version={version} category={category} lead="leadDraw" locale={locale} />
          {version.occupations.length > 0 && (
            <>
              <h3 id="occupations" className="mt-8">
                {t("occupationsTitle", { count: version.occupations.length })}
              </h3>
              <p className="mb-3 text-[0.9rem] text-ink-soft">{t("occupationsNote")}</p>
              <OccupationList codes={version.occupations} occupations={dataset.occupations} locale={locale} />
            </>
          )}
        </>
      )}
    </section>
  );
}
