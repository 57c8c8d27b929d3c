import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { ChooseTwo } from "@/components/compare/choose-two";
import { Page } from "@/components/ui/page";
import { getDataset } from "@/lib/db/dataset";
import { typedNumber } from "@/lib/rules/draw/comparison";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/draws/compare">;

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "versus.two" });
  return { title: t("title"), robots: { index: false } };
}

/** Where the ticks of the list lead: on to the pair, or why these are none. */
export default async function CompareTicked({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { draw = [] } = await searchParams;
  const numbers = [...new Set([draw].flat().map(typedNumber))].filter((number) => number !== "");
  const [first, second] = numbers.map(encodeURIComponent);
  if (first !== undefined && second !== undefined && numbers.length === 2)
    redirect(`/${locale}/draws/${first}/vs/${second}`);
  return (
    <Page locale={locale} path="/draws/compare">
      <ChooseTwo numbers={numbers} dataset={await getDataset()} locale={locale} />
    </Page>
  );
}
