import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoSuchOccupation } from "@/components/occupations/no-such-occupation";
import { OccupationView } from "@/components/occupations/occupation-view";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { occupationNames } from "@/lib/db/queries/occupation-names";
import { teerOf } from "@/lib/rules/occupation/occupation";
import { plainPart, readPathPart } from "@/lib/rules/text/path-part";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

type Props = PageProps<"/[locale]/occupations/[noc]">;

/** None at build time: a page is rendered when first asked for and kept until the data change. */
export const generateStaticParams = (): { noc: string }[] => [];

async function read(props: Props) {
  const { noc: given } = await props.params;
  const noc = readPathPart("noc", given);
  const locale = await localeOf(props.params);
  const dataset = await getDataset();
  const occupation = dataset.occupations.find((each) => each.noc === noc);
  return { locale, code: plainPart(given), dataset, occupation };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, occupation } = await read(props);
  const t = await getTranslations({ locale, namespace: "occupations" });
  if (!occupation) return { title: t("notFound.title"), robots: { index: false } };
  const { noc } = occupation;
  const title = t("page.metaTitle", { title: occupation.title[locale], noc });
  return pageMetadata({
    locale,
    path: `/occupations/${noc}`,
    title,
    description: t("page.metaDescription", { noc, teer: teerOf(noc) }),
  });
}

export default async function OccupationRoute(props: Props) {
  const { locale, code, dataset, occupation } = await read(props);
  return (
    <Page locale={locale} path={occupation ? `/occupations/${occupation.noc}` : "/occupations"}>
      {occupation ? (
        <OccupationView
          occupation={occupation}
          names={await occupationNames(occupation.noc)}
          dataset={dataset}
          locale={locale}
          today={today()}
        />
      ) : (
        <NoSuchOccupation code={code} locale={locale} />
      )}
    </Page>
  );
}
