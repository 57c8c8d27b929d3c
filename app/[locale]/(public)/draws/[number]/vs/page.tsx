import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { Page } from "@/components/ui/page";
import { CompareWith } from "@/components/compare/compare-with";
import { getDataset } from "@/lib/db/dataset";
import { typedNumber } from "@/lib/rules/draw/comparison";
import { readPathPart } from "@/lib/rules/text/path-part";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/draws/[number]/vs">;

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = readPathPart("number", (await params).number) ?? "";
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "versus.choose" });
  return { title: t("titleOf", { number }), robots: { index: false } };
}

/** Where the form that chooses another draw leads: on to the pair, or the form again when nothing was chosen. */
export default async function ChooseOtherDraw({ params, searchParams }: Props) {
  const given = (await params).number;
  const number = readPathPart("number", given);
  const locale = await localeOf(params);
  const { with: typed } = await searchParams;
  const other = typeof typed === "string" ? typedNumber(typed) : "";
  const dataset = await getDataset();
  const draw = dataset.draws.find((each) => each.number === number);
  if (other !== "") redirect(`/${locale}/draws/${given}/vs/${encodeURIComponent(other)}`);
  // The page of an unknown number says what numbers there are; this one is rendered on request and cannot be a 404.
  if (!draw) redirect(`/${locale}/draws/${given}`);
  const t = await getTranslations({ locale, namespace: "versus.choose" });
  return (
    <Page locale={locale} path={`/draws/${draw.number}/vs`}>
      <h1 className="mb-8">{t("titleOf", { number: draw.number })}</h1>
      <CompareWith draw={draw} dataset={dataset} locale={locale} />
    </Page>
  );
}
