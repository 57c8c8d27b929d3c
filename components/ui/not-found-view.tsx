import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Page } from "./page";
import { Status404 } from "./status-404";

/** The 404 of an address that no page answers. */
export function NotFoundView({ locale }: { locale: Locale }) {
  const t = useTranslations("common.notFound");
  return (
    <Page locale={locale} path="/">
      <Status404 />
      <h1>{t("title")}</h1>
      <p className="mt-4 measure">{t("text")}</p>
      <ul className="mt-3 list-disc pl-5">
        <li>
          <a href={`/${locale}`}>{t("toDashboard")}</a>
        </li>
        <li>
          <a href={`/${locale}/draws`}>{t("toDraws")}</a>
        </li>
        <li>
          <a href={`/${locale}/occupations`}>{t("toOccupations")}</a>
        </li>
      </ul>
    </Page>
  );
}
