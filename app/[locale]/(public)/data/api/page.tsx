import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TryApi } from "@/components/data/try-api";
import { Page } from "@/components/ui/page";
import { ADDRESSES, inPath } from "@/lib/api/openapi/addresses";
import { parameterAt } from "@/lib/api/openapi/parameters";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/data/api";

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "data.try" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

export default async function TryApiRoute({ params }: PageProps<"/[locale]/data/api">) {
  const locale = await localeOf(params);
  const addresses = ADDRESSES.map((address) => ({
    path: address.path,
    summary: address.summary[locale],
    example: address.example,
    parameters: address.parameters.map((name) => {
      const {
        schema,
        meaning,
      }: { schema: { enum?: readonly string[]; format?: string }; meaning: typeof address.summary } = parameterAt(
        address.path,
        name,
      );
      return {
        name,
        meaning: meaning[locale],
        inPath: inPath(address, name),
        choices: schema.enum ?? null,
        isDay: schema.format === "date",
      };
    }),
  }));
  return (
    <Page locale={locale} path={PATH}>
      <TryApi addresses={addresses} locale={locale} />
    </Page>
  );
}
