import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Status404 } from "../ui/status-404";
import { OccupationSearchForm } from "./search-form";

/** The 404 of a NOC code: what a code looks like, and where to search. */
export function NoSuchOccupation({ code, locale }: { code: string; locale: Locale }) {
  const t = useTranslations("occupations");
  return (
    <>
      <Status404 />
      <h1>{t("notFound.title")}</h1>
      <p className="measure mt-4">{t("notFound.text")}</p>
      <OccupationSearchForm locale={locale} typed={/^\d{1,5}$/.test(code) ? code : ""} />
      <p className="mt-3">
        <a href={`/${locale}/occupations`}>{t("results.back")}</a>
      </p>
    </>
  );
}
