import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/bilingual";
import { versionInForce } from "@/lib/domain/current-version";
import type { Dataset } from "@/lib/domain/dataset";
import type { IsoDate } from "@/lib/domain/iso-date";
import { teerOf, type Occupation } from "@/lib/domain/occupation";
import { drawsListing, versionsListing } from "@/lib/domain/occupation-history";
import { DrawsAgainstCec } from "../categories/draws-against-cec";
import { Breadcrumb } from "../ui/breadcrumb";
import { LatestListingDraw } from "./latest-listing-draw";
import { ListingVersions } from "./listing-versions";
import { OccupationList } from "./occupation-list";
import { OccupationTitle } from "./occupation-title";
import type { Teer } from "./occupations-by-teer";

/** The highest TEER that the programmes count as skilled work. */
const SKILLED = 3;
const MINOR_GROUP_DIGITS = 4;

type Props = { occupation: Occupation; dataset: Dataset; locale: Locale; today: IsoDate };

/** One occupation: its TEER, the lists it is or was in, and the draws held on them. */
export function OccupationView({ occupation: { noc, title }, dataset, locale, today }: Props) {
  const t = useTranslations("occupations");
  const other: Locale = locale === "en" ? "fr" : "en";
  const teer = teerOf(noc) as Teer;
  const versions = versionsListing(noc, dataset.categories);
  const draws = drawsListing(noc, dataset.draws, dataset.categories);
  const listedNow = dataset.categories.some((category) => versionInForce(category, today)?.occupations.includes(noc));
  const prefix = noc.slice(0, MINOR_GROUP_DIGITS);
  const siblings = dataset.occupations.map((each) => each.noc).filter((code) => code.startsWith(prefix) && code !== noc);

  return (
    <>
      <Breadcrumb locale={locale} trail={[{ path: "/occupations", label: t("title") }]} />
      <p className="num text-ink-soft">{t("page.noc", { noc })}</p>
      <h1 className="mt-1"><OccupationTitle title={title[locale]} /></h1>
      <p className="mt-1 text-ink-soft">
        <span lang={other}><OccupationTitle title={title[other]} /></span>
      </p>
      <p className="mt-3">
        <strong className="font-semibold">{t("teerLabel", { teer })}</strong> – {t(`teer.${teer}`)}
      </p>
      <div className="mt-6 border-y border-rule py-5">
        {draws[0] ? (
          <LatestListingDraw draw={draws[0]} all={dataset.draws} categories={dataset.categories} locale={locale} />
        ) : (
          <p className="measure text-[1.15rem]">{t(versions.length > 0 ? "page.noDraw" : "page.inNone")}</p>
        )}
        {versions.length > 0 && !listedNow && <p className="measure mt-2">{t("page.pastOnly")}</p>}
        {draws.length > 0 && <p className="measure mt-2 text-ink-soft">{t("page.prediction")}</p>}
      </div>

      {versions.length > 0 && (
        <section aria-labelledby="versions" className="mt-10">
          <h2 id="versions">{t("page.versionsTitle")}</h2>
          <ListingVersions noc={noc} dataset={dataset} locale={locale} today={today} />
        </section>
      )}
      {draws.length > 0 && (
        <section aria-labelledby="draws" className="mt-10">
          <h2 id="draws" className="mb-3">{t("page.drawsTitle")}</h2>
          <DrawsAgainstCec draws={draws} dataset={dataset} locale={locale} caption={t("page.drawsCaption", { noc })} show="category" />
        </section>
      )}
      <section aria-labelledby="others" className="mt-10">
        <h2 id="others">{t("page.othersTitle")}</h2>
        <p className="measure mt-2">{t(teer <= SKILLED ? "page.skilled" : "page.unskilled", { teer })}</p>
        <p className="mt-2"><a href={`/${locale}/draws?kind=general,program`}>{t("page.otherDraws")}</a></p>
      </section>
      {siblings.length > 0 && (
        <section aria-labelledby="near" className="mt-10">
          <h2 id="near" className="mb-2">{t("page.near", { prefix })}</h2>
          <OccupationList codes={siblings} occupations={dataset.occupations} locale={locale} />
        </section>
      )}
    </>
  );
}
