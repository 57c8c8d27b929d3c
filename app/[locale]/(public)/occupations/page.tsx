import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OccupationIndex } from "@/components/occupations/occupation-index";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/occupations";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "occupations" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

export default async function OccupationsRoute({ params }: PageProps<"/[locale]/occupations">) {
  const locale = await localeOf(params);
  return (
    <Page locale={locale} path={PATH}>
      <OccupationIndex dataset={await getDataset()} locale={locale} today={today()} />
    </Page>
  );
}
