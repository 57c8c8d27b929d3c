import { setRequestLocale } from "next-intl/server";
import { Page } from "@/components/ui/page";
import type { Locale } from "@/lib/domain/bilingual";
import { getDataset } from "@/lib/db/dataset";

export default async function Dashboard({ params }: PageProps<"/[locale]">) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const { draws } = await getDataset();
  return (
    <Page locale={locale} path="/">
      <h1>{draws.length}</h1>
    </Page>
  );
}
