import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import { drawsEntered } from "@/lib/rules/eligibility/occupation-eligibility";
import { versionsListing } from "@/lib/rules/occupation/occupation-history";
import type { OccupationName } from "@/lib/rules/occupation/occupation-name";
import { listingSpans } from "@/lib/figures/series/listing-spans";
import { Breadcrumb } from "../ui/breadcrumb";
import { EnteredDraws } from "./entered-draws";
import { LatestListingDraw } from "./latest-listing-draw";
import { ListingChanges } from "./listing-changes";
import { ListingFigure } from "./listing-figure";
import { ListingVersions } from "./listing-versions";
import { OccupationNames } from "./occupation-names";
import { OccupationTitle } from "./occupation-title";
import { knownTeer } from "./occupations-by-teer";
import { officialProfile } from "./official-noc";
import { RelatedGroups } from "./related-groups";
import { TeerMeaning } from "./teer-meaning";

type Props = {
  occupation: Occupation;
  names: readonly OccupationName[];
  dataset: DatasetNow;
  locale: Locale;
  today: IsoDate;
};

/**
 * One occupation: its TEER and what that means, the lists it is or was in, the draws held on them, and what lies near.
 */
export function OccupationView({ occupation: { noc, title }, names, dataset, locale, today }: Props) {
  const t = useTranslations("occupations");
  const teer = knownTeer(noc);
  const { draws: all, categories, occupations, knownTo } = dataset;
  const versions = versionsListing(noc, categories);
  const entered = drawsEntered(noc, all, categories);
  const draws = entered.map(({ draw }) => draw);
  const listings = categories
    .map((category) => ({ category, spans: listingSpans(noc, category, all, today) }))
    .filter(({ spans }) => spans.length > 0);
  const listedNow = listings.some(({ spans }) => spans.some(({ inForce }) => inForce));
  const begin = categories
    .flatMap((category) =>
      category.versions.flatMap(({ effectiveFrom, occupations: codes }) =>
        effectiveFrom && codes.length > 0 ? [effectiveFrom] : [],
      ),
    )
    .sort()[0];

  return (
    <>
      <Headline noc={noc} title={title} locale={locale} />
      <div className="mt-6 border-y border-rule py-5">
        {draws[0] ? (
          <LatestListingDraw draw={draws[0]} all={all} categories={categories} knownTo={knownTo} locale={locale} />
        ) : (
          <p className="measure text-[1.15rem]">{t(versions.length > 0 ? "page.noDraw" : "page.inNone")}</p>
        )}
        {versions.length > 0 && !listedNow && <p className="measure mt-2">{t("page.pastOnly")}</p>}
        {draws.length > 0 && <p className="measure mt-2 text-ink-soft">{t("page.prediction")}</p>}
      </div>

      {listings.length > 0 && (
        <section aria-labelledby="versions" className="mt-10">
          <h2 id="versions">{t("page.versionsTitle")}</h2>
          <ListingFigure listings={listings} begin={begin ?? knownTo} knownTo={knownTo} locale={locale} />
          <ListingVersions noc={noc} listings={listings} knownTo={knownTo} today={today} locale={locale} />
          <h3 className="mt-6">{t("changes.title")}</h3>
          <ListingChanges noc={noc} categories={categories} locale={locale} />
        </section>
      )}
      {draws.length > 0 && <EnteredDraws noc={noc} entered={entered} dataset={dataset} locale={locale} />}
      <TeerMeaning teer={teer} locale={locale} />
      <OccupationNames names={names} locale={locale} />
      <RelatedGroups noc={noc} occupations={occupations} listings={listings} locale={locale} />
    </>
  );
}

/** Code and titles of an occupation, its TEER, and its official page. */
function Headline({ noc, title, locale }: Pick<Occupation, "noc" | "title"> & { locale: Locale }) {
  const t = useTranslations("occupations");
  const other: Locale = locale === "en" ? "fr" : "en";
  const teer = knownTeer(noc);
  return (
    <>
      <Breadcrumb locale={locale} trail={[{ path: "/occupations", label: t("title") }]} />
      <p className="num text-ink-soft">{t("page.noc", { noc })}</p>
      <h1 className="mt-1">
        <OccupationTitle title={title[locale]} />
      </h1>
      <p className="mt-1 text-ink-soft">
        <span lang={other}>
          <OccupationTitle title={title[other]} />
        </span>
      </p>
      <p className="mt-3">
        <strong className="font-semibold">{t("teerLabel", { teer })}</strong> – {t(`teer.${teer}`)}
      </p>
      <p className="mt-1">
        <a href={officialProfile(noc, locale)}>{t("page.official", { noc })}</a>
      </p>
    </>
  );
}
