import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CEC, type Category, type CategoryVersion } from "@/lib/rules/category/category";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { versionInForce } from "@/lib/rules/category/current-version";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { periodRange, type Period } from "@/lib/rules/draw/period";
import { addressOf, type QueryProblem } from "@/lib/rules/text/query-codec";
import { formatCategoryQuery } from "@/lib/figures/query/category-query";
import { formatDay } from "@/lib/format";
import { categoriesNow } from "@/lib/figures/series/category-now";
import { FigureBeside } from "../charts/figure-beside";
import { PeriodLinks } from "../charts/period-links";
import { UnreadNote } from "../ui/unread-note";
import { CutoffFigure } from "../charts/cutoff-figure";
import { OccupationsByTeer } from "../occupations/occupations-by-teer";
import { Breadcrumb } from "../ui/breadcrumb";
import { CategoryFacts } from "./category-facts";
import { CategoryMarker } from "./category-mark";
import { CategoryNeighbours } from "./category-neighbours";
import { DrawsAgainstCec } from "./draws-against-cec";
import { DrawsOnward } from "./draws-onward";
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

type Props = {
  category: Category;
  dataset: DatasetNow;
  /** That of the figure. */
  period: Period;
  /** Values of the address that cannot be read. */
  problems: readonly QueryProblem[];
  locale: Locale;
  today: IsoDate;
  /** Address of the site, without a slash at its end. */
  site: string;
};
/** A section of the page with the category's own draws, oldest first, and the version whose list is shown. */
type SectionProps = Props & { draws: readonly Draw[]; list: CategoryVersion | undefined };

/** One category: its cut-offs against CEC, how it stands, its draws, its versions and their rules, its occupations. */
export function CategoryView(props: Props) {
  const { category, dataset, locale, today } = props;
  const t = useTranslations("categories");
  const draws = dataset.draws.filter((draw) => draw.category === category.slug);
  const { versions } = category;
  const section = { ...props, draws, list: versionInForce(category, today) ?? versions.at(-1) };
  return (
    <>
      <Breadcrumb locale={locale} trail={[{ path: "/categories", label: t("title") }]} />
      <h1 className="mb-4 flex items-baseline gap-[0.4em] text-[clamp(1.35rem,1.1rem+1.2vw,2rem)]">
        <CategoryMarker slug={category.slug} />
        {category.name[locale]}
      </h1>
      {draws.length > 0 ? (
        <CategoryChart {...section} />
      ) : (
        <p className="border-y border-rule py-5">{t("draws.never")}</p>
      )}
      <p className="measure mt-8">
        {category.definition[locale]}{" "}
        {category.introduced && t("page.introduced", { date: formatDay(category.introduced, locale) })}{" "}
        {category.retired &&
          `${t("retiredOn", { date: formatDay(category.retired, locale) })}. ${t("groups.retired.text")}`}
      </p>
      {versions.length > 0 && <Jump {...section} />}
      <Who {...section} />
      {draws.length > 0 && <Draws {...section} />}
      {category.roundNames.length > 0 && (
        <section aria-labelledby="round-names" className="mt-10">
          <h2 id="round-names">{t("roundNames.title")}</h2>
          <RoundNames category={category} draws={draws} locale={locale} />
        </section>
      )}
      {versions.length > 0 && <Versions {...section} />}
      <Occupations {...section} />
      <CategoryNeighbours category={category} categories={dataset.categories} locale={locale} />
    </>
  );
}

/** The cut-offs as a figure, with the period to choose and how the category stands beside it. */
function CategoryChart({ category, dataset, draws, period, problems, locale, today, site }: SectionProps) {
  const t = useTranslations("categories");
  const controls = useTranslations("dashboard.controls");
  const { slug, kind } = category;
  const now = categoriesNow(dataset, dataset.knownTo).find((each) => each.category.slug === slug);
  const href = (each: Period) => addressOf(`/${locale}/categories/${slug}`, formatCategoryQuery(each, kind));
  return (
    <FigureBeside
      bar={`${controls("period")} · ${controls(`periods.${period}`)}`}
      controls={
        <>
          <UnreadNote problems={problems} />
          <PeriodLinks period={period} href={href} />
          <p className="mt-3">
            <a href={addressOf(`/${locale}/explore`, `categories=${slug},${CEC}&period=${period}`)}>
              {t("page.explore")}
            </a>
          </p>
        </>
      }
      aside={
        now && (
          <>
            <CategoryFacts
              now={now}
              first={draws[0]!}
              corrections={dataset.corrections}
              knownTo={dataset.knownTo}
              locale={locale}
            />
            {slug === "pnp" && (
              <p className="mt-4 text-[0.9rem]">
                {t("pnp", { cutoff: now.latest.cutoff, without: now.latest.cutoff - NOMINATION })}
              </p>
            )}
          </>
        )
      }
    >
      <CutoffFigure
        dataset={dataset}
        categories={[slug]}
        range={periodRange(period, dataset.knownTo, dataset.draws)}
        locale={locale}
        citing={{ site, today, knownTo: dataset.knownTo }}
      />
    </FigureBeside>
  );
}

/** Links to the sections of the page. */
function Jump({ category, draws, list }: SectionProps) {
  const t = useTranslations("categories.page");
  const isListed = list !== undefined && list.occupations.length > 0;
  const sections = [
    "who" as const,
    ...(draws.length > 0 ? (["draws"] as const) : []),
    ...(["versions", "rules"] as const),
    ...(isListed ? (["occupations"] as const) : []),
    ...(isListed && category.versions.length > 1 ? (["changes"] as const) : []),
  ];
  return (
    <nav aria-label={t("jump")} className="mt-3 no-print">
      <ul className="flex flex-wrap gap-x-5">
        {sections.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{t(`sections.${section}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Who({ category, list, locale, today }: SectionProps) {
  const t = useTranslations("rules.who");
  const isCurrent = versionInForce(category, today) !== null;
  return (
    <section aria-labelledby="who" className="mt-10">
      <h2 id="who">{t("title")}</h2>
      {list ? (
        <WhoQualifies version={list} category={category} lead={isCurrent ? "lead" : "leadPast"} locale={locale} />
      ) : (
        <p className="measure mt-3">{category.definition[locale]}</p>
      )}
      <p className="mt-3 no-print">
        <a href={`/${locale}/check#category=${category.slug}`}>{t("checkCategory")}</a>
      </p>
    </section>
  );
}

/** The latest draws as a table, and the pauses between draws. */
function Draws({ category, dataset, draws, locale }: SectionProps) {
  const t = useTranslations("categories.draws");
  const { slug, versions } = category;
  return (
    <section aria-labelledby="draws" className="mt-10">
      <h2 id="draws">{t(slug === CEC ? "titleAlone" : "title")}</h2>
      <div className="mt-3">
        <DrawsAgainstCec
          draws={draws.toReversed().slice(0, SHOWN_DRAWS)}
          dataset={dataset}
          locale={locale}
          caption={t("caption", { name: category.name[locale] })}
          show={versions.length > 0 ? "list" : "nothing"}
          against={slug !== CEC}
        />
      </div>
      <DrawsOnward slug={slug} count={draws.length} locale={locale} />
      <Pauses category={slug} draws={draws} knownTo={dataset.knownTo} locale={locale} />
    </section>
  );
}

function Versions({ category, dataset, draws, locale, today }: SectionProps) {
  const t = useTranslations("categories.versions");
  const { versions } = category;
  const onlyVersion = versions.length === 1 ? versions[0] : undefined;
  return (
    <section aria-labelledby="versions" className="mt-12">
      <h2 id="versions">{t("title")}</h2>
      <VersionList category={category} draws={draws} occupations={dataset.occupations} locale={locale} today={today} />
      <h2 id="rules" className="mt-10 mb-3">
        {t(onlyVersion ? "ruleTitle" : "rulesTitle")}
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
  );
}

/** The occupations of a list and what has changed between lists; nothing where there is no list. */
function Occupations({ category, dataset, list, locale, today }: SectionProps) {
  const t = useTranslations("categories.occupations");
  if (list === undefined || list.occupations.length === 0) return null;
  const title = versionInForce(category, today) ? "title" : "titlePast";
  return (
    <section aria-labelledby="occupations" className="mt-12">
      <h2 id="occupations">{t(title, { count: list.occupations.length, year: listYears(list) })}</h2>
      <OccupationsByTeer codes={list.occupations} occupations={dataset.occupations} locale={locale} />
      {category.versions.length > 1 && (
        <>
          <h2 id="changes" className="mt-10">
            {t("changes")}
          </h2>
          <ListChanges versions={category.versions} occupations={dataset.occupations} locale={locale} />
        </>
      )}
    </section>
  );
}
