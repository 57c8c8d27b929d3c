import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { shownQuery } from "@/lib/answers/image-of";
import { Explore } from "@/components/explore/explore";
import { Page } from "@/components/ui/page";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

type Props = PageProps<"/[locale]/explore">;

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "explore" });
  return pageMetadata({
    locale,
    path: "/explore",
    title: t("title"),
    description: t("description"),
    picture: { path: "/explore.png", alt: (await shownQuery(locale, {})).model.heading },
  });
}

export default async function ExplorePage({ params }: Props) {
  const locale = await localeOf(params);
  return (
    <Page locale={locale} path="/explore">
      <Explore dataset={await getDataset()} params={{}} today={today()} locale={locale} site={publicUrl()} />
    </Page>
  );
}
