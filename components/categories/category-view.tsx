import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CEC, type Category } from "@/lib/rules/category/category";
import type { Dataset } from "@/lib/rules/dataset";
import { versionInForce } from "@/lib/rules/category/current-version";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { periodRange } from "@/lib/rules/draw/period";
import { formatDay } from "@/lib/format";
import { categoriesNow } from "@/lib/figures/series/category-now";
import { CutoffFigure } from "../charts/cutoff-figure";
import { OccupationsByTeer } from "../occupations/occupations-by-teer";
import { Breadcrumb } from "../ui/breadcrumb";
import { CategoryFacts } from "./category-facts";
import { CategoryMarker } from "./category-mark";
import { CategoryNeighbours } from "./category-neighbours";
import { DrawsAgainstCec } from "./draws-against-cec";
import { ListChanges } from "./list-changes";
import { listYears } from "./list-years";
import { Pauses } from "./pauses";
import { RoundNames } from "./round-names";
import { RuleComparison } from "./rule-comparison";
import { RuleNotes } from "./rule-notes";
import { VersionList } from "./version-list";
import { VersionRules } from "./version-rules";
import { WhoQualifies } from "./who-qualifies";

/** Points that a nomination adds to a CRS score. */
const NOMINATION = 600;
const SHOWN_DRAWS = 20;

type Props = { category: Category; dataset: Dataset; locale: Locale; today: IsoDate };

/** One category: how it stands, its draws against CEC, its versions and their rules, its occupations. */
export function CategoryView({ category, dataset, locale, today }: Props) {
  const t = useTranslations("categories");
  const rules = useTranslations("rules");
  const now = categoriesNow(dataset, today).find((each) => each.category.slug === category.slug);
  const draws = dataset.draws.filter((draw) => draw.category === category.slug);
  const { versions } = category;
  const onlyVersion = versions.length === 1 ? versions[0] : undefined;
  const current = versionInForce(category, today);
  const list = current ?? versions.at(-1);
  const name = category.name[locale];
  const selected = category.kind !== "program" && category.kind !== "general";
  const sections = [
    "who" as const,
    ...(draws.length > 0 ? (["draws"] as const) : []),
    ...(["versions", "rules"] as const),
    ...(list && list.occupations.length > 0 ? (["occupations"] as const) : []),
    ...(list && list.occupations.length > 0 && !onlyVersion ? (["changes"] as const) : []),
  ];

  return (
    <>
      <Breadcrumb locale={locale} trail={[{ path: "/categories", label: t("title") }]} />
      <h1 className="flex items-baseline gap-[0.4em]">
        <CategoryMarker slug={category.slug} />
        {name}
      </h1>
      <p className="measure mt-3">
        {category.definition[locale]}{" "}
        {category.introduced && t("page.introduced", { date: formatDay(category.introduced, locale) })}{" "}
        {category.retired &&
          `${t("retiredOn", { date: formatDay(category.retired, locale) })}. ${t("groups.retired.text")}`}
      </p>
      {versions.length > 0 && (
        <nav aria-label={t("page.jump")} className="mt-3 no-print">
          <ul className="flex flex-wrap gap-x-5">
            {sections.map((section) => (
              <li key={section}>
                <a href={`#${section}`}>{t(`page.sections.${section}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {now && draws[0] ? (
        <CategoryFacts now={now} first={draws[0]} locale={locale} />
      ) : (
        <p className="mt-6 border-y border-rule py-5">{t("draws.never")}</p>
      )}
      {now && category.slug === "pnp" && (
        <p className="measure mt-4">
          {t("pnp", { cutoff: now.latest.cutoff, without: now.latest.cutoff - NOMINATION })}
        </p>
      )}

      <section aria-labelledby="who" className="mt-10">
        <h2 id="who">{rules("who.title")}</h2>
        {list ? (
          <WhoQualifies version={list} category={category} lead={current ? "lead" : "leadPast"} locale={locale} />
        ) : (
          <p className="measure mt-3">{category.definition[locale]}</p>
        )}
        <p className="mt-3 no-print">
          <a href={`/${locale}/check#category=${category.slug}`}>{rules("who.checkCategory")}</a>
        </p>
      </section>

      {draws.length > 0 && (
        <div className="mt-10">
          <CutoffFigure
            dataset={dataset}
            categories={[category.slug]}
            range={periodRange(selected ? "selection" : "all", today, dataset.draws)}
            locale={locale}
          />
        </div>
      )}

      {draws.length > 0 && (
        <section aria-labelledby="draws" className="mt-10">
          <h2 id="draws">{t(category.slug === CEC ? "draws.titleAlone" : "draws.title")}</h2>
          <div className="mt-3">
            <DrawsAgainstCec
              draws={draws.toReversed().slice(0, SHOWN_DRAWS)}
              dataset={dataset}
              locale={locale}
              caption={t("draws.caption", { name })}
              show={versions.length > 0 ? "list" : "nothing"}
              against={category.slug !== CEC}
            />
          </div>
          <p className="mt-3">
            <a href={`/${locale}/draws?category=${category.slug}`}>{t("draws.all", { count: draws.length })}</a>
          </p>
          <Pauses category={category.slug} draws={draws} locale={locale} today={today} />
        </section>
      )}

      {category.roundNames.length > 0 && (
        <section aria-labelledby="round-names" className="mt-10">
          <h2 id="round-names">{t("roundNames.title")}</h2>
          <RoundNames category={category} draws={draws} locale={locale} />
        </section>
      )}

      {versions.length > 0 && (
        <section aria-labelledby="versions" className="mt-12">
          <h2 id="versions">{t("versions.title")}</h2>
          <VersionList
            category={category}
            draws={draws}
            occupations={dataset.occupations}
            locale={locale}
            today={today}
          />
          <h2 id="rules" className="mt-10 mb-3">
            {t(onlyVersion ? "versions.ruleTitle" : "versions.rulesTitle")}
          </h2>
          {onlyVersion ? (
            <VersionRules version={onlyVersion} category={category} locale={locale} />
          ) : (
            <>
              <RuleComparison category={category} today={today} />
              <RuleNotes versions={versions} locale={locale} />
            </>
          )}
        </section>
      )}

      {list && list.occupations.length > 0 && (
        <section aria-labelledby="occupations" className="mt-12">
          <h2 id="occupations">
            {t(current ? "occupations.title" : "occupations.titlePast", {
              count: list.occupations.length,
              year: listYears(list),
            })}
          </h2>
          <OccupationsByTeer codes={list.occupations} occupations={dataset.occupations} locale={locale} />
          {versions.length > 1 && (
            <>
              <h2 id="changes" className="mt-10">
                {t("occupations.changes")}
              </h2>
              <ListChanges versions={versions} occupations={dataset.occupations} locale={locale} />
            </>
          )}
        </section>
      )}

      <CategoryNeighbours category={category} categories={dataset.categories} locale={locale} />
    </>
  );
}
