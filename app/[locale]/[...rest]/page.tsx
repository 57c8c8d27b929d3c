import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundView } from "@/components/ui/not-found-view";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/[...rest]">;

export const generateStaticParams = (): { rest: string[] }[] => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "common.notFound" });
  return { title: t("title"), robots: { index: false } };
}

/** Any address that no page answers. */
export default async function Unanswered({ params }: Props) {
  return <NotFoundView locale={await localeOf(params)} />;
}
